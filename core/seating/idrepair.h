// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/problem.h"

namespace foyer::seating {

/// An element whose id was missing (`before` empty) or an earlier element's.
struct IdChange
{
    ElementRef element;
    QString before;
    QString after;
};

/// Makes all ids of a document differ. Of several elements with one id a seat keeps it, of several seats the
/// first in document order.
/// A seat's new id is its old one with `~2`, `~3`, …; ids of other elements say where they stand
/// ("section-2/row-3"). The same document always gets the same ids, and none that another element had.
[[nodiscard]] std::vector<IdChange> repairIds(SeatMap &map);

} // namespace foyer::seating
