// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/booking/salesheet.h"

namespace foyer::catalog {

/// Where selling, tickets and gates get a performance's sheet from. One per worker, on its thread; outlives
/// everybody who asks. Errors: NotFound; those of the database. A sheet may be up to 5 seconds behind an
/// edit; what must not be sold is decided by claims and constraints, not by the sheet.
class SaleSheetSource
{
public:
    virtual ~SaleSheetSource() = default;
    [[nodiscard]] virtual Task<Result<booking::SaleSheetPtr>> byNumber(qint32 number) = 0;
    [[nodiscard]] virtual Task<Result<booking::SaleSheetPtr>> byId(PerformanceId id) = 0;
    [[nodiscard]] virtual Task<Result<booking::SaleSheetPtr>> bySlug(QByteArray slug) = 0;
};

} // namespace foyer::catalog
