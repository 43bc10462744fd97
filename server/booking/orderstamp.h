// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/booking/ids.h"
#include "server/pg/rows.h"

#include <map>

namespace foyer::booking {

/// What the database gave an order when a batch wrote it, and nobody else knows.
struct OrderStamp
{
    qint64 number = 0;
    Instant createdAt = {};
    Instant changedAt = {};
    QString buyerName = {}; ///< of the account; a walk-up's is not told here
    QString buyerEmail = {};
};

using OrderStamps = std::map<OrderId, OrderStamp>;

/// From the answers of a batch's writes: of those, only statements that write orders return rows.
[[nodiscard]] Result<OrderStamps> readStamps(const std::vector<pg::Rows> &written);

} // namespace foyer::booking
