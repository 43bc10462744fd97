// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/segmentbutton.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::kit {

SegmentButton::SegmentButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void SegmentButton::setExtent(Extent extent)
{
    m_extent = extent;
    updateGeometry();
}

QFont SegmentButton::labelFont(bool chosen) const
{
    const bool large = int(m_extent) >= int(Extent::Large);
    return textFont(large ? TextSize::Title : TextSize::Body, chosen ? strong : medium);
}

QSize SegmentButton::sizeHint() const
{
    // As wide as when chosen, so that choosing moves nothing.
    const int side = int(m_extent) >= int(Extent::Large) ? 16 : 12;
    return {textWidth(labelFont(true), text()) + 2 * side, int(m_extent) - 2};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    QColor ground = isChecked() ? tokens.select : QColor(Qt::transparent);
    if (isEnabled() && !isChecked() && (underMouse() || isDown()))
        ground = isDown() ? tokens.pressed : tokens.hover;
    painter.fillRect(rect(), ground);
    QColor ink = isChecked() ? tokens.accentText : tokens.text2;
    if (!isEnabled())
        ink = tokens.text3;
    paintLine(painter, rect(), text(), labelFont(isChecked()), ink, Qt::AlignHCenter);
}

} // namespace foyer::kit
