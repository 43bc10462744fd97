// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/seasonrows.h"

#include "core/catalog/lifecycle.h"

#include <algorithm>

namespace foyer::reports {

namespace {

using namespace std::chrono_literals;

// The counts of list_season, which every row has.
constexpr int firstOfEvent = 4;

SeasonEvent *find(SeasonSheet &season, const Uuid &id)
{
    const auto event = std::ranges::find(season.events, id, &SeasonEvent::id);
    return event == season.events.end() ? nullptr : &*event;
}

template <typename T>
bool take(const pg::Row &row, int &column, T &into, std::optional<Error> &problem)
{
    Result<T> value = row.get<T>(column++);
    if (value)
        into = std::move(*value);
    else if (!problem)
        problem = std::move(value.error());
    return !problem;
}

Result<SeasonEvent> eventOf(const pg::Row &row, qint64 &key)
{
    SeasonEvent event;
    std::optional<Error> problem;
    int at = firstOfEvent;
    const auto takeAll = [&](auto &...members) { return (take(row, at, members, problem) && ...); };
    if (!takeAll(event.id, event.title, event.venue, event.state, event.currency, event.timeZone,
                 event.revision, event.dates, event.datesToCome, event.lastStartsAt, event.performance,
                 event.startsAt, event.isOpen, event.opensAt, key))
        return failure(std::move(*problem));
    return event;
}

Result<void> readCounts(SeasonSheet &season, const pg::Row &row)
{
    const auto cells = row.as<qint32, qint32, qint32, qint32>();
    if (!cells)
        return failure(cells.error());
    std::tie(season.coming, season.onSale, season.drafts, season.past) = *cells;
    return {};
}

catalog::EventFacts factsOf(qint32 dates, std::optional<Instant> first, bool hasEmpty)
{
    catalog::EventFacts facts;
    if (dates > 0)
        facts.performances.push_back({first.value_or(Instant{}), hasEmpty ? 0 : 1});
    return facts;
}

} // namespace

Result<SeasonSheet> seasonOf(const pg::Rows &rows, int limit)
{
    SeasonSheet season;
    qint64 lastKey = 0;
    for (const pg::Row row : rows) {
        const Result<void> counts = readCounts(season, row);
        const Result<std::optional<Uuid>> id = row.get<std::optional<Uuid>>(firstOfEvent);
        if (!counts || !id)
            return failure(counts ? id.error() : counts.error());
        if (!*id)
            return season; // nothing on this page
        if (season.events.size() == std::size_t(limit)) {
            season.next = SeasonPlace{lastKey, season.events.back().id};
            return season;
        }
        Result<SeasonEvent> event = eventOf(row, lastKey);
        if (!event)
            return failure(event.error());
        season.events.push_back(std::move(*event));
    }
    return season;
}

Result<void> addPlaces(SeasonSheet &season, const pg::Rows &rows)
{
    for (const pg::Row row : rows) {
        const auto cells = row.as<Uuid, qint64, qint64, qint64, qint64>();
        if (!cells)
            return failure(cells.error());
        const auto &[id, capacity, sold, held, planned] = *cells;
        if (SeasonEvent *event = find(season, id)) {
            event->capacity = capacity;
            event->sold = sold;
            event->held = held;
            event->planned = planned;
        }
    }
    return {};
}

Result<void> addSales(SeasonSheet &season, const pg::Rows &rows, Instant firstDay)
{
    for (SeasonEvent &event : season.events) {
        event.takings = 0;
        event.days.assign(toldDays, 0);
    }
    for (const pg::Row row : rows) {
        const auto cells = row.as<Uuid, std::optional<Instant>, qint64, qint64>();
        if (!cells)
            return failure(cells.error());
        const auto &[id, at, tickets, takings] = *cells;
        SeasonEvent *event = find(season, id);
        if (!event)
            continue;
        if (!at) {
            event->takings = takings;
            continue;
        }
        const auto day = (*at - firstDay) / 24h;
        if (day >= 0 && day < toldDays)
            event->days[std::size_t(day)] = tickets;
    }
    return {};
}

Result<void> addGaps(SeasonSheet &season, const pg::Rows &rows, Instant now)
{
    for (const pg::Row row : rows) {
        const auto cells =
            row.as<Uuid, qint32, std::optional<Instant>, bool, qint32, bool, std::optional<Instant>>();
        if (!cells)
            return failure(cells.error());
        const auto &[id, dates, first, hasEmpty, types, lacksPrices, lastClose] = *cells;
        catalog::EventFacts facts = factsOf(dates, first, hasEmpty);
        facts.ticketTypes = types;
        facts.unpricedCategories = lacksPrices ? 1 : 0;
        if (lastClose)
            facts.phaseEnds.push_back(*lastClose);
        SeasonEvent *event = find(season, id);
        if (!event)
            continue;
        for (const catalog::Gap gap : catalog::gapsOf(facts, now))
            event->gaps.push_back(QString(catalog::gapCode(gap)));
    }
    return {};
}

} // namespace foyer::reports
