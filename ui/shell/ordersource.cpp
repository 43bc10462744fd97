// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ordersource.h"

#include "core/client/bookingapi.h"

namespace foyer::shell {

namespace {

constexpr int mostHits = 5;
constexpr qsizetype shortestQuery = 3; // fewer letters find half the house

kit::PaletteHit hitOf(const wire::OrderListed &order, const std::function<void(const kit::Link &)> &open)
{
    kit::PaletteHit hit;
    hit.icon = kit::Icon::Receipt;
    hit.text = order.code;
    const QString buyer = order.buyerName.value_or(order.buyerEmail.value_or(QString()));
    const QString tickets = OrderSource::tr("%n ticket(s)", nullptr, order.tickets);
    hit.detail = buyer.isEmpty() ? tickets : buyer + QStringLiteral(", ") + tickets;
    hit.run = [open, id = order.id.toText()] { open({kit::Link::Kind::Order, QString::fromLatin1(id)}); };
    return hit;
}

} // namespace

Task<std::vector<kit::PaletteHit>> OrderSource::find(QString query)
{
    std::vector<kit::PaletteHit> hits;
    const std::function<void(const kit::Link &)> open = m_open;
    client::OrdersAsked asked;
    asked.page.limit = mostHits;
    asked.text = query.trimmed();
    if (asked.text.size() < shortestQuery)
        co_return hits;
    client::Answer<wire::OrdersPage> page = co_await m_booking.orders(asked, client::CallOptions());
    if (!page)
        co_return hits;
    for (const wire::OrderListed &order : page->items)
        hits.push_back(hitOf(order, open));
    co_return hits;
}

} // namespace foyer::shell
