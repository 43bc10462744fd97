// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/seasonwire.h"

#include "server/api/page.h"

namespace foyer::reports {

namespace {

static_assert(toldDays == wire::seasonDays);

wire::SeasonEvent toWire(const SeasonEvent &event)
{
    wire::SeasonEvent told{event.id,       event.title,    event.venue,   event.state,
                           event.currency, event.timeZone, event.revision};
    told.dates = event.dates;
    told.datesToCome = event.datesToCome;
    told.performance = event.performance;
    told.startsAt = event.startsAt;
    told.lastStartsAt = event.lastStartsAt;
    told.isOpen = event.isOpen;
    told.opensAt = event.opensAt;
    told.capacity = event.capacity;
    told.sold = event.sold;
    told.held = event.held;
    told.planned = event.planned;
    if (event.takings)
        told.takings = wire::Amount{*event.takings, event.currency.toLatin1()};
    told.days.assign(event.days.begin(), event.days.end());
    told.gaps = event.gaps;
    return told;
}

} // namespace

wire::Season toWire(const SeasonSheet &sheet)
{
    wire::Season season{{sheet.coming, sheet.onSale, sheet.drafts, sheet.past}};
    for (const SeasonEvent &event : sheet.events)
        season.items.push_back(toWire(event));
    if (sheet.next) {
        const api::Cursor cursor{sheet.next->key, sheet.next->id};
        season.next = QString::fromLatin1(cursor.toText());
    }
    return season;
}

wire::CancellationStakes toWire(const Stakes &stakes)
{
    return {stakes.dates, stakes.orders, stakes.tickets, stakes.ordersBeingPaid,
            wire::Amount{stakes.paid, stakes.currency}};
}

} // namespace foyer::reports
