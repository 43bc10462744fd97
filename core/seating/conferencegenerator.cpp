// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/conferencegenerator.h"

#include "core/seating/arc.h"
#include "core/seating/hallparts.h"

namespace foyer::seating {

namespace {

constexpr Millimetres tableDepth = 500;
constexpr Millimetres tableGap = 350; ///< from a table's far edge to the chairs' centres

Result<void> check(const ConferenceSpec &spec)
{
    return hall::firstFault({hall::within("rows", spec.rows, 1, 200),
                             hall::within("seats", spec.seats, 1, 200),
                             hall::within("aisles", spec.aisles, 0, 10),
                             hall::within("seats_per_table", spec.seatsPerTable, 1, 12),
                             hall::within("front_rows", spec.frontRows, 0, 200),
                             hall::within("accessible", spec.accessible, 0, 200),
                             hall::within("seat_pitch", spec.seatPitch, 400, 3000),
                             hall::within("row_pitch", spec.rowPitch, 500, 5000),
                             hall::within("aisle_width", spec.aisleWidth, spec.seatPitch, 10'000)});
}

bool isClassroom(const ConferenceSpec &spec)
{
    return spec.style == ConferenceStyle::Classroom;
}

/// Seats per group between aisles; in a classroom in whole tables, as far as there is one for each.
std::vector<int> groupsOf(const ConferenceSpec &spec)
{
    if (!isClassroom(spec))
        return hall::groupsOf(spec.seats, spec.aisles);
    std::vector<int> groups = hall::groupsOf(std::max(1, spec.seats / spec.seatsPerTable), spec.aisles);
    for (int &group : groups)
        group *= spec.seatsPerTable;
    return groups;
}

Millimetres depthOf(const ConferenceSpec &spec, int row)
{
    return row * (spec.rowPitch + (isClassroom(spec) ? tableDepth : 0));
}

/// The tables before a row of chairs.
void addTables(Section &section, const ConferenceSpec &spec, const Row &row, IdFactory &ids)
{
    const auto count = std::size_t(spec.seatsPerTable);
    const Millimetres side = spec.seatPitch / 2 - 40;
    for (std::size_t first = 0; first + count <= row.seats.size(); first += count) {
        const Point left = row.seats[first].position - Point{side, tableGap + tableDepth};
        const Millimetres width = row.seats[first + count - 1].position.x + side - left.x;
        section.shapes.push_back(hall::drawn({}, left, {width, tableDepth}, ids));
    }
}

Section makeHall(SeatMap &map, const ConferenceSpec &spec, IdFactory &ids)
{
    Section section = hall::newSection(map, spec.words.hall, ids);
    const std::vector<int> groups = groupsOf(spec);
    const std::vector<double> along = hall::alongRow(groups, spec.seatPitch, spec.aisleWidth);
    for (int index = 0; index < spec.rows; ++index) {
        if (index == 0 && spec.frontRows > 0)
            hall::addCategory(map, spec.words.front);
        if (index == spec.frontRows)
            hall::addCategory(map, spec.words.hall);
        std::vector<Point> positions;
        for (const double place : along)
            positions.push_back({roundedMillimetres(place), depthOf(spec, index)});
        section.rows.push_back(hall::newRow(map, positions, ids));
        if (isClassroom(spec))
            addTables(section, spec, section.rows.back(), ids);
    }
    hall::keepAccessible(section.rows.back(), groups, spec.accessible);
    hall::numberSection(section, RowNames::Numbers);
    return section;
}

} // namespace

Result<SeatMap> generateConference(const ConferenceSpec &spec, IdFactory &ids)
{
    if (const Result<void> good = check(spec); !good)
        return failure(good.error());
    SeatMap map;
    map.name = spec.name;
    hall::addFloor(map, spec.words.hall, ids);
    Section section = makeHall(map, spec, ids);
    section.shapes.push_back(hall::stage(spec.words.podium, {-4000, -6000}, {8000, 3000}, ids));
    section.shapes.push_back(hall::drawn(spec.words.screen, {-2500, -7000}, {5000, 400}, ids));
    map.sections.push_back(std::move(section));
    hall::fitCanvas(map);
    return map;
}

} // namespace foyer::seating
