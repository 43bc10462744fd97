// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

#include <QStringList>

namespace foyer::studio {

/// The name after `name` in its own style: "A" → "B", "Z" → "AA", "az" → "ba", "9" → "10", "09" → "10", "R4"
/// → "R5", "Row H" → "Row J" where `skipped` has "I". A name with neither letter nor digit gets a 2 behind
/// it.
[[nodiscard]] QString nextName(const QString &name, const QString &skipped = {});

/// Names for `count` new rows of a section: those after its largest row name, in that name's style; letters
/// that the section leaves out although it has names on both sides of them ("I", "O") are left out again. A
/// section without rows begins with "A".
[[nodiscard]] QStringList nextRowNames(const seating::Section &section, qsizetype count);
/// Likewise for tables; the first is "T1".
[[nodiscard]] QString nextTableName(const seating::Section &section);
/// A number that no chair of the table has: after the largest, by as much as two of them are apart at least
/// (by twos in odd and even halls).
[[nodiscard]] QString nextChairNumber(const seating::Row &chairs);

} // namespace foyer::studio
