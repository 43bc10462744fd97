// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/arrivalscard.h"

#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <numeric>
#include <QPainter>

namespace foyer::checkin {

namespace {

using kit::TextSize;

constexpr int side = 24;
constexpr int cardHeight = 194;
constexpr int headLine = 20;
constexpr int plotHeight = 112;
constexpr int labels = 5;
constexpr int fewest = 10; // of the highest line, so that two arrivals do not look like a crowd

} // namespace

ArrivalsCard::ArrivalsCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("arrivalsCard"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ArrivalsCard::setArrivals(std::vector<int> counts, Instant from, const QTimeZone &zone)
{
    m_counts = std::move(counts);
    m_from = from;
    m_zone = zone;
    const int all = std::accumulate(m_counts.begin(), m_counts.end(), 0);
    setAccessibleName(
        tr("Arrivals a minute: %1 since %2").arg(kit::Format().count(all), kit::Format().time(from, zone)));
    update();
}

QSize ArrivalsCard::sizeHint() const
{
    return {400, cardHeight};
}

// A multiple of ten, so that its half is a round number too.
int ArrivalsCard::ceiling() const
{
    const int most = m_counts.empty() ? 0 : *std::ranges::max_element(m_counts);
    return std::max(fewest, (most + 9) / 10 * 10);
}

void ArrivalsCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    kit::paintBox(painter, rect(), kit::radiusLarge, tokens.surface, tokens.line);
    const QRectF head(side + 1, 17, width() - 2 * (side + 1), headLine);
    kit::paintLine(painter, head, tr("Arrivals a minute"), kit::textFont(TextSize::Title, kit::strong),
                   tokens.text);
    const QRectF plot(head.left(), head.bottom() + 8, head.width(), plotHeight);
    paintGrid(painter, plot);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal step = plot.width() / minutes;
    const qreal unit = plot.height() / ceiling();
    for (std::size_t minute = 0; minute < m_counts.size(); ++minute) {
        const qreal tall = unit * m_counts[minute];
        const int left = qRound(plot.left() + step * qreal(minute));
        const int right = qRound(plot.left() + step * qreal(minute + 1)) - 2;
        painter.fillRect(QRectF(left, plot.bottom() - tall, right - left, tall), tokens.series[0]);
    }
}

void ArrivalsCard::paintGrid(QPainter &painter, const QRectF &plot) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QFont font = kit::figuresFont(TextSize::Small);
    const int top = ceiling();
    for (const int value : {0, top / 2, top}) {
        const qreal y = qRound(plot.bottom() - plot.height() * value / top);
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1),
                         value == 0 ? tokens.lineStrong : tokens.grid);
        if (value > 0)
            kit::paintLine(painter, QRectF(plot.left(), y + 2, plot.width(), 16), kit::Format().count(value),
                           font, tokens.text3, Qt::AlignRight);
    }
    for (int label = 0; label < labels; ++label) {
        const Instant at = m_from + std::chrono::minutes{minutes * label / (labels - 1)};
        const qreal x = plot.left() + plot.width() * label / (labels - 1);
        const Qt::Alignment alignment = label == 0            ? Qt::AlignLeft
                                        : label == labels - 1 ? Qt::AlignRight
                                                              : Qt::AlignHCenter;
        const qreal left = label == 0 ? x : label == labels - 1 ? x - 80 : x - 40;
        kit::paintLine(painter, QRectF(left, plot.bottom() + 6, 80, 16), kit::Format().time(at, m_zone), font,
                       tokens.text3, alignment);
    }
}

} // namespace foyer::checkin
