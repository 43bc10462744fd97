// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/cashcount.h"

#include <algorithm>
#include <set>

namespace foyer::pos {

namespace {

/// Values of notes and coins in minor units, largest first.
struct CashSet
{
    std::vector<qint64> notes;
    std::vector<qint64> coins;
};

CashSet cashOf(const Currency &currency)
{
    const QLatin1StringView code = currency.code();
    if (code == QLatin1StringView{"EUR"})
        return {{20000, 10000, 5000, 2000, 1000, 500}, {200, 100, 50, 20, 10, 5, 2, 1}};
    if (code == QLatin1StringView{"GBP"})
        return {{5000, 2000, 1000, 500}, {200, 100, 50, 20, 10, 5, 2, 1}};
    if (code == QLatin1StringView{"USD"})
        return {{10000, 5000, 2000, 1000, 500, 100}, {25, 10, 5, 1}};
    if (code == QLatin1StringView{"CHF"})
        return {{20000, 10000, 5000, 2000, 1000}, {500, 200, 100, 50, 20, 10, 5}};
    if (code == QLatin1StringView{"JPY"})
        return {{10000, 5000, 1000}, {500, 100, 50, 10, 5, 1}};
    CashSet any;
    qint64 unit = 1;
    for (int place = 0; place < currency.exponent(); ++place)
        unit *= 10;
    for (const qint64 value : {500, 200, 100, 50, 20, 10, 5})
        any.notes.push_back(value * unit);
    for (qint64 value : {2, 1})
        any.coins.push_back(value * unit);
    for (qint64 step = unit / 10; step >= 1; step /= 10) {
        for (const qint64 value : {5, 2, 1})
            any.coins.push_back(value * step);
    }
    return any;
}

qint64 roundedUp(qint64 amount, qint64 step)
{
    return (amount + step - 1) / step * step;
}

// The smallest sum that people round to: 5 where a coin of 5 or a note of 5 is money worth naming.
qint64 roundingUnit(const Currency &currency)
{
    qint64 unit = currency.exponent() == 0 ? 100 : 1;
    for (int place = 0; place < currency.exponent(); ++place)
        unit *= 10;
    return unit;
}

} // namespace

std::vector<qint64> quickAmounts(const Money &toPay)
{
    const qint64 amount = toPay.minor();
    const qint64 unit = roundingUnit(toPay.currency());
    const qint64 fifty = roundedUp(amount, 50 * unit);
    std::set<qint64> sums{roundedUp(amount, 5 * unit), fifty, fifty + 50 * unit,
                          roundedUp(amount, 100 * unit), roundedUp(amount, 100 * unit) + 100 * unit};
    for (qint64 ten = roundedUp(amount, 10 * unit); ten < fifty; ten += 10 * unit)
        sums.insert(ten);
    sums.erase(amount);
    std::vector<qint64> list(sums.begin(), sums.end());
    if (list.size() <= 5)
        return list;
    const bool skipsFifty = list[4] < fifty;
    list.resize(5);
    if (skipsFifty)
        list[4] = fifty;
    return list;
}

std::vector<CashPiece> piecesOf(const Money &change)
{
    std::vector<CashPiece> pieces;
    qint64 left = change.minor();
    const CashSet cash = cashOf(change.currency());
    const auto take = [&](const std::vector<qint64> &values, bool areNotes) {
        for (const qint64 value : values) {
            if (left >= value)
                pieces.push_back({int(left / value), value, areNotes});
            left %= value;
        }
    };
    take(cash.notes, true);
    take(cash.coins, false);
    return pieces;
}

} // namespace foyer::pos
