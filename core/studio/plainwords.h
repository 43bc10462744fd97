// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foyer::studio {

/// A text as what people mean by it: words and numbers in small letters, without accents and punctuation;
/// "K21" is "k", "21". Words that only announce what follows ("row", "seat", "Reihe") are left out, unless
/// there is nothing else.
[[nodiscard]] QStringList plainWords(const QString &text);

/// How well `words` say what `name` is called: 0 the same, 1 its first letters or some of its words in order,
/// 2 a slip of the pen; -1 something else.
[[nodiscard]] int wordDistance(const QStringList &words, const QStringList &name);

} // namespace foyer::studio
