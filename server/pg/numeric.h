// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/codec.h"

namespace foyer::pg {

/// A numeric without decimals that fits 64 bits; anything else, NaN and infinity included, is nothing.
[[nodiscard]] std::optional<qint64> readWholeNumeric(const Cell &cell);

} // namespace foyer::pg
