// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomwords.h"

#include "ui/kit/format.h"

#include <cmath>
#include <QCoreApplication>

namespace foyer::line {

namespace {

using kit::Icon;
using kit::Tone;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::line::Words)
};

QString count(qint64 number)
{
    return kit::Format().count(number);
}

/// The time alone on the same day, else with the day; to the nearest minute.
QString when(Instant exact, const RoomFacts &facts)
{
    const kit::Format format;
    const Instant at = std::chrono::round<std::chrono::minutes>(exact);
    const bool isToday =
        kit::toDateTime(at, facts.zone).date() == kit::toDateTime(facts.now, facts.zone).date();
    return isToday ? format.time(at, facts.zone) : format.dayTime(at, facts.zone);
}

QString growthWords(const RoomFacts &facts)
{
    const std::optional<double> growth = facts.sight.course.growthPerMinute();
    if (!growth)
        return Texts::tr("%1 came in all").arg(count(facts.sight.shown().drew + facts.sight.shown().arrived));
    const qint64 whole = std::llround(*growth);
    if (whole == 0)
        return Texts::tr("as many as a minute ago");
    return whole > 0 ? Texts::tr("growing by %1 a minute").arg(count(whole))
                     : Texts::tr("shrinking by %1 a minute").arg(count(-whole));
}

QString windowWords(const wire::PublicLine &line)
{
    return Texts::tr("%n minute(s) each", nullptr, std::max(1, line.windowSeconds / 60));
}

QString soldWords(const wire::LineFigures &figures)
{
    const qint64 all = figures.sold + figures.unsold;
    if (all <= 0)
        return Texts::tr("tickets");
    const kit::Format format;
    return Texts::tr("of %1, %2")
        .arg(format.count(all), format.percent(double(figures.sold) / double(all), 1));
}

QString shareWords(qint64 part, qint64 all)
{
    if (all <= 0)
        return Texts::tr("of nobody yet");
    const kit::Format format;
    return Texts::tr("%1 of %2 who came")
        .arg(format.percent(double(part) / double(all), 1), format.count(all));
}

} // namespace

QString spanWords(std::chrono::minutes span)
{
    const auto hours = int(span.count() / 60);
    const auto rest = int(span.count() % 60);
    if (hours >= 48)
        return Texts::tr("%n day(s)", nullptr, hours / 24);
    if (hours == 0)
        return Texts::tr("%n minute(s)", nullptr, rest);
    return rest == 0 ? Texts::tr("%n hour(s)", nullptr, hours)
                     : Texts::tr("%1 h %2 min").arg(hours).arg(rest);
}

QString paceWords(double perMinute)
{
    if (perMinute >= 1.0 || perMinute <= 0.0)
        return Texts::tr("%1 a minute").arg(count(std::llround(perMinute)));
    return Texts::tr("%1 an hour").arg(count(std::max<qint64>(1, std::llround(perMinute * 60))));
}

namespace {

// By itself: lupdate does not know whose words stand in a function that gives another class's.
QString stateWords(const RoomFacts &facts)
{
    const wire::LineControl &line = facts.sight.control;
    switch (line.state) {
    case LineState::Off: return Texts::tr("None");
    case LineState::Gathering:
        return line.opensAt ? Texts::tr("Opens at %1").arg(when(*line.opensAt, facts))
                            : Texts::tr("Before the opening");
    case LineState::Open:
        return line.openedAt ? Texts::tr("Open since %1").arg(when(*line.openedAt, facts))
                             : Texts::tr("Open");
    case LineState::Paused: return Texts::tr("Paused");
    case LineState::Draining: return Texts::tr("Letting the last ones in");
    case LineState::Closed: return Texts::tr("Closed");
    }
    return {};
}

} // namespace

kit::ChipSpec stateChip(const RoomFacts &facts)
{
    const QString words = stateWords(facts);
    switch (facts.sight.state()) {
    case LineState::Off: return {words, Tone::Neutral, Icon::Circle};
    case LineState::Gathering: return {words, Tone::Blue, Icon::Clock};
    case LineState::Open: return {words, Tone::Green, Icon::CirclePlay};
    case LineState::Paused: return {words, Tone::Amber, Icon::Pause};
    case LineState::Draining: return {words, Tone::Blue, Icon::Hourglass};
    case LineState::Closed: return {words, Tone::Red, Icon::OctagonX};
    }
    return {};
}

std::array<RoomFigure, 6> roomFigures(const RoomFacts &facts)
{
    const wire::LineFigures &figures = facts.sight.figures;
    const wire::PublicLine &line = figures.line;
    return {RoomFigure{Texts::tr("Waiting"), count(line.waiting), growthWords(facts)},
            RoomFigure{Texts::tr("Let in"), count(line.letIn), paceWords(double(figures.letInPerMinute))},
            RoomFigure{Texts::tr("Buying now"), count(figures.buying), windowWords(line)},
            RoomFigure{Texts::tr("Sold"), count(figures.sold), soldWords(figures)},
            RoomFigure{Texts::tr("Left the line"), count(line.left),
                       shareWords(line.left, line.drew + line.arrived)},
            RoomFigure{Texts::tr("Called, not signed in"), count(figures.called),
                       Texts::tr("their turn, not here")}};
}

namespace {

/// "All 41,200 through by 11:40, 21 minutes sooner."
QString throughWords(const RoomFacts &facts, const Outlook &wanted)
{
    const qint64 waiting = facts.sight.shown().waiting;
    if (!wanted.throughAt)
        return Texts::tr("At this pace the line takes more than a year.");
    const QString lead =
        Texts::tr("All %1 through by %2").arg(count(waiting), when(*wanted.throughAt, facts));
    const Outlook present = facts.present();
    if (!facts.hasOtherPace() || !present.throughAt)
        return lead + QLatin1Char('.');
    const auto sooner = std::chrono::round<std::chrono::minutes>(*present.throughAt - *wanted.throughAt);
    if (sooner.count() == 0)
        return lead + QLatin1Char('.');
    return sooner.count() > 0 ? Texts::tr("%1, %2 sooner.").arg(lead, spanWords(sooner))
                              : Texts::tr("%1, %2 later.").arg(lead, spanWords(-sooner));
}

QString ticketWords(const RoomFacts &facts, const Outlook &wanted)
{
    if (facts.sight.figures.unsold <= 0)
        return Texts::tr("Every ticket is sold or in a basket. Whoever waits can only hope for what is given "
                         "back.");
    if (!facts.sight.crowd().ticketsEach())
        return Texts::tr("Nobody can say yet how far the tickets go: too few have been sold.");
    if (!wanted.lastTicketAt)
        return Texts::tr("If they buy as they did lately, there are tickets for all who wait.");
    const Outlook present = facts.present();
    const QString without = count(aboutCount(wanted.without));
    const bool isMoved = facts.hasOtherPace() && present.lastTicketAt
                         && when(*present.lastTicketAt, facts) != when(*wanted.lastTicketAt, facts);
    if (!isMoved)
        return Texts::tr("The last ticket goes at about %1. About %2 people in line will find none.")
            .arg(when(*wanted.lastTicketAt, facts), without);
    return Texts::tr(
               "The last ticket goes at about %1 instead of %2. Either way about %3 people in line will "
               "find none.")
        .arg(when(*wanted.lastTicketAt, facts), when(*present.lastTicketAt, facts), without);
}

OutlookWords standstillWords(const RoomFacts &facts)
{
    const qint64 waiting = facts.sight.shown().waiting;
    const std::optional<Instant> through =
        outlookOf(facts.sight.crowd(), facts.wantedPerMinute(), facts.now).throughAt;
    const QString span =
        through ? spanWords(std::chrono::ceil<std::chrono::minutes>(*through - facts.now)) : QString();
    switch (facts.sight.state()) {
    case LineState::Paused:
        return {Texts::tr("Nobody is let in."),
                span.isEmpty() || waiting == 0
                    ? Texts::tr("People still come and keep their places.")
                    : Texts::tr("People still come and keep their places. Once it goes on, all %1 are "
                                "through after %2.")
                          .arg(count(waiting), span)};
    case LineState::Gathering:
        return {Texts::tr("Nobody is let in before the opening."),
                Texts::tr("The draw will order all who come until then.")};
    case LineState::Closed:
        return {
            Texts::tr("Nobody may come and nobody is let in."),
            Texts::tr("Who has been let in may finish buying. Places are kept: if the line is opened again, "
                      "people stand where they stood.")};
    case LineState::Off:
    case LineState::Open:
    case LineState::Draining: break;
    }
    return {};
}

} // namespace

OutlookWords outlookWords(const RoomFacts &facts)
{
    const bool isBefore = facts.sight.state() == LineState::Gathering && facts.sight.shown().waiting == 0;
    if (!facts.looksAhead() || isBefore)
        return standstillWords(facts);
    if (facts.sight.shown().waiting == 0)
        return {
            Texts::tr("Nobody waits."),
            Texts::tr("Whoever comes is let in at once, up to %1.").arg(paceWords(facts.wantedPerMinute()))};
    const Outlook wanted = facts.wanted();
    return {throughWords(facts, wanted), ticketWords(facts, wanted)};
}

QString beginningWords(const RoomFacts &facts)
{
    const Pace pace = facts.draft.paceOver(facts.sight.pace());
    const int window = facts.draft.windowMinutes.value_or(facts.sight.control.windowSeconds / 60);
    const QString each = Texts::tr("each with %n minute(s) to buy", nullptr, window);
    const QString tills = Texts::tr("Tills go on selling whatever the line does.");
    switch (facts.draft.beginning.value_or(Beginning::AtATime)) {
    case Beginning::AtATime:
        if (!facts.draft.opensAt)
            return {};
        return Texts::tr(
                   "People can come and wait at once. At %1 a draw orders them, and %2 are let in, %3. %4")
            .arg(when(*facts.draft.opensAt, facts), paceWords(pace.perMinute()), each, tills);
    case Beginning::Now:
        return Texts::tr("From now on whoever wants to buy joins the line; %1 are let in, %2. %3")
            .arg(paceWords(pace.perMinute()), each, tills);
    case Beginning::OnDemand:
        return Texts::tr(
                   "Everybody may buy until seats are wished for more than %1 times in ten seconds. Then "
                   "the line opens by itself, and ends when nobody has waited for five minutes. %2")
            .arg(count(facts.draft.automaticAbove.value_or(facts.sight.control.automaticAbove.value_or(0))),
                 tills);
    }
    return {};
}

} // namespace foyer::line
