// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/customers/customerwire.h"

#include "core/booking/ordercode.h"

namespace foyer::customers {

namespace {

wire::CustomerOrder toWire(BoughtOrder &&order)
{
    wire::CustomerOrder shown;
    shown.id = order.id;
    shown.code = QString::fromLatin1(booking::toOrderCode(order.number));
    shown.title = std::move(order.title);
    shown.startsAt = order.startsAt;
    shown.timeZone = std::move(order.timeZone);
    shown.state = std::move(order.state);
    shown.channel = std::move(order.channel);
    shown.total = {order.total, order.currency};
    shown.refunded = {order.refunded, order.currency};
    shown.tickets = order.tickets;
    shown.valid = order.valid;
    shown.createdAt = order.createdAt;
    return shown;
}

} // namespace

wire::CustomerList toWire(CustomerEntries entries)
{
    wire::CustomerList list;
    list.isCut = entries.isCut;
    for (CustomerEntry &entry : entries.items)
        list.items.push_back({entry.id, std::move(entry.name), std::move(entry.email), entry.hasAccount,
                              entry.orders, entry.lastOrderAt});
    return list;
}

wire::CustomerShown toWire(CustomerRecord customer)
{
    wire::CustomerShown shown;
    shown.id = customer.id;
    shown.name = std::move(customer.name);
    shown.email = std::move(customer.email);
    shown.hasAccount = customer.hasAccount;
    shown.comingTickets = customer.comingTickets;
    for (BoughtOrder &order : customer.orders)
        shown.orders.push_back(toWire(std::move(order)));
    return shown;
}

} // namespace foyer::customers
