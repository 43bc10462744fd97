// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/catalog/ids.h"
#include "core/wire/amount.h"
#include "core/wire/booking/names.h"

namespace foyer::wire {

/// A line of an order.
struct OrderLineShown
{
    qint16 line = 0;
    booking::LineKind kind = {};
    std::optional<qint32> seat = {};
    std::optional<QString> seatId = {};
    QString name = {};
    std::optional<booking::PoolId> pool = {};
    std::optional<catalog::CategoryId> category = {};
    std::optional<booking::TicketTypeId> type = {};
    Amount price = {};
    Amount fee = {};
    qint32 taxBasisPoints = 0;
    bool isLive = false;
    std::optional<booking::TicketId> ticket = {};
    std::optional<QString> ticketState = {};
    std::optional<Amount> refundable = {};
};

template <>
struct Shape<OrderLineShown>
{
    using It = OrderLineShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrderLineShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("line", &It::line, Range{0, 32'767}),
                          field("kind", &It::kind),
                          field("seat", &It::seat, Range{0, 1'000'000}),
                          field("seat_id", &It::seatId, text(200)),
                          field("name", &It::name, text(500, 0), "for people"),
                          field("pool", &It::pool),
                          field("category", &It::category),
                          field("type", &It::type),
                          field("price", &It::price, Any{}, "with tax and fee"),
                          field("fee", &It::fee, Any{}, "part of the price"),
                          field("tax_basis_points", &It::taxBasisPoints, Range{0, 10'000}),
                          field("live", &It::isLive, Any{}, "paid for and not given back"),
                          field("ticket", &It::ticket),
                          field("ticket_state", &It::ticketState, text(20)),
                          field("refundable", &It::refundable, Any{}, "what would be paid back for it now")};
    }
};

/// A try to pay.
struct AttemptShown
{
    booking::AttemptId id = {};
    booking::Tender tender = {};
    Amount amount = {};
    booking::AttemptState state = {};
    std::optional<QString> reason = {};
    std::optional<Amount> given = {};
    std::optional<Amount> change = {};
    Amount refunded = {};
};

template <>
struct Shape<AttemptShown>
{
    using It = AttemptShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"AttemptShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id),
                          field("tender", &It::tender),
                          field("amount", &It::amount),
                          field("state", &It::state),
                          field("reason", &It::reason, text(200), "why it failed"),
                          field("given", &It::given),
                          field("change", &It::change, Any{}, "to be handed back"),
                          field("refunded", &It::refunded)};
    }
};

/// An order.
struct OrderShown
{
    booking::OrderId id = {};
    QString code = {};
    catalog::PerformanceId performance = {};
    qint32 performanceNumber = 0;
    QString performanceTitle = {};
    booking::Channel channel = {};
    booking::OrderState state = {};
    Instant createdAt = {};
    Instant changedAt = {};
    std::optional<Instant> until = {};
    Amount total = {};
    Amount captured = {};
    Amount refunded = {};
    Amount liveTotal = {};
    qint32 revision = 0;
    std::optional<QString> buyerName = {};
    std::optional<QString> buyerEmail = {};
    std::vector<OrderLineShown> lines = {};
    std::vector<AttemptShown> attempts = {};
};

template <>
struct Shape<OrderShown>
{
    using It = OrderShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrderShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id),
                          field("code", &It::code, text(13), "as people say it"),
                          field("performance", &It::performance),
                          field("performance_number", &It::performanceNumber, Range{}),
                          field("performance_title", &It::performanceTitle, text(200, 0)),
                          field("channel", &It::channel),
                          field("state", &It::state),
                          field("created_at", &It::createdAt),
                          field("changed_at", &It::changedAt),
                          field("until", &It::until, Any{}, "of one that is being paid: when it is given up"),
                          field("total", &It::total),
                          field("captured", &It::captured),
                          field("refunded", &It::refunded),
                          field("live_total", &It::liveTotal, Any{}, "of the lines that live"),
                          field("revision", &It::revision, Range{}),
                          field("buyer_name", &It::buyerName, text(300)),
                          field("buyer_email", &It::buyerEmail, text(254)),
                          field("lines", &It::lines, List<>{ListRule{1000}}),
                          field("attempts", &It::attempts, List<>{ListRule{1000}})};
    }
};

/// An order in a list.
struct OrderListed
{
    booking::OrderId id = {};
    QString code = {};
    qint32 performanceNumber = 0;
    booking::Channel channel = {};
    booking::OrderState state = {};
    Amount total = {};
    Amount liveTotal = {};
    qint32 tickets = 0;
    Instant createdAt = {};
    std::optional<QString> buyerName = {};
    std::optional<QString> buyerEmail = {};
};

template <>
struct Shape<OrderListed>
{
    using It = OrderListed;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrderListed"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id),
                          field("code", &It::code, text(13), "as people say it"),
                          field("performance_number", &It::performanceNumber, Range{}),
                          field("channel", &It::channel),
                          field("state", &It::state),
                          field("total", &It::total),
                          field("live_total", &It::liveTotal),
                          field("tickets", &It::tickets, Range{}),
                          field("created_at", &It::createdAt),
                          field("buyer_name", &It::buyerName, text(300)),
                          field("buyer_email", &It::buyerEmail, text(254))};
    }
};

/// A page of orders, newest first.
struct OrdersPage
{
    std::vector<OrderListed> items = {};
    std::optional<QString> next = {};
};

template <>
struct Shape<OrdersPage>
{
    using It = OrdersPage;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrdersPage"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &It::items, List<>{ListRule{1000}}),
                          field("next", &It::next, text(100), "of the next page")};
    }
};

/// One thing that happened to an order.
struct OrderHistoryShown
{
    qint32 revision = 0;
    QString kind = {};
    std::optional<accounts::AccountId> account = {};
    Instant at = {};
};

template <>
struct Shape<OrderHistoryShown>
{
    using It = OrderHistoryShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrderHistoryShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("revision", &It::revision, Range{}), field("kind", &It::kind, text(50)),
                          field("account", &It::account), field("at", &It::at)};
    }
};

/// What happened to an order, in order.
struct OrderHistoryList
{
    std::vector<OrderHistoryShown> items = {};
};

template <>
struct Shape<OrderHistoryList>
{
    using It = OrderHistoryList;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrderHistoryList"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &It::items, List<>{ListRule{10'000}})};
    }
};

/// Money of an order that moved between two accounts.
struct OrderTransferShown
{
    Uuid id = {};
    QString kind = {};
    QString fromAccount = {};
    QString toAccount = {};
    Amount amount = {};
    Instant at = {};
};

template <>
struct Shape<OrderTransferShown>
{
    using It = OrderTransferShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrderTransferShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id),
                          field("kind", &It::kind, text(20)),
                          field("from_account", &It::fromAccount, text(50)),
                          field("to_account", &It::toAccount, text(50)),
                          field("amount", &It::amount),
                          field("at", &It::at)};
    }
};

/// Where the money of an order went.
struct OrderLedgerList
{
    std::vector<OrderTransferShown> items = {};
};

template <>
struct Shape<OrderLedgerList>
{
    using It = OrderLedgerList;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrderLedgerList"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &It::items, List<>{ListRule{100'000}})};
    }
};

/// Money of payments whose fate is not known, by currency.
struct MoneyAtRisk
{
    std::vector<Amount> amounts = {};
};

template <>
struct Shape<MoneyAtRisk>
{
    using It = MoneyAtRisk;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"MoneyAtRisk"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("amounts", &It::amounts, List<>{ListRule{200}})};
    }
};

} // namespace foyer::wire
