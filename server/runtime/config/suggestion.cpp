// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/suggestion.h"

#include <algorithm>
#include <vector>

namespace foyer::runtime {

namespace {

// Longer words are not misspelt, they are something else; and the comparison is quadratic.
constexpr qsizetype longestWord = 100;

// What all flags or variables begin with says nothing about which one was meant.
qsizetype tellingLength(QStringView word)
{
    for (const QStringView prefix : {QStringView(u"--"), QStringView(u"FOYER_")}) {
        if (word.startsWith(prefix))
            return word.size() - prefix.size();
    }
    return word.size();
}

QStringView lastPart(QStringView key)
{
    return key.sliced(key.lastIndexOf(u'.') + 1);
}

} // namespace

qsizetype editDistance(QStringView a, QStringView b)
{
    const auto width = std::size_t(b.size()) + 1;
    std::vector<qsizetype> above(width);
    std::vector<qsizetype> twoAbove(width);
    std::vector<qsizetype> row(width);
    for (std::size_t j = 0; j < width; ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        twoAbove = std::exchange(above, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = std::size_t(j);
            const qsizetype changed = above[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], twoAbove[at - 2] + 1);
        }
    }
    return row.back();
}

QString nearestWord(const QString &word, const QStringList &candidates)
{
    if (word.size() > longestWord)
        return {};
    QString nearest;
    qsizetype least = tellingLength(word) / 3 + 1;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(word.toLower(), candidate.toLower());
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    if (!nearest.isEmpty())
        return nearest;
    const auto sameEnd = std::find_if(candidates.begin(), candidates.end(), [&](const QString &candidate) {
        return candidate.contains(QLatin1Char('.')) && lastPart(candidate) == lastPart(word);
    });
    return sameEnd == candidates.end() ? QString{} : *sameEnd;
}

QString suggestionEnd(const QString &word, const QStringList &candidates)
{
    const QString nearest = nearestWord(word, candidates);
    return nearest.isEmpty() ? QStringLiteral(".") : QStringLiteral("; did you mean \"%1\"?").arg(nearest);
}

} // namespace foyer::runtime
