// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/eventsource.h"

#include "core/client/catalogapi.h"
#include "ui/kit/format.h"

namespace foyer::shell {

namespace {

constexpr int mostHits = 5;

kit::PaletteHit hitOf(const wire::EventSummary &event, const std::function<void(const kit::Link &)> &open)
{
    kit::PaletteHit hit;
    hit.icon = kit::Icon::CalendarDays;
    hit.text = event.title;
    if (!event.performances.empty())
        hit.detail = kit::Format().dayTime(event.performances.front().startsAt, kit::zoneOf(event.timeZone));
    hit.run = [open, id = event.id.toText()] { open({kit::Link::Kind::Event, QString::fromLatin1(id)}); };
    return hit;
}

} // namespace

Task<std::vector<kit::PaletteHit>> EventSource::find(QString query)
{
    std::vector<kit::PaletteHit> hits;
    const std::function<void(const kit::Link &)> open = m_open;
    if (query.trimmed().isEmpty())
        co_return hits;
    client::EventsAsked asked;
    asked.page.limit = mostHits;
    asked.title = query.trimmed();
    client::Answer<wire::EventPage> page = co_await m_catalog.events(asked);
    if (!page)
        co_return hits;
    for (const wire::EventSummary &event : page->items)
        hits.push_back(hitOf(event, open));
    co_return hits;
}

} // namespace foyer::shell
