// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/ids.h"
#include "core/client/apiclient.h"
#include "core/wire/tickets/signingkey.h"
#include "core/wire/tickets/ticket.h"
#include "core/wire/tickets/ticketchange.h"

namespace foyer::client {

/// Tickets for printing and mending, and the keys that sign them. A change bears an id that the caller made.
class TicketsApi
{
public:
    using TicketTask = Task<Answer<wire::Ticket>>;

    /// `client` must outlive it and the tasks it gives.
    explicit TicketsApi(ApiClient &client) : m_client(client) {}

    [[nodiscard]] Task<Answer<wire::TicketList>> ofOrder(booking::OrderId order);
    [[nodiscard]] TicketTask ticket(Uuid ticket);

    /// The text in the QR code.
    [[nodiscard]] Task<Answer<Content>> code(Uuid ticket);
    [[nodiscard]] Task<Answer<Content>> qrSvg(Uuid ticket);

    /// `scale`: pixels per module, 1 to 20.
    [[nodiscard]] Task<Answer<Content>> qrPng(Uuid ticket, int scale = 8);

    /// Counts that it was printed; to be called once paper has come out.
    [[nodiscard]] TicketTask print(Uuid ticket, wire::TicketChange change);

    /// A new code; what was printed before does not open the door any more.
    [[nodiscard]] TicketTask reissue(Uuid ticket, wire::TicketChange change);
    [[nodiscard]] TicketTask block(Uuid ticket, wire::TicketChange change);
    [[nodiscard]] TicketTask unblock(Uuid ticket, wire::TicketChange change);

    [[nodiscard]] Task<Answer<wire::SigningKeyList>> keys();

    /// `next` is the number after the last key's.
    [[nodiscard]] Task<Answer<wire::SigningKey>> rotateKey(int next);
    [[nodiscard]] Task<Answer<wire::SigningKey>> revokeKey(int key);

private:
    [[nodiscard]] QByteArray pathOf(Uuid ticket, QByteArrayView below = {}) const;
    [[nodiscard]] TicketTask change(Uuid ticket, QByteArray how, wire::TicketChange change);

    ApiClient &m_client;
};

} // namespace foyer::client
