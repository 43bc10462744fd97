// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
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

/// What a source hands to translate() with a context that is no literal: lupdate leaves it out, without a
/// word.
[[nodiscard]] QStringList textsWithoutContext(const QString &cpp);

/// Numbers handed to translate() that are more than a name or a call of one: lupdate leaves such a text out,
/// or never ends.
[[nodiscard]] QStringList numbersBeyondLupdate(const QString &cpp);

/// Every context that a source names itself, by translate(), QT_TRANSLATE_NOOP or Q_DECLARE_TR_FUNCTIONS.
[[nodiscard]] QSet<QString> namedContexts(const QString &cpp);

/// What a source says to people without having it translated: literals that look like words and are no names
/// of things, nor meant for the log. Widgets that paint their words by themselves are seen by this alone.
[[nodiscard]] QStringList wordsOutsideTranslation(const QString &cpp);

void forEachSource(const QString &folder, const std::function<void(const QString &cpp)> &visit);

/// All that is to be translated below a folder.
[[nodiscard]] QSet<QString> textsToTranslateBelow(const QString &folder);

} // namespace foyer::test
