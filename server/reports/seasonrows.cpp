// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/seasonrows.h"

#include "core/catalog/lifecycle.h"
#include "server/api/page.h"

#include <algorithm>

namespace foyer::reports {

namespace {

using namespace std::chrono_literals;
using wire::SeasonEvent;

// The counts of list_season, which every row has.
constexpr int firstOfEvent = 4;

SeasonEvent *find(wire::Season &season, const Uuid &id)
{
    const auto event = std::ranges::find(season.items, id, &SeasonEvent::id);
    return event == season.items.end() ? nullptr : &*event;
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

Result<wire::SeasonCounts> countsOf(const pg::Row &row)
{
    const auto cells = row.as<qint32, qint32, qint32, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[coming, onSale, drafts, past] = *cells;
    return wire::SeasonCounts{coming, onSale, drafts, past};
}

catalog::EventFacts factsOf(qint32 dates, std::optional<Instant> first, bool hasEmpty)
{
    catalog::EventFacts facts;
    if (dates > 0)
        facts.performances.push_back({first.value_or(Instant{}), hasEmpty ? 0 : 1});
    return facts;
}

} // namespace

Result<wire::Season> seasonOf(const pg::Rows &rows, int limit)
{
    wire::Season season;
    qint64 lastKey = 0;
    for (const pg::Row row : rows) {
        Result<wire::SeasonCounts> counts = countsOf(row);
        const Result<std::optional<Uuid>> id = row.get<std::optional<Uuid>>(firstOfEvent);
        if (!counts || !id)
            return failure(counts ? id.error() : counts.error());
        season.counts = *counts;
        if (!*id)
            return season; // nothing on this page
        if (season.items.size() == std::size_t(limit)) {
            const api::Cursor cursor{lastKey, season.items.back().id};
            season.next = QString::fromLatin1(cursor.toText());
            return season;
        }
        Result<SeasonEvent> event = eventOf(row, lastKey);
        if (!event)
            return failure(event.error());
        season.items.push_back(std::move(*event));
    }
    return season;
}

Result<void> addPlaces(wire::Season &season, const pg::Rows &rows)
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

Result<void> addSales(wire::Season &season, const pg::Rows &rows, Instant firstDay)
{
    for (SeasonEvent &event : season.items) {
        event.takings = wire::Amount{0, event.currency.toLatin1()};
        event.days.assign(wire::seasonDays, 0);
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
            event->takings->minor = takings;
            continue;
        }
        const auto day = (*at - firstDay) / 24h;
        if (day >= 0 && day < wire::seasonDays)
            event->days[std::size_t(day)] = tickets;
    }
    return {};
}

Result<void> addGaps(wire::Season &season, const pg::Rows &rows, Instant now)
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
