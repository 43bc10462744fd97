// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tickets/keyroutes.h"
#include "server/tickets/ticketcommands.h"
#include "server/tickets/ticketlooks.h"

namespace foyer::tickets {

/// Tickets and the keys that sign them: everything of this capability. One per worker, on its thread;
/// outlives the server, and is outlived by what it is given.
class TicketRoutes
{
public:
    TicketRoutes(pg::Pool &pool, catalog::SaleSheetSource &sheets, KeyRing &keys, api::WorkPool &work);

    void addTo(api::ApiBuilder &api);

private:
    TicketService m_service;
    TicketLooks m_looks;
    TicketCommands m_commands;
    KeyRoutes m_keyRoutes;
};

} // namespace foyer::tickets
