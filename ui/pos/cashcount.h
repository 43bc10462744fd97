// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

namespace foyer::pos {

/// Notes or coins of one value.
struct CashPiece
{
    int count = 0;
    qint64 value = 0; ///< of one, in minor units
    bool isNote = false;
    [[nodiscard]] bool operator==(const CashPiece &) const noexcept = default;
};

/// What people hand over for a price, the exact amount left out: up to five, rising, from the next round sums
/// to the next large notes.
[[nodiscard]] std::vector<qint64> quickAmounts(const Money &toPay);

/// The fewest notes and coins that make an amount, largest first. What no coin can make is left over.
[[nodiscard]] std::vector<CashPiece> piecesOf(const Money &change);

} // namespace foyer::pos
