// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatorder.h"

#include "core/seating/jsonbytes.h"

#include <limits>
#include <QJsonArray>

namespace foyer::seating {

namespace {

constexpr qsizetype goneParts = 4; // id, section, row, number

Error otherOrder(const QString &id)
{
    return Error{ErrorCode::Corrupt, QStringLiteral("The order of a hall's seats is not that of its map."),
                 id};
}

QJsonArray encodeIds(const std::vector<QString> &ids)
{
    QJsonArray list;
    for (const QString &id : ids)
        list.append(id);
    return list;
}

QJsonValue encodeSeat(const SeatOrder::Seat &seat)
{
    if (!seat.isGone)
        return seat.id;
    return QJsonArray{seat.id, seat.section, seat.row, seat.number};
}

Result<SeatOrder::Seat> decodeSeat(const QJsonValue &value)
{
    if (value.isString())
        return SeatOrder::Seat{value.toString()};
    const QJsonArray parts = value.toArray();
    if (parts.size() != goneParts)
        return failure(otherOrder({}));
    return SeatOrder::Seat{parts[0].toString(), true, parts[1].toString(), parts[2].toString(),
                           parts[3].toString()};
}

} // namespace

QHash<QString, SeatIndex> SeatOrder::ordinals() const
{
    QHash<QString, SeatIndex> found;
    found.reserve(qsizetype(seats.size()));
    for (std::size_t i = 0; i < seats.size(); ++i) {
        if (!seats[i].isGone)
            found.insert(seats[i].id, SeatIndex(i));
    }
    return found;
}

SeatOrder documentOrder(const SeatMap &map)
{
    SeatOrder order;
    forEachSeat(
        map, [&order](const Section &, const Row &, const Seat &seat) { order.seats.push_back({seat.id}); });
    for (const Section &section : map.sections) {
        order.sections.push_back(section.id);
        for (const StandingArea &area : section.standing)
            order.areas.push_back(area.id);
    }
    return order;
}

std::vector<PlacedSeat> placedSeats(const SeatMap &map)
{
    std::vector<PlacedSeat> seats;
    seats.reserve(seatCount(map));
    forEachSeat(map, [&](const Section &section, const Row &row, const Seat &seat) {
        seats.push_back({seat.id, section.name, row.name, seat.number, seat.category,
                         std::size_t(&section - map.sections.data()), seat.position, seat.radius,
                         seat.accessible, seat.companion, seat.restrictedView});
    });
    return seats;
}

Result<std::vector<PlacedSeat>> placedSeats(const SeatMap &map, const SeatOrder &order)
{
    const QHash<QString, SeatIndex> ordinals = order.ordinals();
    std::vector<PlacedSeat> seats(order.seats.size());
    std::vector<PlacedSeat> drawn = placedSeats(map);
    if (qsizetype(drawn.size()) != ordinals.size())
        return failure(otherOrder({}));
    for (PlacedSeat &seat : drawn) {
        const auto ordinal = ordinals.constFind(seat.id);
        if (ordinal == ordinals.constEnd())
            return failure(otherOrder(seat.id));
        seats[*ordinal] = std::move(seat);
    }
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const SeatOrder::Seat &known = order.seats[i];
        if (known.isGone)
            seats[i] = PlacedSeat{{}, known.section, known.row, known.number};
    }
    return seats;
}

Result<std::vector<qint16>> sectionOrdinals(const SeatMap &map, const SeatOrder &order)
{
    QHash<QString, std::size_t> known;
    for (std::size_t i = order.sections.size(); i-- > 0;)
        known.insert(order.sections[i], i); // of two the first
    std::vector<qint16> ordinals;
    for (const Section &section : map.sections) {
        const auto ordinal = known.constFind(section.id);
        if (ordinal == known.constEnd() || *ordinal > std::size_t(std::numeric_limits<qint16>::max()))
            return failure(otherOrder(section.id));
        ordinals.push_back(qint16(*ordinal));
    }
    return ordinals;
}

QJsonObject encodeSeatOrder(const SeatOrder &order)
{
    QJsonArray seats;
    for (const SeatOrder::Seat &seat : order.seats)
        seats.append(encodeSeat(seat));
    return {{QStringLiteral("seats"), seats},
            {QStringLiteral("sections"), encodeIds(order.sections)},
            {QStringLiteral("areas"), encodeIds(order.areas)}};
}

Result<SeatOrder> decodeSeatOrder(const QJsonObject &json)
{
    SeatOrder order;
    const QJsonArray seats = json.value(QLatin1StringView{"seats"}).toArray();
    order.seats.reserve(std::size_t(seats.size()));
    for (const QJsonValueConstRef value : seats) {
        Result<SeatOrder::Seat> seat = decodeSeat(value);
        if (!seat)
            return failure(seat.error());
        order.seats.push_back(std::move(*seat));
    }
    order.sections = textsIn(json.value(QLatin1StringView{"sections"}));
    order.areas = textsIn(json.value(QLatin1StringView{"areas"}));
    return order;
}

} // namespace foyer::seating
