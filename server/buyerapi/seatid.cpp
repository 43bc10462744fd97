// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/seatid.h"

#include <algorithm>

namespace foyer::buyerapi {

namespace {

constexpr qsizetype mostDigits = 9; // always fits an int

// Digits alone, and no zero before others.
std::optional<qint32> numberOf(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > mostDigits || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return text.toInt();
}

} // namespace

QByteArray SeatId::toText() const
{
    return QByteArray::number(performance) + '-' + QByteArray::number(seat);
}

std::optional<SeatId> SeatId::fromText(QByteArrayView text)
{
    const qsizetype hyphen = text.indexOf('-');
    if (hyphen < 0)
        return std::nullopt;
    const std::optional<qint32> performance = numberOf(text.first(hyphen));
    const std::optional<qint32> seat = numberOf(text.sliced(hyphen + 1));
    if (!performance || *performance == 0 || !seat)
        return std::nullopt;
    return SeatId{*performance, *seat};
}

} // namespace foyer::buyerapi
