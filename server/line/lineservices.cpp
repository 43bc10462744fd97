// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/lineservices.h"

namespace foyer::line {

LineServices::LineServices(const Parts &parts, const LineSettings &settings)
    : m_settings(settings)
    , m_seal(parts.key)
    , m_store(parts.pool)
    , m_memory(parts.redis, parts.clock, m_settings.times)
    , m_book(m_store)
    , m_gate(m_book, m_store, parts.clock)
    , m_visitors(m_memory, m_seal, parts.clock, parts.random, m_settings)
    , m_keeper({m_book, m_store, m_memory, m_gate, parts.redis, parts.clock, parts.random}, m_settings)
    , m_service({m_book, m_store, m_memory, m_gate, m_seal})
    , m_control({m_book, m_store, m_keeper, m_memory, parts.clock, parts.random})
    , m_routes({parts.sheets, m_book, m_service, m_visitors, m_seal, parts.clock})
    , m_staffRoutes(parts.sheets, m_control)
{}

void LineServices::addTo(api::ApiBuilder &api)
{
    m_routes.addTo(api);
    m_staffRoutes.addTo(api);
}

} // namespace foyer::line
