// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatstate.h"

#include <array>

namespace foyer::seatview {

/// How many seats are in each state.
class SeatCounts
{
public:
    [[nodiscard]] int of(SeatState state) const noexcept { return m_counts[std::size_t(state)]; }

    [[nodiscard]] int seats() const noexcept
    {
        int sum = 0;
        for (const int count : m_counts)
            sum += count;
        return sum;
    }

    void add(SeatState state, int count) noexcept { m_counts[std::size_t(state)] += count; }

    [[nodiscard]] bool operator==(const SeatCounts &) const noexcept = default;

private:
    std::array<int, seatStateCount> m_counts{};
};

} // namespace foyer::seatview
