// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/desk.h"

namespace foyer::booking {

Order *Desk::order(OrderId id) const
{
    const auto it = world.orders.find(id);
    return it == world.orders.end() ? nullptr : &it->second;
}

void Desk::noteChange(Order &order, const QByteArray &kind, AccountId by) const
{
    ++order.revision;
    if (!changes.newOrders.contains(order.id))
        changes.orders.insert(order.id);
    changes.events.push_back(OrderEvent{order.id, order.revision, kind, by});
}

void Desk::setClaim(SeatKey key, ClaimState state, Uuid owner, std::optional<Instant> until) const
{
    Claim &claim = world.claims.at(key);
    claim.state = state;
    claim.owner = owner;
    claim.until = until;
    if (changes.claims.insert(key).second)
        ++claim.version; // once a batch: what is written is one change
}

void Desk::movePlaces(PoolId id, qint32 Pool::*counter, qint32 places) const
{
    Pool &pool = world.pools.at(id);
    pool.*counter += places;
    if (changes.pools.insert(id).second)
        ++pool.version;
}

void Desk::addEntry(const Order &order, LedgerEntry::Kind kind, const QByteArray &from, const QByteArray &to,
                    qint64 amount) const
{
    if (amount > 0)
        changes.ledger.push_back(LedgerEntry{ids.next(), order.id, kind, from, to, amount});
}

} // namespace foyer::booking
