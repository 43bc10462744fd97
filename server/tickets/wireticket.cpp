// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/wireticket.h"

#include "core/booking/ordercode.h"

namespace foyer::tickets {

namespace {

wire::TicketState wireState(TicketState state)
{
    switch (state) {
    case TicketState::Valid: return wire::TicketState::Valid;
    case TicketState::Reserved: return wire::TicketState::Reserved;
    case TicketState::Cancelled: return wire::TicketState::Cancelled;
    case TicketState::Refunded: return wire::TicketState::Refunded;
    case TicketState::Blocked: return wire::TicketState::Blocked;
    }
    return wire::TicketState::Cancelled;
}

void nameSeat(const TicketView &view, wire::Ticket &ticket)
{
    if (!view.record.seat || std::size_t(*view.record.seat) >= view.sheet->seats.size())
        return;
    const booking::SheetSeat &seat = view.sheet->seats[std::size_t(*view.record.seat)];
    ticket.section = seat.section;
    ticket.row = seat.row;
    ticket.number = seat.number;
}

void nameSale(const TicketView &view, wire::Ticket &ticket)
{
    const auto *category = view.record.category ? view.sheet->category(*view.record.category) : nullptr;
    const auto *type = view.record.type ? view.sheet->ticketType(*view.record.type) : nullptr;
    ticket.category = category == nullptr ? QString() : category->name;
    ticket.ticketType = type == nullptr ? QString() : type->name;
}

} // namespace

wire::Ticket wireTicket(const TicketView &view)
{
    const TicketRecord &record = view.record;
    wire::Ticket ticket;
    ticket.id = record.id.uuid();
    ticket.order = record.order.uuid();
    ticket.orderCode = QString::fromLatin1(booking::toOrderCode(record.orderNumber));
    ticket.performance = view.sheet->performance.uuid();
    ticket.title = view.sheet->title;
    ticket.venue = view.sheet->venue;
    ticket.startsAt = view.sheet->startsAt;
    ticket.doorsAt = view.sheet->doorsAt;
    ticket.timeZone = view.sheet->timeZone;
    ticket.place = placeName(view);
    nameSeat(view, ticket);
    nameSale(view, ticket);
    ticket.state = wireState(record.state);
    ticket.isHandedOn = record.holder && record.holder != record.buyer;
    ticket.generation = record.generation;
    ticket.printed = record.printed;
    ticket.revision = record.revision;
    return ticket;
}

wire::SigningKey wireKey(const KeyRecord &key)
{
    const QByteArray open(reinterpret_cast<const char *>(key.open.data()), qsizetype(key.open.size()));
    return {key.id,       QString::fromLatin1(open.toHex()), key.signsNow(), key.createdAt, key.signsUntil,
            key.revokedAt};
}

} // namespace foyer::tickets
