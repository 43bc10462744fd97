// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/shape.h"

#include <optional>
#include <vector>

namespace foyer::wire {

/// Somebody who bought of this organization, in a list.
struct CustomerListed
{
    Uuid id;
    QString name = {};
    QString email = {};
    bool hasAccount = false;
    qint32 orders = 0;
    Instant lastOrderAt = {};
};

template <>
struct Shape<CustomerListed>
{
    using It = CustomerListed;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"CustomerListed"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id, Any{}, "the same for every order with this e-mail address"),
                          field("name", &It::name, text(500, 0), "as it was left last"),
                          field("email", &It::email, text(254, 0)),
                          field("has_account", &It::hasAccount),
                          field("orders", &It::orders, Range{}),
                          field("last_order_at", &It::lastOrderAt)};
    }
};

/// Who bought last comes first.
struct CustomerList
{
    std::vector<CustomerListed> items = {};
    bool isCut = false;
};

template <>
struct Shape<CustomerList>
{
    using It = CustomerList;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"CustomerList"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &It::items, List<>{ListRule{200}}),
                          field("cut", &It::isCut, Any{}, "there are more: ask for more of the name")};
    }
};

/// An order in a customer's history.
struct CustomerOrder
{
    Uuid id;
    QString code = {};
    QString title = {};
    Instant startsAt = {};
    QString timeZone = {};
    QString state = {};
    QString channel = {};
    Amount total = {};
    Amount refunded = {};
    qint32 tickets = 0;
    qint32 valid = 0;
    Instant createdAt = {};
};

template <>
struct Shape<CustomerOrder>
{
    using It = CustomerOrder;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"CustomerOrder"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id),
                          field("code", &It::code, text(20)),
                          field("title", &It::title, text(500, 0), "of the event"),
                          field("starts_at", &It::startsAt),
                          field("time_zone", &It::timeZone, text(64)),
                          field("state", &It::state, text(20)),
                          field("channel", &It::channel, text(20)),
                          field("total", &It::total),
                          field("refunded", &It::refunded),
                          field("tickets", &It::tickets, Range{}, "that the order had"),
                          field("valid", &It::valid, Range{}, "that still let somebody in"),
                          field("created_at", &It::createdAt)};
    }
};

/// A customer with the newest 200 orders.
struct CustomerShown
{
    Uuid id;
    QString name = {};
    QString email = {};
    bool hasAccount = false;
    std::vector<CustomerOrder> orders = {};
    qint32 comingTickets = 0;
};

template <>
struct Shape<CustomerShown>
{
    using It = CustomerShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"CustomerShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id),
                          field("name", &It::name, text(500, 0)),
                          field("email", &It::email, text(254, 0)),
                          field("has_account", &It::hasAccount, Any{}, "then it is erased by its owner only"),
                          field("orders", &It::orders, List<>{ListRule{200}}, "the newest first"),
                          field("coming_tickets", &It::comingTickets, Range{},
                                "valid ones for dates to come; they stay valid without a name")};
    }
};

/// From how many orders name and address were taken.
struct CustomerErased
{
    qint32 orders = 0;
};

template <>
struct Shape<CustomerErased>
{
    using It = CustomerErased;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"CustomerErased"}; }

    static constexpr auto fields() { return std::tuple{field("orders", &It::orders, Range{})}; }
};

} // namespace foyer::wire
