// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace foyer {

/// Randomness comes in through constructors; a test passes a seeded one.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;

    /// Uniform over all 64-bit values.
    [[nodiscard]] std::uint64_t next64();
};

/// The operating system's generator, fit for keys and tokens. Thread-safe.
class SystemRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace foyer
