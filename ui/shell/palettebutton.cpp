// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettebutton.h"

#include "ui/kit/icons.h"
#include "ui/kit/keycap.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

namespace foyer::shell {

namespace {

constexpr QSize extent(288, 32);
constexpr int left = 10;
constexpr int right = 6;
constexpr int between = 8;
constexpr int iconExtent = 16;

} // namespace

PaletteButton::PaletteButton(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("paletteButton"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PaletteButton::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    update();
}

QSize PaletteButton::sizeHint() const
{
    return extent;
}

void PaletteButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(tokens.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), kit::radius, kit::radius);
    const double middle = height() / 2.0;
    kit::paintIcon(painter, QRectF(left, middle - iconExtent / 2.0, iconExtent, iconExtent),
                   kit::Icon::Search, tokens.text3);
    const QString keys = kit::keyText(m_keys);
    const int cap = keys.isEmpty() ? 0 : kit::keyCapWidth(keys);
    const int textLeft = left + iconExtent + between;
    const QRect where(textLeft, 0, width() - textLeft - right - cap - between, height());
    painter.setFont(kit::textFont());
    painter.setPen(tokens.text3);
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, where.width()));
    if (!keys.isEmpty())
        kit::paintKeyCap(painter, this, width() - right - cap, middle, keys, false);
}

} // namespace foyer::shell
