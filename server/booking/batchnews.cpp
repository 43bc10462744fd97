// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/batchnews.h"

#include "core/wire/jsonwriter.h"
#include "server/booking/codes.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

using pg::Utf8;
using wire::JsonWriter;

constexpr QLatin1StringView key(const char *name)
{
    return QLatin1StringView{name};
}

bool isOnHold(const World &world, SeatKey seat)
{
    const auto held = world.seatHolds.find(seat);
    return held != world.seatHolds.end() && world.storeTime < held->second.until;
}

/// Rows of `seat_news`, side by side.
struct SeatNewsColumns
{
    std::vector<qint32> performances, seats, versions;
    std::vector<Utf8> states;
    std::vector<std::optional<Instant>> untils;

    void add(const World &world, qint32 performance, const std::vector<live::SeatChange> &changes)
    {
        for (const live::SeatChange &change : changes) {
            performances.push_back(performance);
            seats.push_back(change.seat);
            versions.push_back(change.version);
            states.push_back({QByteArray(1, change.state)});
            const auto held = world.seatHolds.find(SeatKey{performance, change.seat});
            untils.push_back(change.state == 'o' ? std::optional(held->second.until) : std::nullopt);
        }
    }
};

void writePool(JsonWriter &writer, const live::PoolChange &pool)
{
    writer.beginObject();
    writer.key(key("pool"));
    writer.uuid(pool.pool);
    for (const auto &[name, number] :
         {std::pair("version", pool.version), std::pair("capacity", pool.capacity),
          std::pair("used", pool.used), std::pair("sold", pool.sold), std::pair("selling", pool.selling),
          std::pair("leased", pool.leased)}) {
        writer.key(key(name));
        writer.integer(number);
    }
    writer.endObject();
}

void writeSeat(JsonWriter &writer, const live::SeatChange &change)
{
    writer.beginObject();
    writer.key(key("seat"));
    writer.integer(change.seat);
    writer.key(key("state"));
    writer.ascii(QByteArray(1, change.state));
    writer.key(key("version"));
    writer.integer(change.version);
    writer.endObject();
}

QByteArray seatsPayload(qint32 performance, const PerformanceNews &news)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key(key("performance"));
    writer.integer(performance);
    writer.key(key("changes"));
    writer.beginArray();
    for (const live::SeatChange &change : news.seats)
        writeSeat(writer, change);
    writer.endArray();
    if (!news.pools.empty()) {
        writer.key(key("pools"));
        writer.beginArray();
        for (const live::PoolChange &pool : news.pools)
            writePool(writer, pool);
        writer.endArray();
    }
    writer.endObject();
    return writer.take();
}

QByteArray orderPayload(const Order &order, const OrderEvent &event)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key(key("order"));
    writer.uuid(order.id.uuid());
    writer.key(key("performance"));
    writer.integer(order.performance);
    writer.key(key("organization"));
    writer.uuid(order.organization.uuid());
    if (!order.buyer.isNull()) {
        writer.key(key("buyer"));
        writer.uuid(order.buyer.uuid());
    }
    writer.key(key("kind"));
    writer.ascii(event.kind);
    writer.key(key("revision"));
    writer.integer(event.revision);
    writer.endObject();
    return writer.take();
}

// One row of the outbox for all that a batch has to say about a topic: each row is marked twice and deleted
// once.
QByteArray joined(const std::vector<QByteArray> &items)
{
    if (items.size() == 1)
        return items.front();
    QByteArray list = "[";
    for (const QByteArray &item : items)
        list += item + ',';
    list.back() = ']';
    return list;
}

} // namespace

char visibleState(const Claim &claim, bool isOnHold) noexcept
{
    if (isOnHold && (claim.state == ClaimState::Free || claim.state == ClaimState::House))
        return 'o';
    switch (claim.state) {
    case ClaimState::Free: return 'f';
    case ClaimState::Selling: return 's';
    case ClaimState::Leased: return 'l';
    case ClaimState::House:
    case ClaimState::Gone: return 'h'; // not for sale, and whoever knows the hall does not look for it
    case ClaimState::Sold: return 'd';
    }
    return 'd';
}

SeatChanges seatChangesOf(const World &world, const Changes &changes)
{
    SeatChanges seats;
    for (const SeatKey &seat : changes.claims) {
        const Claim &claim = world.claims.at(seat);
        seats[seat.performance].push_back(
            live::SeatChange{seat.seat, visibleState(claim, isOnHold(world, seat)), claim.version});
    }
    return seats;
}

BatchNews newsOf(const World &world, const Changes &changes)
{
    BatchNews news;
    for (auto &[performance, seats] : seatChangesOf(world, changes))
        news[performance].seats = seats;
    for (const PoolId &id : changes.pools) {
        const Pool &pool = world.pools.at(id);
        news[pool.performance].pools.push_back(live::PoolChange{id.uuid(), pool.version, pool.capacity,
                                                                pool.capacity - pool.free(), pool.sold,
                                                                pool.selling, pool.leased});
    }
    for (const OrderId &id : changes.newOrders) {
        const Order &order = world.orders.at(id);
        if (!order.hold.isNull())
            news[order.performance].consumed.emplace_back(order.hold, id);
    }
    return news;
}

void writeNews(pg::Segment &segment, const World &world, const Changes &changes)
{
    SeatNewsColumns columns;
    std::vector<QByteArray> seats, orders;
    for (const auto &[performance, news] : newsOf(world, changes)) {
        columns.add(world, performance, news.seats);
        if (!news.seats.empty() || !news.pools.empty())
            seats.push_back(seatsPayload(performance, news));
    }
    if (!columns.seats.empty())
        segment.add(sql::insertSeatNews, columns.performances, columns.seats, columns.states,
                    columns.versions, columns.untils);
    for (const OrderEvent &event : changes.events)
        orders.push_back(orderPayload(world.orders.at(event.order), event));
    std::vector<Utf8> topics, payloads;
    for (const auto &[topic, items] : {std::pair("seats", &seats), std::pair("order", &orders)}) {
        if (items->empty())
            continue;
        topics.push_back({topic});
        payloads.push_back({joined(*items)});
    }
    if (!topics.empty())
        segment.add(sql::insertOutbox, topics, payloads);
}

} // namespace foyer::booking
