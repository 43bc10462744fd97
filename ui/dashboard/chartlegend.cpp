// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartlegend.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::dashboard {

namespace {

constexpr int lineTall = 20;
constexpr int boxSide = 10;
constexpr int lineWidth = 18;
constexpr int toWords = 6;
constexpr int between = 16;

int markWidth(const ChartLegend::Entry &entry)
{
    return entry.isLine ? lineWidth : boxSide;
}

int widthOf(const ChartLegend::Entry &entry)
{
    return markWidth(entry) + toWords + kit::textWidth(kit::textFont(kit::TextSize::Small), entry.name) + 1;
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChartLegend::setEntries(std::vector<Entry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += widthOf(entry) + (width > 0 ? between : 0);
    return {width, lineTall};
}

// From the right, so that what does not fit is cut at the left.
void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    double x = width() - sizeHint().width();
    for (const Entry &entry : m_entries) {
        const QColor colour = tokens.series[std::size_t(entry.series)];
        const int mark = markWidth(entry);
        if (entry.isLine)
            painter.fillRect(QRectF(x, lineTall / 2 - 1, mark, 2), colour);
        else
            kit::paintBox(painter, QRectF(x, (lineTall - boxSide) / 2, mark, boxSide), 2, colour,
                          Qt::transparent);
        kit::paintLine(painter, QRectF(x + mark + toWords, 0, widthOf(entry), lineTall), entry.name,
                       kit::textFont(kit::TextSize::Small), tokens.text2);
        x += widthOf(entry) + between;
    }
}

} // namespace foyer::dashboard
