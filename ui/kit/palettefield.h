// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/lineedit.h"

namespace foyer::kit {

/// The palette's own field: 48 tall, without an edge, Esc on it.
class PaletteField : public LineEdit
{
    Q_OBJECT

public:
    explicit PaletteField(QWidget *parent = nullptr);
};

} // namespace foyer::kit
