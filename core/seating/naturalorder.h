// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <QStringView>

namespace foyer::seating {

/// Order of row names and seat numbers as people read them: "2" < "10", "Z" < "AA", "A2" < "A10" < "B1",
/// numbers before letters. Runs of digits compare by value, runs of letters by length and then by letter,
/// whatever their case. A total order: only equal texts are equal.
[[nodiscard]] std::strong_ordering naturalCompare(QStringView a, QStringView b);

[[nodiscard]] inline bool naturalLess(QStringView a, QStringView b)
{
    return naturalCompare(a, b) < 0;
}

} // namespace foyer::seating
