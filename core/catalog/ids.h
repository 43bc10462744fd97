// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"

namespace foyer::catalog {

using accounts::OrganizationId;
using VenueId = Id<struct VenueTag>;
using SeatMapId = Id<struct SeatMapTag>;
using EventId = Id<struct EventTag>;
using PerformanceId = Id<struct PerformanceTag>;
using CategoryId = Id<struct CategoryTag>;
using TicketTypeId = Id<struct TicketTypeTag>;
using PhaseId = Id<struct PhaseTag>;
using PriceId = Id<struct PriceTag>;
using TaxRateId = Id<struct TaxRateTag>;
using AreaId = Id<struct AreaTag>;

} // namespace foyer::catalog
