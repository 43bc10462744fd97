// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdloader.h"

#include "server/booking/codes.h"
#include "server/booking/holdcontent.h"

namespace foyer::booking {

namespace {

using pg::Utf8;

Error unreadable(const char *what)
{
    return Error{ErrorCode::Internal,
                 QStringLiteral("A stored %1 cannot be read by this version.").arg(QLatin1String(what))};
}

} // namespace

Result<Hold> readHold(const pg::Row &row)
{
    const auto cells = row.as<HoldId, qint32, catalog::EventId, OrganizationId, AccountId, Utf8, Instant,
                              bool, Utf8, Utf8, QByteArray>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, performance, event, organization, owner, channel, expiresAt, extended, state, content,
                 digest] = *cells;
    const std::optional<Channel> knownChannel = channelOf(channel.bytes);
    const std::optional<HoldState> knownState = holdStateOf(state.bytes);
    std::optional<HoldContent> read = readHoldContent(content.bytes);
    if (!knownChannel || !knownState || !read)
        return failure(unreadable("hold"));
    Hold hold;
    hold.id = id;
    hold.performance = performance;
    hold.event = event;
    hold.organization = organization;
    hold.owner = owner;
    hold.channel = *knownChannel;
    hold.expiresAt = expiresAt;
    hold.isExtended = extended;
    hold.state = *knownState;
    hold.currency = read->currency;
    hold.sheetRevision = read->sheetRevision;
    hold.epoch = read->epoch;
    hold.digest = digest;
    hold.lines = std::move(read->lines);
    return hold;
}

Result<HouseHold> readHouse(const pg::Row &row)
{
    const auto cells = row.as<HouseHoldId, qint32, OrganizationId, Utf8, QString, bool, Utf8,
                              std::optional<AccountId>, bool, QByteArray>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, performance, organization, letter, reason, breakable, sellableBy, by, released, digest] =
        *cells;
    const std::optional<HouseSale> sale = houseSaleOf(sellableBy.bytes);
    if (!sale || letter.bytes.isEmpty())
        return failure(unreadable("house hold"));
    HouseHold house;
    house.id = id;
    house.performance = performance;
    house.organization = organization;
    house.letter = letter.bytes.front();
    house.reason = reason;
    house.isBreakable = breakable;
    house.sellableBy = *sale;
    house.by = by.value_or(AccountId{});
    house.isReleased = released;
    house.digest = digest;
    return house;
}

Result<void> loadStore(const pg::Row &row, World &world)
{
    const auto cells = row.as<Utf8, qint64>();
    if (!cells)
        return failure(cells.error());
    const std::optional<HoldStoreState::Mode> mode = holdModeOf(std::get<0>(*cells).bytes);
    if (!mode)
        return failure(unreadable("mode of the hold store"));
    world.store = HoldStoreState{*mode, std::get<1>(*cells)};
    return {};
}

Result<void> loadBought(const pg::Row &row, World &world)
{
    const auto cells = row.as<AccountId, catalog::EventId, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[owner, event, tickets] = *cells;
    world.bought[{owner, event}] = tickets;
    return {};
}

Result<void> loadHoldOrder(const pg::Row &row, World &world)
{
    const auto cells = row.as<HoldId, OrderId>();
    if (!cells)
        return failure(cells.error());
    world.holdOrders.emplace(std::get<0>(*cells), std::get<1>(*cells));
    return {};
}

Result<void> loadHold(const pg::Row &row, World &world)
{
    Result<Hold> hold = readHold(row);
    if (!hold)
        return failure(std::move(hold.error()));
    const HoldId id = hold->id;
    world.holds.emplace(id, std::move(*hold));
    return {};
}

Result<void> loadHouse(const pg::Row &row, World &world)
{
    Result<HouseHold> house = readHouse(row);
    if (!house)
        return failure(std::move(house.error()));
    const HouseHoldId id = house->id;
    world.houseHolds.emplace(id, std::move(*house)); // one that is locked already stays as it is
    return {};
}

Result<void> loadHousePlaces(const pg::Row &row, World &world)
{
    const auto cells = row.as<HouseHoldId, PoolId, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[house, pool, places] = *cells;
    world.houseHolds.at(house).places.push_back(PlacesOf{pool, places});
    return {};
}

Result<void> loadSeatHold(const pg::Row &row, World &world)
{
    const auto cells = row.as<qint32, qint32, HoldId, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[performance, seat, hold, until] = *cells;
    world.seatHolds.emplace(SeatKey{performance, seat}, World::SeatHold{hold, until});
    return {};
}

Result<void> loadPlaceHold(const pg::Row &row, World &world)
{
    const auto cells = row.as<PoolId, HoldId, qint32, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[pool, hold, places, until] = *cells;
    world.placeHolds[pool].emplace(hold, World::PlaceHold{places, until});
    return {};
}

Result<void> loadTime(const pg::Row &row, World &world)
{
    const Result<Instant> time = row.get<Instant>(0);
    if (!time)
        return failure(time.error());
    world.storeTime = *time;
    return {};
}

} // namespace foyer::booking
