// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/toolwords.h"

#include "core/seating/seatmap.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace foyer::seatmap {

namespace {

using kit::Icon;

struct ToolTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Tools)
};

constexpr std::array faces{
    ToolFace{StudioTool::Select, "studio.select", Icon::MousePointer2, Qt::Key_V, false},
    ToolFace{StudioTool::Lasso, "studio.lasso", Icon::Lasso, Qt::Key_L, false},
    ToolFace{StudioTool::Row, "studio.row", Icon::Rows3, Qt::Key_R, true},
    ToolFace{StudioTool::Grid, "studio.grid", Icon::Grid3x3, Qt::Key_G, false},
    ToolFace{StudioTool::Arc, "studio.arc", Icon::Rainbow, Qt::Key_C, false},
    ToolFace{StudioTool::Table, "studio.table", Icon::CircleDot, Qt::Key_T, false},
    ToolFace{StudioTool::Standing, "studio.standing", Icon::Users, Qt::Key_A, false},
    ToolFace{StudioTool::Section, "studio.section", Icon::Pentagon, Qt::Key_P, true},
    ToolFace{StudioTool::Stage, "studio.stage", Icon::Presentation, Qt::Key_S, false},
    ToolFace{StudioTool::Shape, "studio.shape", Icon::Shapes, Qt::Key_H, false},
    ToolFace{StudioTool::Text, "studio.text", Icon::Type, Qt::Key_X, false},
    ToolFace{StudioTool::Trace, "studio.trace", Icon::Image, Qt::Key_I, false},
    ToolFace{StudioTool::PaintCategory, "studio.paintCategory", Icon::Paintbrush, Qt::Key_Z, true},
    ToolFace{StudioTool::PaintAccess, "studio.paintAccess", Icon::Accessibility, Qt::Key_W, false},
    ToolFace{StudioTool::Number, "studio.number", Icon::ListOrdered, Qt::Key_N, false},
};

} // namespace

std::span<const ToolFace> toolFaces()
{
    return faces;
}

QString toolName(StudioTool tool)
{
    switch (tool) {
    case StudioTool::Select: return ToolTexts::tr("Select");
    case StudioTool::Lasso: return ToolTexts::tr("Lasso");
    case StudioTool::Row: return ToolTexts::tr("Row");
    case StudioTool::Grid: return ToolTexts::tr("Grid of seats");
    case StudioTool::Arc: return ToolTexts::tr("Arc block");
    case StudioTool::Table: return ToolTexts::tr("Table");
    case StudioTool::Standing: return ToolTexts::tr("Standing area");
    case StudioTool::Section: return ToolTexts::tr("Section");
    case StudioTool::Stage: return ToolTexts::tr("Stage");
    case StudioTool::Shape: return ToolTexts::tr("Shape");
    case StudioTool::Text: return ToolTexts::tr("Text");
    case StudioTool::Trace: return ToolTexts::tr("Picture to trace");
    case StudioTool::PaintCategory: return ToolTexts::tr("Paint a category");
    case StudioTool::PaintAccess: return ToolTexts::tr("Paint wheelchair places");
    case StudioTool::Number: return ToolTexts::tr("Number rows");
    }
    return {};
}

QString toolHint(StudioTool tool)
{
    switch (tool) {
    case StudioTool::Select: return ToolTexts::tr("Click a seat, or drag a frame around many.");
    case StudioTool::Lasso: return ToolTexts::tr("Draw a line around the seats you mean.");
    case StudioTool::Row: return ToolTexts::tr("Drag from the first seat to the last.");
    case StudioTool::Grid: return ToolTexts::tr("Drag from one corner of the block to the other.");
    case StudioTool::Arc:
        return ToolTexts::tr("Drag from the middle of the first row outwards and back: width and depth.");
    case StudioTool::Table: return ToolTexts::tr("Click for a round table, drag for a rectangular one.");
    case StudioTool::Standing: return ToolTexts::tr("Drag over the area where people stand.");
    case StudioTool::Section:
        return ToolTexts::tr("Click from corner to corner. Enter, or a click on the first, closes it.");
    case StudioTool::Stage: return ToolTexts::tr("Drag over the stage.");
    case StudioTool::Shape: return ToolTexts::tr("Drag a box, with Alt an ellipse.");
    case StudioTool::Text: return ToolTexts::tr("Click where the words stand, and type them at the right.");
    case StudioTool::Trace:
        return ToolTexts::tr("Click to choose a picture; drag to move it, its corner to size it.");
    case StudioTool::PaintCategory:
        return ToolTexts::tr("Drag over seats. With Alt the category of a seat is taken up.");
    case StudioTool::PaintAccess:
        return ToolTexts::tr(
            "Drag over seats: wheelchair places, with Shift companion seats, with Alt neither.");
    case StudioTool::Number: return ToolTexts::tr("Click rows, or drag over them, to number them.");
    }
    return {};
}

QString freshSectionName(const seating::SeatMap &map)
{
    for (std::size_t number = map.sections.size() + 1;; ++number) {
        QString name = ToolTexts::tr("Section %1").arg(number);
        if (std::ranges::find(map.sections, name, &seating::Section::name) == map.sections.end())
            return name;
    }
}

} // namespace foyer::seatmap
