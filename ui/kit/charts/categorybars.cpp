// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/charts/categorybars.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::kit {

namespace {

constexpr int rowHeight = 51;
constexpr int barHeight = 12;

// From the fifth on they come again, as on the map.
SeatColours byRank(const Tokens &tokens, const CategoryBar &bar)
{
    return tokens.categories[std::size_t(bar.category) % tokens.categories.size()];
}

SeatColours ofSeries(const Tokens &tokens, std::size_t number)
{
    const QColor colour = tokens.series[std::min(number, tokens.series.size() - 1)];
    return {colour, colour, tokens.text};
}

} // namespace

CategoryBars::CategoryBars(const QString &name, QWidget *parent) : QWidget(parent), m_colouring(&byRank)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void CategoryBars::setBars(std::vector<CategoryBar> bars)
{
    m_bars = std::move(bars);
    QStringList words;
    for (const CategoryBar &bar : m_bars)
        words.append(QStringList{bar.name, bar.detail, bar.valueText}.join(u' '));
    setAccessibleDescription(words.join(u'\n'));
    updateGeometry();
    update();
}

QSize CategoryBars::sizeHint() const
{
    return {320, rowHeight * int(m_bars.size())};
}

void CategoryBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    double most = 0;
    for (const CategoryBar &bar : m_bars)
        most = std::max(most, bar.share > 0 ? bar.value / bar.share : bar.value);
    QRectF row(0, 0, width(), rowHeight);
    for (std::size_t number = 0; number < m_bars.size(); ++number, row.translate(0, rowHeight))
        paintRow(painter, row, number, most);
}

void CategoryBars::paintRow(QPainter &painter, const QRectF &row, std::size_t number, double most) const
{
    const Tokens &tokens = tokensOf(this);
    const CategoryBar &bar = m_bars[number];
    const SeatColours colours = bar.category >= 0 ? m_colouring(tokens, bar) : ofSeries(tokens, number);
    QRectF words(row.left(), row.top(), row.width(), 20);
    paintBox(painter, QRectF(words.left(), words.top() + 2, 16, 16), 4, colours.fill, colours.line);
    words.setLeft(words.left() + 24);
    paintLine(painter, words, bar.valueText, figuresFont(TextSize::Body, strong), tokens.text,
              Qt::AlignRight);
    words.setRight(words.right() - textWidth(figuresFont(TextSize::Body, strong), bar.valueText) - 8);
    paintLine(painter, words, bar.name, textFont(TextSize::Body, medium), tokens.text);
    words.setLeft(words.left() + textWidth(textFont(TextSize::Body, medium), bar.name) + 8);
    paintLine(painter, words, bar.detail, figuresFont(TextSize::Small), tokens.text3);
    if (most <= 0)
        return;
    // The outline is what it would be if all were sold.
    const double whole = bar.share > 0 ? bar.value / bar.share : bar.value;
    const QRectF outline(row.left(), row.top() + 22, std::max(2.0, row.width() * whole / most), barHeight);
    paintBox(painter, outline, 1, bar.share > 0 ? tokens.surface : QColor(Qt::transparent),
             bar.share > 0 ? tokens.lineStrong : QColor(Qt::transparent));
    QRectF filled = outline;
    filled.setWidth(row.width() * bar.value / most);
    if (filled.width() >= 1)
        paintBox(painter, filled, 1, colours.fill, colours.line);
}

} // namespace foyer::kit
