// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatlegend.h"

#include "ui/kit/format.h"
#include "ui/kit/seatview/seatpainter.h"
#include "ui/kit/seatview/seatwords.h"
#include "ui/kit/seatview/swatch.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr int barHeight = 40;
constexpr int seatSize = 16;
constexpr int swatchWidth = 22;
constexpr int betweenEntries = 16;
constexpr int betweenParts = 4;
constexpr int heatStepWidth = 24;
constexpr int shownRank = 1; ///< wheelchair and companion stand on the second category's colour

double textWidthOf(const QString &text)
{
    return QFontMetricsF(kit::figuresFont(kit::TextSize::Small)).horizontalAdvance(text);
}

} // namespace

SeatLegend::SeatLegend(const SeatModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &SeatModel::countsChanged, this, &SeatLegend::refresh);
    connect(&model, &SeatModel::looksReset, this, &SeatLegend::refresh);
    connect(&model, &SeatModel::planChanged, this, &SeatLegend::refresh);
    connect(&model, &SeatModel::planEdited, this, &SeatLegend::refresh);
    refresh();
}

SeatLegend::~SeatLegend() = default;

void SeatLegend::setHeatWords(const QString &least, const QString &most)
{
    m_least = least;
    m_most = most;
    refresh();
}

std::vector<SeatLegend::Entry> SeatLegend::entries() const
{
    std::vector<Entry> found;
    if (!m_model.plan() || m_model.colouring() != Colouring::States)
        return found;
    const SeatCounts &counts = m_model.counts();
    found.push_back({{SeatState::Yours}, false, false, stateName(SeatState::Yours), {}});
    for (const SeatState state : {SeatState::LeftAlone, SeatState::NotInStock, SeatState::Held,
                                  SeatState::Sold, SeatState::HouseHold, SeatState::Blocked}) {
        if (counts.of(state) == 0 && state != SeatState::Sold)
            continue;
        const bool counted = state != SeatState::NotInStock && state != SeatState::LeftAlone;
        found.push_back({{state},
                         false,
                         false,
                         stateName(state),
                         counted ? std::optional(counts.of(state)) : std::nullopt});
    }
    if (m_model.plan()->hasAccessibleSeats())
        found.push_back({{}, true, false, tr("Wheelchair"), {}});
    if (m_model.plan()->hasCompanionSeats())
        found.push_back({{}, false, true, tr("Companion"), {}});
    return found;
}

void SeatLegend::refresh()
{
    const kit::Format format = kit::Format::of(this);
    QStringList said;
    for (const Entry &entry : entries())
        said.append(entry.count ? tr("%1: %2").arg(entry.name, format.count(*entry.count)) : entry.name);
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(said.join(QLatin1StringView{", "}));
    update();
}

QSize SeatLegend::sizeHint() const
{
    return {600, barHeight};
}

QSize SeatLegend::minimumSizeHint() const
{
    return {200, barHeight};
}

void SeatLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_model.colouring() == Colouring::States)
        paintStates(painter);
    else
        paintHeat(painter);
}

/// Entries that do not fit are left out whole: half a word explains nothing.
void SeatLegend::paintStates(QPainter &painter)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const kit::Format format = kit::Format::of(this);
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    double x = 0;
    for (const Entry &entry : entries()) {
        const QString count = entry.count ? format.count(*entry.count) : QString();
        const double words = textWidthOf(entry.name);
        const double figures = count.isEmpty() ? 0 : betweenParts + textWidthOf(count);
        if (x + swatchWidth + betweenParts + words + figures > width())
            return;
        const QPixmap swatch =
            seatSwatch(tokens, SeatFace{entry.look, shownRank, entry.accessible, entry.companion, -1, {}},
                       seatSize, devicePixelRatioF());
        const double edge = swatch.deviceIndependentSize().width();
        painter.drawPixmap(QPointF(x + (swatchWidth - edge) / 2, (height() - edge) / 2), swatch);
        x += swatchWidth + betweenParts;
        painter.setPen(tokens.text2);
        painter.drawText(QRectF(x, 0, words + 1, height()), Qt::AlignVCenter, entry.name);
        painter.setPen(tokens.text3);
        painter.drawText(QRectF(x + words + betweenParts, 0, figures + 1, height()), Qt::AlignVCenter, count);
        x += words + figures + betweenEntries;
    }
}

void SeatLegend::paintHeat(QPainter &painter)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    painter.setPen(tokens.text3);
    const double least = textWidthOf(m_least);
    const double all = least + textWidthOf(m_most) + 16 + heatStepWidth * double(tokens.heat.size());
    double x = std::max(0.0, (width() - all) / 2);
    painter.drawText(QRectF(x, 0, least + 1, height()), Qt::AlignVCenter, m_least);
    x += least + 8;
    for (const QColor &step : tokens.heat) {
        painter.fillRect(QRectF(std::round(x), height() / 2.0 - 6, heatStepWidth, 12), step);
        x += heatStepWidth;
    }
    painter.drawText(QRectF(x + 8, 0, width() - x, height()), Qt::AlignVCenter, m_most);
}

void SeatLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
}

} // namespace foyer::seatview
