// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/uuid.h"

namespace foyer {

/// Makes ids. Passed in through constructors; a test passes one that counts.
class IdFactory
{
public:
    virtual ~IdFactory() = default;
    [[nodiscard]] virtual Uuid next() = 0;
};

/// RFC 9562 version 7: milliseconds, then a counter that starts at a random place in each millisecond, so
/// that ids of one factory always ascend, then randomness. Not thread-safe: one per thread.
class UuidV7Factory final : public IdFactory
{
public:
    UuidV7Factory(const Clock &clock, RandomSource &random);
    [[nodiscard]] Uuid next() override;

private:
    void advance();

    const Clock &m_clock;
    RandomSource &m_random;
    std::uint64_t m_milliseconds = 0;
    std::uint32_t m_counter = 0; ///< 12 bits
};

} // namespace foyer
