// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/verdictwords.h"

#include "ui/checkin/reasonwords.h"
#include "ui/checkin/spans.h"
#include "ui/checkin/words.h"
#include "ui/kit/format.h"
#include "ui/kit/placename.h"
#include "ui/kit/refusalwords.h"

namespace foyer::checkin {

namespace {

using kit::Format;

constexpr qsizetype longestCode = 20;
constexpr qsizetype codeGroup = 4;

SlipPart seatPart(const wire::ScannedTicket &ticket)
{
    const kit::PlaceName place = kit::PlaceName::parse(ticket.place);
    return {place.seat.isEmpty() ? Words::tr("Place") : Words::tr("Seat"), place.head(), SlipHead::Seat,
            place.rest()};
}

SlipPart ticketPart(const wire::ScannedTicket &ticket)
{
    const QString name = ticket.name.isEmpty() ? Words::tr("No name") : ticket.name;
    return {Words::tr("Ticket"), name, SlipHead::Name, ticket.ticketType,
            Words::tr("Order %1").arg(ticket.orderCode)};
}

// Beside a trail, which leaves no room for the seat.
SlipPart seatedTicketPart(const wire::ScannedTicket &ticket)
{
    SlipPart part = ticketPart(ticket);
    part.text = kit::PlaceName::parse(ticket.place).head();
    return part;
}

SlipPart readPart(const ScanOutcome &outcome)
{
    if (outcome.reading.asked.ticket)
        return {Words::tr("Chosen from the list"),
                outcome.reading.who.isEmpty() ? Words::tr("No name") : outcome.reading.who};
    return {Words::tr("What was read"), codeWords(outcome.reading.code())};
}

QString whatWasDone(const wire::Scan &scan)
{
    return scan.direction == wire::ScanDirection::Exit
               ? Words::tr("No exit was noted. The scan is kept with its time and gate.")
               : Words::tr("Nobody was let in. The scan is kept with its time and gate.");
}

QString entryWords(const wire::Scan &scan)
{
    const int number = scan.entryNumber.value_or(1);
    return number == 1 ? Words::tr("First entry on this ticket.")
                       : Words::tr("Entry %1 on this ticket.").arg(QLocale().toString(number));
}

QString gateWords(const wire::Scan &scan)
{
    return scan.gateName && !scan.gateName->isEmpty() ? Words::tr("Gate %1").arg(*scan.gateName)
                                                      : Words::tr("This gate");
}

std::optional<ScanTrail> trailOf(const wire::Scan &scan, const WordsContext &context)
{
    if (!scan.otherEntry)
        return std::nullopt;
    const Format format;
    const auto span = std::chrono::duration_cast<std::chrono::seconds>(scan.receivedAt - scan.otherEntry->at);
    const QString first = scan.otherEntry->gate ? Words::tr("Gate %1, let in").arg(*scan.otherEntry->gate)
                                                : Words::tr("Let in");
    return ScanTrail{format.seconds(scan.otherEntry->at, context.evening.zone), first, spanWords(span),
                     format.seconds(scan.receivedAt, context.evening.zone),
                     Words::tr("%1, here").arg(gateWords(scan))};
}

Verdict inOrOut(const wire::Scan &scan)
{
    Verdict verdict{Sign::Tick, Words::tr("Let in"), entryWords(scan)};
    if (scan.verdict == wire::ScanVerdict::Out) {
        verdict.word = Words::tr("Exit");
        verdict.why = Words::tr("Noted: has left the house.");
    }
    return verdict;
}

Verdict checkFirst(const wire::Scan &scan)
{
    Verdict verdict{Sign::Look, Words::tr("Check first"),
                    scan.checkFirst.value_or(Words::tr("Look at the ticket."))};
    verdict.aside = Words::tr("Not yet counted");
    return verdict;
}

QString asideOf(const ScanOutcome &outcome)
{
    if (outcome.refusals > 1)
        return Words::tr("Refusal %1 of this code here").arg(QLocale().toString(outcome.refusals));
    return outcome.scan->reason == u"already_inside" ? Words::tr("Not counted as an entry") : QString();
}

Verdict refused(const ScanOutcome &outcome, const WordsContext &context)
{
    const wire::Scan &scan = *outcome.scan;
    const ReasonWords words = wordsOfReason(scan, context);
    Verdict verdict{Sign::Cross, words.word, words.why};
    verdict.aside = asideOf(outcome);
    if (scan.reason == u"already_inside") {
        verdict.sign = Sign::Twice;
        verdict.trail = trailOf(scan, context);
    }
    if (verdict.trail && scan.ticket)
        verdict.slip = {seatedTicketPart(*scan.ticket)};
    else {
        const SlipPart advice{Words::tr("Do this"), words.advice, SlipHead::Line, whatWasDone(scan)};
        verdict.slip = {scan.ticket ? seatedTicketPart(*scan.ticket) : readPart(outcome), advice};
    }
    return verdict;
}

QString whyNotChecked(const client::Refusal &refusal)
{
    switch (refusal.kind) {
    case client::RefusalKind::Offline:
        return Words::tr("No connection to the server. This is neither yes nor no.");
    case client::RefusalKind::Timeout:
        return Words::tr("The server did not answer in time. This is neither yes nor no.");
    case client::RefusalKind::Cancelled:
    case client::RefusalKind::SignedOut:
    case client::RefusalKind::Forbidden:
    case client::RefusalKind::NotFound:
    case client::RefusalKind::Invalid:
    case client::RefusalKind::Conflict:
    case client::RefusalKind::Stale:
    case client::RefusalKind::TooMany:
    case client::RefusalKind::Busy:
    case client::RefusalKind::TooBig:
    case client::RefusalKind::Server:
    case client::RefusalKind::NotUnderstood: break;
    }
    return kit::wordsFor(refusal);
}

QString bandWords(const WordsContext &context)
{
    if (context.lostAt)
        return Words::tr("No connection since %1. Codes cannot be checked here; nobody has been let in.")
            .arg(Format().time(*context.lostAt, context.evening.zone));
    return Words::tr("Not checked: nobody has been let in. The server can be reached, so try again.");
}

Verdict notChecked(const ScanOutcome &outcome, const WordsContext &context)
{
    Verdict verdict{Sign::Unknown, Words::tr("Not checked"), whyNotChecked(*outcome.refusal)};
    verdict.band = bandWords(context);
    const SlipPart advice{Words::tr("Do this"), Words::tr("Ask to wait, then try again"), SlipHead::Line,
                          Words::tr("The code is kept on this computer until it has been checked.")};
    verdict.slip = {readPart(outcome), advice};
    return verdict;
}

} // namespace

Verdict verdictFor(const ScanOutcome &outcome, const WordsContext &context)
{
    if (!outcome.isJudged())
        return notChecked(outcome, context);
    const wire::Scan &scan = *outcome.scan;
    if (scan.verdict == wire::ScanVerdict::Refused)
        return refused(outcome, context);
    Verdict verdict = scan.verdict == wire::ScanVerdict::CheckFirst ? checkFirst(scan) : inOrOut(scan);
    if (scan.ticket)
        verdict.slip = {seatPart(*scan.ticket), ticketPart(*scan.ticket)};
    return verdict;
}

Sign signOf(const wire::Scan &scan) noexcept
{
    switch (scan.verdict) {
    case wire::ScanVerdict::In:
    case wire::ScanVerdict::Out: return Sign::Tick;
    case wire::ScanVerdict::CheckFirst: return Sign::Look;
    case wire::ScanVerdict::Refused: break;
    }
    return scan.reason == u"already_inside" ? Sign::Twice : Sign::Cross;
}

QString briefWords(const wire::Scan &scan)
{
    QString what;
    switch (scan.verdict) {
    case wire::ScanVerdict::In: what = scan.undoneAt ? Words::tr("taken back") : Words::tr("let in"); break;
    case wire::ScanVerdict::Out:
        what = scan.undoneAt ? Words::tr("exit taken back") : Words::tr("exit");
        break;
    case wire::ScanVerdict::CheckFirst: what = Words::tr("check first"); break;
    case wire::ScanVerdict::Refused: what = briefReason(scan.reason); break;
    }
    const QString place = scan.ticket ? kit::PlaceName::parse(scan.ticket->place).brief() : QString();
    return place.isEmpty() ? what : place + QStringLiteral(", ") + what;
}

QString whoseWords(const wire::Scan &scan)
{
    if (!scan.ticket)
        return Words::tr("Unknown code");
    return scan.ticket->name.isEmpty() ? Words::tr("Order %1").arg(scan.ticket->orderCode)
                                       : scan.ticket->name;
}

QString codeWords(const QString &code)
{
    const QString shown = code.simplified();
    const QString cut =
        shown.size() <= longestCode ? shown : shown.first(8) + QStringLiteral("…") + shown.last(8);
    if (shown.contains(u' ') || shown.size() <= longestCode)
        return cut;
    // Groups of four are read out more easily.
    return shown.first(codeGroup) + u'·' + shown.sliced(codeGroup, codeGroup) + QStringLiteral("·…·")
           + shown.last(2 * codeGroup).first(codeGroup) + u'·' + shown.last(codeGroup);
}

} // namespace foyer::checkin
