// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/catalogperformances.h"

#include "core/client/catalogapi.h"

#include <algorithm>

namespace foyer::shell {

namespace {

using namespace std::chrono_literals;

constexpr int pageSize = 100;
constexpr std::size_t mostListed = 2000;
constexpr auto stillRuns = 6h; ///< so long after its beginning a performance is not yet past

bool isSold(catalog::PerformanceState state)
{
    return state != catalog::PerformanceState::Draft && state != catalog::PerformanceState::Cancelled;
}

void add(std::vector<ListedPerformance> &all, const wire::EventSummary &event)
{
    for (const wire::PerformanceFigures &performance : event.performances) {
        if (!isSold(performance.state) || all.size() >= mostListed)
            continue;
        kit::ChosenPerformance chosen{event.id,    performance.id,       event.title,
                                      event.venue, performance.startsAt, event.timeZone};
        all.push_back({std::move(chosen), performance.sold, performance.capacity});
    }
}

void sort(std::vector<ListedPerformance> &all, Instant now)
{
    const auto isPast = [now](const ListedPerformance &one) { return one.chosen.startsAt + stillRuns < now; };
    std::sort(all.begin(), all.end(), [&isPast](const ListedPerformance &a, const ListedPerformance &b) {
        if (isPast(a) != isPast(b))
            return !isPast(a);
        return isPast(a) ? a.chosen.startsAt > b.chosen.startsAt : a.chosen.startsAt < b.chosen.startsAt;
    });
}

} // namespace

Task<client::Answer<std::vector<ListedPerformance>>> CatalogPerformances::all()
{
    client::CatalogApi &catalog = m_catalog;
    const Clock &clock = m_clock;
    std::vector<ListedPerformance> all;
    client::EventsAsked asked;
    asked.page.limit = pageSize;
    for (;;) {
        client::Answer<wire::EventPage> page = co_await catalog.events(asked);
        if (!page)
            co_return client::refused(std::move(page).error());
        for (const wire::EventSummary &event : page->items)
            add(all, event);
        if (!page->next || all.size() >= mostListed)
            break;
        asked.page.after = QByteArray(page->next->toUtf8());
    }
    sort(all, clock.now());
    co_return all;
}

} // namespace foyer::shell
