// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

namespace foyer::seatview {

class SeatPlan;

/// How large seats are drawn. Documents give every seat a radius, but hardly any draws it to fit its
/// neighbours: a seat is 20 wide where the next one is 24 away, as long as that is not far from what its
/// radius says. Seats of one radius have one size.
class SeatSizes
{
public:
    SeatSizes(const SeatPlan &plan, const std::vector<float> &radii);

    [[nodiscard]] double sizeOf(float radius) const { return m_sizes.value(qRound(radius), m_usual); }

    /// That of most seats.
    [[nodiscard]] double usual() const { return m_usual; }

private:
    QHash<int, double> m_sizes; ///< by radius
    double m_usual = 400;
};

} // namespace foyer::seatview
