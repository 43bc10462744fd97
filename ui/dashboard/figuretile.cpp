// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/figuretile.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <initializer_list>
#include <QPainter>

namespace foyer::dashboard {

namespace {

using kit::TextSize;

/// The largest of the sizes that fits.
QFont fittingFont(const QString &text, int width, std::initializer_list<TextSize> sizes)
{
    QFont font;
    for (const TextSize size : sizes) {
        font = kit::figuresFont(size, kit::strong);
        if (kit::textWidth(font, text) <= width)
            return font;
    }
    return font;
}

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
    const QFont value =
        m_isLarge ? fittingFont(m_figure.value, space, {TextSize::Tender, TextSize::Total, TextSize::Key})
                  : fittingFont(m_figure.value, space, {TextSize::Key, TextSize::Page, TextSize::Title});
    const int large = kit::lineHeight(m_isLarge ? TextSize::Tender : TextSize::Key);
    QRectF row(kit::padding, (height() - 2 * line - large) / 2, space, line);
    kit::paintLine(painter, row, m_figure.name, kit::textFont(small), tokens.text3);
    row = QRectF(kit::padding, row.bottom(), space, large);
    kit::paintLine(painter, row, m_figure.value, value, tokens.text);
    row = QRectF(kit::padding, row.bottom(), space, line);
    kit::paintLine(painter, row, m_figure.detail, kit::figuresFont(small), tokens.text2);
}

} // namespace foyer::dashboard
