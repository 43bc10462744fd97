// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkin/verdict.h"

#include <algorithm>

namespace foyer::checkin {

namespace {

Instant opensAt(const TicketFacts &ticket, const GateRules &gate)
{
    return ticket.validFrom.value_or(gate.doorsAt);
}

Instant closesAt(const TicketFacts &ticket, const GateRules &gate)
{
    return ticket.validUntil.value_or(gate.endsAt);
}

bool mayEnterAgain(const EntryHistory &history, const TicketFacts &ticket, const GateRules &gate)
{
    if (gate.allowsReturnAfterExit && !history.isInside && history.entries > 0)
        return true;
    return history.entries < ticket.entriesAllowed;
}

// Top to bottom is the order of reasons. Empty: nothing speaks against it.
std::optional<Reason> refusalOf(const Scan &scan, const TicketFacts &ticket, const GateRules &gate,
                                Instant now)
{
    const bool isEntry = scan.direction == Direction::Entry;
    if (ticket.state == TicketState::Cancelled || ticket.state == TicketState::Refunded)
        return Reason::Cancelled;
    if (scan.generation < ticket.generation)
        return Reason::Superseded;
    if (ticket.state == TicketState::Blocked)
        return Reason::Blocked;
    if (ticket.performance != gate.performance)
        return Reason::WrongPerformance;
    if (isEntry && now < opensAt(ticket, gate))
        return Reason::TooEarly;
    if (isEntry && now > closesAt(ticket, gate))
        return Reason::TooLate;
    if (!gate.sections.isEmpty() && !gate.sections.contains(ticket.section))
        return Reason::WrongGate;
    if (ticket.state == TicketState::Reserved)
        return Reason::Unpaid;
    if (isEntry && !mayEnterAgain(scan.history, ticket, gate))
        return Reason::AlreadyInside;
    return std::nullopt;
}

Verdict refused(Reason reason, const Scan &scan)
{
    Verdict verdict;
    verdict.reason = reason;
    if (reason == Reason::AlreadyInside) {
        verdict.otherEntry = scan.history.lastEntry;
        verdict.otherGate = scan.history.lastGate;
    }
    if (reason == Reason::WrongPerformance)
        verdict.otherPerformance = scan.ticket->performance;
    return verdict;
}

Verdict accepted(const Scan &scan)
{
    Verdict verdict;
    if (scan.direction == Direction::Exit) {
        verdict.outcome = Outcome::Out;
        verdict.reason = Reason::LeftHouse;
        return verdict;
    }
    verdict.reason = Reason::Admitted;
    verdict.checkFirst = scan.ticket->checkFirst;
    verdict.outcome = verdict.checkFirst.isEmpty() ? Outcome::In : Outcome::CheckFirst;
    return verdict;
}

} // namespace

QLatin1StringView reasonCode(Reason reason) noexcept
{
    switch (reason) {
    case Reason::NotGenuine: return QLatin1StringView{"not_genuine"};
    case Reason::UnknownTicket: return QLatin1StringView{"unknown_ticket"};
    case Reason::Cancelled: return QLatin1StringView{"cancelled"};
    case Reason::Superseded: return QLatin1StringView{"superseded"};
    case Reason::Blocked: return QLatin1StringView{"blocked"};
    case Reason::TooEarly: return QLatin1StringView{"too_early"};
    case Reason::TooLate: return QLatin1StringView{"too_late"};
    case Reason::WrongGate: return QLatin1StringView{"wrong_gate"};
    case Reason::WrongPerformance: return QLatin1StringView{"wrong_performance"};
    case Reason::Unpaid: return QLatin1StringView{"unpaid"};
    case Reason::AlreadyInside: return QLatin1StringView{"already_inside"};
    case Reason::Admitted: return QLatin1StringView{"admitted"};
    case Reason::LeftHouse: return QLatin1StringView{"left_house"};
    }
    return QLatin1StringView{"not_genuine"};
}

Verdict judge(const Scan &scan, const GateRules &gate, Instant now)
{
    if (!scan.isGenuine)
        return refused(Reason::NotGenuine, scan);
    if (!scan.ticket)
        return refused(Reason::UnknownTicket, scan);
    if (const std::optional<Reason> reason = refusalOf(scan, *scan.ticket, gate, now))
        return refused(*reason, scan);
    return accepted(scan);
}

} // namespace foyer::checkin
