// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/command.h"
#include "server/booking/linepricer.h"
#include "server/booking/seatboard.h"

namespace foyer::booking {

/// What was chosen, and what the orphan rule looked at when it allowed it.
struct Choice
{
    std::vector<qint32> seats = {};
    std::vector<TakeHold::Neighbour> neighbours = {};
};

/// Turns a request into seats on a board: those that were named, held to the orphan rule, or the best there
/// are.
class SeatChooser
{
public:
    SeatChooser(SeatBoard &board, const LinePricer &pricer) : m_board(board), m_pricer(pricer) {}

    /// `round` counts lost races: with each the choice spreads wider. NoSeatsTogether, UnknownCategory,
    /// UnknownType.
    [[nodiscard]] Ruling<Choice> best(const AskedBest &asked, HoldId id, int round) const;

    /// StrandsSeat where `holdsToRule`. Seats that are taken are left for the store to refuse; `ours` are
    /// judged as if their holds had ended.
    [[nodiscard]] Ruling<Choice> named(const std::vector<qint32> &seats, const std::vector<qint32> &ours,
                                       bool holdsToRule) const;

private:
    [[nodiscard]] std::optional<seating::CategorySet> categoriesFor(const AskedBest &asked) const;
    [[nodiscard]] qint32 mostTogether(const seating::CategorySet &categories) const;

    SeatBoard &m_board;
    const LinePricer &m_pricer;
};

} // namespace foyer::booking
