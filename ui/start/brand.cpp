// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/brand.h"

#include "ui/kit/mark.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

namespace foyer::start {

namespace {

constexpr int mark = 36;
constexpr int gap = 12;
constexpr int nameWidth = 120;

} // namespace

Brand::Brand(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("Foyer"));
}

QSize Brand::sizeHint() const
{
    return {mark + gap + nameWidth, mark};
}

void Brand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    kit::paintMark(painter, QRectF(0, 0, mark, mark), kit::tokensOf(this));
    painter.setFont(kit::textFont(kit::TextSize::Page, kit::strong));
    painter.setPen(kit::tokensOf(this).text);
    painter.drawText(QRect(mark + gap, 0, nameWidth, mark), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("Foyer"));
}

} // namespace foyer::start
