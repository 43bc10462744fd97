// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/catalog/event.h"
#include "core/seating/seatmap.h"

namespace foyer::catalog {

/// A venue of the demonstration, with its seat map if it has seats.
struct DemoHouse
{
    VenueId venue;
    QString name = {};
    QString address = {};
    QString timeZone = {};
    SeatMapId seatMap = {};
    seating::SeatMap map = {};
};

/// How a category is sold in the demonstration.
struct DemoTier
{
    QString key = {};
    QString name = {};
    QString color = {};
    std::int64_t price = 0; ///< minor units, of an adult
};

struct DemoEvent
{
    EventId id;
    DemoHouse house = {};
    EventTerms terms = {};
    std::vector<DemoTier> tiers = {};
    std::vector<StandingPlaces> areas = {};
    std::vector<int> daysFromNow = {}; ///< of its performances
    int hourOfStart = 18;              ///< UTC
    bool hasConcessions = false;       ///< children pay half
};

/// The organization of the demonstration has this id on every installation, and so have its events, so that
/// making them again finds them.
[[nodiscard]] OrganizationId demoOrganization();

/// Errors: those of the plans.
[[nodiscard]] Result<std::vector<DemoEvent>> demoEvents(IdFactory &ids);

/// Gives a draft without dates everything that it needs to be published.
void fillDemoEvent(Event &event, const DemoEvent &demo, Instant now, IdFactory &ids);

} // namespace foyer::catalog
