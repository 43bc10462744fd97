// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/wirecheckin.h"

#include "core/booking/ordercode.h"

namespace foyer::checkin {

namespace {

QString placeOf(const booking::SaleSheet &sheet, const std::optional<qint32> &seat,
                const std::optional<booking::PoolId> &pool)
{
    if (seat)
        return sheet.seatName(*seat);
    const booking::SheetPool *known = pool ? sheet.pool(*pool) : nullptr;
    return known == nullptr ? QString() : known->name;
}

QString typeOf(const booking::SaleSheet &sheet, const std::optional<booking::TicketTypeId> &type)
{
    const booking::SheetTicketType *known = type ? sheet.ticketType(*type) : nullptr;
    return known == nullptr ? QString() : known->name;
}

QString codeOfOrder(qint64 number)
{
    return QString::fromLatin1(booking::toOrderCode(number));
}

std::optional<QString> textIfAny(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

wire::ScanVerdict wireVerdict(Outcome outcome)
{
    switch (outcome) {
    case Outcome::In: return wire::ScanVerdict::In;
    case Outcome::Out: return wire::ScanVerdict::Out;
    case Outcome::CheckFirst: return wire::ScanVerdict::CheckFirst;
    case Outcome::Refused: return wire::ScanVerdict::Refused;
    }
    return wire::ScanVerdict::Refused;
}

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

void nameTicket(const ScanView &view, wire::Scan &scan)
{
    const ScanRecord &record = view.record;
    const bool isUnknown =
        record.reason == reasonCode(Reason::UnknownTicket); // here: it may be another house's
    if (!record.ticket || !record.orderNumber || isUnknown)
        return;
    const booking::SaleSheet &sheet = view.otherSheet ? *view.otherSheet : *view.sheet;
    scan.ticket = wire::ScannedTicket{record.ticket->uuid(), codeOfOrder(*record.orderNumber), record.name,
                                      placeOf(sheet, record.seat, record.pool), typeOf(sheet, record.type)};
}

void nameOthers(const ScanView &view, wire::Scan &scan)
{
    if (view.record.otherAt)
        scan.otherEntry = wire::OtherEntry{*view.record.otherAt, view.record.otherGate};
    if (view.otherSheet)
        scan.otherPerformance =
            wire::OtherPerformance{view.otherSheet->performance.uuid(), view.otherSheet->title,
                                   view.otherSheet->startsAt, view.otherSheet->timeZone};
}

} // namespace

wire::Gate wireGate(const Gate &gate)
{
    return {gate.id.uuid(),    gate.venue.uuid(),
            gate.name,         std::vector<QString>(gate.sections.begin(), gate.sections.end()),
            gate.allowsReturn, gate.revision};
}

wire::Scan wireScan(const ScanView &view)
{
    const ScanRecord &record = view.record;
    wire::Scan scan;
    scan.id = record.id.uuid();
    scan.verdict = wireVerdict(record.outcome);
    scan.reason = record.reason;
    scan.detail = textIfAny(record.detail);
    scan.direction =
        record.direction == Direction::Entry ? wire::ScanDirection::Entry : wire::ScanDirection::Exit;
    if (record.gate)
        scan.gate = record.gate->uuid();
    scan.gateName = record.gateName;
    scan.device = record.device;
    scan.checkFirst = textIfAny(record.checkFirst);
    if (record.entryNumber)
        scan.entryNumber = *record.entryNumber;
    nameTicket(view, scan);
    nameOthers(view, scan);
    scan.scannedAt = record.scannedAt;
    scan.receivedAt = record.receivedAt;
    scan.undoneAt = record.undoneAt;
    return scan;
}

wire::Admission wireAdmission(const HouseTally &tally)
{
    wire::Admission admission;
    admission.expected = tally.expected;
    admission.inside = tally.inside;
    for (const GateTally &gate : tally.gates) {
        wire::GateCount count{{}, gate.name, gate.entries, gate.exits, gate.refusals};
        if (gate.gate)
            count.gate = gate.gate->uuid();
        admission.entries += gate.entries;
        admission.exits += gate.exits;
        admission.refusals += gate.refusals;
        admission.gates.push_back(std::move(count));
    }
    return admission;
}

wire::FoundTickets wireFound(const SearchResult &result)
{
    wire::FoundTickets found;
    found.isMore = result.isMore;
    for (const TicketHit &hit : result.hits)
        found.items.push_back({hit.ticket.uuid(), codeOfOrder(hit.orderNumber), hit.name,
                               placeOf(*result.sheet, hit.seat, hit.pool), typeOf(*result.sheet, hit.type),
                               wireState(hit.state), hit.entries, hit.isInside});
    return found;
}

} // namespace foyer::checkin
