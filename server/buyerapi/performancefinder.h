// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/salesheetsource.h"

namespace foyer::buyerapi {

/// The published performance that an `eventId` names: its id or its slug. Errors: NotFound, also for a draft;
/// those of the database.
[[nodiscard]] Task<Result<booking::SaleSheetPtr>> findPerformance(catalog::SaleSheetSource *sheets,
                                                                  QByteArray eventId);

/// Likewise by the short number that stands in seat ids.
[[nodiscard]] Task<Result<booking::SaleSheetPtr>> findPerformance(catalog::SaleSheetSource *sheets,
                                                                  qint32 number);

} // namespace foyer::buyerapi
