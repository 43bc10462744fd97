// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/phasetimeline.h"

#include "ui/events/sharededit.h"
#include "ui/events/words.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <algorithm>

namespace foyer::events {

namespace {

using namespace std::chrono_literals;

constexpr int nameWidth = 132;
constexpr int headHeight = 24;
constexpr int rowHeight = 36;
constexpr int barHeight = 23;
constexpr int barRadius = 4;
constexpr int rightPadding = 12;
constexpr int diamond = 6;
constexpr int flagHeight = 18;
constexpr std::size_t seriesCount = 5;

} // namespace

PhaseTimeline::PhaseTimeline(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("phaseTimeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhaseTimeline::show(const Setup &setup, Instant now)
{
    m_phases = setup.phases;
    m_zone = setup.facts.timeZone;
    m_now = now;
    m_dates.clear();
    for (const Date &date : setup.dates)
        m_dates.push_back(date.starts);
    std::ranges::sort(m_dates);
    m_from = m_to = now;
    for (const Phase &phase : m_phases) {
        m_from = std::min(m_from, phase.opens);
        m_to = std::max(m_to, phase.closes);
    }
    if (!m_dates.empty()) {
        m_from = std::min(m_from, m_dates.front());
        m_to = std::max(m_to, m_dates.back());
    }
    const auto margin = std::max<Instant::duration>((m_to - m_from) / 24, 24h);
    m_from -= margin;
    m_to += margin;
    setAccessibleName(tr("Sale phases: %1").arg(phasesWords(m_phases, now, kit::zoneOf(m_zone))));
    updateGeometry();
    update();
}

QSize PhaseTimeline::sizeHint() const
{
    const int rows = int(m_phases.size()) + (m_dates.empty() ? 0 : 1);
    return {400, headHeight + rows * rowHeight + 4};
}

qreal PhaseTimeline::xOf(Instant at) const
{
    const double share = double((at - m_from).count()) / double((m_to - m_from).count());
    return nameWidth + share * (width() - nameWidth - rightPadding);
}

void PhaseTimeline::paintMonths(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QTimeZone zone = kit::zoneOf(m_zone);
    const QDate first = wallClock(m_from, zone).date();
    const QLocale locale;
    painter.setFont(kit::textFont(kit::TextSize::Small));
    qreal free = 0;
    for (QDate month(first.year(), first.month(), 1); momentOf(month, {0, 0}, zone) < m_to;
         month = month.addMonths(1)) {
        const qreal x = std::max<qreal>(nameWidth, xOf(momentOf(month, {0, 0}, zone)));
        painter.fillRect(QRectF(x, flagHeight + 2, 1, height() - flagHeight - 2), tokens.grid);
        const QString name = locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
        const qreal textWidth = painter.fontMetrics().horizontalAdvance(name);
        if (x + 6 < free || x + 6 + textWidth > width())
            continue;
        painter.setPen(tokens.text3);
        painter.drawText(QPointF(x + 6, 14), name);
        free = x + 6 + textWidth + 8;
    }
}

void PhaseTimeline::paintPhases(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    for (std::size_t i = 0; i < m_phases.size(); ++i) {
        const Phase &phase = m_phases[i];
        const int top = headHeight + int(i) * rowHeight;
        const QColor colour = tokens.series[i % seriesCount];
        painter.fillRect(0, top + rowHeight - 2, width(), 1, tokens.line);
        painter.setFont(kit::textFont(kit::TextSize::Body, kit::medium));
        painter.setPen(tokens.text);
        painter.drawText(QRectF(0, top, nameWidth - 8, rowHeight - 2), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(phase.name, Qt::ElideRight, nameWidth - 8));
        const QRectF bar(xOf(phase.opens) + 0.5, top + 4.5,
                         std::max<qreal>(4, xOf(phase.closes) - xOf(phase.opens) - 1), barHeight);
        QColor fill = colour;
        fill.setAlphaF(tokens.dark ? 0.34F : 0.18F);
        painter.setPen(colour);
        painter.setBrush(tokens.surface);
        painter.drawRoundedRect(bar, barRadius, barRadius);
        painter.setBrush(fill);
        painter.drawRoundedRect(bar, barRadius, barRadius);
        painter.setFont(kit::textFont(kit::TextSize::Small));
        painter.setPen(tokens.text);
        const QRectF inside = bar.adjusted(8, 0, -4, 0);
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(channelsWords(phase.channels), Qt::ElideRight,
                                                          int(inside.width())));
    }
}

void PhaseTimeline::paintDates(QPainter &painter, int top) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.setFont(kit::textFont(kit::TextSize::Body, kit::medium));
    painter.setPen(tokens.text);
    painter.drawText(QRectF(0, top, nameWidth - 8, rowHeight - 2), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Dates"));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.text);
    const qreal y = top + rowHeight / 2.0;
    for (const Instant date : m_dates) {
        const qreal x = xOf(date);
        painter.drawPolygon(
            QPolygonF({{x, y - diamond}, {x + diamond - 1, y}, {x, y + diamond}, {x - diamond + 1, y}}));
    }
}

void PhaseTimeline::paintToday(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const qreal x = xOf(m_now);
    painter.fillRect(QRectF(x, flagHeight, 1, height() - flagHeight), tokens.text);
    painter.setFont(kit::textFont(kit::TextSize::Small, kit::strong));
    const QString word = tr("today");
    const qreal flagWidth = painter.fontMetrics().horizontalAdvance(word) + 12;
    const QRectF flag(std::clamp<qreal>(x - flagWidth / 2, 0, width() - flagWidth), 0, flagWidth, flagHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.tip);
    painter.drawRoundedRect(flag, barRadius, barRadius);
    painter.setPen(tokens.onTip);
    painter.drawText(flag, Qt::AlignCenter, word);
}

void PhaseTimeline::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    if (m_phases.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMonths(painter);
    paintPhases(painter);
    if (!m_dates.empty())
        paintDates(painter, headHeight + int(m_phases.size()) * rowHeight);
    paintToday(painter);
}

} // namespace foyer::events
