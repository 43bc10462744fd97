// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdwriter.h"

#include "server/booking/codes.h"
#include "server/booking/holdcontent.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

using pg::Utf8;

template <typename T>
using Column = std::vector<T>;

/// What both insert and update write of a hold.
struct HoldColumns
{
    Column<HoldId> ids;
    Column<Utf8> states, contents;
    Column<qint16> tickets;
    Column<Instant> expiries;
    Column<bool> extended;

    void add(const Hold &hold)
    {
        ids.push_back(hold.id);
        states.push_back({codeOf(hold.state)});
        contents.push_back({writeHoldContent(hold)});
        tickets.push_back(qint16(hold.lines.size()));
        expiries.push_back(hold.expiresAt);
        extended.push_back(hold.isExtended);
    }
};

void insertHolds(pg::Segment &segment, const World &world, const Changes &changes)
{
    HoldColumns common;
    Column<qint32> performances;
    Column<catalog::EventId> events;
    Column<OrganizationId> organizations;
    Column<AccountId> owners;
    Column<Utf8> channels;
    Column<QByteArray> digests;
    for (const HoldId &id : changes.newHolds) {
        const Hold &hold = world.holds.at(id);
        common.add(hold);
        performances.push_back(hold.performance);
        events.push_back(hold.event);
        organizations.push_back(hold.organization);
        owners.push_back(hold.owner);
        channels.push_back({codeOf(hold.channel)});
        digests.push_back(hold.digest);
    }
    if (!common.ids.empty())
        segment.add(sql::insertHolds, common.ids, performances, events, organizations, owners, channels,
                    common.states, common.tickets, common.expiries, common.extended, common.contents,
                    digests);
}

void updateHolds(pg::Segment &segment, const World &world, const Changes &changes)
{
    HoldColumns columns;
    for (const HoldId &id : changes.holds)
        columns.add(world.holds.at(id));
    if (!columns.ids.empty())
        segment.add(sql::updateHolds, columns.ids, columns.states, columns.tickets, columns.expiries,
                    columns.extended, columns.contents);
}

void writeSeats(pg::Segment &segment, const World &world, const Changes &changes)
{
    Column<qint32> performances, seats, gonePerformances, goneSeats;
    Column<HoldId> holds;
    Column<Instant> expiries;
    for (const SeatKey &key : changes.seatHolds) {
        const auto held = world.seatHolds.find(key);
        if (held == world.seatHolds.end()) {
            gonePerformances.push_back(key.performance);
            goneSeats.push_back(key.seat);
            continue;
        }
        performances.push_back(key.performance);
        seats.push_back(key.seat);
        holds.push_back(held->second.hold);
        expiries.push_back(held->second.until);
    }
    if (!goneSeats.empty())
        segment.add(sql::deleteHoldSeats, gonePerformances, goneSeats);
    if (!seats.empty())
        segment.add(sql::writeHoldSeats, performances, seats, holds, expiries);
}

void writePlaces(pg::Segment &segment, const World &world, const Changes &changes)
{
    Column<PoolId> pools, gonePools;
    Column<HoldId> holds, goneHolds;
    Column<qint32> places;
    Column<Instant> expiries;
    for (const auto &[pool, hold] : changes.placeHolds) {
        const auto ofPool = world.placeHolds.find(pool);
        const bool isThere = ofPool != world.placeHolds.end() && ofPool->second.contains(hold);
        (isThere ? pools : gonePools).push_back(pool);
        (isThere ? holds : goneHolds).push_back(hold);
        if (!isThere)
            continue;
        places.push_back(ofPool->second.at(hold).places);
        expiries.push_back(ofPool->second.at(hold).until);
    }
    if (!gonePools.empty())
        segment.add(sql::deleteHoldPlaces, gonePools, goneHolds);
    if (!pools.empty())
        segment.add(sql::writeHoldPlaces, pools, holds, places, expiries);
}

void insertHouseHolds(pg::Segment &segment, const World &world, const Changes &changes)
{
    Column<HouseHoldId> ids, placeIds;
    Column<PoolId> pools;
    Column<qint32> performances, places;
    Column<OrganizationId> organizations;
    Column<Utf8> letters, reasons, sales;
    Column<bool> breakable;
    Column<AccountId> accounts;
    Column<QByteArray> digests;
    for (const HouseHoldId &id : changes.newHouseHolds) {
        const HouseHold &house = world.houseHolds.at(id);
        ids.push_back(id);
        performances.push_back(house.performance);
        organizations.push_back(house.organization);
        letters.push_back({QByteArray(1, house.letter)});
        reasons.push_back({house.reason.toUtf8()});
        breakable.push_back(house.isBreakable);
        sales.push_back({codeOf(house.sellableBy)});
        accounts.push_back(house.by);
        digests.push_back(house.digest);
        for (const PlacesOf &held : house.places) {
            placeIds.push_back(id);
            pools.push_back(held.pool);
            places.push_back(held.places);
        }
    }
    if (!ids.empty())
        segment.add(sql::insertHouseHolds, ids, performances, organizations, letters, reasons, breakable,
                    sales, accounts, digests);
    if (!placeIds.empty())
        segment.add(sql::insertHousePlaces, placeIds, pools, places);
}

} // namespace

void writeHolds(pg::Segment &segment, const World &world, const Changes &changes)
{
    insertHolds(segment, world, changes);
    updateHolds(segment, world, changes);
    writeSeats(segment, world, changes);
    writePlaces(segment, world, changes);
    insertHouseHolds(segment, world, changes);
    if (!changes.houseHolds.empty()) {
        const std::vector<HouseHoldId> released(changes.houseHolds.begin(), changes.houseHolds.end());
        segment.add(sql::releaseHouseHolds, released);
    }
}

} // namespace foyer::booking
