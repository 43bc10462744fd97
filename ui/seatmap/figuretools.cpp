// SPDX-License-Identifier: GPL-3.0-or-later
// The tools that draw tables, areas, shapes and words.
#include "ui/seatmap/drawtool.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <cmath>
#include <QCoreApplication>

namespace foyer::seatmap {

namespace {

using seating::Millimetres;
using seating::Point;
using seating::SeatMap;
using studio::Step;
using studio::StepKind;

struct FigureTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Figures)
};

constexpr Millimetres tableDiameter = 1500;
constexpr Millimetres chairWidth = 600; ///< along a rectangular table's side
constexpr Millimetres textSize = 500;
constexpr Millimetres leastSide = 100;

/// Never without an extent.
Drawn opened(Drawn drawn)
{
    if (std::abs(drawn.to.x - drawn.from.x) < leastSide)
        drawn.to.x = drawn.from.x + leastSide;
    if (std::abs(drawn.to.y - drawn.from.y) < leastSide)
        drawn.to.y = drawn.from.y + leastSide;
    return drawn;
}

} // namespace

Step TableTool::step() const
{
    return {StepKind::DrawTable, {}, 1, {}};
}

Drawn TableTool::usual(Point middle) const
{
    return {middle, middle, {}};
}

studio::Edit TableTool::edit(const Drawn &drawn) const
{
    const int chairs = canvas().settings().tableSeats;
    IdFactory &ids = desk().ids();
    if (drawn.from == drawn.to) {
        studio::RoundTableSpec round;
        round.centre = drawn.from;
        round.seats = chairs;
        round.diameter = std::max(tableDiameter, chairs * chairWidth / 3);
        return [place = place(), round, &ids](SeatMap &map) {
            return studio::drawRoundTable(map, place, round, ids);
        };
    }
    const Drawn box = opened(drawn);
    studio::LongTableSpec table;
    table.centre = {(box.from.x + box.to.x) / 2, (box.from.y + box.to.y) / 2};
    table.size = {std::abs(box.to.x - box.from.x), std::abs(box.to.y - box.from.y)};
    const bool lies = table.size.width >= table.size.height;
    const int along = std::max(1, (lies ? table.size.width : table.size.height) / chairWidth);
    table.top = table.bottom = lies ? along : 0;
    table.left = table.right = lies ? 0 : along;
    return [place = place(), table, &ids](SeatMap &map) {
        return studio::drawLongTable(map, place, table, ids);
    };
}

BoxTool::BoxTool(StudioCanvas &canvas, StudioTool tool) : DrawTool(canvas), m_tool(tool) {}

Step BoxTool::step() const
{
    if (m_tool == StudioTool::Standing)
        return {StepKind::DrawStanding, {}, 1, {}};
    return {m_tool == StudioTool::Stage ? StepKind::DrawStage : StepKind::DrawShape, {}, 1, {}};
}

Drawn BoxTool::usual(Point middle) const
{
    const Point half = m_tool == StudioTool::Stage ? Point{5000, 1500} : Point{2500, 1500};
    return {middle - half, middle + half, {}};
}

studio::Edit BoxTool::edit(const Drawn &drawn) const
{
    const Drawn box = opened(drawn);
    const bool round = drawn.modifiers.testFlag(Qt::AltModifier);
    const seating::Figure figure =
        round ? studio::ellipseIn(box.from, box.to) : studio::rectangleIn(box.from, box.to);
    IdFactory &ids = desk().ids();
    if (m_tool == StudioTool::Standing) {
        const studio::StandingSpec area{FigureTexts::tr("Standing"), canvas().settings().capacity, figure};
        return [place = place(), area, &ids](SeatMap &map) {
            return studio::drawStanding(map, place, area, ids);
        };
    }
    studio::ShapeSpec shape;
    shape.figure = figure;
    if (m_tool == StudioTool::Stage) {
        shape.text = FigureTexts::tr("Stage");
        return [place = place(), shape, &ids](SeatMap &map) {
            return studio::drawStage(map, place, shape, ids);
        };
    }
    return [place = place(), shape, &ids](SeatMap &map) { return studio::drawShape(map, place, shape, ids); };
}

Step TextTool::step() const
{
    return {StepKind::DrawText, {}, 1, {}};
}

Drawn TextTool::usual(Point middle) const
{
    return {middle, middle, {}};
}

studio::Edit TextTool::edit(const Drawn &drawn) const
{
    return [place = place(), at = drawn.from, &ids = desk().ids()](SeatMap &map) {
        return studio::drawText(map, place, at, FigureTexts::tr("Text"), textSize, ids);
    };
}

void TextTool::drawn()
{
    Q_EMIT canvas().propertiesWanted();
}

} // namespace foyer::seatmap
