// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/palettefield.h"

namespace foyer::kit {

PaletteField::PaletteField(QWidget *parent) : LineEdit(parent)
{
    setFrame(false);
    setExtent(Extent::Large);
    setLeading(Icon::Search);
    setKeyCap(QKeySequence(Qt::Key_Escape));
    setMaxLength(200);
}

} // namespace foyer::kit
