// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/draw.h"
#include "core/studio/planevector.h"

#include <QStringList>

namespace foyer::studio {

/// What the functions of draw.h share.

inline constexpr int mostDrawnSeats = 50'000;

[[nodiscard]] QString freshId(IdFactory &ids);

/// Text that a document's file holds: up to 200 characters, none of control.
[[nodiscard]] bool isName(const QString &text);

/// Likewise, with lines: up to 4,000 characters.
[[nodiscard]] bool isText(const QString &text);

/// The refusal of what is no name.
[[nodiscard]] tl::unexpected<Error> noName(const char *field = "name");

/// The section that `place` names, made if need be. NotFound names `section`, `level` or `category`.
[[nodiscard]] Result<seating::Section *> sectionFor(SeatMap &map, const DrawPlace &place, IdFactory &ids);

/// A row with its seats numbered from 1.
[[nodiscard]] seating::Row rowOf(const DrawPlace &place, const QString &name,
                                 const std::vector<Point> &positions, IdFactory &ids);

/// Adds rows, front to back, with the section's next names.
[[nodiscard]] Result<Selection> addRows(SeatMap &map, const DrawPlace &place,
                                        const std::vector<std::vector<Point>> &rows, IdFactory &ids);

/// Whether a figure has an extent (a text: none) and stays in the range of coordinates.
[[nodiscard]] bool isDrawable(const seating::Figure &figure);
/// With the members alone that its kind has, as files hold it.
[[nodiscard]] seating::Figure canonical(seating::Figure figure);
/// Its middle, relative to its position and before it is turned.
[[nodiscard]] Point innerMiddle(const seating::Figure &figure);
/// Its middle where it stands.
[[nodiscard]] Vec middleIn(const seating::Figure &figure);

} // namespace foyer::studio
