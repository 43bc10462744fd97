// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "core/wire/catalog/listing.h"
#include "server/catalog/eventlists.h"
#include "server/catalog/seatcounter.h"
#include "server/catalog/seatplan.h"

namespace foyer::catalog {

[[nodiscard]] wire::PublicEvent toPublic(const ListedEvent &event);

/// `channel` and `now` decide which phase's prices are told.
[[nodiscard]] wire::PerformanceSheet toPublic(const booking::SaleSheet &sheet, const SeatCounts &seats,
                                              Channel channel, Instant now);

/// The map's document with what ties it to claims: seat ids by ordinal (empty: gone), ids of sections by
/// ordinal, categories by ordinal.
[[nodiscard]] QByteArray seatMapText(const booking::SaleSheet &sheet, const SeatPlan &plan);

} // namespace foyer::catalog
