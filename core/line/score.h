// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer::line {

/// Where somebody stands: the lower score is let in first. Drawn scores lie below all scores of arrivals
/// after the opening; both are whole numbers that a double holds exactly, as sorted sets have them.
using Score = qint64;

inline constexpr Score drawnScores = Score{1} << 52; ///< drawn ones are 0 to this, arrivals begin at it

/// Nobody has been called yet.
inline constexpr Score nobody = -1;

/// Arrivals of another epoch begin so far behind those of the one before: what was handed out before Redis
/// lost the line is not known, but nobody can have come so often.
inline constexpr Score arrivalsPerEpoch = Score{1} << 36;

[[nodiscard]] constexpr bool isDrawn(Score score) noexcept
{
    return score < drawnScores;
}

/// The first arrival in the nth epoch of a line, from 0.
[[nodiscard]] constexpr Score firstArrival(qint64 epochs) noexcept
{
    return drawnScores + epochs * arrivalsPerEpoch;
}

} // namespace foyer::line
