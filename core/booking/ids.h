// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"

namespace foyer::booking {

using accounts::AccountId;
using accounts::OrganizationId;
using catalog::TicketTypeId;
using HoldId = Id<struct HoldTag>;
using HouseHoldId = Id<struct HouseHoldTag>;
using OrderId = Id<struct OrderTag>;
using AttemptId = Id<struct AttemptTag>;
using RefundId = Id<struct RefundTag>;
using TicketId = Id<struct TicketTag>;
using PoolId = Id<struct PoolTag>;

} // namespace foyer::booking
