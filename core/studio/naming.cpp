// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/naming.h"

#include "core/seating/naturalorder.h"

#include <algorithm>
#include <QSet>

namespace foyer::studio {

namespace {

constexpr QStringView alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr QStringView oftenSkipped = u"IOQ"; ///< they look like 1 and 0

bool isLetter(QChar character)
{
    return (character >= u'A' && character <= u'Z') || (character >= u'a' && character <= u'z');
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// A name in three: what counts up is in the middle.
struct NameParts
{
    QString before;
    QString counter;
    QString after;
};

/// The last run of letters alone, or of digits.
NameParts partsOf(const QString &name)
{
    qsizetype end = name.size();
    while (end > 0 && !isLetter(name[end - 1]) && !isDigit(name[end - 1]))
        --end;
    if (end == 0)
        return {name, {}, {}};
    const auto same = isDigit(name[end - 1]) ? isDigit : isLetter;
    qsizetype begin = end;
    while (begin > 0 && same(name[begin - 1]))
        --begin;
    return {name.left(begin), name.mid(begin, end - begin), name.mid(end)};
}

/// "AB", "ab" and "AAA" count, "Box" and "row" are words.
bool isCounter(const QString &letters)
{
    const bool upper = letters == letters.toUpper();
    return (upper || letters == letters.toLower()) && letters.size() <= (upper ? 3 : 2);
}

/// One more in an alphabet without a zero; the letters are capitals of `from`.
QString countUp(QString letters, QStringView from)
{
    for (qsizetype i = letters.size() - 1; i >= 0; --i) {
        const qsizetype next = from.indexOf(letters[i]) + 1;
        if (next < from.size()) {
            letters[i] = from[next];
            return letters;
        }
        letters[i] = from.front();
    }
    return from.front() + letters;
}

QString alphabetWithout(const QString &skipped)
{
    QString letters;
    for (const QChar letter : alphabet) {
        if (!skipped.contains(letter))
            letters.append(letter);
    }
    return letters.isEmpty() ? alphabet.toString() : letters;
}

QString nextLetters(const QString &letters, const QString &skipped)
{
    const QString upper = letters.toUpper();
    const QString reduced = alphabetWithout(skipped);
    const bool fits = std::all_of(upper.begin(), upper.end(), [&](QChar c) { return reduced.contains(c); });
    const QString next = countUp(upper, fits ? QStringView(reduced) : alphabet);
    return letters == upper ? next : next.toLower();
}

QString nextDigits(const QString &digits)
{
    QString next = digits;
    for (qsizetype i = next.size() - 1; i >= 0; --i) {
        if (next[i] != u'9') {
            next[i] = QChar(next[i].unicode() + 1);
            return next;
        }
        next[i] = u'0';
    }
    return u'1' + next;
}

/// "AA", "BB", "CC": what follows "BB" where "AA" is there too and "BA" is not.
QString nextDoubled(const QString &name, const QSet<QString> &names)
{
    if (name.size() != 2 || name[0] != name[1] || name[0] <= u'A' || name[0] >= u'Z')
        return {};
    const QChar before(name[0].unicode() - 1);
    const QChar after(name[0].unicode() + 1);
    const bool doubled = names.contains(QString(2, before)) && !names.contains(QString(name[0]) + before);
    return doubled ? QString(2, after) : QString{};
}

/// Of the letters that halls leave out those that these names do leave out.
QString skippedBy(const QSet<QString> &names)
{
    QString skipped;
    const auto isNamed = [&](QChar letter) {
        return names.contains(QString(letter)) || names.contains(QString(letter.toLower()));
    };
    for (const QChar letter : oftenSkipped) {
        const QChar before(letter.unicode() - 1);
        const QChar after(letter.unicode() + 1);
        if (!isNamed(letter) && isNamed(before) && isNamed(after))
            skipped.append(letter);
    }
    return skipped;
}

QStringList namesAfter(const QStringList &taken, const QString &first, qsizetype count)
{
    QSet<QString> names(taken.begin(), taken.end());
    const QString skipped = skippedBy(names);
    QString last;
    for (const QString &name : taken) {
        if (last.isEmpty() || seating::naturalLess(last, name))
            last = name;
    }
    QStringList next;
    while (next.size() < count) {
        const QString doubled = nextDoubled(last, names);
        last = last.isEmpty() ? first : doubled.isEmpty() ? nextName(last, skipped) : doubled;
        if (names.contains(last))
            continue;
        names.insert(last);
        next.append(last);
    }
    return next;
}

} // namespace

QString nextName(const QString &name, const QString &skipped)
{
    const NameParts parts = partsOf(name);
    if (parts.counter.isEmpty() || (isLetter(parts.counter.front()) && !isCounter(parts.counter)))
        return name.isEmpty() ? QStringLiteral("2") : name + QStringLiteral(" 2");
    const QString next = isDigit(parts.counter.front()) ? nextDigits(parts.counter)
                                                        : nextLetters(parts.counter, skipped.toUpper());
    return parts.before + next + parts.after;
}

QStringList nextRowNames(const seating::Section &section, qsizetype count)
{
    QStringList taken;
    for (const seating::Row &row : section.rows)
        taken.append(row.name);
    return namesAfter(taken, QStringLiteral("A"), count);
}

QString nextTableName(const seating::Section &section)
{
    QStringList taken;
    for (const seating::Table &table : section.tables)
        taken.append(table.row.name);
    return namesAfter(taken, QStringLiteral("T1"), 1).front();
}

QString nextChairNumber(const seating::Row &chairs)
{
    QSet<QString> taken;
    QString largest;
    std::vector<int> counted;
    for (const seating::Seat &seat : chairs.seats) {
        taken.insert(seat.number);
        if (seating::naturalLess(largest, seat.number))
            largest = seat.number;
        if (const int number = seat.number.toInt(); number > 0)
            counted.push_back(number);
    }
    if (counted.size() < chairs.seats.size()) {
        while (taken.contains(largest))
            largest = nextName(largest);
        return largest;
    }
    std::sort(counted.begin(), counted.end());
    int step = counted.size() < 2 ? 1 : counted.back();
    for (std::size_t i = 1; i < counted.size(); ++i)
        step = std::min(step, std::max(1, counted[i] - counted[i - 1]));
    return QString::number(std::int64_t{counted.empty() ? 0 : counted.back()} + step);
}

} // namespace foyer::studio
