// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer::seatmap {

/// What a press on the canvas does. One class each, named like the value.
enum class StudioTool : quint8
{
    Select,
    Lasso,
    Row,
    Grid,
    Arc,
    Table,
    Standing,
    Section,
    Stage,
    Shape,
    Text,
    Trace,
    PaintCategory,
    PaintAccess,
    Number, ///< the canvas picks rows, the panel in the inspector's place numbers them
};

inline constexpr int studioToolCount = 15;

} // namespace foyer::seatmap
