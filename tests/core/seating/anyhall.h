// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/result.h"
#include "tests/core/seating/randomhall.h"

namespace foyer::test {

/// Halls of each generator from numbers drawn by chance, all within what it takes.
[[nodiscard]] Result<seating::SeatMap> anyTheatre(Engine &random, IdFactory &ids);
[[nodiscard]] Result<seating::SeatMap> anyBowl(Engine &random, IdFactory &ids);
[[nodiscard]] Result<seating::SeatMap> anyArena(Engine &random, IdFactory &ids);
[[nodiscard]] Result<seating::SeatMap> anyClub(Engine &random, IdFactory &ids);
[[nodiscard]] Result<seating::SeatMap> anyConference(Engine &random, IdFactory &ids);

} // namespace foyer::test
