// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/random.h"

#include <random>

namespace foyer::test {

/// Ids that count: 00000000-0000-7000-8000-000000000001 and on.
class DeterministicIds final : public IdFactory
{
public:
    [[nodiscard]] Uuid next() override;

private:
    std::uint64_t m_count = 0;
};

/// The same bytes for the same seed, on every machine.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}

    void fill(std::span<std::byte> bytes) override;

private:
    std::mt19937_64 m_engine;
};

} // namespace foyer::test
