// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/ordercode.h"

#include <algorithm>
#include <QByteArrayView>

namespace foyer::booking {

namespace {

constexpr QByteArrayView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int groupBits = 30;
constexpr quint64 groupMask = (quint64{1} << groupBits) - 1;
constexpr quint64 factor = 0x2545F491 & groupMask; // odd, so multiplying permutes
constexpr quint64 offset = 0x1B873593 & groupMask;

// Newton's iteration doubles the right bits each time; 3 · factor ^ 2 starts with five.
constexpr quint64 inverseOf(quint64 value)
{
    quint64 inverse = (3 * value) ^ 2U;
    for (int step = 0; step < 5; ++step)
        inverse *= 2 - value * inverse;
    return inverse & groupMask;
}

constexpr quint64 inverse = inverseOf(factor);
static_assert(((factor * inverse) & groupMask) == 1);

int digitOf(QChar letter)
{
    const char upper = letter.toUpper().toLatin1();
    if (upper == 'O')
        return 0;
    if (upper == 'I' || upper == 'L')
        return 1;
    const auto found = upper == 0 ? alphabet.end() : std::ranges::find(alphabet, upper);
    return found == alphabet.end() ? -1 : int(found - alphabet.begin());
}

} // namespace

QByteArray toOrderCode(qint64 number)
{
    const quint64 low = ((quint64(number) & groupMask) * factor + offset) & groupMask;
    quint64 high = quint64(number) >> groupBits;
    quint64 rest = low;
    QByteArray code;
    for (int digit = 0; digit < groupBits / 5; ++digit, rest >>= 5U)
        code.prepend(alphabet.at(qsizetype(rest & 31U)));
    for (; high > 0; high >>= 5U)
        code.prepend(alphabet.at(qsizetype(high & 31U)));
    return code;
}

std::optional<qint64> fromOrderCode(QStringView text)
{
    quint64 value = 0;
    int digits = 0;
    for (const QChar letter : text) {
        if (letter == u'-' || letter == u' ')
            continue;
        const int digit = digitOf(letter);
        if (digit < 0 || ++digits > 12)
            return std::nullopt;
        value = (value << 5U) | quint64(digit);
    }
    if (digits < groupBits / 5)
        return std::nullopt;
    const quint64 low = (((value & groupMask) + groupMask + 1 - offset) * inverse) & groupMask;
    return qint64(((value >> groupBits) << groupBits) | low);
}

} // namespace foyer::booking
