// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/legendbox.h"

#include "ui/kit/theme.h"
#include "ui/kit/toasthost.h"

#include <QPainter>

namespace foyer::pos {

LegendBox::LegendBox(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(40);
    kit::ToastHost::keepClear(this);
}

void LegendBox::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

} // namespace foyer::pos
