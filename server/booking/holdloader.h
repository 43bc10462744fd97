// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/world.h"
#include "server/pg/rows.h"

namespace foyer::booking {

// Rows of holds and house holds, read into the world. Inside server/booking only.

[[nodiscard]] Result<Hold> readHold(const pg::Row &row);
[[nodiscard]] Result<HouseHold> readHouse(const pg::Row &row);

[[nodiscard]] Result<void> loadStore(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadBought(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadHoldOrder(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadHold(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadHouse(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadHousePlaces(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadSeatHold(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadPlaceHold(const pg::Row &row, World &world);
[[nodiscard]] Result<void> loadTime(const pg::Row &row, World &world);

} // namespace foyer::booking
