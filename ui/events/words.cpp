// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/words.h"

#include "ui/kit/format.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::events {

namespace {

using kit::Icon;
using kit::Tone;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::events::Words)
};

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(", "));
}

// Those that are not cancelled, in order.
std::vector<Instant> startsOf(const std::vector<Date> &dates)
{
    std::vector<Instant> starts;
    for (const Date &date : dates) {
        if (date.state != catalog::PerformanceState::Cancelled)
            starts.push_back(date.starts);
    }
    std::ranges::sort(starts);
    return starts;
}

QString opensWords(const Setup &setup, Instant now, const QTimeZone &zone)
{
    const kit::Format format;
    const Phase *next = nullptr;
    for (const Phase &phase : setup.phases) {
        if (phase.closes <= now)
            continue;
        if (phase.opens <= now)
            return Texts::tr("It opens %1 at once, through %2, until %3.")
                .arg(phase.name, channelsWords(phase.channels), format.dayTime(phase.closes, zone));
        if (!next || phase.opens < next->opens)
            next = &phase;
    }
    if (!next)
        return Texts::tr("No sale phase is to come, so nobody can buy yet.");
    return Texts::tr("%1 opens on %2, through %3, until %4.")
        .arg(next->name, format.dayTime(next->opens, zone), channelsWords(next->channels),
             format.dayTime(next->closes, zone));
}

} // namespace

QString zoneWords(const QString &ianaName)
{
    return QString(ianaName).section(u'/', -1).replace(u'_', u' ');
}

QString hallWords(const Hall &hall, const HallFacts &facts)
{
    const kit::Format format;
    QStringList parts;
    if (hall.map)
        parts.append(facts.mapName.isEmpty() ? Texts::tr("seat map") : facts.mapName);
    if (hall.map && hall.version > 0)
        parts.append(Texts::tr("version %1").arg(hall.version));
    if (hall.map && facts.isKnown && facts.counts.seats > 0)
        parts.append(Texts::tr("%1 seats").arg(format.count(facts.counts.seats)));
    qint64 standing = hall.map ? facts.counts.standing : 0;
    for (const Area &area : hall.areas)
        standing += area.capacity;
    if (standing > 0)
        parts.append(Texts::tr("%1 standing").arg(format.count(standing)));
    return joined(parts);
}

QString datesWords(const std::vector<Date> &dates, const QTimeZone &zone)
{
    const kit::Format format;
    const std::vector<Instant> starts = startsOf(dates);
    if (starts.empty())
        return Texts::tr("no dates");
    if (starts.size() == 1)
        return format.dayTime(starts.front(), zone);
    return Texts::tr("%n date(s)", nullptr, int(starts.size())) + QStringLiteral(", ")
           + Texts::tr("%1 to %2").arg(format.day(starts.front(), zone), format.day(starts.back(), zone));
}

QString phasesWords(const std::vector<Phase> &phases, Instant now, const QTimeZone &zone)
{
    const kit::Format format;
    QStringList parts;
    for (const Phase &phase : phases) {
        if (phase.opens <= now && now < phase.closes)
            parts.append(Texts::tr("%1 is open").arg(phase.name));
        else if (phase.opens > now)
            parts.append(Texts::tr("%1 from %2").arg(phase.name, format.day(phase.opens, zone)));
    }
    return joined(parts);
}

QString channelWords(catalog::Channel channel)
{
    switch (channel) {
    case catalog::Channel::Public: return Texts::tr("online");
    case catalog::Channel::BoxOffice: return Texts::tr("box office");
    case catalog::Channel::Phone: return Texts::tr("phone");
    case catalog::Channel::Partner: return Texts::tr("partners");
    }
    return {};
}

QString channelsWords(const std::vector<catalog::Channel> &channels)
{
    QStringList names;
    for (const catalog::Channel channel : channels)
        names.append(channelWords(channel));
    return joined(names);
}

QString stepName(Step step)
{
    switch (step) {
    case Step::Facts: return Texts::tr("Name and terms");
    case Step::Hall: return Texts::tr("Hall");
    case Step::Dates: return Texts::tr("Dates");
    case Step::Prices: return Texts::tr("Prices");
    case Step::Phases: return Texts::tr("Sale phases");
    case Step::Publish: return Texts::tr("Publish");
    }
    return {};
}

kit::ChipSpec stateChip(catalog::EventState state)
{
    switch (state) {
    case catalog::EventState::Draft:
        return {QCoreApplication::translate("foyer::events::Words", "Draft"), Tone::Neutral,
                Icon::PencilLine};
    case catalog::EventState::Published:
        return {QCoreApplication::translate("foyer::events::Words", "Published"), Tone::Green,
                Icon::CirclePlay};
    case catalog::EventState::Cancelled:
        return {QCoreApplication::translate("foyer::events::Words", "Cancelled"), Tone::Red, Icon::CircleX};
    case catalog::EventState::Done:
        return {QCoreApplication::translate("foyer::events::Words", "Over"), Tone::Neutral,
                Icon::CircleCheck};
    }
    return {};
}

kit::ChipSpec stateChip(catalog::PerformanceState state)
{
    switch (state) {
    case catalog::PerformanceState::Draft:
        return {QCoreApplication::translate("foyer::events::Words", "Draft"), Tone::Neutral,
                Icon::PencilLine};
    case catalog::PerformanceState::OnSale:
        return {QCoreApplication::translate("foyer::events::Words", "On sale"), Tone::Green,
                Icon::CirclePlay};
    case catalog::PerformanceState::Cancelled:
        return {QCoreApplication::translate("foyer::events::Words", "Cancelled"), Tone::Red, Icon::CircleX};
    case catalog::PerformanceState::Done:
        return {QCoreApplication::translate("foyer::events::Words", "Over"), Tone::Neutral,
                Icon::CircleCheck};
    }
    return {};
}

QString publishWords(const Setup &setup, Instant now)
{
    const QTimeZone zone = kit::zoneOf(setup.facts.timeZone);
    int drafts = 0;
    for (const Date &date : setup.dates)
        drafts += date.isDraft() ? 1 : 0;
    if (setup.isPublished() && drafts == 0)
        return Texts::tr(
            "The event is published. What you change here is seen as soon as it is saved; orders keep "
            "the prices they were made with.");
    const QString shown =
        drafts > 0 ? Texts::tr("Publishing shows the event with %n date(s) to everyone. ", nullptr, drafts)
                   : Texts::tr("Publishing shows the event to everyone. ");
    return shown + opensWords(setup, now, zone) + QLatin1Char(' ')
           + Texts::tr("Place, currency and time zone stay as they are from then on.");
}

} // namespace foyer::events
