// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/startedorders.h"

#include <algorithm>

namespace foyer::booking {

void StartedOrders::keep(const Order &order, AttemptId attempt, SteadyInstant now)
{
    Order kept = order;
    kept.lines.clear();
    std::erase_if(kept.attempts, [attempt](const PaymentAttempt &other) { return other.id != attempt; });
    m_orders.insert_or_assign(order.id, std::move(kept));
    m_ages.push_back(Age{order.id, now});
    dropOld(now);
}

void StartedOrders::dropOld(SteadyInstant now)
{
    while (!m_ages.empty() && (m_ages.size() > m_most || now - m_ages.front().since >= m_kept)) {
        m_orders.erase(m_ages.front().order);
        m_ages.pop_front();
    }
}

std::optional<Booked> StartedOrders::take(OrderId id, const Actor &actor, SteadyInstant now)
{
    dropOld(now);
    const auto found = m_orders.find(id);
    if (found == m_orders.end() || !actor.owns(found->second))
        return std::nullopt;
    Booked booked;
    booked.order = std::move(found->second);
    m_orders.erase(found);
    return booked;
}

} // namespace foyer::booking
