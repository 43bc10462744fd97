// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/lifecycle.h"

#include <algorithm>

namespace foyer::catalog {

bool mayBecome(EventState from, EventState to) noexcept
{
    switch (from) {
    case EventState::Draft: return to == EventState::Published || to == EventState::Cancelled;
    case EventState::Published: return to == EventState::Cancelled || to == EventState::Done;
    case EventState::Cancelled:
    case EventState::Done: return false;
    }
    return false;
}

QLatin1StringView gapCode(Gap gap) noexcept
{
    switch (gap) {
    case Gap::NoPerformance: return QLatin1StringView{"no_performance"};
    case Gap::PerformanceInThePast: return QLatin1StringView{"performance_in_the_past"};
    case Gap::NoSeatsOrPlaces: return QLatin1StringView{"no_seats_or_places"};
    case Gap::UnpricedCategory: return QLatin1StringView{"unpriced_category"};
    case Gap::NoTicketType: return QLatin1StringView{"no_ticket_type"};
    case Gap::NoSalePhase: return QLatin1StringView{"no_sale_phase"};
    case Gap::SalePhaseOver: return QLatin1StringView{"sale_phase_over"};
    }
    return QLatin1StringView{"no_performance"};
}

std::vector<Gap> gapsOf(const EventFacts &facts, Instant now)
{
    const auto isPast = [now](const EventFacts::Performance &performance) {
        return performance.startsAt <= now;
    };
    const auto isEmpty = [](const EventFacts::Performance &performance) {
        return performance.seatsAndPlaces == 0;
    };
    const auto isOver = [now](Instant end) { return end <= now; };
    const auto &performances = facts.performances;
    std::vector<Gap> gaps;
    const auto note = [&gaps](bool missing, Gap gap) {
        if (missing)
            gaps.push_back(gap);
    };
    note(performances.empty(), Gap::NoPerformance);
    note(std::any_of(performances.begin(), performances.end(), isPast), Gap::PerformanceInThePast);
    note(std::any_of(performances.begin(), performances.end(), isEmpty), Gap::NoSeatsOrPlaces);
    note(facts.unpricedCategories > 0, Gap::UnpricedCategory);
    note(facts.ticketTypes == 0, Gap::NoTicketType);
    note(facts.phaseEnds.empty(), Gap::NoSalePhase);
    note(!facts.phaseEnds.empty() && std::all_of(facts.phaseEnds.begin(), facts.phaseEnds.end(), isOver),
         Gap::SalePhaseOver);
    return gaps;
}

} // namespace foyer::catalog
