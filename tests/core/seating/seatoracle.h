// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/bestavailable.h"
#include "tests/core/seating/randomhall.h"

#include <set>

namespace foyer::test {

/// The rules of choosing seats, each of which can be broken: a test that cannot tell a broken oracle from a
/// whole one would not notice broken code either.
struct SeatRules
{
    bool aislesPart = true;
    bool accessibleKept = true;
    bool companionKept = true;
    bool rankCounts = true;
    bool worstRankCounts = true; ///< of a block's seats; else the best
    bool restrictedCounts = true;
    bool middleIsTheRows = true; ///< else the middle of the free run
    bool middleCounts = true;
    bool leftOrphans = true;
    bool rightOrphans = true;
    bool walledOrphansCount = true; ///< a seat left between a block and an aisle is an orphan too
    bool tablesStrandNobody = true;
    bool categoriesCount = true;
    bool surplusCounts = true;
};

/// Answers by looking at every block of every row. Slow, and as plain as the rules are.
class SeatOracle
{
public:
    using Block = std::vector<seating::SeatIndex>;

    SeatOracle(const RandomHall &hall, const std::vector<seating::SeatState> &states, SeatRules rules = {})
        : m_hall(hall)
        , m_states(states)
        , m_rules(rules)
    {}

    /// Every block that is as good as the best; empty if there is none.
    [[nodiscard]] std::set<Block> best(const seating::SeatRequest &request,
                                       const std::set<QString> &categories) const;

    /// Open seats that would lose their last open neighbour.
    [[nodiscard]] std::set<seating::SeatIndex> strandedBy(const Block &choice) const;

    /// Whether some block of `seats` next to one another within `categories` strands nobody.
    [[nodiscard]] bool canObey(std::size_t seats, const std::set<QString> &categories) const;

private:
    struct Place
    {
        const ModelRow *row;
        std::size_t first;
        std::size_t count;
    };

    using Cost = std::vector<int>;

    [[nodiscard]] bool isFree(const Cell &cell) const;
    [[nodiscard]] bool isOpen(const Cell &cell) const;
    [[nodiscard]] bool isOpen(const ModelRow &row, std::ptrdiff_t index) const;
    [[nodiscard]] bool fits(const Place &place, const seating::SeatRequest &request,
                            const std::set<QString> &categories) const;
    [[nodiscard]] int orphans(const Place &place) const;
    [[nodiscard]] Cost cost(const Place &place, const seating::SeatRequest &request) const;
    [[nodiscard]] int offCentre(const Place &place) const;
    [[nodiscard]] int accessibleIn(const Place &place) const;
    [[nodiscard]] Block blockOf(const Place &place) const;
    [[nodiscard]] std::vector<Place> places(std::size_t seats) const;

    const RandomHall &m_hall;
    const std::vector<seating::SeatState> &m_states;
    SeatRules m_rules;
};

} // namespace foyer::test
