// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/studio/selection.h"

namespace foyer::studio {

/// The lists that everything hangs on: categories, levels, sections. The selection stays. Refused: what is
/// not there (NotFound), names and keys that are taken (AlreadyExists), what is still in use (Conflict).

/// `category.label` empty: the key is shown. Keys are fixed, prices refer to them. Without a colour it gets
/// one that no other category has, as long as there are such.
[[nodiscard]] Result<Selection> addCategory(SeatMap &map, const Selection &chosen,
                                            const seating::Category &category);
[[nodiscard]] Result<Selection> editCategory(SeatMap &map, const Selection &chosen, const QString &key,
                                             const QString &label, const QString &color);
/// `color` is "#rrggbb".
[[nodiscard]] Result<Selection> setCategoryColor(SeatMap &map, const Selection &chosen, const QString &key,
                                                 const QString &color);
/// Conflict while seats or areas have it. The others keep the colours that they are shown in.
[[nodiscard]] Result<Selection> removeCategory(SeatMap &map, const Selection &chosen, const QString &key);
/// To place `to` of the list. All keep the colours that they are shown in.
[[nodiscard]] Result<Selection> moveCategory(SeatMap &map, const Selection &chosen, const QString &key,
                                             int to);

[[nodiscard]] Result<Selection> addLevel(SeatMap &map, const Selection &chosen, const QString &name,
                                         IdFactory &ids);
[[nodiscard]] Result<Selection> renameLevel(SeatMap &map, const Selection &chosen, const QString &level,
                                            const QString &name);
/// Conflict while sections are on it.
[[nodiscard]] Result<Selection> removeLevel(SeatMap &map, const Selection &chosen, const QString &level);
/// The first is the best.
[[nodiscard]] Result<Selection> moveLevel(SeatMap &map, const Selection &chosen, const QString &level,
                                          int to);

[[nodiscard]] Result<Selection> addSection(SeatMap &map, const Selection &chosen, const QString &name,
                                           const QString &level, IdFactory &ids);
[[nodiscard]] Result<Selection> renameSection(SeatMap &map, const Selection &chosen, const QString &section,
                                              const QString &name);
[[nodiscard]] Result<Selection> setSectionLevel(SeatMap &map, const Selection &chosen, const QString &section,
                                                const QString &level);
[[nodiscard]] Result<Selection> setSectionRank(SeatMap &map, const Selection &chosen, const QString &section,
                                               std::optional<int> rank);
/// With everything in it.
[[nodiscard]] Result<Selection> removeSection(SeatMap &map, const Selection &chosen, const QString &section);

[[nodiscard]] Result<Selection> renameMap(SeatMap &map, const Selection &chosen, const QString &name);

} // namespace foyer::studio
