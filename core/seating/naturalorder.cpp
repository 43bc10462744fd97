// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/naturalorder.h"

#include <QString>

namespace foyer::seating {

namespace {

enum class RunKind
{
    Digits,
    Letters,
    Other
};

RunKind kindOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return RunKind::Digits;
    return c.isLetter() ? RunKind::Letters : RunKind::Other;
}

/// Cuts the longest run of one kind from the front.
QStringView takeRun(QStringView &text)
{
    qsizetype length = 1;
    while (length < text.size() && kindOf(text[length]) == kindOf(text.front()))
        ++length;
    const QStringView run = text.first(length);
    text = text.sliced(length);
    return run;
}

QStringView withoutLeadingZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    return digits;
}

std::strong_ordering compareText(QStringView a, QStringView b, Qt::CaseSensitivity caseSensitivity)
{
    return a.compare(b, caseSensitivity) <=> 0;
}

std::strong_ordering compareRuns(QStringView a, QStringView b)
{
    const RunKind kind = kindOf(a.front());
    if (const auto order = kind <=> kindOf(b.front()); order != 0)
        return order;
    if (kind == RunKind::Digits) {
        a = withoutLeadingZeros(a);
        b = withoutLeadingZeros(b);
    }
    if (kind != RunKind::Other) {
        if (const auto order = a.size() <=> b.size(); order != 0)
            return order;
    }
    return compareText(a, b, Qt::CaseInsensitive);
}

} // namespace

std::strong_ordering naturalCompare(QStringView a, QStringView b)
{
    QStringView restOfA = a;
    QStringView restOfB = b;
    while (!restOfA.isEmpty() && !restOfB.isEmpty()) {
        if (const auto order = compareRuns(takeRun(restOfA), takeRun(restOfB)); order != 0)
            return order;
    }
    if (const auto order = restOfA.size() <=> restOfB.size(); order != 0)
        return order;
    return compareText(a, b, Qt::CaseSensitive);
}

} // namespace foyer::seating
