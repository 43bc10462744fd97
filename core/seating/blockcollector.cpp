// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/blockcollector.h"

#include <algorithm>

namespace foyer::seating {

namespace {

/// Spreads seeds that differ little (ids made in the same millisecond) over all numbers: splitmix64's last
/// step.
constexpr std::uint64_t mix(std::uint64_t seed)
{
    seed = (seed ^ (seed >> 30U)) * 0xBF58476D1CE4E5B9U;
    seed = (seed ^ (seed >> 27U)) * 0x94D049BB133111EBU;
    return seed ^ (seed >> 31U);
}

} // namespace

void BlockCollector::offer(const CostedBlock &block)
{
    if (full() && bar() < block.cost)
        return;
    const auto place =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), block,
                         [](const CostedBlock &a, const CostedBlock &b) { return a.cost < b.cost; });
    m_blocks.insert(place, block);
    while (m_blocks.size() > m_wanted && bar() < m_blocks.back().cost)
        m_blocks.pop_back();
}

const CostedBlock &BlockCollector::pick(std::uint64_t seed) const noexcept
{
    return m_blocks[mix(seed + 0x9E3779B97F4A7C15U) % m_blocks.size()];
}

} // namespace foyer::seating
