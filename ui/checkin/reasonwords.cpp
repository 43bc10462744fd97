// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/reasonwords.h"

#include "ui/checkin/spans.h"
#include "ui/checkin/words.h"
#include "ui/kit/format.h"
#include "ui/kit/placename.h"

#include <array>

namespace foyer::checkin {

namespace {

using kit::Format;

std::chrono::seconds between(Instant from, Instant to)
{
    return std::chrono::duration_cast<std::chrono::seconds>(to - from);
}

QString toTheBoxOffice()
{
    return Words::tr("Send to the box office");
}

// "at 19:02:11", with the day where it is another one.
QString momentWords(Instant at, const WordsContext &context)
{
    const Format format;
    const QString time = format.seconds(at, context.evening.zone);
    const QString day = format.day(at, context.evening.zone);
    return day == format.day(context.now, context.evening.zone) ? time : day + QStringLiteral(", ") + time;
}

ReasonWords notGenuine(const wire::Scan &scan, const WordsContext &)
{
    const QString detail = scan.detail.value_or(QString());
    ReasonWords words{Words::tr("Not genuine"), {}, toTheBoxOffice()};
    if (detail == u"unreadable") {
        words.word = Words::tr("No ticket");
        words.why = Words::tr("What was read is no ticket code of this box office.");
        words.advice = Words::tr("Scan once more; else to the box office");
    } else if (detail == u"newer_code")
        words.why = Words::tr("A newer version of the box office made this code.");
    else if (detail == u"unknown_key")
        words.why = Words::tr("This box office does not know the key that signed the code.");
    else if (detail == u"revoked_key")
        words.why = Words::tr("The key that signed the code has been withdrawn.");
    else
        words.why = Words::tr("This box office did not sign the code.");
    return words;
}

ReasonWords alreadyInside(const wire::Scan &scan, const WordsContext &context)
{
    ReasonWords words{Words::tr("Already inside"), Words::tr("Somebody has come in on this ticket."),
                      Words::tr("Ask for the name; else to the box office")};
    if (!scan.otherEntry)
        return words;
    const QString at = momentWords(scan.otherEntry->at, context);
    const QString ago = spanWords(between(scan.otherEntry->at, scan.receivedAt));
    words.why = scan.otherEntry->gate
                    ? Words::tr("Entered at gate %1 at %2, %3 ago.").arg(*scan.otherEntry->gate, at, ago)
                    : Words::tr("Entered at %1, %2 ago.").arg(at, ago);
    return words;
}

ReasonWords wrongPerformance(const wire::Scan &scan, const WordsContext &context)
{
    ReasonWords words{Words::tr("Wrong event"), Words::tr("This ticket is for another performance."),
                      toTheBoxOffice()};
    if (!scan.otherPerformance)
        return words;
    const wire::OtherPerformance &other = *scan.otherPerformance;
    const QString when = Format().dayTime(other.startsAt, kit::zoneOf(other.timeZone));
    words.why = Words::tr("This ticket is for %1, %2.").arg(other.title, when);
    if (other.title == context.evening.title)
        words.word = Words::tr("Wrong date");
    words.advice = other.startsAt > context.now ? Words::tr("Come back then: it begins in %1")
                                                      .arg(spanWords(between(context.now, other.startsAt)))
                                                : Words::tr("To the box office: it began %1 ago")
                                                      .arg(spanWords(between(other.startsAt, context.now)));
    return words;
}

ReasonWords tooEarly(const wire::Scan &scan, const WordsContext &context)
{
    ReasonWords words{Words::tr("Too early"), Words::tr("This ticket is let in later."),
                      Words::tr("Ask to wait")};
    const Instant doors = context.evening.doorsAt;
    if (scan.receivedAt < doors) {
        const QString at = momentWords(doors, context);
        words.why =
            Words::tr("The doors open at %1, in %2.").arg(at, spanWords(between(scan.receivedAt, doors)));
    }
    return words;
}

ReasonWords tooLate(const wire::Scan &scan, const WordsContext &context)
{
    ReasonWords words{Words::tr("Too late"), Words::tr("The time of this ticket is over."), toTheBoxOffice()};
    const Instant end = context.evening.endsAt;
    if (scan.receivedAt > end)
        words.why = Words::tr("This performance ended at %1, %2 ago.")
                        .arg(momentWords(end, context), spanWords(between(end, scan.receivedAt)));
    return words;
}

ReasonWords wrongGate(const wire::Scan &scan, const WordsContext &context)
{
    const QString section = scan.ticket ? kit::PlaceName::parse(scan.ticket->place).section : QString();
    ReasonWords words{Words::tr("Other gate"), Words::tr("This section is let in at another gate."),
                      Words::tr("Send to the other gate")};
    if (!section.isEmpty())
        words.why = Words::tr("%1 is let in at another gate.").arg(section);
    if (const wire::Gate *gate = context.gate.gateFor(section)) {
        words.why = Words::tr("%1 is let in at gate %2.").arg(section, gate->name);
        words.advice = Words::tr("Send to gate %1").arg(gate->name);
    }
    return words;
}

ReasonWords cancelled(const wire::Scan &, const WordsContext &)
{
    return {Words::tr("Cancelled"), Words::tr("This ticket was cancelled or refunded."), toTheBoxOffice()};
}

ReasonWords superseded(const wire::Scan &, const WordsContext &)
{
    return {Words::tr("Replaced"), Words::tr("A newer ticket exists: passed on, or printed again as lost."),
            Words::tr("Ask for the newer ticket")};
}

ReasonWords blocked(const wire::Scan &, const WordsContext &)
{
    return {Words::tr("Blocked"), Words::tr("The box office has blocked this ticket."), toTheBoxOffice()};
}

ReasonWords unpaid(const wire::Scan &, const WordsContext &)
{
    return {Words::tr("Not paid"), Words::tr("Reserved, and to be paid before it is let in."),
            Words::tr("Send to the box office to pay")};
}

ReasonWords unknownTicket(const wire::Scan &, const WordsContext &)
{
    return {Words::tr("Unknown"), Words::tr("The code is genuine, but no ticket here belongs to it."),
            toTheBoxOffice()};
}

ReasonWords refusedOtherwise(const wire::Scan &, const WordsContext &)
{
    return {Words::tr("Refused"),
            Words::tr("The server refused it for a reason that this program does not know."),
            toTheBoxOffice()};
}

struct Known
{
    QLatin1StringView reason;
    const char *brief;
    ReasonWords (*words)(const wire::Scan &, const WordsContext &);
};

// In the order of precedence in which the server gives them.
constexpr std::array known{
    Known{QLatin1StringView{"not_genuine"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "not genuine"),
          notGenuine},
    Known{QLatin1StringView{"unknown_ticket"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "unknown ticket"),
          unknownTicket},
    Known{QLatin1StringView{"cancelled"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "cancelled"), cancelled},
    Known{QLatin1StringView{"superseded"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "replaced"),
          superseded},
    Known{QLatin1StringView{"blocked"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "blocked"), blocked},
    Known{QLatin1StringView{"wrong_performance"},
          QT_TRANSLATE_NOOP("foyer::checkin::Words", "other performance"), wrongPerformance},
    Known{QLatin1StringView{"too_early"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "too early"), tooEarly},
    Known{QLatin1StringView{"too_late"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "too late"), tooLate},
    Known{QLatin1StringView{"wrong_gate"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "other gate"),
          wrongGate},
    Known{QLatin1StringView{"unpaid"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "not paid"), unpaid},
    Known{QLatin1StringView{"already_inside"}, QT_TRANSLATE_NOOP("foyer::checkin::Words", "already inside"),
          alreadyInside},
};

} // namespace

ReasonWords wordsOfReason(const wire::Scan &scan, const WordsContext &context)
{
    for (const Known &entry : known) {
        if (scan.reason == entry.reason)
            return entry.words(scan, context);
    }
    return refusedOtherwise(scan, context);
}

QString briefReason(const QString &reason)
{
    for (const Known &entry : known) {
        if (reason == entry.reason)
            return Words::tr(entry.brief);
    }
    return Words::tr("refused");
}

} // namespace foyer::checkin
