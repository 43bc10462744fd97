// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/seatplan.h"

#include "core/seating/seatmapformat.h"

#include <QJsonDocument>

namespace foyer::catalog {

namespace {

Result<void> addSeats(const seating::SeatMap &map, const seating::SeatOrder &order, SeatPlan &plan)
{
    Result<std::vector<seating::PlacedSeat>> placed = seating::placedSeats(map, order);
    const Result<std::vector<qint16>> sections = seating::sectionOrdinals(map, order);
    if (!placed || !sections)
        return failure(placed ? sections.error() : placed.error());
    plan.seats.reserve(placed->size());
    for (seating::PlacedSeat &seat : *placed) {
        booking::SheetSeat shown{seat.id, seat.section,      seat.row,         seat.number,           -1,
                                 0,       seat.isAccessible, seat.isCompanion, seat.hasRestrictedView};
        if (!seat.id.isEmpty()) {
            shown.category = qint16(plan.house->category(seat.category).value_or(seating::CategoryIndex{0}));
            shown.sectionOrdinal = (*sections)[seat.sectionIndex];
            ++plan.seatsOfKey[std::size_t(shown.category)];
        }
        plan.seats.push_back(std::move(shown));
    }
    return {};
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

/// What the designer traced over is megabytes that nobody needs who sells, buys or looks.
Result<void> leaveOutPicture(seating::SeatMap &map, QByteArray &document)
{
    if (!map.background)
        return {};
    map.background.reset();
    Result<QByteArray> text = seating::writeSeatMap(map);
    if (!text)
        return failure(std::move(text.error()));
    document = std::move(*text);
    return {};
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
    qint32 places = 0;
    for (const qint32 count : seatsOfKey)
        places += count;
    for (const Area &area : areas)
        places += area.capacity;
    return places;
}

Result<seating::SeatOrder> readSeatOrder(const QByteArray &text)
{
    return seating::decodeSeatOrder(QJsonDocument::fromJson(text).object());
}

Result<SeatPlanPtr> readSeatPlan(QByteArray document, const QByteArray &order)
{
    Result<seating::SeatMap> map = seating::readSeatMap(document);
    if (!map)
        return failure(corrupt(map.error()));
    if (const Result<void> lean = leaveOutPicture(*map, document); !lean)
        return failure(corrupt(lean.error()));
    const Result<seating::SeatOrder> numbering =
        order.isEmpty() ? Result<seating::SeatOrder>(seating::documentOrder(*map)) : readSeatOrder(order);
    if (!numbering)
        return failure(corrupt(numbering.error()));
    Result<seating::HouseLayout> house =
        order.isEmpty() ? seating::HouseLayout::build(*map) : seating::HouseLayout::build(*map, *numbering);
    if (!house)
        return failure(corrupt(house.error()));
    auto plan = std::make_shared<SeatPlan>();
    plan->house = std::make_shared<const seating::HouseLayout>(std::move(*house));
    plan->keys = plan->house->categories();
    plan->seatsOfKey.resize(plan->keys.size());
    plan->sections = numbering->sections;
    for (const seating::Category &category : map->categories)
        plan->categories.push_back({category.key, category.label, category.color});
    if (const Result<void> added = addSeats(*map, *numbering, *plan); !added)
        return failure(corrupt(added.error()));
    addAreas(*map, *plan);
    if (plan->seats.empty())
        plan->house.reset();
    plan->document = std::move(document);
    return SeatPlanPtr(std::move(plan));
}

} // namespace foyer::catalog
