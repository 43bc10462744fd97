// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/theatregenerator.h"

#include "core/seating/arc.h"
#include "core/seating/hallparts.h"

namespace foyer::seating {

namespace {

Result<void> checkTier(const TheatreTier &tier, const QStringList &namesBefore)
{
    if (tier.name.isEmpty() || namesBefore.contains(tier.name))
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("must be there, and differ from tier to tier"), QStringLiteral("name"));
    return hall::firstFault({hall::within("rows", tier.rows, 1, 200),
                             hall::within("seats", tier.seats, 1, 200),
                             hall::within("seats_more", tier.seatsMore, 0, 5)});
}

Result<void> check(const TheatreSpec &spec)
{
    Result<void> good = hall::firstFault(
        {hall::within("tiers", std::int64_t(spec.tiers.size()), 1, 6),
         hall::within("aisles", spec.aisles, 0, 10), hall::within("seat_pitch", spec.seatPitch, 300, 5000),
         hall::within("row_pitch", spec.rowPitch, 300, 5000),
         hall::within("aisle_width", spec.aisleWidth, spec.seatPitch, 10'000),
         hall::within("curve", spec.curve, 0, 1'000'000),
         hall::within("accessible", spec.accessible, 0, 200)});
    QStringList names;
    for (const TheatreTier &tier : spec.tiers) {
        if (!good)
            return good;
        good = checkTier(tier, names);
        names.append(tier.name);
    }
    return good;
}

std::vector<Point> rowAt(const TheatreSpec &spec, double depth, int seats)
{
    const Arc arc{{0, -spec.curve}, spec.curve + depth, 0};
    std::vector<Point> positions;
    const std::vector<int> groups = hall::groupsOf(seats, spec.aisles);
    for (const double along : hall::alongRow(groups, spec.seatPitch, spec.aisleWidth))
        positions.push_back(spec.curve > 0 ? arc.at(along)
                                           : Point{roundedMillimetres(along), roundedMillimetres(depth)});
    return positions;
}

Section makeTier(const SeatMap &map, const TheatreSpec &spec, const TheatreTier &tier, double depth,
                 IdFactory &ids)
{
    Section section = hall::newSection(map, tier.name, ids);
    for (int index = 0; index < tier.rows; ++index) {
        const int seats = tier.seats + index * tier.seatsMore;
        section.rows.push_back(
            hall::newRow(map, rowAt(spec, depth + double(index) * spec.rowPitch, seats), ids));
    }
    hall::numberSection(section, RowNames::Letters);
    return section;
}

} // namespace

Result<SeatMap> generateTheatre(const TheatreSpec &spec, IdFactory &ids)
{
    if (const Result<void> good = check(spec); !good)
        return failure(good.error());
    SeatMap map;
    map.name = spec.name;
    double depth = 0;
    for (const TheatreTier &tier : spec.tiers) {
        hall::addLevel(map, tier.name, ids);
        map.sections.push_back(makeTier(map, spec, tier, depth, ids));
        depth += (tier.rows + 2.0) * spec.rowPitch;
    }
    Section &first = map.sections.front();
    Row &last = first.rows.back();
    hall::keepAccessible(last, hall::groupsOf(int(last.seats.size()), spec.aisles), spec.accessible);
    const Millimetres width = std::max(6000, spec.tiers.front().seats * spec.seatPitch * 3 / 4);
    first.shapes.push_back(hall::stage(spec.words.stage, {-width / 2, -5000}, {width, 3000}, ids));
    hall::fitCanvas(map);
    return map;
}

} // namespace foyer::seating
