// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatsizes.h"

#include "ui/kit/seatview/seatplan.h"

namespace foyer::seatview {

namespace {

constexpr double pitchPerSize = 1.2;
constexpr double furthest = 1200;          ///< a neighbour further away says nothing about a seat's size
constexpr std::size_t samplesWanted = 999; ///< of one radius

double medianOf(std::vector<double> &values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Ways to the nearest neighbour of some of the seats.
std::vector<double> pitches(const SeatPlan &plan, const std::vector<SeatIndex> &seats)
{
    std::vector<double> found;
    const std::size_t stride = seats.size() / samplesWanted + 1;
    for (std::size_t i = 0; i < seats.size(); i += stride) {
        const QPointF centre = plan.seats()[seats[i]].centre;
        const qint64 next = plan.seatGrid().nearest(centre, furthest, seats[i]);
        if (next < 0)
            continue;
        const QPointF way = plan.seats()[std::size_t(next)].centre - centre;
        found.push_back(std::hypot(way.x(), way.y()));
    }
    return found;
}

} // namespace

SeatSizes::SeatSizes(const SeatPlan &plan, const std::vector<float> &radii)
{
    QHash<int, std::vector<SeatIndex>> byRadius;
    for (std::size_t i = 0; i < radii.size(); ++i)
        byRadius[qRound(radii[i])].push_back(SeatIndex(i));
    std::size_t most = 0;
    for (auto seats = byRadius.cbegin(); seats != byRadius.cend(); ++seats) {
        const double drawn = 2.0 * seats.key();
        std::vector<double> near = pitches(plan, *seats);
        const double fitting = near.empty() ? drawn : medianOf(near) / pitchPerSize;
        const double size = std::clamp(fitting, drawn * 0.7, drawn * 1.4);
        m_sizes.insert(seats.key(), size);
        if (seats->size() > most || (seats->size() == most && size < m_usual)) {
            most = seats->size();
            m_usual = size;
        }
    }
}

} // namespace foyer::seatview
