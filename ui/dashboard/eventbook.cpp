// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/eventbook.h"

#include "ui/kit/format.h"

#include <algorithm>
#include <QPointer>

namespace foyer::dashboard {

namespace {

constexpr int pageSize = 100;

bool wasOnSale(catalog::PerformanceState state)
{
    return state != catalog::PerformanceState::Draft;
}

/// When the next date begins that is not over by three hours, or else the last one did.
Instant nextStart(const wire::EventSummary &event, Instant now)
{
    Instant last{};
    std::optional<Instant> next;
    for (const wire::PerformanceFigures &date : event.performances) {
        last = std::max(last, date.startsAt);
        if (date.startsAt + std::chrono::hours{3} > now)
            next = std::min(next.value_or(date.startsAt), date.startsAt);
    }
    return next.value_or(last);
}

} // namespace

EventBook::EventBook(client::CatalogApi &catalog, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_clock(clock)
{}

void EventBook::open(const Filter &filter)
{
    m_filter = filter;
    m_state = State::Loading;
    Q_EMIT changed();
    static_cast<void>(readEvents(++m_round));
}

void EventBook::choose(const Filter &filter)
{
    if (filter == m_filter && m_state == State::Ready)
        return;
    const bool isSame = filter.event == m_filter.event && filter.isWholeHouse == m_filter.isWholeHouse;
    m_filter = filter;
    if (isSame || filter.isWholeHouse || !filter.event) {
        Q_EMIT changed();
        return;
    }
    static_cast<void>(readEvent(*filter.event, ++m_round));
}

Task<void> EventBook::readEvents(quint64 round)
{
    const QPointer<EventBook> self(this);
    std::vector<wire::EventSummary> all; // the next one may have been made long ago
    client::EventsAsked asked;
    asked.page.limit = pageSize;
    for (bool isMore = true; isMore;) {
        client::Answer<wire::EventPage> page = co_await m_catalog.events(asked);
        if (!self || round != m_round)
            co_return;
        if (!page)
            co_return fail(std::move(page).error());
        std::ranges::move(page->items, std::back_inserter(all));
        isMore = page->next.has_value();
        asked.page.after = page->next.value_or(QString()).toUtf8();
    }
    m_events = std::move(all);
    client::Answer<wire::Organization> house = co_await m_catalog.organization();
    if (!self || round != m_round)
        co_return;
    if (!house)
        co_return fail(std::move(house).error());
    m_house = *std::move(house);
    sortEvents();
    const auto isChosen = [this](const wire::EventSummary &event) { return event.id == m_filter.event; };
    if (std::ranges::none_of(m_events, isChosen)) {
        m_filter.performance = {};
        m_filter.event = m_events.empty() ? std::nullopt : std::optional(m_events.front().id);
    }
    m_state = m_events.empty() ? State::Empty : State::Ready;
    if (m_events.empty() || m_filter.isWholeHouse) {
        Q_EMIT changed();
        co_return;
    }
    const catalog::EventId chosen = *m_filter.event;
    co_await readEvent(chosen, round);
}

Task<void> EventBook::readEvent(catalog::EventId id, quint64 round)
{
    const QPointer<EventBook> self(this);
    client::Answer<wire::Event> event = co_await m_catalog.event(id);
    if (!self || round != m_round)
        co_return;
    if (!event)
        co_return fail(std::move(event).error());
    m_event = *std::move(event);
    m_state = State::Ready;
    if (m_filter.performance && !date())
        m_filter.performance = {};
    Q_EMIT changed();
}

// What is to come before what is over, each by how near it is.
void EventBook::sortEvents()
{
    std::erase_if(m_events, [](const wire::EventSummary &event) {
        return std::ranges::none_of(event.performances,
                                    [](const auto &date) { return wasOnSale(date.state); });
    });
    const Instant now = m_clock.now() - std::chrono::hours{3};
    std::ranges::stable_sort(m_events, {}, [&](const wire::EventSummary &event) {
        const Instant at = nextStart(event, m_clock.now());
        return at > now ? std::pair(0, at - now) : std::pair(1, now - at);
    });
}

void EventBook::fail(client::Refusal refusal)
{
    m_refusal = std::move(refusal);
    m_state = State::Failed;
    Q_EMIT changed();
}

const wire::Event *EventBook::chosenEvent() const noexcept
{
    return m_filter.isWholeHouse || !m_event || m_event->id != m_filter.event ? nullptr : &*m_event;
}

std::vector<wire::Performance> EventBook::dates() const
{
    std::vector<wire::Performance> dates;
    if (const wire::Event *chosen = chosenEvent()) {
        std::ranges::copy_if(chosen->performances, std::back_inserter(dates),
                             [](const auto &date) { return wasOnSale(date.state); });
    }
    std::ranges::sort(dates, {}, &wire::Performance::startsAt);
    return dates;
}

std::optional<wire::Performance> EventBook::date() const
{
    for (const wire::Performance &date : dates()) {
        if (date.id == m_filter.performance)
            return date;
    }
    return std::nullopt;
}

Scope EventBook::scope() const
{
    Scope scope;
    scope.range = m_filter.range;
    const wire::Event *chosen = chosenEvent();
    scope.zone = kit::zoneOf(chosen ? chosen->timeZone : m_house.timeZone);
    if (!chosen)
        return scope;
    scope.event = chosen->id;
    scope.performance = m_filter.performance;
    for (const wire::Performance &date : dates()) {
        if (!scope.performance || date.id == *scope.performance)
            scope.numbers.push_back(date.number);
    }
    return scope;
}

QString EventBook::title() const
{
    const wire::Event *chosen = chosenEvent();
    return chosen ? chosen->title : m_house.name;
}

} // namespace foyer::dashboard
