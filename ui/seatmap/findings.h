// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/repair.h"

namespace foyer::seatmap {

/// What is wrong, as one line of the checks: neighbours of one row with the same fault are one finding.
struct Finding
{
    seating::ProblemCode code = seating::ProblemCode::DuplicateId;
    seating::Severity severity = seating::Severity::Error;
    std::vector<seating::Problem> problems;
    std::optional<studio::Remedy> remedy; ///< for all of them
};

/// Errors first; at most `most` of them bear their remedy, for finding one takes a look at the map.
[[nodiscard]] std::vector<Finding> findingsOf(const seating::SeatMap &map,
                                              const std::vector<seating::Problem> &problems,
                                              std::size_t most = 100);

/// "Same label twice".
[[nodiscard]] QString findingTitle(seating::ProblemCode code);

/// "Stalls, row K, seat 21: another seat has this name, 40 mm away".
[[nodiscard]] QString findingDetail(const seating::SeatMap &map, const Finding &finding);

/// "Renumber the seat": what the one click does.
[[nodiscard]] QString remedyWords(const seating::SeatMap &map, const studio::Remedy &remedy);

/// "Stalls, row K, seat 21"; "Category Gold"; "Gallery".
[[nodiscard]] QString placeWords(const seating::SeatMap &map, const seating::ElementRef &element);

} // namespace foyer::seatmap
