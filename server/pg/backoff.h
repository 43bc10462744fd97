// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <chrono>

namespace foyer::pg {

/// Waits that double from `first` to `last`, each cut at random to between half and all of it, so that many
/// who failed together do not come back together.
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds last, RandomSource &random);

    [[nodiscard]] std::chrono::milliseconds next();

    void reset() noexcept { m_current = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_last;
    std::chrono::milliseconds m_current;
    RandomSource &m_random;
};

} // namespace foyer::pg
