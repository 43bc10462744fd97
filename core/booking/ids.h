// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace foyer::booking {

using OrganizationId = Id<struct OrganizationTag>;
using AccountId = Id<struct AccountTag>;
using HoldId = Id<struct HoldTag>;
using HouseHoldId = Id<struct HouseHoldTag>;
using OrderId = Id<struct OrderTag>;
using AttemptId = Id<struct AttemptTag>;
using RefundId = Id<struct RefundTag>;
using TicketId = Id<struct TicketTag>;
using PoolId = Id<struct PoolTag>;
using TicketTypeId = Id<struct TicketTypeTag>;

} // namespace foyer::booking
