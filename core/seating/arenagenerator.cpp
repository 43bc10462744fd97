// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/arenagenerator.h"

#include "core/seating/arc.h"
#include "core/seating/hallparts.h"

namespace foyer::seating {

namespace {

constexpr int mostArenaSeats = 100'000;
constexpr Millimetres floorAisle = 1600;      ///< between two blocks of the floor
constexpr Size standingFloor{26'000, 32'000}; ///< where the floor has no seats
constexpr int seatsInACorner = 22;            ///< per row of one corner block, about

Result<void> checkNumbers(const ArenaSpec &spec)
{
    return hall::firstFault({hall::within("floor_columns", spec.floorColumns, 0, 10),
                             hall::within("floor_blocks", spec.floorBlocks, 1, 10),
                             hall::within("floor_rows", spec.floorRows, 1, 60),
                             hall::within("floor_seats", spec.floorSeats, 1, 60),
                             hall::within("standing", spec.standing, 1, 100'000),
                             hall::within("tiers", spec.tiers, 0, 5), hall::within("rows", spec.rows, 1, 60),
                             hall::within("side_blocks", spec.sideBlocks, 1, 20),
                             hall::within("end_blocks", spec.endBlocks, 1, 20),
                             hall::within("accessible", spec.accessible, 0, 200),
                             hall::within("seat_pitch", spec.seatPitch, 400, 2000),
                             hall::within("row_pitch", spec.rowPitch, 400, 3000),
                             hall::within("stairs", spec.stairs, spec.seatPitch, 10'000),
                             hall::within("walkway", spec.walkway, 1000, 20'000)});
}

Millimetres blockWidth(const ArenaSpec &spec)
{
    return spec.floorSeats * spec.seatPitch;
}

Millimetres blockDepth(const ArenaSpec &spec)
{
    return spec.floorRows * spec.rowPitch;
}

/// What the tiers stand around.
Size floorSize(const ArenaSpec &spec)
{
    if (spec.floorColumns == 0)
        return standingFloor;
    return {spec.floorColumns * (blockWidth(spec) + floorAisle) - floorAisle,
            spec.floorBlocks * (blockDepth(spec) + floorAisle) - floorAisle};
}

/// The place of one block in the horseshoe: on a straight side of the floor, or around one of its corners.
struct ArenaBlock
{
    bool isRound = false;
    Point anchor;         ///< middle of its part of the floor's border, or the corner
    double direction = 0; ///< the way it looks away from the floor, as Arc has it
    double length = 0;    ///< of its part of the border; for a round one its angle

    [[nodiscard]] double lengthAt(double offset) const { return isRound ? length * offset : length; }

    /// So far out from the floor, so far along.
    [[nodiscard]] Point at(double offset, double along) const
    {
        if (isRound)
            return Arc{anchor, offset, direction}.at(along);
        const double outX = std::sin(direction);
        const double outY = std::cos(direction);
        return {anchor.x + roundedMillimetres(outX * offset + outY * along),
                anchor.y + roundedMillimetres(outY * offset - outX * along)};
    }
};

double offsetOf(const ArenaSpec &spec, int tier, int row)
{
    return spec.walkway + tier * (double(spec.rows) * spec.rowPitch + spec.walkway)
           + double(row) * spec.rowPitch;
}

int seatsOn(const ArenaBlock &block, double offset, const ArenaSpec &spec)
{
    return std::max(0, int((block.lengthAt(offset) - spec.stairs) / spec.seatPitch));
}

void addCorner(std::vector<ArenaBlock> &blocks, const ArenaSpec &spec, int tier, Point corner, double first)
{
    const double quarter = turnOf(0.25);
    const double middle = offsetOf(spec, tier, spec.rows / 2) * quarter;
    const int count = std::max(1, int(std::lround(middle / (seatsInACorner * spec.seatPitch + spec.stairs))));
    for (int i = 0; i < count; ++i)
        blocks.push_back({true, corner, first + quarter * (i + 0.5) / count, quarter / count});
}

/// Round from the stage's left: down the left side, across the far end, up the right side.
std::vector<ArenaBlock> blocksOf(const ArenaSpec &spec, int tier)
{
    const Size floor = floorSize(spec);
    const double quarter = turnOf(0.25);
    const double side = double(floor.height) / spec.sideBlocks;
    const double end = double(floor.width) / spec.endBlocks;
    std::vector<ArenaBlock> blocks;
    for (int i = 0; i < spec.sideBlocks; ++i)
        blocks.push_back({false, {-floor.width / 2, roundedMillimetres((i + 0.5) * side)}, -quarter, side});
    addCorner(blocks, spec, tier, {-floor.width / 2, floor.height}, -quarter);
    for (int i = 0; i < spec.endBlocks; ++i)
        blocks.push_back(
            {false, {-floor.width / 2 + roundedMillimetres((i + 0.5) * end), floor.height}, 0, end});
    addCorner(blocks, spec, tier, {floor.width / 2, floor.height}, 0);
    for (int i = spec.sideBlocks - 1; i >= 0; --i)
        blocks.push_back({false, {floor.width / 2, roundedMillimetres((i + 0.5) * side)}, quarter, side});
    return blocks;
}

/// Counted before anything is made.
Result<void> checkCount(const ArenaSpec &spec)
{
    std::int64_t count =
        std::int64_t{spec.floorColumns} * spec.floorBlocks * spec.floorRows * spec.floorSeats;
    for (int tier = 0; tier < spec.tiers; ++tier) {
        for (const ArenaBlock &block : blocksOf(spec, tier)) {
            for (int row = 0; row < spec.rows; ++row)
                count += seatsOn(block, offsetOf(spec, tier, row), spec);
        }
    }
    return hall::within("seats", count, spec.floorColumns == 0 ? 0 : 1, mostArenaSeats);
}

Result<void> check(const ArenaSpec &spec)
{
    const Result<void> good = checkNumbers(spec);
    return good ? checkCount(spec) : good;
}

Section floorBlock(const SeatMap &map, const ArenaSpec &spec, int depth, int column, IdFactory &ids)
{
    const QString name = QChar(u'A' + depth) + QString::number(column + 1);
    Section section = hall::newSection(map, name, ids);
    const Millimetres left = column * (blockWidth(spec) + floorAisle) - floorSize(spec).width / 2;
    const Millimetres top = depth * (blockDepth(spec) + floorAisle);
    for (int row = 0; row < spec.floorRows; ++row) {
        std::vector<Point> positions;
        for (int seat = 0; seat < spec.floorSeats; ++seat)
            positions.push_back({left + seat * spec.seatPitch + spec.seatPitch / 2,
                                 top + row * spec.rowPitch + spec.rowPitch / 2});
        section.rows.push_back(hall::newRow(map, positions, ids));
    }
    hall::numberSection(section, RowNames::Numbers);
    return section;
}

Section standingSection(const SeatMap &map, const ArenaSpec &spec, IdFactory &ids)
{
    Section section = hall::newSection(map, spec.words.floor, ids);
    StandingArea area;
    area.id = hall::newId(ids);
    area.name = spec.words.standing;
    area.category = map.categories.back().key;
    area.capacity = spec.standing;
    area.figure.position = {-standingFloor.width / 2, 0};
    area.figure.size = standingFloor;
    section.standing.push_back(area);
    return section;
}

void addFloorTo(SeatMap &map, const ArenaSpec &spec, IdFactory &ids)
{
    hall::addLevel(map, spec.words.floor, ids);
    if (spec.floorColumns == 0)
        map.sections.push_back(standingSection(map, spec, ids));
    for (int depth = 0; spec.floorColumns > 0 && depth < spec.floorBlocks; ++depth) {
        for (int column = 0; column < spec.floorColumns; ++column)
            map.sections.push_back(floorBlock(map, spec, depth, column, ids));
    }
    const Millimetres width = floorSize(spec).width * 8 / 10;
    map.sections.front().shapes.push_back(
        hall::stage(spec.words.stage, {-width / 2, -11'000}, {width, 9000}, ids));
}

Section tierBlock(const SeatMap &map, const ArenaSpec &spec, const ArenaBlock &block, int tier, int number,
                  IdFactory &ids)
{
    Section section = hall::newSection(map, QString::number((tier + 1) * 100 + number), ids);
    for (int row = 0; row < spec.rows; ++row) {
        const double offset = offsetOf(spec, tier, row);
        const int seats = seatsOn(block, offset, spec);
        std::vector<Point> positions;
        for (int seat = 0; seat < seats; ++seat)
            positions.push_back(block.at(offset, (seat - (seats - 1) / 2.0) * spec.seatPitch));
        if (!positions.empty())
            section.rows.push_back(hall::newRow(map, positions, ids));
    }
    hall::numberSection(section, RowNames::Numbers);
    return section;
}

/// A pair at one end of the row; false where there is no room for one at either end.
bool keepPair(Row &row, bool fromTheEnd)
{
    constexpr std::size_t roomForTwo = 4;
    std::vector<Seat> &seats = row.seats;
    if (seats.size() < roomForTwo)
        return false;
    seats[fromTheEnd ? seats.size() - 1 : 0].accessible = true;
    seats[fromTheEnd ? seats.size() - 2 : 1].companion = true;
    return true;
}

/// One pair a block in the last row, then another at its other end, then the row before it.
void keepAccessibleIn(std::vector<Section> &sections, std::size_t first, int count, int rows)
{
    for (int place = 0; place < 2 * rows; ++place) {
        const auto fromBack = std::size_t(place / 2);
        for (std::size_t i = first; i < sections.size() && count > 0; ++i) {
            std::vector<Row> &own = sections[i].rows;
            if (fromBack < own.size() && keepPair(own[own.size() - 1 - fromBack], place % 2 == 1))
                --count;
        }
    }
}

void addTier(SeatMap &map, const ArenaSpec &spec, int tier, IdFactory &ids)
{
    hall::addLevel(map, spec.words.tier.arg(tier + 1), ids);
    const std::size_t first = map.sections.size();
    int number = 0;
    for (const ArenaBlock &block : blocksOf(spec, tier)) {
        Section section = tierBlock(map, spec, block, tier, ++number, ids);
        if (!section.rows.empty())
            map.sections.push_back(std::move(section));
    }
    if (map.sections.size() == first) {
        map.levels.pop_back();
        map.categories.pop_back();
    } else if (tier == 0) {
        keepAccessibleIn(map.sections, first, spec.accessible, spec.rows);
    }
}

} // namespace

Result<SeatMap> generateArena(const ArenaSpec &spec, IdFactory &ids)
{
    if (const Result<void> good = check(spec); !good)
        return failure(good.error());
    SeatMap map;
    map.name = spec.name;
    addFloorTo(map, spec, ids);
    for (int tier = 0; tier < spec.tiers; ++tier)
        addTier(map, spec, tier, ids);
    hall::fitCanvas(map);
    return map;
}

} // namespace foyer::seating
