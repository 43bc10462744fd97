// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/hallreader.h"

#include "server/booking/codes.h"
#include "server/seatchange/sql.h"

#include <algorithm>

namespace foyer::seatchange {

namespace {

using booking::Claim;

constexpr std::size_t lockStatements = 4; // hold store, holds, orders, pools

Error badClaims()
{
    return Error{ErrorCode::Corrupt,
                 QStringLiteral("The claims of a performance are not those of its hall.")};
}

template <typename T>
std::vector<T> listOf(const std::set<T> &set)
{
    return {set.begin(), set.end()};
}

Result<void> readOrder(const pg::Row &row, const Prepared &prepared, const Maps &maps, HallStates &halls)
{
    const auto cells = row.as<catalog::PerformanceId, qint32, qint32, std::optional<pg::Utf8>>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, number, revision, meaning] = *cells;
    HallState &hall = halls[id];
    hall.number = number;
    hall.orderRevision = revision;
    const auto performance = std::ranges::find(prepared.performances, id, &Performance::id);
    if (!meaning) {
        hall.order = seating::documentOrder(*maps.at(performance->seatMap));
        return {};
    }
    Result<seating::SeatOrder> order = catalog::readSeatOrder(meaning->bytes);
    if (!order)
        return failure(order.error());
    hall.order = std::move(*order);
    return {};
}

HallState *hallOf(HallStates &halls, qint32 number)
{
    const auto found =
        std::ranges::find_if(halls, [number](const auto &entry) { return entry.second.number == number; });
    return found == halls.end() ? nullptr : &found->second;
}

Result<void> readPool(const pg::Row &row, HallStates &halls)
{
    const auto cells = row.as<qint32, booking::PoolId, qint16, QString, qint16, qint32, qint32, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[number, id, ordinal, name, category, capacity, used, version] = *cells;
    if (HallState *hall = hallOf(halls, number))
        hall->pools.push_back({{id, name, category, capacity, used}, version});
    return {};
}

Result<void> readClaims(const pg::Row &row, HallStates &halls)
{
    const auto cells = row.as<qint32, std::vector<qint32>, pg::Utf8, std::vector<std::optional<Uuid>>,
                              std::vector<qint32>>();
    if (!cells)
        return failure(cells.error());
    const auto &[number, seats, states, owners, versions] = *cells;
    HallState *hall = hallOf(halls, number);
    if (hall == nullptr || std::size_t(states.bytes.size()) != seats.size())
        return failure(badClaims());
    hall->claims.reserve(seats.size());
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const auto state = booking::claimStateOf(QByteArrayView(states.bytes).sliced(qsizetype(i), 1));
        if (!state || seats[i] != qint32(i))
            return failure(badClaims());
        hall->claims.push_back({*state, owners[i].value_or(Uuid{}), {}, versions[i]});
    }
    return {};
}

Result<void> readHold(const pg::Row &row, HallStates &halls)
{
    const auto cells = row.as<qint32, qint32, booking::HoldId>();
    if (!cells)
        return failure(cells.error());
    if (HallState *hall = hallOf(halls, std::get<0>(*cells)))
        hall->holds.emplace(std::get<1>(*cells), std::get<2>(*cells));
    return {};
}

template <typename Load>
Result<void> loadEach(const pg::Rows &rows, Load load)
{
    for (const pg::Row row : rows) {
        if (Result<void> loaded = load(row); !loaded)
            return loaded;
    }
    return {};
}

} // namespace

bool LockList::covers(const LockList &other) const
{
    return std::ranges::includes(holds, other.holds) && std::ranges::includes(orders, other.orders);
}

pg::Segment readHalls(const std::vector<Performance> &performances, const LockList *locks)
{
    std::vector<catalog::PerformanceId> ids;
    std::vector<qint32> numbers;
    for (const Performance &performance : performances) {
        ids.push_back(performance.id);
        numbers.push_back(performance.number);
    }
    pg::Segment segment;
    if (locks != nullptr) {
        segment.add(sql::lockStore);
        segment.add(sql::lockHolds, listOf(locks->holds));
        segment.add(sql::lockOrders, listOf(locks->orders));
        segment.add(sql::lockPools, numbers);
    }
    segment.add(locks != nullptr ? sql::lockClaims : sql::readClaims, numbers);
    segment.add(sql::readOrdersOfSeats, ids); // behind the locks, in snapshots of their own
    segment.add(sql::readPools, numbers);
    segment.add(sql::readSeatHolds, numbers);
    return segment;
}

Result<HallStates> loadHalls(const std::vector<pg::Rows> &answers, const Prepared &prepared, const Maps &maps,
                             bool isLocked)
{
    const std::size_t first = isLocked ? lockStatements : 0;
    HallStates halls;
    const auto order = [&](const pg::Row &row) { return readOrder(row, prepared, maps, halls); };
    const auto pool = [&](const pg::Row &row) { return readPool(row, halls); };
    const auto claims = [&](const pg::Row &row) { return readClaims(row, halls); };
    const auto hold = [&](const pg::Row &row) { return readHold(row, halls); };
    if (Result<void> read = loadEach(answers.at(first + 1), order); !read)
        return failure(read.error());
    if (Result<void> read = loadEach(answers.at(first + 2), pool); !read)
        return failure(read.error());
    if (Result<void> read = loadEach(answers.at(first), claims); !read)
        return failure(read.error());
    if (Result<void> read = loadEach(answers.at(first + 3), hold); !read)
        return failure(read.error());
    for (auto &[id, hall] : halls) {
        hall.order.areas.resize(std::max(hall.order.areas.size(), hall.pools.size()));
        if (hall.claims.size() != hall.order.seats.size())
            return failure(badClaims());
    }
    return halls;
}

} // namespace foyer::seatchange
