// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/decide.h"

namespace foyer::checkin {

namespace {

// Section and what to look at are the sheet's; a ticket of another performance is refused before they matter.
TicketFacts completed(const TicketAtGate &ticket, const booking::SaleSheet &sheet)
{
    TicketFacts facts = ticket.facts;
    if (facts.performance != sheet.number)
        return facts;
    if (ticket.seat && std::size_t(*ticket.seat) < sheet.seats.size())
        facts.section = sheet.seats[std::size_t(*ticket.seat)].section;
    else if (const booking::SheetPool *pool = ticket.pool ? sheet.pool(*ticket.pool) : nullptr)
        facts.section = pool->name;
    const booking::SheetTicketType *type = ticket.type ? sheet.ticketType(*ticket.type) : nullptr;
    if (type != nullptr)
        facts.checkFirst = type->checkFirst;
    return facts;
}

GateRules rulesOf(const std::optional<Gate> &gate, const booking::SaleSheet &sheet)
{
    GateRules rules;
    rules.performance = sheet.number;
    rules.doorsAt = sheet.doorsAt;
    rules.endsAt = sheet.endsAt;
    rules.sections = gate ? gate->sections : QStringList();
    rules.allowsReturnAfterExit = !gate || gate->allowsReturn;
    return rules;
}

} // namespace

Decided decide(const ScanCommand &command, const ScannedCode &code, const AtGate &known,
               const booking::SaleSheet &sheet, Instant now)
{
    const bool isOurs = known.ticket && known.ticket->organization == command.organization;
    Scan scan;
    scan.isGenuine = code.isGenuine;
    scan.direction = command.direction;
    if (isOurs) {
        scan.ticket = completed(*known.ticket, sheet);
        scan.history = known.ticket->history;
        scan.generation = code.generation.value_or(known.ticket->facts.generation);
    }
    Decided decided;
    decided.ticket = code.ticket;
    decided.generation = code.generation;
    decided.detail = code.detail;
    decided.verdict = judge(scan, rulesOf(known.gate, sheet), now);
    if (decided.verdict.outcome == Outcome::CheckFirst && command.isChecked)
        decided.verdict.outcome = Outcome::In;
    if (decided.verdict.outcome == Outcome::In)
        decided.entryNumber = qint16(known.ticket->numbered + 1);
    if (decided.verdict.reason == Reason::AlreadyInside)
        decided.otherScan = known.ticket->lastEntry;
    return decided;
}

bool isRepeat(const ScanRecord &stored, const ScanCommand &command, qint32 performance)
{
    const bool isSameTicket = command.code.isEmpty() ? stored.ticket == command.ticket : true;
    return isSameTicket && stored.performance == performance && stored.raw == command.code
           && stored.gate == command.gate && stored.device == command.device
           && stored.direction == command.direction && stored.isChecked == command.isChecked
           && stored.scannedAt == command.scannedAt;
}

} // namespace foyer::checkin
