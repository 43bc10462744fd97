// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/eventlists.h"

#include "server/catalog/codes.h"
#include "server/catalog/sql.h"

#include <algorithm>

namespace foyer::catalog {

namespace {

Result<ListedEvent> staffEvent(const pg::Row &row)
{
    const auto cells =
        row.as<EventId, QString, QString, QString, QString, QString, QString, qint32, qint64>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, slug, title, venue, state, currency, zone, revision, made] = *cells;
    const std::optional<EventState> known = eventStateOf(state);
    if (!known)
        return failure(unreadable("event"));
    ListedEvent event{.id = id, .slug = slug, .title = title, .venue = venue, .state = *known};
    event.currency = currency;
    event.timeZone = zone;
    event.revision = revision;
    event.position = made;
    return event;
}

Result<ListedEvent> publicEvent(const pg::Row &row)
{
    const auto cells = row.as<EventId, QString, QString, QString, QString, QString, QString, QString, QString,
                              QString, std::optional<qint64>, qint64>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, slug, title, description, organization, venue, address, zone, state, currency, from,
                 starts] = *cells;
    const std::optional<EventState> known = eventStateOf(state);
    if (!known)
        return failure(unreadable("event"));
    ListedEvent event{id, slug, title, description, organization, venue, address, *known, currency, zone};
    event.priceFrom = from;
    event.position = starts;
    return event;
}

Result<ListedPerformance> staffPerformance(const pg::Row &row)
{
    const auto cells = row.as<EventId, PerformanceId, qint32, QString, Instant, QString, qint32, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[event, id, number, slug, starts, state, sold, capacity] = *cells;
    const std::optional<PerformanceState> known = performanceStateOf(state);
    if (!known)
        return failure(unreadable("performance"));
    return ListedPerformance{event, id, number, slug, {{}, starts, {}}, *known, sold, capacity};
}

Result<ListedPerformance> publicPerformance(const pg::Row &row)
{
    const auto cells = row.as<EventId, PerformanceId, QString, Instant, Instant, Instant, QString>();
    if (!cells)
        return failure(cells.error());
    const auto &[event, id, slug, starts, doors, ends, state] = *cells;
    const std::optional<PerformanceState> known = performanceStateOf(state);
    if (!known)
        return failure(unreadable("performance"));
    return ListedPerformance{event, id, 0, slug, {doors, starts, ends}, *known};
}

Result<ListedChange> listedChange(const pg::Row &row)
{
    const auto cells = row.as<qint32, QString, pg::Utf8, std::optional<accounts::AccountId>, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[revision, kind, detail, account, at] = *cells;
    return ListedChange{revision, kind, detail, account, at};
}

template <typename T>
Answer<std::vector<T>> readAll(const Result<pg::Rows> &rows, Result<T> (*read)(const pg::Row &))
{
    if (!rows)
        return fail(rows.error());
    std::vector<T> all;
    for (const pg::Row row : *rows) {
        Result<T> one = read(row);
        if (!one)
            return fail(one.error());
        all.push_back(std::move(*one));
    }
    return all;
}

// One row more than the page holds was asked for: it tells that there is a next page.
template <typename T, typename PositionOf>
ListPage<T> pageFrom(std::vector<T> rows, int limit, PositionOf positionOf)
{
    ListPage<T> page;
    const bool hasMore = rows.size() > std::size_t(limit);
    if (hasMore) {
        rows.pop_back();
        page.next = positionOf(rows.back());
    }
    page.items = std::move(rows);
    return page;
}

ListPosition positionOf(const ListedEvent &event)
{
    return {event.position, event.id.uuid()};
}

void share(std::vector<ListedEvent> &events, const std::vector<ListedPerformance> &performances)
{
    for (const ListedPerformance &performance : performances) {
        const auto event = std::ranges::find(events, performance.event, &ListedEvent::id);
        if (event != events.end())
            event->performances.push_back(performance);
    }
}

} // namespace

Task<Result<pg::Rows>> EventLists::performancesOf(const pg::Statement *statement,
                                                  std::vector<ListedEvent> events)
{
    std::vector<EventId> ids;
    for (const ListedEvent &event : events)
        ids.push_back(event.id);
    co_return co_await m_pool.execute(*statement, ids);
}

Task<Answer<ListPage<ListedEvent>>> EventLists::ofOrganization(StaffFilter filter,
                                                               std::optional<ListPosition> after, int limit)
{
    const auto key = after ? std::optional(after->key) : std::nullopt;
    const auto id = after ? std::optional(after->id) : std::nullopt;
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listEvents, filter.organization, filter.state,
                                                    filter.text, key, id, qint32(limit));
    Answer<std::vector<ListedEvent>> events = readAll(rows, &staffEvent);
    if (!events)
        co_return tl::unexpected<Failure>(events.error());
    ListPage<ListedEvent> page = pageFrom(std::move(*events), limit, &positionOf);
    Result<pg::Rows> figures = co_await performancesOf(&sql::readFigures, page.items);
    Answer<std::vector<ListedPerformance>> performances = readAll(figures, &staffPerformance);
    if (!performances)
        co_return tl::unexpected<Failure>(performances.error());
    share(page.items, *performances);
    co_return page;
}

Task<Answer<ListPage<ListedChange>>> EventLists::changes(EventKey key, std::optional<qint64> before,
                                                         int limit)
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::listChanges, key.event, key.organization, before, qint32(limit));
    Answer<std::vector<ListedChange>> changes = readAll(rows, &listedChange);
    if (!changes)
        co_return tl::unexpected<Failure>(changes.error());
    const bool isNothing = changes->empty() && !before;
    if (isNothing)
        co_return fail(EditRefusal::NotFound); // every event has at least its making
    const Uuid event = key.event.uuid();
    co_return pageFrom(std::move(*changes), limit, [event](const ListedChange &change) {
        return ListPosition{change.revision, event};
    });
}

Task<Answer<ListPage<ListedEvent>>> EventLists::forBuyers(PublicFilter filter,
                                                          std::optional<ListPosition> after, int limit)
{
    const auto key = after ? std::optional(after->key) : std::nullopt;
    const auto id = after ? std::optional(after->id) : std::nullopt;
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listPublicEvents, filter.from, filter.to,
                                                    filter.text, key, id, qint32(limit));
    Answer<std::vector<ListedEvent>> events = readAll(rows, &publicEvent);
    if (!events)
        co_return tl::unexpected<Failure>(events.error());
    ListPage<ListedEvent> page = pageFrom(std::move(*events), limit, &positionOf);
    Result<pg::Rows> dates = co_await performancesOf(&sql::listPublicPerformances, page.items);
    Answer<std::vector<ListedPerformance>> performances = readAll(dates, &publicPerformance);
    if (!performances)
        co_return tl::unexpected<Failure>(performances.error());
    share(page.items, *performances);
    co_return page;
}

Task<Answer<ListedEvent>> EventLists::forBuyers(QString slug)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readPublicEvent, slug);
    Answer<std::vector<ListedEvent>> events = readAll(rows, &publicEvent);
    if (!events)
        co_return tl::unexpected<Failure>(events.error());
    if (events->empty())
        co_return fail(EditRefusal::NotFound);
    Result<pg::Rows> dates = co_await performancesOf(&sql::listPublicPerformances, *events);
    Answer<std::vector<ListedPerformance>> performances = readAll(dates, &publicPerformance);
    if (!performances)
        co_return tl::unexpected<Failure>(performances.error());
    share(*events, *performances);
    co_return std::move(events->front());
}

} // namespace foyer::catalog
