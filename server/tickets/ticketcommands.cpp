// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/ticketcommands.h"

#include "server/api/revision.h"
#include "server/tickets/problems.h"
#include "server/tickets/wireticket.h"

namespace foyer::tickets {

namespace {

api::Operation command(const QByteArray &verb, const char *name, const char *summary,
                       accounts::Permission permission)
{
    api::Operation made;
    made.method = http::Method::Post;
    made.path = "/api/v1/organizations/{organization:uuid}/tickets/{ticket:uuid}/" + verb;
    made.name = name;
    made.summary = summary;
    made.signIn = api::SignIn::OfMember;
    made.permission = permission;
    made.problems = {"id_taken", "ticket_not_live"};
    return made;
}

} // namespace

void TicketCommands::addTo(api::ApiBuilder &api)
{
    using enum accounts::Permission;
    api.add(command("print", "tickets.print", "Counts a printing.", SellTickets), this,
            &TicketCommands::print);
    api.add(command("reissue", "tickets.reissue",
                    "Replaces a lost ticket: its old code is dead at every gate, the new one is the ticket.",
                    SellTickets),
            this, &TicketCommands::reissue);
    api.add(command("block", "tickets.block", "Blocks a ticket: it lets nobody in.", SteerSale), this,
            &TicketCommands::block);
    api.add(command("unblock", "tickets.unblock", "Lifts a block.", SteerSale), this,
            &TicketCommands::unblock);
}

Task<TicketCommands::Answer> TicketCommands::print(Call call)
{
    return change(std::move(call), ChangeKind::Printed);
}

Task<TicketCommands::Answer> TicketCommands::reissue(Call call)
{
    return change(std::move(call), ChangeKind::Reissued);
}

Task<TicketCommands::Answer> TicketCommands::block(Call call)
{
    return change(std::move(call), ChangeKind::Blocked);
}

Task<TicketCommands::Answer> TicketCommands::unblock(Call call)
{
    return change(std::move(call), ChangeKind::Unblocked);
}

Task<TicketCommands::Answer> TicketCommands::change(Call call, ChangeKind kind)
{
    const TicketId ticket(call.request->pathUuid("ticket"));
    TicketChange change{call.body.id,
                        ticket,
                        call.organization(),
                        call.caller().account(),
                        kind,
                        call.body.reason.value_or(QString())};
    Result<TicketView> changed = co_await m_service.change(std::move(change));
    if (!changed)
        co_return told(changed.error());
    co_return api::Reply<wire::Ticket>(wireTicket(*changed), api::revisionTag(changed->record.revision));
}

} // namespace foyer::tickets
