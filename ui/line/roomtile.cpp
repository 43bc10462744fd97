// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomtile.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::line {

namespace {

using kit::TextSize;

constexpr int tileHeight = 82;

QFont fittingFont(const QString &value, int space)
{
    for (const TextSize size : {TextSize::Key, TextSize::Page}) {
        const QFont font = kit::figuresFont(size, kit::strong);
        if (kit::textWidth(font, value) <= space)
            return font;
    }
    return kit::figuresFont(TextSize::Title, kit::strong);
}

} // namespace

RoomTile::RoomTile(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RoomTile::setFigure(const RoomFigure &figure, bool isOld)
{
    if (figure == m_figure && isOld == m_isOld)
        return;
    m_figure = figure;
    m_isOld = isOld;
    setAccessibleName(figure.name);
    setAccessibleDescription(figure.value + QStringLiteral(", ") + figure.detail);
    setToolTip(figure.name + QStringLiteral(": ") + figure.value + QStringLiteral(", ") + figure.detail);
    update();
}

QSize RoomTile::sizeHint() const
{
    return {200, tileHeight};
}

QSize RoomTile::minimumSizeHint() const
{
    return {120, tileHeight};
}

void RoomTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    const int space = width() - 2 * kit::padding;
    const int small = kit::lineHeight(TextSize::Small);
    const int large = kit::lineHeight(TextSize::Key);
    QRectF row(kit::padding, (height() - 2 * small - large) / 2, space, small);
    kit::paintLine(painter, row, m_figure.name, kit::textFont(TextSize::Small), tokens.text3);
    row = QRectF(kit::padding, row.bottom(), space, large);
    kit::paintLine(painter, row, m_figure.value, fittingFont(m_figure.value, space),
                   m_isOld ? tokens.text3 : tokens.text);
    row = QRectF(kit::padding, row.bottom(), space, small);
    kit::paintLine(painter, row, m_figure.detail, kit::figuresFont(TextSize::Small),
                   m_isOld ? tokens.text3 : tokens.text2);
}

} // namespace foyer::line
