// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace foyer {
class RandomSource;
}

namespace foyer::redis {

/// How long to wait before trying again: a random time between nothing and a bound that doubles with each
/// failure. The randomness keeps workers that lost the same Redis from coming back all at once.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// `random` must outlive it.
    Backoff(Milliseconds first, Milliseconds most, RandomSource &random);

    /// Between 0 and bound(), both included; the bound then doubles.
    [[nodiscard]] Milliseconds next();

    [[nodiscard]] Milliseconds bound() const noexcept { return m_bound; }

    void reset() noexcept { m_bound = m_first; }

private:
    Milliseconds m_first;
    Milliseconds m_most;
    Milliseconds m_bound;
    RandomSource &m_random;
};

} // namespace foyer::redis
