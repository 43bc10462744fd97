// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/studio/arrange.h"
#include "core/studio/selection.h"

#include <span>

namespace foyer::studio {

/// New elements. Each function adds to the section with the id `place.section`; where that is empty, to a new
/// section `place.newSection` on `place.level` (or the first level, or a new one named like the section). New
/// rows get the next name of their section in its own style, seats numbers from the left. Refused, with the
/// field at fault: sections and levels that are not there (NotFound), numbers that make nothing
/// (InvalidArgument).

struct DrawPlace
{
    QString section;    ///< an id
    QString newSection; ///< a name, where `section` is empty
    QString level;      ///< an id, for a new section
    QString category;   ///< key of the new seats' and areas' category; empty: none
    Millimetres seatRadius = seating::defaultSeatRadius;
};

/// A hall to begin with: one level, one category, no section; names are the caller's words.
struct BlankSpec
{
    QString name;
    QString level;
    QString category;
    Size canvas{30'000, 20'000};
};

[[nodiscard]] SeatMap blankMap(const BlankSpec &spec, IdFactory &ids);

/// Positions from left to right of a straight row: as many seats as fit, the first one at `from`, the last
/// one at `to` at most.
[[nodiscard]] std::vector<Point> rowPositions(Point from, Point to, Millimetres pitch);
[[nodiscard]] Result<Selection> drawRow(SeatMap &map, const DrawPlace &place, Point from, Point to,
                                        Millimetres pitch, IdFactory &ids);
/// One seat at the end of a row that is there; its section's place and category are its neighbour's.
[[nodiscard]] Result<Selection> addSeat(SeatMap &map, const QString &besideSeat, bool atEnd, IdFactory &ids);

struct GridSpec
{
    Point corner; ///< centre of the first row's first seat
    int rows = 10;
    int seats = 20; ///< in each
    Millimetres seatPitch = 550;
    Millimetres rowPitch = 950;
    std::vector<int> aislesAfter;  ///< counted from 1: after these seats
    Millimetres aisleWidth = 1200; ///< more than between two seats without an aisle
    Millidegrees rotation = 0;     ///< about the corner
};

/// Rows from the front, each from left to right; empty for a spec that drawGrid() refuses.
[[nodiscard]] std::vector<std::vector<Point>> gridPositions(const GridSpec &spec);
/// How many rows and seats fit between two corners of a box with these pitches.
[[nodiscard]] GridSpec gridInBox(GridSpec spec, const Box &box);
[[nodiscard]] Result<Selection> drawGrid(SeatMap &map, const DrawPlace &place, const GridSpec &spec,
                                         IdFactory &ids);

/// Concentric rows. A row is as long as the opening angle allows, so rows behind have more seats.
struct ArcSpec
{
    Point centre;
    Millimetres radius = 12'000;   ///< of the first row
    Millidegrees direction = 0;    ///< from the centre to the middle of the rows; 0 is down, clockwise
    Millidegrees opening = 60'000; ///< from one end of a row to the other
    int rows = 10;
    Millimetres seatPitch = 550;
    Millimetres rowPitch = 950;
    int aisles = 0;                ///< radial, through all rows, at equal angles
    Millimetres aisleWidth = 1200; ///< more than between two seats without an aisle
};

[[nodiscard]] std::vector<std::vector<Point>> arcPositions(const ArcSpec &spec);
[[nodiscard]] Result<Selection> drawArc(SeatMap &map, const DrawPlace &place, const ArcSpec &spec,
                                        IdFactory &ids);

struct RoundTableSpec
{
    Point centre;
    Millimetres diameter = 1500;
    int seats = 8;
    Millidegrees firstSeat = 0; ///< direction of seat 1 from the centre; 0 is up, clockwise
};

struct LongTableSpec
{
    Point centre;
    Size size{2000, 800};
    int top = 4; ///< seats along each side
    int bottom = 4;
    int left = 0;
    int right = 0;
    Millidegrees rotation = 0; ///< about the centre
};

/// Seats stand round the edge, numbered clockwise; the table gets the next table name of the section ("T1",
/// "T2"; or as they are called there). Selects the table.
[[nodiscard]] Result<Selection> drawRoundTable(SeatMap &map, const DrawPlace &place,
                                               const RoundTableSpec &spec, IdFactory &ids);
[[nodiscard]] Result<Selection> drawLongTable(SeatMap &map, const DrawPlace &place, const LongTableSpec &spec,
                                              IdFactory &ids);

struct StandingSpec
{
    QString name;
    int capacity = 100;
    seating::Figure figure; ///< rectangleIn(), ellipseIn(), polygonOf()
};

[[nodiscard]] Result<Selection> drawStanding(SeatMap &map, const DrawPlace &place, const StandingSpec &spec,
                                             IdFactory &ids);

/// A section of its own with its border (ShapeRole::Outline). Rows may be drawn in it or moved into it.
[[nodiscard]] Result<Selection> drawSection(SeatMap &map, const QString &level, const QString &name,
                                            std::span<const Point> outline, IdFactory &ids);

struct ShapeSpec
{
    seating::Figure figure;
    QString fill;
    QString border;
    QString text; ///< in the middle; empty: none
    Millimetres textSize = 320;
};

[[nodiscard]] Result<Selection> drawStage(SeatMap &map, const DrawPlace &place, const ShapeSpec &spec,
                                          IdFactory &ids);
[[nodiscard]] Result<Selection> drawShape(SeatMap &map, const DrawPlace &place, const ShapeSpec &spec,
                                          IdFactory &ids);
[[nodiscard]] Result<Selection> drawText(SeatMap &map, const DrawPlace &place, Point at, const QString &text,
                                         Millimetres size, IdFactory &ids);

/// A picture to trace over; nothing removes it. Leaves the selection as it is.
[[nodiscard]] Result<Selection> setBackground(SeatMap &map, const Selection &chosen,
                                              const std::optional<seating::Background> &background);

/// Figures from what the hand does; corners in any order.
[[nodiscard]] seating::Figure rectangleIn(Point corner, Point opposite);
[[nodiscard]] seating::Figure ellipseIn(Point corner, Point opposite);
[[nodiscard]] seating::Figure circleAt(Point centre, Millimetres diameter);
/// Anchored at its first point.
[[nodiscard]] seating::Figure polygonOf(std::span<const Point> points);

} // namespace foyer::studio
