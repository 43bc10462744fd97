// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/command.h"
#include "core/booking/salesheet.h"
#include "core/seating/availability.h"
#include "tests/simulation/answer.h"

#include <tl/expected.hpp>

namespace foyer::simulation {

/// Seats and prices of a play on core alone: what core/seating and core/catalog make of a wish, before the
/// decider is asked.
class CoreHall
{
public:
    struct Choice
    {
        std::vector<booking::OrderLine> lines = {};
        std::vector<booking::TakeHold::Neighbour> neighbours = {};
    };

    explicit CoreHall(booking::SaleSheetPtr sheet);

    /// `ours`: seats that are as good as free, because they are held by what is to be replaced.
    [[nodiscard]] tl::expected<Choice, Answer> choose(const Step &step, Instant now, booking::HoldId id,
                                                      const std::vector<qint32> &ours);

    void show(qint32 seat, bool isFree);

private:
    using Seats = tl::expected<std::vector<qint32>, Answer>;

    [[nodiscard]] Seats named(const Step &step, const std::vector<qint32> &ours,
                              std::vector<booking::TakeHold::Neighbour> &neighbours);
    [[nodiscard]] Seats best(const Step &step, booking::HoldId id) const;
    [[nodiscard]] bool add(std::vector<booking::OrderLine> &lines, booking::OrderLine line, qint32 type,
                           catalog::PhaseId phase) const;

    booking::SaleSheetPtr m_sheet;
    seating::Availability m_availability;
};

} // namespace foyer::simulation
