// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/figuretile.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <array>
#include <QPainter>

namespace foyer::dashboard {

namespace {

using kit::TextSize;

} // namespace

FigureTile::FigureTile(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setFigure(const KeyFigure &figure)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    setAccessibleName(figure.name);
    setAccessibleDescription(figure.value + QStringLiteral(", ") + figure.detail);
    setToolTip(figure.detail);
    update();
}

void FigureTile::setLarge(bool isLarge)
{
    m_isLarge = isLarge;
    updateGeometry();
    update();
}

void FigureTile::setLargestValue(TextSize size)
{
    m_largest = size;
    update();
}

TextSize FigureTile::fittingValue() const
{
    static constexpr std::array far{TextSize::Tender, TextSize::Total, TextSize::Key};
    static constexpr std::array near{TextSize::Key, TextSize::Page, TextSize::Title};
    const auto &sizes = m_isLarge ? far : near;
    for (const TextSize size : sizes) {
        const QFont font = kit::figuresFont(size, kit::strong);
        if (kit::textWidth(font, m_figure.value) <= width() - 2 * kit::padding)
            return size;
    }
    return sizes.back();
}

QSize FigureTile::sizeHint() const
{
    return {m_isLarge ? 280 : 200, m_isLarge ? 136 : 86};
}

QSize FigureTile::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    const TextSize small = m_isLarge ? TextSize::Title : TextSize::Small;
    const int line = kit::lineHeight(small);
    const int space = width() - 2 * kit::padding;
    const QFont value = kit::figuresFont(std::min(fittingValue(), m_largest), kit::strong);
    const int large = kit::lineHeight(m_isLarge ? TextSize::Tender : TextSize::Key);
    QRectF row(kit::padding, (height() - 2 * line - large) / 2, space, line);
    kit::paintLine(painter, row, m_figure.name, kit::textFont(small), tokens.text3);
    row = QRectF(kit::padding, row.bottom(), space, large);
    kit::paintLine(painter, row, m_figure.value, value, tokens.text);
    row = QRectF(kit::padding, row.bottom(), space, line);
    kit::paintLine(painter, row, m_figure.detail, kit::figuresFont(small), tokens.text2);
}

} // namespace foyer::dashboard
