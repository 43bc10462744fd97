// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/performanceedits.h"

#include "core/catalog/findperformance.h"

#include "core/catalog/eventedits.h"

#include <algorithm>
#include <QDateTime>
#include <QTimeZone>

namespace foyer::catalog {

namespace {

constexpr std::chrono::sys_days firstDay = std::chrono::year{2000} / 1 / 1;
constexpr std::chrono::sys_days afterLastDay = std::chrono::year{2200} / 1 / 1;

Edited checkTimes(const Times &times)
{
    if (!isSaneTime(times.doors) || times.doors > times.start)
        return refuse(EditRefusal::BadTimes, QStringLiteral("doors_at"));
    if (!isSaneTime(times.start))
        return refuse(EditRefusal::BadTimes, QStringLiteral("starts_at"));
    if (!isSaneTime(times.end) || times.end <= times.start)
        return refuse(EditRefusal::BadTimes, QStringLiteral("ends_at"));
    return {};
}

Edited check(const Performance &performance)
{
    if (!isSlug(performance.slug))
        return refuse(EditRefusal::BadSlug, QStringLiteral("slug"));
    if (performance.areas.size() > mostAreas)
        return refuse(EditRefusal::TooMany, QStringLiteral("areas"));
    for (std::size_t i = 0; i < performance.areas.size(); ++i) {
        const auto same = [&](const StandingPlaces &area) { return area.id == performance.areas[i].id; };
        if (std::ranges::count_if(performance.areas, same) != 1)
            return refuse(EditRefusal::IdTaken, QStringLiteral("areas[%1].id").arg(i));
    }
    return checkTimes(performance.times);
}

// The first performance has the event's own slug, as most events have one performance; the others the date's
// in addition, and the time's where two are on one day.
QString slugFor(const Event &event, const Times &times)
{
    const auto isTaken = [&event](const QString &slug) {
        return std::ranges::find(event.performances, slug, &Performance::slug) != event.performances.end();
    };
    if (!isTaken(event.terms.slug))
        return event.terms.slug;
    const QTimeZone zone(event.terms.timeZone.toLatin1());
    const auto start = std::chrono::duration_cast<std::chrono::milliseconds>(times.start.time_since_epoch());
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(start.count(), zone);
    const QString base = event.terms.slug.left(80);
    const QString day = base + local.toString(QStringLiteral("-yyyyMMdd"));
    return isTaken(day) ? day + local.toString(QStringLiteral("-hhmm")) : day;
}

// What the client says of a performance: all but what the database or a later act gave it.
bool isSameRequest(const Performance &stored, const Performance &asked)
{
    Performance copy = asked;
    copy.number = stored.number;
    copy.state = stored.state;
    copy.cancelReason = stored.cancelReason;
    if (copy.slug.isEmpty())
        copy.slug = stored.slug;
    return copy == stored;
}

} // namespace

QLatin1StringView warningName(EditWarning warning) noexcept
{
    switch (warning) {
    case EditWarning::TimesChangedOnSale: return QLatin1StringView{"times_changed_on_sale"};
    case EditWarning::StartsInThePast: return QLatin1StringView{"starts_in_the_past"};
    case EditWarning::PhaseEndsAfterStart: return QLatin1StringView{"phase_ends_after_start"};
    }
    return {};
}

bool isSaneTime(Instant instant) noexcept
{
    return instant >= firstDay && instant < afterLastDay;
}

Edited addPerformance(Event &event, Performance performance)
{
    if (const Performance *stored = event.performance(performance.id)) {
        if (isSameRequest(*stored, performance))
            return {};
        return refuse(EditRefusal::IdTaken, QStringLiteral("id"));
    }
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (event.performances.size() >= mostPerformances)
        return refuse(EditRefusal::TooMany);
    if (performance.slug.isEmpty())
        performance.slug = slugFor(event, performance.times);
    if (Edited good = check(performance); !good)
        return good;
    event.performances.push_back(std::move(performance));
    return {};
}

Edited changePerformance(Event &event, PerformanceId id, const PerformanceChange &change)
{
    Performance *performance = findPerformance(event, id);
    if (performance == nullptr)
        return refuse(EditRefusal::NotFound);
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (performance->state == PerformanceState::Cancelled || performance->state == PerformanceState::Done)
        return refuse(EditRefusal::EventOver);
    Performance changed = *performance;
    changed.slug = change.slug.value_or(changed.slug);
    changed.seatMap = change.seatMap.value_or(changed.seatMap);
    changed.sellsSimulated = change.sellsSimulated.value_or(changed.sellsSimulated);
    changed.areas = change.areas.value_or(changed.areas);
    if (performance->state != PerformanceState::Draft && changed != *performance)
        return refuse(EditRefusal::PerformancePublished);
    changed.times.doors = change.doors.value_or(changed.times.doors);
    changed.times.start = change.start.value_or(changed.times.start);
    changed.times.end = change.end.value_or(changed.times.end);
    if (Edited good = check(changed); !good)
        return good;
    *performance = std::move(changed);
    return {};
}

Edited removePerformance(Event &event, PerformanceId id)
{
    const Performance *performance = findPerformance(event, id);
    if (performance == nullptr)
        return refuse(EditRefusal::NotFound);
    if (performance->state != PerformanceState::Draft)
        return refuse(EditRefusal::PerformancePublished);
    if (Edited may = mayBeEdited(event); !may)
        return may;
    std::erase_if(event.performances, [id](const Performance &each) { return each.id == id; });
    return {};
}

std::vector<EditWarning> warningsOf(const Event &before, const Event &after, Instant now)
{
    std::vector<EditWarning> warnings;
    const auto warn = [&warnings](EditWarning warning) {
        if (std::ranges::find(warnings, warning) == warnings.end())
            warnings.push_back(warning);
    };
    for (const Performance &performance : after.performances) {
        const Performance *old = before.performance(performance.id);
        const bool isMoved = old == nullptr || old->times != performance.times;
        if (isMoved && performance.state == PerformanceState::OnSale)
            warn(EditWarning::TimesChangedOnSale);
        if (isMoved && performance.times.start <= now)
            warn(EditWarning::StartsInThePast);
    }
    if (after.performances.empty()
        || (after.phases == before.phases && after.performances == before.performances))
        return warnings;
    const auto last = std::ranges::max_element(
        after.performances, {}, [](const Performance &performance) { return performance.times.start; });
    for (const SalePhase &phase : after.phases) {
        if (phase.closesAt > last->times.start)
            warn(EditWarning::PhaseEndsAfterStart);
    }
    return warnings;
}

} // namespace foyer::catalog
