// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idfactory.h"

namespace foyer {

namespace {

constexpr std::uint32_t counterLimit = 0x1000;

} // namespace

UuidV7Factory::UuidV7Factory(const Clock &clock, RandomSource &random) : m_clock(clock), m_random(random) {}

// A clock that stands still or steps back must not make ids descend: the last millisecond is used again,
// and when its counter is spent, the next one is borrowed.
void UuidV7Factory::advance()
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(m_clock.now().time_since_epoch());
    const auto now = std::uint64_t(std::max<std::int64_t>(sinceEpoch.count(), 0));
    if (now <= m_milliseconds && ++m_counter < counterLimit)
        return;
    m_milliseconds = std::max(now, m_milliseconds + 1);
    m_counter = std::uint32_t(m_random.next64() % (counterLimit / 2));
}

Uuid UuidV7Factory::next()
{
    advance();
    Uuid uuid;
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[i] = std::uint8_t(m_milliseconds >> (8 * (5 - i)));
    uuid.bytes[6] = std::uint8_t(0x70U | m_counter >> 8U);
    uuid.bytes[7] = std::uint8_t(m_counter);
    m_random.fill(std::as_writable_bytes(std::span{uuid.bytes}.subspan(8)));
    uuid.bytes[8] = std::uint8_t((uuid.bytes[8] & 0x3FU) | 0x80U);
    return uuid;
}

} // namespace foyer
