// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/eventroutes.h"
#include "server/catalog/organizationroutes.h"
#include "server/catalog/performanceroutes.h"
#include "server/catalog/pricingroutes.h"
#include "server/catalog/publicroutes.h"
#include "server/catalog/salesheets.h"

namespace foyer::catalog {

/// Everything of the catalog that a worker needs: its services and their routes, and the sheets that selling
/// is done from. Lives on the worker's thread, longer than every request.
class CatalogRoutes
{
public:
    CatalogRoutes(pg::Pool &pool, const Clock &clock, IdFactory &ids);

    void addTo(api::ApiBuilder &api);

    /// For those who sell; call follow() with the worker's listener.
    [[nodiscard]] SaleSheets &sheets() noexcept { return m_sheets; }

    [[nodiscard]] OrganizationService &organizations() noexcept { return m_organizationService; }

    [[nodiscard]] EventService &events() noexcept { return m_eventService; }

    [[nodiscard]] Publication &publication() noexcept { return m_publication; }

    [[nodiscard]] SeatPlans &plans() noexcept { return m_plans; }

private:
    SeatPlans m_plans;
    SeatMapTexts m_maps;
    SaleSheets m_sheets;
    OrganizationService m_organizationService;
    EventService m_eventService;
    Publication m_publication;
    EventLists m_lists;
    OrganizationRoutes m_organizations;
    EventRoutes m_events;
    PerformanceRoutes m_performances;
    PricingRoutes m_pricing;
    PublicRoutes m_public;
};

} // namespace foyer::catalog
