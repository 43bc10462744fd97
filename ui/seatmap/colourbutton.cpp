// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/colourbutton.h"

#include "ui/kit/focusring.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/seatview/swatch.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr int side = 28;
constexpr int seat = 16;

} // namespace

ColourButton::ColourButton(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    kit::wantFocusRing(this);
}

void ColourButton::setSeat(int rank, const QColor &own)
{
    m_rank = rank;
    m_own = own;
    update();
}

QSize ColourButton::sizeHint() const
{
    return {side, side};
}

void ColourButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    if (isChecked() || isDown() || underMouse())
        kit::paintBox(painter, rect(), kit::radius,
                      isChecked() ? tokens.select
                      : isDown()  ? tokens.pressed
                                  : tokens.hover,
                      isChecked() ? tokens.accentText : QColor(Qt::transparent));
    const QPixmap swatch = seatview::categorySwatch(tokens, m_rank, seat, devicePixelRatioF(), m_own);
    painter.drawPixmap((width() - seat) / 2, (height() - seat) / 2, swatch);
}

} // namespace foyer::seatmap
