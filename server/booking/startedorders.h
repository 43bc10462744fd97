// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/actor.h"
#include "server/booking/booked.h"

#include <deque>
#include <unordered_map>

namespace foyer::booking {

/// What this worker has begun and nobody has paid for yet, so that confirming need not read it first. Only
/// what does not change is relied on: whose the order is, and its attempt. What an order has become is
/// decided under its locks.
class StartedOrders
{
public:
    explicit StartedOrders(std::size_t most = 16'384) : m_most(most) {}

    void keep(const Order &order, AttemptId attempt);

    /// Gives it away; nothing for what is unknown here or somebody else's.
    [[nodiscard]] std::optional<Booked> take(OrderId id, const Actor &actor);

private:
    std::size_t m_most;
    std::unordered_map<OrderId, Order> m_orders;
    std::deque<OrderId> m_ages;
};

} // namespace foyer::booking
