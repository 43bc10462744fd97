// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/hallchange.h"

#include "server/seatchange/wirechange.h"

#include <algorithm>
#include <QSet>

namespace foyer::seatchange {

namespace {

using booking::ClaimState;
using Prices =
    std::set<std::tuple<catalog::TicketTypeId, catalog::PhaseId, std::int64_t, catalog::TaxRateId>>;

Prices pricesOf(const Event &event, catalog::CategoryId category)
{
    Prices prices;
    for (const catalog::PriceEntry &entry : event.prices) {
        if (entry.category == category)
            prices.emplace(entry.type, entry.phase, entry.amount, entry.tax);
    }
    return prices;
}

/// Which categories cost the same; each two of them are compared once, however many seats are given.
class PriceMatcher
{
public:
    explicit PriceMatcher(const Event &event) : m_event(event) {}

    [[nodiscard]] bool areEqual(const QString &one, const QString &other)
    {
        if (one == other)
            return true;
        const auto [known, isNew] = m_known.try_emplace(std::pair(one, other), false);
        if (isNew)
            known->second = compare(one, other);
        return known->second;
    }

private:
    [[nodiscard]] bool compare(const QString &one, const QString &other) const
    {
        const catalog::PriceCategory *a = m_event.category(one);
        const catalog::PriceCategory *b = m_event.category(other);
        return a != nullptr && b != nullptr && pricesOf(m_event, a->id) == pricesOf(m_event, b->id);
    }

    const Event &m_event;
    std::map<std::pair<QString, QString>, bool> m_known;
};

/// The part of the list that speaks of one performance; what names it wins over what speaks of all.
struct Moves
{
    QHash<QString, QString> all;
    std::set<QString> mustMove;

    Moves(const std::vector<wire::SeatMove> &list, catalog::PerformanceId performance)
    {
        for (const wire::SeatMove &move : list) {
            if (!move.performance)
                all.insert(move.from, move.to);
        }
        for (const wire::SeatMove &move : list) {
            if (move.performance != performance)
                continue;
            all.insert(move.from, move.to);
            mustMove.insert(move.from);
        }
    }
};

wire::SeatFault nowhere(const wire::SeatMove &move)
{
    return {move.performance.value_or(catalog::PerformanceId{}),
            wire::SeatFaultReason::NothingToMove,
            move.from,
            {},
            move.to};
}

/// Ids of all seats that one of the performances sells.
QSet<QString> seatsOf(const HallChanges &changes)
{
    QSet<QString> ids;
    for (const HallChange &change : changes) {
        for (const seating::SeatOrder::Seat &seat : change.state.order.seats) {
            if (!seat.isGone)
                ids.insert(seat.id);
        }
    }
    return ids;
}

} // namespace

Result<HallChanges> decideChanges(const Prepared &prepared, const Maps &maps, HallStates halls,
                                  const std::vector<wire::SeatMove> &moves)
{
    HallChanges changes;
    const Event &event = prepared.event;
    PriceMatcher prices(event);
    for (const Performance &performance : prepared.performances) {
        HallState state = std::move(halls.at(performance.id));
        std::vector<booking::AreaUse> areas;
        for (const PoolRow &pool : state.pools)
            areas.push_back(pool.use);
        const Moves mine(moves, performance.id);
        const booking::SeatChangeCase asked{
            *maps.at(performance.seatMap),
            state.order,
            *maps.at(prepared.target),
            state.claims,
            areas,
            mine.all,
            mine.mustMove,
            [&prices](const QString &one, const QString &other) { return prices.areEqual(one, other); },
            [&event](const QString &key) {
                const catalog::PriceCategory *category = event.category(key);
                return category != nullptr && event.isPriced(category->id);
            }};
        Result<booking::SeatChange> change = booking::decideSeatChange(asked);
        if (!change)
            return failure(change.error());
        changes.push_back({performance, std::move(state), std::move(*change)});
    }
    return changes;
}

std::set<booking::HoldId> endedHolds(const HallChange &change)
{
    std::set<booking::HoldId> ended;
    for (const qint32 seat : change.change.leaving) {
        const auto [first, last] = change.state.holds.equal_range(seat);
        for (auto hold = first; hold != last; ++hold)
            ended.insert(hold->second);
    }
    return ended;
}

LockList touchedBy(const HallChanges &changes)
{
    LockList list;
    for (const HallChange &change : changes) {
        list.holds.merge(endedHolds(change));
        for (const booking::SeatChange::Move &move : change.change.moves) {
            const booking::Claim &claim = change.claim(std::size_t(move.seat));
            if (claim.state == ClaimState::Sold)
                list.orders.insert(booking::OrderId(claim.owner));
        }
    }
    return list;
}

std::vector<wire::SeatFault> faultsOf(const HallChanges &changes, const std::vector<wire::SeatMove> &moves)
{
    std::vector<wire::SeatFault> faults;
    for (const HallChange &change : changes) {
        for (const booking::SeatFault &fault : change.change.faults)
            faults.push_back(toWire(change.performance.id, fault));
    }
    const bool namesAll = std::ranges::any_of(moves, [](const auto &move) { return !move.performance; });
    const QSet<QString> known = namesAll ? seatsOf(changes) : QSet<QString>();
    std::set<catalog::PerformanceId> performances;
    for (const HallChange &change : changes)
        performances.insert(change.performance.id);
    for (const wire::SeatMove &move : moves) {
        const bool isMeant =
            move.performance ? performances.contains(*move.performance) : known.contains(move.from);
        if (!isMeant)
            faults.push_back(nowhere(move));
    }
    if (faults.size() > std::size_t(wire::longestSeatChange))
        faults.resize(std::size_t(wire::longestSeatChange));
    return faults;
}

} // namespace foyer::seatchange
