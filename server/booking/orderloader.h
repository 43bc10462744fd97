// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/world.h"
#include "server/pg/rows.h"

namespace foyer::booking {

// Rows of orders, pools and claims, read into the world. Inside server/booking only.

[[nodiscard]] Result<void> loadOrder(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadLine(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadAttempt(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadRefund(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadIdOwner(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadPool(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadClaim(const pg::Row &row, World &world);

} // namespace foyer::booking
