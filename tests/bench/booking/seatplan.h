// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/booking/season.h"
#include "tests/bench/booking/visit.h"

#include <random>

namespace foyer::bench {

/// Who buys which seats, so that nobody asks for another's and nobody strands one: one or two at a time from
/// the left of every row of every performance in turn, each time by the next buyer. Of each row the last
/// seats are left alone, for the reference.
class SeatPlan
{
public:
    static constexpr int rowShare = 60; ///< of a row's seats

    /// Of these many performances, from the first.
    SeatPlan(int performances, int buyers) : m_performances(performances), m_buyers(buyers) {}

    [[nodiscard]] Visit next();

    /// Orders that are still possible at least.
    [[nodiscard]] int left() const noexcept;

private:
    [[nodiscard]] int fronts() const noexcept { return m_performances * Season::rows; }

    int m_performances;
    int m_buyers;
    int m_number = 0;
    std::mt19937 m_random{1};
    std::vector<int> m_taken = std::vector<int>(std::size_t(fronts()), 0);
};

} // namespace foyer::bench
