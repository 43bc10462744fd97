// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/rowblock.h"

namespace foyer::studio {

/// The usual distances within rows.
struct Pitch
{
    double mean = 0;       ///< of the regular gaps
    std::size_t count = 0; ///< how many there are
};

/// Of one row: gaps between neighbours that are alike but for rounding; others (a wheelchair space beside its
/// companion) are left out.
[[nodiscard]] Pitch pitchOf(const BlockRow &row);
/// Gaps from seat to seat with the regular ones made equal to `pitch`; those of aisles as they are, other
/// neighbours' gaps in proportion.
[[nodiscard]] std::vector<double> evenGaps(const BlockRow &row, double pitch);
/// Where the row's seats are to be along it with such gaps; its middle stays.
[[nodiscard]] std::vector<double> spreadAlong(const BlockRow &row, double pitch);
/// One for all rows where they agree, in whole millimetres where that is what is meant; else each row's own.
[[nodiscard]] std::vector<double> pitchesOf(const std::vector<BlockRow> &rows);

} // namespace foyer::studio
