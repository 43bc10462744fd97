// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/numeric.h"

#include "server/pg/wirebytes.h"

namespace foyer::pg {

namespace {

constexpr int headerLength = 8;
constexpr qint16 positive = 0x0000;
constexpr qint16 negative = 0x4000;
constexpr int maxWeight = 4; // 10000^5 > 2^63

/// As PostgreSQL sends it: digits in base 10,000, the first worth 10,000^weight.
struct Numeric
{
    int digits;
    int weight;
    qint16 sign;
};

std::optional<Numeric> readHeader(const Cell &cell)
{
    if (cell.length < headerLength)
        return std::nullopt;
    const Numeric numeric{readBigEndian<qint16>(cell.data), readBigEndian<qint16>(cell.data + 2),
                          readBigEndian<qint16>(cell.data + 4)};
    const bool fits = numeric.digits >= 0 && cell.length == headerLength + 2 * numeric.digits;
    const bool isWhole = numeric.digits <= numeric.weight + 1; // zeros at the end are never sent
    const bool isNumber = numeric.sign == positive || numeric.sign == negative;
    if (!fits || !isNumber || (numeric.digits > 0 && (!isWhole || numeric.weight > maxWeight)))
        return std::nullopt;
    return numeric;
}

} // namespace

std::optional<qint64> readWholeNumeric(const Cell &cell)
{
    const std::optional<Numeric> numeric = readHeader(cell);
    if (!numeric)
        return std::nullopt;
    qint64 value = 0; // counted downwards, where there is room for the smallest integer too
    for (int place = 0; numeric->digits > 0 && place <= numeric->weight; ++place) {
        const qint64 digit =
            place < numeric->digits ? readBigEndian<qint16>(cell.data + headerLength + 2 * place) : 0;
        if (__builtin_mul_overflow(value, 10'000, &value) || __builtin_sub_overflow(value, digit, &value))
            return std::nullopt;
    }
    if (numeric->sign == positive && __builtin_sub_overflow(qint64(0), value, &value))
        return std::nullopt;
    return value;
}

} // namespace foyer::pg
