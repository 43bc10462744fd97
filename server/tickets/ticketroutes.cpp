// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/ticketroutes.h"

namespace foyer::tickets {

TicketRoutes::TicketRoutes(pg::Pool &pool, catalog::SaleSheetSource &sheets, KeyRing &keys,
                           api::WorkPool &work)
    : m_service(pool, sheets, keys, work)
    , m_looks(m_service)
    , m_commands(m_service)
    , m_keyRoutes(keys)
{}

void TicketRoutes::addTo(api::ApiBuilder &api)
{
    m_looks.addTo(api);
    m_commands.addTo(api);
    m_keyRoutes.addTo(api);
}

} // namespace foyer::tickets
