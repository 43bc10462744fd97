// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomchart.h"

#include "ui/kit/focusring.h"
#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"
#include "ui/line/roomplot.h"

#include <algorithm>
#include <array>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace foyer::line {

namespace {

using kit::TextSize;

constexpr int cardPadding = 12;
constexpr int cardLine = 18;

// In the order of the card.
constexpr std::array<std::size_t, 4> seriesOfLines{0, 3, 1, 2};

} // namespace

RoomChart::RoomChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("roomChart"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("The line over time"));
    kit::wantFocusRing(this);
}

void RoomChart::setCourse(RoomCourse course)
{
    m_course = std::move(course);
    m_hovered = std::min(m_hovered, int(m_course.minutes.size()) - 1);
    setAccessibleName(tr("The line over time"));
    describe();
    update();
}

void RoomChart::setHovered(int minute)
{
    const int wanted = minute < int(m_course.minutes.size()) ? minute : -1;
    if (wanted == m_hovered)
        return;
    m_hovered = wanted;
    describe();
    update();
}

void RoomChart::describe()
{
    setAccessibleDescription(cardLines().join(u'\n').replace(u'\t', u' '));
}

QStringList RoomChart::cardLines() const
{
    QStringList lines;
    if (m_hovered < 0 || m_course.minutes.empty())
        return lines;
    const auto place = std::size_t(m_hovered);
    const CourseMinute &minute = m_course.minutes[place];
    const bool isLast = place + 1 == m_course.minutes.size();
    const kit::Format format;
    lines.append(format.time(m_course.countedAt(place), m_course.zone));
    lines.append(tr("Waiting") + u'\t' + format.count(isLast ? m_course.waiting : minute.waiting));
    lines.append(tr("Arriving") + u'\t' + format.count(minute.arrived));
    lines.append(tr("Let in") + u'\t' + format.count(minute.letIn));
    lines.append(tr("Tickets sold") + u'\t' + format.count(minute.sold));
    return lines;
}

QSize RoomChart::sizeHint() const
{
    return {880, 300};
}

QSize RoomChart::minimumSizeHint() const
{
    return {360, 208};
}

void RoomChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (m_course.isEmpty()) {
        kit::paintLine(painter, rect(), tr("Nobody has come yet."), kit::textFont(), tokens.text3,
                       Qt::AlignHCenter);
        return;
    }
    const RoomPlot drawn(m_course, size());
    drawn.paint(painter, tokens);
    if (m_hovered < 0)
        return;
    drawn.paintHover(painter, tokens, m_hovered);
    paintCard(painter, drawn);
}

void RoomChart::paintCard(QPainter &painter, const RoomPlot &drawn) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QStringList lines = cardLines();
    const double height = cardLine * double(lines.size()) + 18;
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, 36.0 + kit::textWidth(kit::textFont(TextSize::Small), line));
    width = std::max(width + 2 * cardPadding, 168.0);
    const double at = drawn.x(m_course.countedAt(std::size_t(m_hovered)));
    QRectF card(at + 12, drawn.above.top() + 28, width, height);
    if (card.right() > drawn.above.right())
        card.moveLeft(at - 12 - width);
    kit::paintShadow(painter, card, kit::radiusLarge, tokens.shadow);
    kit::paintBox(painter, card, kit::radiusLarge, tokens.surface, tokens.lineStrong);
    QRectF row(card.left() + cardPadding, card.top() + 8, width - 2 * cardPadding, cardLine);
    kit::paintLine(painter, row, lines.first(), kit::figuresFont(TextSize::Small, kit::strong), tokens.text);
    for (qsizetype line = 1; line < lines.size(); ++line) {
        row.translate(0, cardLine);
        const QStringList parts = lines[line].split(u'\t');
        const std::size_t series = seriesOfLines[std::size_t(line - 1)];
        kit::paintBox(painter, QRectF(row.left(), row.top() + 4, 10, 10), 2, tokens.series[series],
                      Qt::transparent);
        kit::paintLine(painter, row.adjusted(16, 0, 0, 0), parts[0], kit::textFont(TextSize::Small),
                       tokens.text2);
        kit::paintLine(painter, row, parts[1], kit::figuresFont(TextSize::Small), tokens.text,
                       Qt::AlignRight);
    }
}

void RoomChart::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(RoomPlot(m_course, size()).minuteAt(event->position().x()));
}

void RoomChart::leaveEvent(QEvent *)
{
    setHovered(-1);
}

void RoomChart::focusOutEvent(QFocusEvent *event)
{
    setHovered(-1);
    QWidget::focusOutEvent(event);
}

void RoomChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_course.minutes.size()) - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return setHovered(m_hovered < 0 ? last : std::max(0, m_hovered - 1));
    case Qt::Key_Right: return setHovered(m_hovered < 0 ? last : std::min(last, m_hovered + 1));
    case Qt::Key_Home: return setHovered(0);
    case Qt::Key_End: return setHovered(last);
    default: break;
    }
    if (event->key() == Qt::Key_Escape && m_hovered >= 0)
        return setHovered(-1);
    QWidget::keyPressEvent(event);
}

} // namespace foyer::line
