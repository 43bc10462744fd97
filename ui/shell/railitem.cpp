// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railitem.h"

#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

namespace foyer::shell {

namespace {

constexpr int itemHeight = 56;
constexpr int inset = 2;
constexpr int iconExtent = 20;
constexpr int wordHeight = 16;
constexpr int between = 4;
constexpr int barWidth = 3;
constexpr int barInset = 16;

} // namespace

RailItem::RailItem(kit::Icon icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailItem::setIcon(kit::Icon icon)
{
    m_icon = icon;
    update();
}

QSize RailItem::sizeHint() const
{
    return {kit::railWidth - 1, itemHeight};
}

void RailItem::enterEvent(QEnterEvent *)
{
    update();
}

void RailItem::leaveEvent(QEvent *)
{
    update();
}

void RailItem::paintGround(QPainter &painter, const QRectF &item) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (isChecked()) {
        painter.setPen(tokens.line);
        painter.setBrush(tokens.surface);
        painter.drawRoundedRect(item.adjusted(.5, .5, -.5, -.5), kit::radius, kit::radius);
        painter.fillRect(QRect(0, barInset, barWidth, itemHeight - 2 * barInset), tokens.accentText);
        return;
    }
    if (!isDown() && !underMouse())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDown() ? tokens.pressed : tokens.hover);
    painter.drawRoundedRect(item, kit::radius, kit::radius);
}

void RailItem::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, QRectF(inset, 0, kit::railWidth - 2 * inset, itemHeight));
    constexpr int block = iconExtent + between + wordHeight;
    constexpr int top = (itemHeight - block) / 2;
    const QRectF icon((width() - iconExtent) / 2.0, top, iconExtent, iconExtent);
    kit::paintIcon(painter, icon, m_icon, isChecked() ? tokens.accentText : tokens.text2);
    painter.setFont(kit::textFont(kit::TextSize::Small, kit::medium));
    painter.setPen(isChecked() ? tokens.text : tokens.text2);
    const QRect word(inset, top + iconExtent + between, width() - 2 * inset, wordHeight);
    painter.drawText(word, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
}

} // namespace foyer::shell
