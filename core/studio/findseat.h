// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/problem.h"

#include <vector>

namespace foyer::studio {

struct FoundSeat
{
    seating::ElementRef element;
    QString id;
    QString section; ///< name
    QString row;     ///< name
    QString number;
    seating::Point position;
    /// 0: the text is this seat's id, or section, row and number exactly; more: less sure.
    int distance = 0;
};

/// Seats that people mean by "stalls k 21", "K21", "row K seat 21", "balcony left C-4", "Stalls/K/21" or a
/// seat's id: case, punctuation and accents do not matter, sections may be shortened ("balc"), small
/// misspellings in them are forgiven. Best first, in document order among equals, at most `most`.
/// A row alone ("stalls k") finds its seats, from the first.
[[nodiscard]] std::vector<FoundSeat> findSeats(const seating::SeatMap &map, const QString &text,
                                               std::size_t most = 20);

} // namespace foyer::studio
