// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/actor.h"
#include "server/booking/booked.h"

#include <deque>
#include <unordered_map>

namespace foyer::booking {

/// What this worker has begun a moment ago and nobody has paid for yet, so that confirming need not read it
/// first. Only what does not change is relied on: whose the order is, and its attempt. What an order has
/// become meanwhile is decided under its locks; so that this is rarely after its money was taken, what was
/// begun longer ago is read.
class StartedOrders
{
public:
    explicit StartedOrders(std::chrono::milliseconds kept, std::size_t most = 16'384)
        : m_kept(kept)
        , m_most(most)
    {}

    void keep(const Order &order, AttemptId attempt, SteadyInstant now);

    /// Gives it away; nothing for what is unknown here, too old or somebody else's.
    [[nodiscard]] std::optional<Booked> take(OrderId id, const Actor &actor, SteadyInstant now);

    [[nodiscard]] std::size_t size() const noexcept { return m_orders.size(); }

private:
    struct Age
    {
        OrderId order;
        SteadyInstant since;
    };

    void dropOld(SteadyInstant now);

    std::chrono::milliseconds m_kept;
    std::size_t m_most;
    std::unordered_map<OrderId, Order> m_orders;
    std::deque<Age> m_ages;
};

} // namespace foyer::booking
