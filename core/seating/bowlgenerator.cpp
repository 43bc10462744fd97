// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bowlgenerator.h"

#include "core/seating/arc.h"
#include "core/seating/hallparts.h"

namespace foyer::seating {

namespace {

constexpr int mostSeats = 500'000;

Result<void> checkNumbers(const BowlSpec &spec)
{
    return hall::firstFault({hall::within("tiers", spec.tiers, 1, 6),
                             hall::within("blocks", spec.blocks, 4, 99),
                             hall::within("rows", spec.rows, 1, 200),
                             hall::within("inner_radius", spec.innerRadius, 5000, 500'000),
                             hall::within("seat_pitch", spec.seatPitch, 300, 5000),
                             hall::within("row_pitch", spec.rowPitch, 300, 5000),
                             hall::within("stairs", spec.stairs, spec.seatPitch, 20'000),
                             hall::within("walkway", spec.walkway, 0, 20'000)});
}

/// How many seats fit on a block's row of this radius.
int seatsOn(double radius, const BowlSpec &spec)
{
    return std::max(0, int((turnOf(1.0 / spec.blocks) * radius - spec.stairs) / spec.seatPitch));
}

double innerRadius(const BowlSpec &spec, int tier)
{
    return spec.innerRadius + tier * (double(spec.rows) * spec.rowPitch + spec.walkway);
}

/// Counted before anything is made.
Result<void> checkCount(const BowlSpec &spec)
{
    std::int64_t count = 0;
    for (int tier = 0; tier < spec.tiers; ++tier) {
        for (int row = 0; row < spec.rows; ++row)
            count += std::int64_t{spec.blocks}
                     * seatsOn(innerRadius(spec, tier) + double(row) * spec.rowPitch, spec);
    }
    return hall::within("seats", count, 1, mostSeats);
}

Result<void> check(const BowlSpec &spec)
{
    const Result<void> good = checkNumbers(spec);
    return good ? checkCount(spec) : good;
}

std::vector<Point> rowOn(const Arc &arc, const BowlSpec &spec)
{
    const int seats = seatsOn(arc.radius, spec);
    std::vector<Point> positions;
    for (int seat = 0; seat < seats; ++seat)
        positions.push_back(arc.at((seat - (seats - 1) / 2.0) * spec.seatPitch));
    return positions;
}

Section makeBlock(const SeatMap &map, const BowlSpec &spec, int block, double firstRadius, IdFactory &ids)
{
    const int number = int(map.levels.size()) * 100 + block + 1;
    Section section = hall::newSection(map, QString::number(number), ids);
    for (int index = 0; index < spec.rows; ++index) {
        const Arc arc{{}, firstRadius + double(index) * spec.rowPitch, turnOf(double(block) / spec.blocks)};
        const std::vector<Point> positions = rowOn(arc, spec);
        if (!positions.empty())
            section.rows.push_back(hall::newRow(map, positions, ids));
    }
    hall::numberSection(section, RowNames::Numbers);
    return section;
}

} // namespace

Result<SeatMap> generateBowl(const BowlSpec &spec, IdFactory &ids)
{
    if (const Result<void> good = check(spec); !good)
        return failure(good.error());
    SeatMap map;
    map.name = spec.name;
    for (int tier = 0; tier < spec.tiers; ++tier) {
        hall::addLevel(map, spec.words.tier.arg(tier + 1), ids);
        for (int block = 0; block < spec.blocks; ++block)
            map.sections.push_back(makeBlock(map, spec, block, innerRadius(spec, tier), ids));
    }
    const Millimetres half = spec.innerRadius * 6 / 10;
    map.sections.front().shapes.push_back(
        hall::stage(spec.words.field, {-half, -half * 2 / 3}, {half * 2, half * 4 / 3}, ids));
    hall::fitCanvas(map);
    return map;
}

} // namespace foyer::seating
