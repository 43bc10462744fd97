// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/studio/selection.h"

namespace foyer::studio {

/// What is chosen as a document of its own, for the clipboard (writeSeatMap, readSeatMap): the chosen seats
/// in their rows, things, and the sections, levels and categories they need. Ids and positions as they are.
[[nodiscard]] SeatMap copied(const SeatMap &map, const Selection &chosen);

/// Where pasted elements go.
struct PastePlace
{
    Point offset;    ///< added to all positions
    QString section; ///< an id: everything goes there. Empty: into sections of the same id or name and level
                     ///< name where there are such, else new ones
};

/// Everything of `clip` with fresh ids. Rows get the next names of their section in its own style, in the
/// order they stand in the clip (a section without rows takes the clip's names as they are); tables get one
/// where theirs is taken. Seat numbers and all other members stay. Missing categories and levels come along.
/// Selects what came.
[[nodiscard]] Result<Selection> paste(SeatMap &map, const SeatMap &clip, const PastePlace &place,
                                      IdFactory &ids);

/// copied() and paste() in one.
[[nodiscard]] Result<Selection> duplicate(SeatMap &map, const Selection &chosen, Point offset,
                                          IdFactory &ids);

/// Rows that are chosen whole go as they are; of rows chosen in part, the chosen seats go as a row of the
/// same name (with an id of its own; seat ids never change). Rows left empty are gone. Seats of a table go
/// with their table only. NotFound for a section that is not there.
[[nodiscard]] Result<Selection> moveToSection(SeatMap &map, const Selection &chosen, const QString &section,
                                              IdFactory &ids);

/// Rows left empty go too; tables and sections stay unless chosen. Selects nothing.
[[nodiscard]] Result<Selection> removeChosen(SeatMap &map, const Selection &chosen);

} // namespace foyer::studio
