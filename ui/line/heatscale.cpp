// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/heatscale.h"

#include "ui/kit/format.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::line {

namespace {

constexpr int stepWidth = 16;
constexpr int stepHeight = 10;
constexpr int rowHeight = 16;
constexpr int toWords = 8;

QFont wordsFont()
{
    return kit::figuresFont(kit::TextSize::Small);
}

} // namespace

HeatScale::HeatScale(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize HeatScale::sizeHint() const
{
    const kit::Format format;
    const int words =
        kit::textWidth(wordsFont(), format.percent(0)) + kit::textWidth(wordsFont(), format.percent(1));
    return {words + 2 * toWords + 7 * stepWidth + 2, rowHeight};
}

void HeatScale::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    const kit::Format format;
    const int least = kit::textWidth(wordsFont(), format.percent(0));
    kit::paintLine(painter, QRectF(0, 0, least + 1, rowHeight), format.percent(0), wordsFont(), tokens.text3);
    int left = least + toWords;
    for (const QColor &step : tokens.heat) {
        painter.fillRect(left, (rowHeight - stepHeight) / 2, stepWidth, stepHeight, step);
        left += stepWidth;
    }
    kit::paintLine(painter, QRectF(left + toWords, 0, width() - left - toWords, rowHeight), format.percent(1),
                   wordsFont(), tokens.text3);
}

} // namespace foyer::line
