// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/hairline.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace foyer::kit {

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(this).line);
}

} // namespace foyer::kit
