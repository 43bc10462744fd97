// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/tickets/ticket.h"
#include "core/wire/tickets/ticketchange.h"
#include "server/api/apibuilder.h"
#include "server/tickets/ticketservice.h"

namespace foyer::tickets {

/// What staff does to tickets: print, print again as lost, block, unblock. Each command has an id of its own
/// and is done once.
class TicketCommands
{
public:
    explicit TicketCommands(TicketService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    using Answer = api::Outcome<wire::Ticket>;
    using Call = api::Call<wire::TicketChange>;

    [[nodiscard]] Task<Answer> print(Call call);
    [[nodiscard]] Task<Answer> reissue(Call call);
    [[nodiscard]] Task<Answer> block(Call call);
    [[nodiscard]] Task<Answer> unblock(Call call);
    [[nodiscard]] Task<Answer> change(Call call, ChangeKind kind);

    TicketService &m_service;
};

} // namespace foyer::tickets
