// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/linkbutton.h"

#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

namespace foyer::start {

LinkButton::LinkButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(kit::textFont(kit::TextSize::Body, kit::medium));
    return {metrics.horizontalAdvance(text()) + 1, kit::lineHeight(kit::TextSize::Body)};
}

void LinkButton::enterEvent(QEnterEvent *)
{
    update();
}

void LinkButton::leaveEvent(QEvent *)
{
    update();
}

void LinkButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    updateGeometry();
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QFont font = kit::textFont(kit::TextSize::Body, kit::medium);
    font.setUnderline(underMouse());
    QPainter painter(this);
    painter.setFont(font);
    painter.setPen(kit::tokensOf(this).accentText);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace foyer::start
