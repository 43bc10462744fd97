// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/saleschart.h"

#include "ui/dashboard/salesplot.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace foyer::dashboard {

namespace {

using kit::TextSize;

constexpr int cardPadding = 12;
constexpr int cardLine = 18;

} // namespace

SalesChart::SalesChart(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Sales over time"));
}

void SalesChart::setCourse(SalesCourse course)
{
    m_course = std::move(course);
    m_hovered = std::min(m_hovered, int(m_course.places.size()) - 1);
    setAccessibleName(tr("Sales over time"));
    setAccessibleDescription(cardLines().join(u'\n'));
    update();
}

void SalesChart::setHovered(int place)
{
    const int wanted = place < int(m_course.places.size()) ? place : -1;
    if (wanted == m_hovered)
        return;
    m_hovered = wanted;
    setAccessibleDescription(cardLines().join(u'\n'));
    update();
    Q_EMIT hoveredChanged(m_hovered);
}

QStringList SalesChart::cardLines() const
{
    QStringList lines;
    if (m_hovered < 0 || m_course.isEmpty())
        return lines;
    const auto place = std::size_t(m_hovered);
    const kit::Format format;
    lines.append(m_course.places[place]);
    lines.append(tr("Sold in all") + u'\t' + format.count(qint64(m_course.total[place])));
    for (const SalesCourse::Channel &channel : m_course.channels)
        lines.append(channel.name + u'\t' + u'+' + format.count(qint64(channel.tickets[place])));
    if (m_course.refunded[place] > 0)
        lines.append(tr("Refunded") + u'\t' + QChar(0x2212) + format.count(qint64(m_course.refunded[place])));
    return lines;
}

QSize SalesChart::sizeHint() const
{
    return {880, 216};
}

QSize SalesChart::minimumSizeHint() const
{
    return {320, 168};
}

SalesPlot SalesChart::plot() const
{
    return SalesPlot(m_course, size());
}

void SalesChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (m_course.isEmpty()) {
        kit::paintLine(painter, rect(), tr("Nothing was sold in this time."), kit::textFont(), tokens.text3,
                       Qt::AlignHCenter);
        return;
    }
    const SalesPlot drawn = plot();
    drawn.paint(painter, tokens);
    if (m_hovered < 0)
        return;
    drawn.paintHover(painter, tokens, m_hovered);
    paintCard(painter, drawn);
}

void SalesChart::paintCard(QPainter &painter, const SalesPlot &drawn) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QStringList lines = cardLines();
    const double height = cardLine * double(lines.size()) + 16 + 2;
    double width = kit::textWidth(kit::textFont(TextSize::Small, kit::strong), lines.first());
    for (qsizetype line = 1; line < lines.size(); ++line)
        width = std::max(width, 16.0 + 20 + kit::textWidth(kit::textFont(TextSize::Small), lines[line]));
    width = std::max(width + 2 * cardPadding, 160.0);
    const double at = drawn.middle(m_hovered);
    QRectF card(at - 12 - width, 0, width, height);
    if (card.left() < 4)
        card.moveLeft(at + 12);
    kit::paintShadow(painter, card, 8, tokens.shadow);
    kit::paintBox(painter, card, 8, tokens.surface, tokens.lineStrong);
    QRectF row(card.left() + cardPadding, card.top() + 8, width - 2 * cardPadding, cardLine);
    kit::paintLine(painter, row, lines.first(), kit::textFont(TextSize::Small, kit::strong), tokens.text);
    row.translate(0, 2);
    for (qsizetype line = 1; line < lines.size(); ++line) {
        row.translate(0, cardLine);
        const QStringList parts = lines[line].split(u'\t');
        const auto channel = std::size_t(line - 2);
        const bool isChannel = line >= 2 && channel < m_course.channels.size();
        if (isChannel)
            kit::paintBox(painter, QRectF(row.left(), row.top() + 4, 10, 10), 2,
                          tokens.series[std::size_t(m_course.channels[channel].series)], Qt::transparent);
        kit::paintLine(painter, row.adjusted(isChannel ? 16 : 0, 0, 0, 0), parts[0],
                       kit::textFont(TextSize::Small), tokens.text2);
        kit::paintLine(painter, row, parts[1],
                       kit::figuresFont(TextSize::Small, line == 1 ? kit::strong : kit::regular), tokens.text,
                       Qt::AlignRight);
    }
}

void SalesChart::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(plot().placeAt(event->position().x()));
}

void SalesChart::leaveEvent(QEvent *)
{
    setHovered(-1);
}

void SalesChart::focusOutEvent(QFocusEvent *event)
{
    setHovered(-1);
    QWidget::focusOutEvent(event);
}

void SalesChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_course.places.size()) - 1;
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

} // namespace foyer::dashboard
