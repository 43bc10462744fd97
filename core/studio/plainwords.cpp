// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/plainwords.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace foyer::studio {

namespace {

bool announces(const QString &word)
{
    static const QStringList words{
        QStringLiteral("row"),   QStringLiteral("seat"),  QStringLiteral("table"), QStringLiteral("section"),
        QStringLiteral("block"), QStringLiteral("reihe"), QStringLiteral("platz"), QStringLiteral("sitz"),
        QStringLiteral("tisch"), QStringLiteral("no"),    QStringLiteral("nr")};
    return words.contains(word);
}

/// Letters one kind, digits another, all else none.
int kindOfCharacter(QChar c)
{
    if (c.isDigit())
        return 2;
    return c.isLetter() ? 1 : 0;
}

bool isNumber(const QString &word)
{
    return word.front().isDigit();
}

QString lettersOf(QStringList words)
{
    words.erase(std::remove_if(words.begin(), words.end(), isNumber), words.end());
    return words.join(u' ');
}

/// Numbers are meant as they are: box 1 is not box 10.
QStringList digitsOf(const QStringList &words)
{
    QStringList numbers;
    std::copy_if(words.begin(), words.end(), std::back_inserter(numbers), isNumber);
    return numbers;
}

/// How many letters must be changed, added, dropped or exchanged with the next one.
int slips(const QString &one, const QString &other)
{
    std::vector<int> before;
    std::vector<int> last;
    std::vector<int> row(std::size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const auto at = std::size_t(j);
            row[at + 1] = std::min({last[at + 1] + 1, row[at] + 1, last[at] + (one[i] == other[j] ? 0 : 1)});
            if (i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j])
                row[at + 1] = std::min(row[at + 1], before[at - 1] + 1);
        }
    }
    return row.back();
}

} // namespace

QStringList plainWords(const QString &text)
{
    QStringList words;
    int kind = 0;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isMark())
            continue;
        const int next = kindOfCharacter(c);
        if (next != 0 && next == kind)
            words.back().append(c);
        else if (next != 0)
            words.append(QString{c});
        kind = next;
    }
    QStringList telling;
    std::copy_if(words.begin(), words.end(), std::back_inserter(telling),
                 [](const QString &word) { return !announces(word); });
    return telling.isEmpty() ? words : telling;
}

int wordDistance(const QStringList &words, const QStringList &name)
{
    if (words == name)
        return 0;
    auto next = name.begin();
    const bool inOrder = std::all_of(words.begin(), words.end(), [&](const QString &word) {
        const bool digits = isNumber(word);
        next = std::find_if(next, name.end(), [&](const QString &part) {
            return digits ? part == word : part.startsWith(word);
        });
        return next != name.end() && next++ != name.end();
    });
    if (inOrder)
        return 1;
    constexpr qsizetype shortest = 4; // below that every word is a slip away from many others
    const QString joined = lettersOf(words);
    const QString wanted = lettersOf(name);
    if (joined.size() < shortest || digitsOf(words) != digitsOf(name))
        return -1;
    return slips(joined, wanted) <= (joined.size() < 2 * shortest ? 1 : 2) ? 2 : -1;
}

} // namespace foyer::studio
