// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/iconlabel.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace foyer::kit {

IconLabel::IconLabel(Icon icon, int size, Ink ink, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_size(size)
    , m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(Icon icon, Ink ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_size, m_size};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    paintIcon(painter, rect(), m_icon, isEnabled() ? colourOf(m_ink, tokens) : tokens.text3);
}

} // namespace foyer::kit
