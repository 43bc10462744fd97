// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/figureslabel.h"

namespace foyer::kit {

FiguresLabel::FiguresLabel(const QString &text, TextSize size, QFont::Weight weight, QWidget *parent)
    : Label(text, size, weight, parent)
{
    setFigures(true);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

QSize FiguresLabel::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace foyer::kit
