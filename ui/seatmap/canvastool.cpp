// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/canvastool.h"

#include "ui/seatmap/drawtool.h"
#include "ui/seatmap/painttool.h"
#include "ui/seatmap/sectiontool.h"
#include "ui/seatmap/selecttool.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/tracetool.h"

namespace foyer::seatmap {

StudioDesk &CanvasTool::desk() const
{
    return m_canvas.desk();
}

std::unique_ptr<CanvasTool> makeTool(StudioTool tool, StudioCanvas &canvas)
{
    switch (tool) {
    case StudioTool::Select: return std::make_unique<SelectTool>(canvas);
    case StudioTool::Lasso: return std::make_unique<LassoTool>(canvas);
    case StudioTool::Row: return std::make_unique<RowTool>(canvas);
    case StudioTool::Grid: return std::make_unique<GridTool>(canvas);
    case StudioTool::Arc: return std::make_unique<ArcTool>(canvas);
    case StudioTool::Table: return std::make_unique<TableTool>(canvas);
    case StudioTool::Standing:
    case StudioTool::Stage:
    case StudioTool::Shape: return std::make_unique<BoxTool>(canvas, tool);
    case StudioTool::Section: return std::make_unique<SectionTool>(canvas);
    case StudioTool::Text: return std::make_unique<TextTool>(canvas);
    case StudioTool::Trace: return std::make_unique<TraceTool>(canvas);
    case StudioTool::PaintCategory: return std::make_unique<CategoryTool>(canvas);
    case StudioTool::PaintAccess: return std::make_unique<AccessTool>(canvas);
    case StudioTool::Number: return std::make_unique<NumberTool>(canvas);
    }
    return std::make_unique<SelectTool>(canvas);
}

} // namespace foyer::seatmap
