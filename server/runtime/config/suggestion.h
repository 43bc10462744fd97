// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace foyer::runtime {

/// How many letters one must add, drop, change or swap with the next to get from one word to the other.
[[nodiscard]] qsizetype editDistance(QStringView a, QStringView b);

/// The word among `candidates` that was probably meant, or empty: at most a third of the letters may be
/// wrong, or the last part of a dotted key is right and only its section is missing or wrong.
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &candidates);

/// `; did you mean "x"?` or, with nothing near, `.`: the end of a refusal.
[[nodiscard]] QString suggestionEnd(const QString &word, const QStringList &candidates);

} // namespace foyer::runtime
