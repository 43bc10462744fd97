// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/clubgenerator.h"

#include "core/seating/arc.h"
#include "core/seating/hallparts.h"

namespace foyer::seating {

namespace {

constexpr Millimetres chairPitch = 600; ///< along a table's edge
constexpr Millimetres chairReach = 300; ///< from the edge to the chair's centre
constexpr Millimetres longTable = 800;  ///< width of a long table
constexpr Millimetres smallestRound = 600;

Result<void> check(const ClubSpec &spec)
{
    return hall::firstFault({hall::within("table_rows", spec.tableRows, 1, 50),
                             hall::within("tables_per_row", spec.tablesPerRow, 1, 50),
                             hall::within("seats_per_table", spec.seatsPerTable, 1, 24),
                             hall::within("standing", spec.standing, 0, 20'000),
                             hall::within("accessible", spec.accessible, 0, 200),
                             hall::within("aisle", spec.aisle, 500, 5000)});
}

/// Of a round table; its chairs' centres are chairReach further out.
Millimetres tableRadius(const ClubSpec &spec)
{
    const double needed = spec.seatsPerTable * double(chairPitch) / turnOf(1) - chairReach;
    return hall::wholePixels(std::max<std::int64_t>(smallestRound / 2, std::lround(needed) + 20));
}

/// Of a long table.
Millimetres tableLength(const ClubSpec &spec)
{
    return (spec.seatsPerTable + 1) / 2 * chairPitch;
}

/// From one table's centre to the next one's, chairs and the way between them included.
Size tablePitch(const ClubSpec &spec)
{
    const Millimetres chairs = 2 * (chairReach + defaultSeatRadius) + spec.aisle;
    if (spec.round)
        return {2 * tableRadius(spec) + chairs, 2 * tableRadius(spec) + chairs};
    return {longTable + chairs, tableLength(spec) + spec.aisle};
}

std::vector<Point> chairsRound(const ClubSpec &spec, Point centre)
{
    std::vector<Point> chairs;
    const Arc arc{centre, double(tableRadius(spec) + chairReach), turnOf(0.5)};
    for (int i = 0; i < spec.seatsPerTable; ++i)
        chairs.push_back(arc.at(arc.radius * turnOf((i + 0.5) / spec.seatsPerTable)));
    return chairs;
}

/// Down the left side of a table that stands end-on to the stage, and up its right side.
std::vector<Point> chairsAlong(const ClubSpec &spec, Point centre)
{
    std::vector<Point> chairs;
    const int left = (spec.seatsPerTable + 1) / 2;
    const Millimetres top = centre.y - tableLength(spec) / 2 + chairPitch / 2;
    const Millimetres reach = longTable / 2 + chairReach;
    for (int i = 0; i < left; ++i)
        chairs.push_back({centre.x - reach, top + i * chairPitch});
    for (int i = spec.seatsPerTable - left - 1; i >= 0; --i)
        chairs.push_back({centre.x + reach, top + i * chairPitch});
    return chairs;
}

Table makeTable(const SeatMap &map, const ClubSpec &spec, Point centre, int number, IdFactory &ids)
{
    Table table;
    table.row = hall::newRow(map, spec.round ? chairsRound(spec, centre) : chairsAlong(spec, centre), ids);
    table.row.nameSide = NameSide::None;
    table.row.name = QString::number(number);
    for (std::size_t i = 0; i < table.row.seats.size(); ++i)
        table.row.seats[i].number = QString::number(i + 1);
    if (spec.round) {
        table.figure.kind = FigureKind::Circle;
        table.figure.position = centre;
        table.figure.size = {2 * tableRadius(spec), 2 * tableRadius(spec)};
    } else {
        table.figure.position = centre - Point{longTable / 2, tableLength(spec) / 2};
        table.figure.size = {longTable, tableLength(spec)};
    }
    return table;
}

/// Every second row of round tables is shifted by half a table, so that people see past one another.
Point tableCentre(const ClubSpec &spec, int row, int column)
{
    const Size pitch = tablePitch(spec);
    const Millimetres shift = spec.round && row % 2 == 1 ? pitch.width / 2 : 0;
    return {column * pitch.width + shift, row * pitch.height};
}

Section makeTables(const SeatMap &map, const ClubSpec &spec, IdFactory &ids)
{
    Section section = hall::newSection(map, spec.words.tables, ids);
    for (int row = 0; row < spec.tableRows; ++row) {
        for (int column = 0; column < spec.tablesPerRow; ++column)
            section.tables.push_back(
                makeTable(map, spec, tableCentre(spec, row, column), int(section.tables.size()) + 1, ids));
    }
    const std::size_t kept = spec.seatsPerTable < 2 ? 0 : std::size_t(spec.accessible);
    for (std::size_t i = 0; i < std::min(kept, section.tables.size()); ++i) {
        std::vector<Seat> &seats = section.tables[section.tables.size() - 1 - i].row.seats;
        seats[0].accessible = true;
        seats[1].companion = true;
    }
    return section;
}

/// Two to the square metre, as wide as the tables.
Section makeStanding(const SeatMap &map, const ClubSpec &spec, const Box &tables, IdFactory &ids)
{
    constexpr std::int64_t areaEach = 500'000;
    Section section = hall::newSection(map, spec.words.standing, ids);
    StandingArea area;
    area.id = hall::newId(ids);
    area.name = spec.words.standing;
    area.category = map.categories.back().key;
    area.capacity = spec.standing;
    const Millimetres width = hall::wholePixels(std::max(6000, tables.bottomRight.x - tables.topLeft.x));
    area.figure.position = {tables.topLeft.x, tables.bottomRight.y + 1500};
    area.figure.size = {width,
                        hall::wholePixels(std::max<std::int64_t>(2000, spec.standing * areaEach / width))};
    section.standing.push_back(area);
    return section;
}

void addStageAndBar(SeatMap &map, const ClubSpec &spec, IdFactory &ids)
{
    const Box all = *contentBounds(map);
    const Millimetres width = std::max(4000, (all.bottomRight.x - all.topLeft.x) * 6 / 10);
    const Millimetres middle = (all.topLeft.x + all.bottomRight.x) / 2;
    std::vector<Shape> &shapes = map.sections.front().shapes;
    shapes.push_back(
        hall::stage(spec.words.stage, {middle - width / 2, all.topLeft.y - 5000}, {width, 3000}, ids));
    if (spec.bar)
        shapes.push_back(
            hall::drawn(spec.words.bar, {middle - width / 2, all.bottomRight.y + 1500}, {width, 1000}, ids));
}

} // namespace

Result<SeatMap> generateClub(const ClubSpec &spec, IdFactory &ids)
{
    if (const Result<void> good = check(spec); !good)
        return failure(good.error());
    SeatMap map;
    map.name = spec.name;
    hall::addFloor(map, spec.words.floor, ids);
    hall::addCategory(map, spec.words.tables);
    map.sections.push_back(makeTables(map, spec, ids));
    if (spec.standing > 0) {
        hall::addCategory(map, spec.words.standing);
        map.sections.push_back(makeStanding(map, spec, *contentBounds(map), ids));
    }
    addStageAndBar(map, spec, ids);
    hall::fitCanvas(map);
    return map;
}

} // namespace foyer::seating
