// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/tickets/ticket.h"
#include "server/api/apibuilder.h"
#include "server/tickets/ticketservice.h"

namespace foyer::tickets {

/// Tickets as they are looked at: by buyers and holders, and under the organization's path by staff.
class TicketLooks
{
public:
    explicit TicketLooks(TicketService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    using RawHandler = Task<http::Response> (TicketLooks::*)(http::RequestPtr request);

    void addFor(api::ApiBuilder &api, bool isStaff);
    void addCodes(api::ApiBuilder &api, bool isStaff);
    void addRaw(api::ApiBuilder &api, api::Operation operation, RawHandler handler);

    [[nodiscard]] Task<api::Outcome<wire::Ticket>> show(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::TicketList>> ofOrder(api::Call<api::Nothing> call);
    [[nodiscard]] Task<http::Response> code(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> png(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> svg(http::RequestPtr request);

    TicketService &m_service;
};

} // namespace foyer::tickets
