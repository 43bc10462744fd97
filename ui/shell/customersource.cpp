// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/customersource.h"

#include "core/client/customersapi.h"

namespace foyer::shell {

namespace {

constexpr int mostHits = 5;
constexpr qsizetype shortestQuery = 2;

kit::PaletteHit hitOf(const wire::CustomerListed &customer,
                      const std::function<void(const kit::Link &)> &open)
{
    kit::PaletteHit hit;
    hit.icon = kit::Icon::User;
    hit.text = customer.name.isEmpty() ? customer.email : customer.name;
    hit.detail = CustomerSource::tr("%n order(s)", nullptr, customer.orders);
    hit.run = [open, id = customer.id.toText()] {
        open({kit::Link::Kind::Customer, QString::fromLatin1(id)});
    };
    return hit;
}

} // namespace

Task<std::vector<kit::PaletteHit>> CustomerSource::find(QString query)
{
    std::vector<kit::PaletteHit> hits;
    const std::function<void(const kit::Link &)> open = m_open;
    const QString beginning = query.trimmed();
    if (beginning.size() < shortestQuery)
        co_return hits;
    client::Answer<wire::CustomerList> found = co_await m_customers.find(beginning, mostHits);
    if (!found)
        co_return hits;
    for (const wire::CustomerListed &customer : found->items)
        hits.push_back(hitOf(customer, open));
    co_return hits;
}

} // namespace foyer::shell
