// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/catalogroutes.h"

namespace foyer::catalog {

CatalogRoutes::CatalogRoutes(pg::Pool &pool, const Clock &clock, IdFactory &ids)
    : m_plans(pool)
    , m_maps(m_plans)
    , m_sheets(pool, m_plans, clock)
    , m_organizationService(pool)
    , m_eventService(pool, m_sheets, clock)
    , m_publication(pool, m_plans, m_eventService, m_sheets, ids, clock)
    , m_lists(pool)
    , m_organizations(m_organizationService)
    , m_events(m_eventService, m_publication, m_lists)
    , m_performances(m_eventService)
    , m_pricing(m_eventService, m_publication, ids)
    , m_public(m_lists, m_sheets, m_maps, clock)
{}

void CatalogRoutes::addTo(api::ApiBuilder &api)
{
    m_organizations.addTo(api);
    m_events.addTo(api);
    m_performances.addTo(api);
    m_pricing.addTo(api);
    m_public.addTo(api);
}

} // namespace foyer::catalog
