// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/seatplan.h"

#include "core/seating/seatmapformat.h"

namespace foyer::catalog {

namespace {

void addSeats(const seating::SeatMap &map, SeatPlan &plan)
{
    plan.seats.reserve(seating::seatCount(map));
    const seating::HouseLayout &house = *plan.house;
    seating::forEachSeat(
        map, [&](const seating::Section &section, const seating::Row &row, const seating::Seat &seat) {
            const qint16 category = qint16(house.category(seat.category).value_or(seating::CategoryIndex{0}));
            plan.seats.push_back(booking::SheetSeat{seat.id, section.name, row.name, seat.number, category,
                                                    qint16(&section - map.sections.data()), seat.accessible,
                                                    seat.companion, seat.restrictedView});
            ++plan.seatsOfKey[std::size_t(category)];
        });
}

void addAreas(const seating::SeatMap &map, SeatPlan &plan)
{
    for (const seating::Section &section : map.sections) {
        for (const seating::StandingArea &area : section.standing) {
            const QString name = area.name.isEmpty() ? section.name : area.name;
            plan.areas.push_back({name.left(100), area.category, qint32(area.capacity)});
        }
    }
}

Error corrupt(const Error &cause)
{
    return Error{ErrorCode::Corrupt,
                 QStringLiteral("A stored seat map cannot be used: %1").arg(cause.toLogText()),
                 cause.subject};
}

} // namespace

qint32 SeatPlan::capacity() const noexcept
{
    qint32 places = qint32(seats.size());
    for (const Area &area : areas)
        places += area.capacity;
    return places;
}

Result<SeatPlanPtr> readSeatPlan(QByteArray document)
{
    const Result<seating::SeatMap> map = seating::readSeatMap(document);
    if (!map)
        return failure(corrupt(map.error()));
    Result<seating::HouseLayout> house = seating::HouseLayout::build(*map);
    if (!house)
        return failure(corrupt(house.error()));
    auto plan = std::make_shared<SeatPlan>();
    plan->house = std::make_shared<const seating::HouseLayout>(std::move(*house));
    plan->keys = plan->house->categories();
    plan->seatsOfKey.resize(plan->keys.size());
    for (const seating::Category &category : map->categories)
        plan->categories.push_back({category.key, category.label, category.color});
    addSeats(*map, *plan);
    addAreas(*map, *plan);
    if (plan->seats.empty())
        plan->house.reset();
    plan->document = std::move(document);
    return SeatPlanPtr(std::move(plan));
}

} // namespace foyer::catalog
