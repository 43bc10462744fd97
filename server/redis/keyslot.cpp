// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/keyslot.h"

#include <array>

namespace foyer::redis {

namespace {

constexpr std::array<quint16, 256> makeTable()
{
    std::array<quint16, 256> table{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        unsigned crc = byte << 8U;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000U) != 0 ? crc << 1U ^ 0x1021U : crc << 1U;
        table[byte] = quint16(crc);
    }
    return table;
}

constexpr std::array<quint16, 256> table = makeTable();

quint16 crc16(QByteArrayView bytes) noexcept
{
    unsigned crc = 0;
    for (const char c : bytes)
        crc = (crc << 8U ^ table[(crc >> 8U ^ quint8(c)) & 0xFFU]) & 0xFFFFU;
    return quint16(crc);
}

QByteArrayView hashedPart(QByteArrayView key) noexcept
{
    const qsizetype open = key.indexOf('{');
    if (open < 0)
        return key;
    const qsizetype close = key.indexOf('}', open + 1);
    if (close < 0 || close == open + 1)
        return key;
    return key.sliced(open + 1, close - open - 1);
}

} // namespace

quint16 keySlot(QByteArrayView key) noexcept
{
    return quint16(crc16(hashedPart(key)) % slotCount);
}

} // namespace foyer::redis
