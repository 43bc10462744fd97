// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/worldloader.h"

#include "server/booking/holdloader.h"
#include "server/booking/orderloader.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

/// One statement of the plan and who reads its answer.
struct Planner
{
    LockPlan plan;

    template <typename... Args>
    void add(LockPlan::Load load, const pg::Statement &statement, const Args &...args)
    {
        plan.segment.add(statement, args...);
        plan.loads.push_back(load);
    }
};

Result<void> ignore(const pg::Row &row, World &world)
{
    static_cast<void>(row);
    static_cast<void>(world);
    return {};
}

template <typename T>
std::vector<T> listOf(const std::set<T> &set)
{
    return std::vector<T>(set.begin(), set.end());
}

struct SeatColumns
{
    std::vector<qint32> performances;
    std::vector<qint32> seats;

    explicit SeatColumns(const std::set<SeatKey> &keys)
    {
        for (const SeatKey &key : keys) {
            performances.push_back(key.performance);
            seats.push_back(key.seat);
        }
    }
};

void planBuyers(Planner &planner, const Scarce &scarce)
{
    std::vector<AccountId> owners;
    std::vector<catalog::EventId> events;
    for (const auto &[owner, event] : scarce.buyers) {
        owners.push_back(owner);
        events.push_back(event);
    }
    planner.add(&ignore, sql::lockBuyers, owners, events);
    planner.add(&loadBought, sql::readBought, owners, events);
}

void planHolds(Planner &planner, const Scarce &scarce)
{
    if (scarce.needsStore)
        planner.add(&loadStore, sql::lockHoldStore);
    if (!scarce.buyers.empty())
        planBuyers(planner, scarce);
    if (!scarce.pinned.empty())
        planner.add(&loadHoldOrder, sql::findHoldOrders, listOf(scarce.pinned));
    if (!scarce.holds.empty())
        planner.add(&loadHold, sql::lockHolds, listOf(scarce.holds));
    if (!scarce.houseHolds.empty()) {
        planner.add(&loadHouse, sql::lockHouseHolds, listOf(scarce.houseHolds));
        planner.add(&loadHousePlaces, sql::readHousePlaces, listOf(scarce.houseHolds));
    }
}

void planOrders(Planner &planner, const Scarce &scarce)
{
    if (scarce.orders.empty())
        return;
    const std::vector<OrderId> orders = listOf(scarce.orders);
    planner.add(&loadOrder, sql::lockOrders, orders);
    planner.add(&loadLine, sql::readLines, orders);
    planner.add(&loadAttempt, sql::readAttempts, orders);
    planner.add(&loadRefund, sql::readRefunds, orders);
    if (!scarce.newIds.empty())
        planner.add(&loadIdOwner, sql::readIdOwners, listOf(scarce.newIds));
}

void planSeatsAndPlaces(Planner &planner, const Scarce &scarce)
{
    const std::vector<OrderId> orders = listOf(scarce.orders);
    const std::vector<HoldId> holds = listOf(scarce.holds);
    const std::vector<HouseHoldId> houses = listOf(scarce.houseHolds);
    const std::vector<PoolId> pools = listOf(scarce.pools);
    const SeatColumns asked(scarce.seats);
    planner.add(&loadPool, sql::lockPools, pools, orders, holds, houses);
    if (houses.empty()) {
        planner.add(&loadClaim, sql::lockClaims, asked.performances, asked.seats, orders, holds);
        planner.add(&loadSeatHold, sql::readSeatHolds, asked.performances, asked.seats, orders, holds);
    } else {
        planner.add(&loadClaim, sql::lockClaimsOfHouse, asked.performances, asked.seats, orders, holds,
                    houses);
        planner.add(&loadSeatHold, sql::readSeatHoldsOfHouse, asked.performances, asked.seats, orders, holds,
                    houses);
    }
    if (!pools.empty() || !holds.empty())
        planner.add(&loadPlaceHold, sql::readPlaceHolds, pools, holds);
    if (scarce.asksHouse)
        planner.add(&loadHouse, sql::readClaimHouses, asked.performances, asked.seats);
    planner.add(&loadTime, sql::readTime);
}

} // namespace

LockPlan lockPlan(const Scarce &scarce)
{
    Planner planner;
    planHolds(planner, scarce);
    planOrders(planner, scarce);
    planSeatsAndPlaces(planner, scarce);
    return std::move(planner.plan);
}

Result<World> loadWorld(const LockPlan &plan, const std::vector<pg::Rows> &answers)
{
    World world;
    for (std::size_t i = 0; i < plan.loads.size(); ++i) {
        for (const pg::Row row : answers.at(i)) {
            if (Result<void> loaded = plan.loads[i](row, world); !loaded)
                return failure(std::move(loaded.error()));
        }
    }
    return world;
}

} // namespace foyer::booking
