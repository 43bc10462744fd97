// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

#include <span>

namespace foyer::studio {

/// What a gesture may pick.
struct PickScope
{
    QString level; ///< only what is on this level; empty: on all
    bool seats = true;
    bool things = true; ///< tables, standing areas and shapes
};

/// Seats with their centre in the box (corners in any order); things that lie in it wholly. Seats of a table
/// that is picked are not named, those of one that is not are picked like others.
[[nodiscard]] Selection inBox(const SeatMap &map, const Box &box, const PickScope &scope = {});
/// The same with a closed curve drawn by hand; even-odd, its last point joins the first.
[[nodiscard]] Selection inLasso(const SeatMap &map, std::span<const Point> curve,
                                const PickScope &scope = {});

/// The topmost thing (not seat) under a point: later sections and elements lie above earlier ones, standing
/// areas and tables above shapes, texts and the borders of sections within `reach`. Empty id: none.
[[nodiscard]] QString thingAt(const SeatMap &map, Point point, Millimetres reach,
                              const PickScope &scope = {});

/// All seats of the rows that the chosen seats sit in; all seats of tables.
[[nodiscard]] Selection sameRow(const SeatMap &map, const Selection &chosen);
/// All seats and standing areas of the categories that are chosen, none included.
[[nodiscard]] Selection sameCategory(const SeatMap &map, const Selection &chosen,
                                     const PickScope &scope = {});
/// Everything in the sections that something chosen is in.
[[nodiscard]] Selection sameSection(const SeatMap &map, const Selection &chosen);
/// All seats and standing areas of one category; of none with the empty key.
[[nodiscard]] Selection ofCategory(const SeatMap &map, const QString &key, const PickScope &scope = {});
[[nodiscard]] Selection ofSection(const SeatMap &map, const QString &section);
[[nodiscard]] Selection all(const SeatMap &map, const PickScope &scope = {});

} // namespace foyer::studio
