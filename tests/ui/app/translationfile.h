// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <vector>

namespace foyer::test {

/// One text of a translations/foyer_*.ts, in all its forms.
struct TranslatedText
{
    QString context;
    QString source;
    QStringList forms; ///< one; with a number in it, one for each form of the language
    bool hasNumber{false};
    bool isFinished{true};
};

using TranslatedTexts = std::vector<TranslatedText>;

/// What a .ts holds; nothing if it is no whole .ts.
[[nodiscard]] TranslatedTexts readTranslations(const QString &path);

/// Every text that a source of C++ hands to tr() and its like. lupdate misses, without a word, what stands in
/// the brackets of a function of one's own that is called translate; this does not.
[[nodiscard]] QSet<QString> textsToTranslate(const QString &cpp);

/// The same for all sources below a folder.
[[nodiscard]] QSet<QString> textsToTranslateBelow(const QString &folder);

} // namespace foyer::test
