// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QLatin1StringView>
#include <vector>

namespace foyer::catalog {

enum class EventState : quint8
{
    Draft,
    Published,
    Cancelled,
    Done,
};

/// Draft → published → cancelled or done; a draft may be cancelled too. Nothing leads back: what was on sale
/// was seen.
[[nodiscard]] bool mayBecome(EventState from, EventState to) noexcept;

/// What an event lacks before it can be published, each with a place in the set-up to go to.
enum class Gap : quint8
{
    NoPerformance,
    PerformanceInThePast,
    NoSeatsOrPlaces,
    UnpricedCategory,
    NoTicketType,
    NoSalePhase,
    SalePhaseOver,
};

[[nodiscard]] QLatin1StringView gapCode(Gap gap) noexcept;

/// The facts that readiness is judged by.
struct EventFacts
{
    struct Performance
    {
        Instant startsAt = {};
        int seatsAndPlaces = 0;
    };

    std::vector<Performance> performances = {};
    int ticketTypes = 0;
    int unpricedCategories = 0; ///< categories that some seat or place has and no price
    std::vector<Instant> phaseEnds = {};
};

/// Empty: ready to publish. In the order of the set-up's steps.
[[nodiscard]] std::vector<Gap> gapsOf(const EventFacts &facts, Instant now);

} // namespace foyer::catalog
