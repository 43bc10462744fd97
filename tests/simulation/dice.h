// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer::simulation {

/// SplitMix64: small, fast, and the same on every machine.
class Dice
{
public:
    explicit Dice(quint64 seed) noexcept : m_state(seed) {}

    [[nodiscard]] quint64 next() noexcept
    {
        m_state += 0x9E3779B97F4A7C15U;
        quint64 value = m_state;
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

    /// 0 … below − 1.
    [[nodiscard]] int roll(int below) noexcept { return int(next() % quint64(below)); }

    [[nodiscard]] bool chance(int percent) noexcept { return roll(100) < percent; }

private:
    quint64 m_state;
};

} // namespace foyer::simulation
