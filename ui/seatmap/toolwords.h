// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/seatmap/studiotool.h"

#include <QKeySequence>
#include <QString>
#include <span>

namespace foyer::seating {
struct SeatMap;
}

namespace foyer::seatmap {

/// How a tool stands in the tool bar.
struct ToolFace
{
    StudioTool tool = StudioTool::Select;
    const char *id = ""; ///< of its command: "studio.row"
    kit::Icon icon = kit::Icon::None;
    Qt::Key key = Qt::Key_unknown;
    bool opensGroup = false; ///< a hairline stands above it
};

/// In the order of the bar.
[[nodiscard]] std::span<const ToolFace> toolFaces();

[[nodiscard]] QString toolName(StudioTool tool);

/// What to do with it, in a sentence: stands at the canvas' lower edge.
[[nodiscard]] QString toolHint(StudioTool tool);

/// "Section 4": none that the map has, though some were taken out of the middle.
[[nodiscard]] QString freshSectionName(const seating::SeatMap &map);

} // namespace foyer::seatmap
