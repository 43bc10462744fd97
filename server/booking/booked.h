// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decision.h"
#include "core/booking/hold.h"
#include "core/booking/order.h"
#include "server/booking/orderstamp.h"

#include <tl/expected.hpp>

namespace foyer::booking {

/// A decision that is committed: the order as it now stands, or why the command was refused.
struct Booked
{
    Order order;                          ///< of a command about an order
    bool changed = true;                  ///< false: a repeat that found its work done
    Hold hold = {};                       ///< of a command about a hold
    HouseHold house = {};                 ///< of a command about a house hold
    std::optional<OrderStamp> stamp = {}; ///< of an order that was written
};

using Booking = tl::expected<Booked, Refusal>;

} // namespace foyer::booking
