// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/deterministicids.h"

namespace foyer::test {

Uuid DeterministicIds::next()
{
    ++m_count;
    Uuid uuid;
    uuid.bytes[6] = 0x70;
    uuid.bytes[8] = 0x80;
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[15 - i] = std::uint8_t(m_count >> (8 * i));
    return uuid;
}

void SeededRandom::fill(std::span<std::byte> bytes)
{
    for (std::byte &byte : bytes)
        byte = std::byte(m_engine() & 0xFFU);
}

} // namespace foyer::test
