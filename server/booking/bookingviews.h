// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/availability.h"
#include "core/wire/booking/holds.h"
#include "core/wire/booking/households.h"
#include "core/wire/booking/orders.h"
#include "server/booking/checkoutservice.h"
#include "server/booking/holdservice.h"
#include "server/booking/houseservice.h"

namespace foyer::booking {

// From what services answer to what goes over the wire.

[[nodiscard]] wire::HoldShown show(const SealedHold &sealed);

/// `now`: for what a refund would pay back.
[[nodiscard]] wire::OrderShown show(const ShownOrder &shown, Instant now);
[[nodiscard]] wire::OrderListed show(const OrderSummary &summary);
[[nodiscard]] wire::HouseHoldShown show(const ShownHouseHold &shown);
[[nodiscard]] wire::AvailabilityShown show(const BoardState &board);

} // namespace foyer::booking
