// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/freeruns.h"

#include <array>
#include <vector>

namespace foyer::seating {

/// Smaller is better, the first difference decides. What the numbers are is bestAvailable()'s matter.
using BlockCost = std::array<std::int32_t, 6>;

struct CostedBlock
{
    BlockCost cost{};
    Run slots;
};

/// Keeps the best `wanted` blocks, and beyond that number whatever equals the last of them.
class BlockCollector
{
public:
    explicit BlockCollector(std::size_t wanted) : m_wanted(std::max<std::size_t>(wanted, 1)) {}

    void offer(const CostedBlock &block);

    [[nodiscard]] bool empty() const noexcept { return m_blocks.empty(); }

    [[nodiscard]] bool full() const noexcept { return m_blocks.size() >= m_wanted; }

    /// The cost that a further block must not exceed to matter; meaningful once full.
    [[nodiscard]] const BlockCost &bar() const noexcept { return m_blocks[m_wanted - 1].cost; }

    /// One of those kept, the same for the same seed.
    [[nodiscard]] const CostedBlock &pick(std::uint64_t seed) const noexcept;

private:
    std::size_t m_wanted;
    std::vector<CostedBlock> m_blocks; ///< best first
};

} // namespace foyer::seating
