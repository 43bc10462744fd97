// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/shape.h"

#include <optional>
#include <vector>

namespace foyer::wire {

/// Sums of sales. Revenue counts everything that was ever sold; takings are what stays after refunds.
struct SalesFigures
{
    std::int64_t tickets = 0; ///< that live
    std::int64_t refundedTickets = 0;
    Amount revenue;
    Amount refunded;
    Amount retained;
    Amount takings;
};

template <>
struct Shape<SalesFigures>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SalesFigures"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("tickets", &SalesFigures::tickets, Any{}, "that live"),
            field("refunded_tickets", &SalesFigures::refundedTickets),
            field("revenue", &SalesFigures::revenue, Any{}, "of all that was ever sold"),
            field("refunded", &SalesFigures::refunded, Any{}, "paid back"),
            field("retained", &SalesFigures::retained, Any{}, "of refunded tickets, kept by the house"),
            field("takings", &SalesFigures::takings, Any{}, "revenue less what was paid back")};
    }
};

/// Sales by one category, ticket type, channel or tender.
struct SalesPart
{
    QString key;
    QString name;
    SalesFigures sales;
};

template <>
struct Shape<SalesPart>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SalesPart"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("key", &SalesPart::key, text(80), "ordinal, id or word"),
                          field("name", &SalesPart::name, text(200, 0)), field("sales", &SalesPart::sales)};
    }
};

/// What one channel sold in a step, refunded ones too: a bar once drawn stays.
struct ChannelTickets
{
    QString channel;
    std::int64_t tickets = 0;
};

template <>
struct Shape<ChannelTickets>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChannelTickets"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("channel", &ChannelTickets::channel, text(40)),
                          field("tickets", &ChannelTickets::tickets, Any{}, "ever sold, refunded ones too")};
    }
};

/// One bar of the course of sales.
struct SalesStep
{
    Instant at;
    SalesFigures sales;
    std::vector<ChannelTickets> channels = {};
};

template <>
struct Shape<SalesStep>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SalesStep"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("at", &SalesStep::at), field("sales", &SalesStep::sales),
                          field("channels", &SalesStep::channels)};
    }
};

/// How the places of a section, or of everything, stand.
struct Occupancy
{
    std::int64_t section = 0;
    QString name;
    std::int64_t capacity = 0;
    std::int64_t sold = 0;
    std::int64_t selling = 0;
    std::int64_t leased = 0;
    std::int64_t held = 0;
};

template <>
struct Shape<Occupancy>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Occupancy"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("section", &Occupancy::section, Any{},
                                "the seat map's ordinal; -1 and below: standing areas"),
                          field("name", &Occupancy::name, text(200, 0), "of a standing area"),
                          field("capacity", &Occupancy::capacity),
                          field("sold", &Occupancy::sold),
                          field("selling", &Occupancy::selling, Any{}, "being paid"),
                          field("leased", &Occupancy::leased, Any{}, "lent to tills"),
                          field("held", &Occupancy::held, Any{}, "by the house")};
    }
};

/// How many places of a price category there are, and are sold.
struct CategoryPlaces
{
    QString key;
    std::int64_t capacity = 0;
    std::int64_t sold = 0;
};

template <>
struct Shape<CategoryPlaces>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"CategoryPlaces"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("key", &CategoryPlaces::key, text(80), "the category's ordinal"),
                          field("capacity", &CategoryPlaces::capacity), field("sold", &CategoryPlaces::sold)};
    }
};

/// What a gate has counted.
struct GateArrivals
{
    std::optional<Uuid> gate = {}; ///< absent: scans that named none
    QString name;
    std::int64_t entries = 0;
    std::int64_t exits = 0;
    std::int64_t refusals = 0;
    std::int64_t recent = 0;
};

template <>
struct Shape<GateArrivals>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"GateArrivals"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("gate", &GateArrivals::gate, Any{}, "absent: scans that named none"),
                          field("name", &GateArrivals::name, text(80, 0)),
                          field("entries", &GateArrivals::entries),
                          field("exits", &GateArrivals::exits),
                          field("refusals", &GateArrivals::refusals),
                          field("recent", &GateArrivals::recent, Any{}, "entries of the last five minutes")};
    }
};

/// Who came in, in one minute.
struct ArrivalStep
{
    Instant at;
    std::int64_t entries = 0;
    std::int64_t exits = 0;
    std::int64_t refusals = 0;
};

template <>
struct Shape<ArrivalStep>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ArrivalStep"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("at", &ArrivalStep::at), field("entries", &ArrivalStep::entries),
                          field("exits", &ArrivalStep::exits), field("refusals", &ArrivalStep::refusals)};
    }
};

struct LatestOrder
{
    Uuid order;
    QString code;
    std::int64_t performance = 0; ///< number
    QString channel;
    QString state;
    Amount total;
    Amount refunded;
    Instant placedAt;
    std::int64_t tickets = 0;
    std::vector<std::int32_t> seats = {};
    std::optional<QString> customer = {};
    std::optional<QString> clerk = {};
};

template <>
struct Shape<LatestOrder>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"LatestOrder"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("order", &LatestOrder::order),
            field("code", &LatestOrder::code, text(40)),
            field("performance", &LatestOrder::performance, Any{}, "number"),
            field("channel", &LatestOrder::channel, text(40)),
            field("state", &LatestOrder::state, text(40)),
            field("total", &LatestOrder::total),
            field("refunded", &LatestOrder::refunded),
            field("placed_at", &LatestOrder::placedAt),
            field("tickets", &LatestOrder::tickets, Any{}, "seats and places"),
            field("seats", &LatestOrder::seats, List<>{ListRule{500, 0}}, "ordinals on the map"),
            field("customer", &LatestOrder::customer, text(300), "for whoever may see customers"),
            field("clerk", &LatestOrder::clerk, text(300), "who sold it")};
    }
};

/// Money that was paid back for tickets.
struct LatestRefund
{
    Uuid refund;
    Uuid order;
    QString code;
    std::int64_t performance = 0; ///< number
    QString channel;
    Amount amount;
    Instant at;
    std::int64_t tickets = 0;
    std::vector<std::int32_t> seats = {};
    std::optional<QString> customer = {};
    std::optional<QString> clerk = {};
};

template <>
struct Shape<LatestRefund>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"LatestRefund"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("refund", &LatestRefund::refund),
            field("order", &LatestRefund::order),
            field("code", &LatestRefund::code, text(40)),
            field("performance", &LatestRefund::performance, Any{}, "number"),
            field("channel", &LatestRefund::channel, text(40), "that the order was sold through"),
            field("amount", &LatestRefund::amount),
            field("at", &LatestRefund::at),
            field("tickets", &LatestRefund::tickets, Any{}, "that ended by it"),
            field("seats", &LatestRefund::seats, List<>{ListRule{500, 0}}, "ordinals on the map"),
            field("customer", &LatestRefund::customer, text(300), "for whoever may see customers"),
            field("clerk", &LatestRefund::clerk, text(300), "who paid it back")};
    }
};

/// What a dashboard shows of one performance, an event or an organization.
struct Figures
{
    Instant asOf; ///< everything that was committed before is counted
    QByteArray currency;
    std::vector<QString> otherCurrencies = {}; ///< of performances that are therefore not in the sums
    std::int64_t performances = 0;
    std::optional<Instant> from = {}; ///< what the sums speak of, in whole steps; empty: everything
    std::optional<Instant> to = {};
    QByteArray step;
    SalesFigures sales;
    std::vector<SalesPart> byCategory = {};   ///< of one event only
    std::vector<SalesPart> byTicketType = {}; ///< likewise
    std::vector<SalesPart> byChannel = {};
    std::vector<SalesPart> byTender = {};
    std::vector<SalesStep> salesOverTime = {};
    Occupancy places;
    std::vector<Occupancy> sections = {};        ///< of one performance only
    std::vector<CategoryPlaces> categories = {}; ///< of one event only
    std::int64_t inside = 0;
    std::int64_t entries = 0;
    std::int64_t refusals = 0;
    std::vector<ArrivalStep> arrivals = {};
    std::vector<GateArrivals> gates = {};
    std::vector<LatestOrder> latestOrders = {};
    std::vector<LatestRefund> latestRefunds = {};
};

template <>
struct Shape<Figures>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Figures"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("as_of", &Figures::asOf, Any{}, "everything committed before is counted"),
                          field("currency", &Figures::currency),
                          field("other_currencies", &Figures::otherCurrencies, List<Text>{{100, 0}, text(3)},
                                "of performances that are therefore left out of the sums"),
                          field("performances", &Figures::performances),
                          field("from", &Figures::from, Any{}, "in whole steps; absent: since the beginning"),
                          field("to", &Figures::to),
                          field("step", &Figures::step, Any{}, "minute, quarter_hour, hour or day"),
                          field("sales", &Figures::sales),
                          field("by_category", &Figures::byCategory, Any{}, "of one event only"),
                          field("by_ticket_type", &Figures::byTicketType, Any{}, "of one event only"),
                          field("by_channel", &Figures::byChannel),
                          field("by_tender", &Figures::byTender),
                          field("sales_over_time", &Figures::salesOverTime),
                          field("places", &Figures::places),
                          field("sections", &Figures::sections, Any{}, "of one performance only"),
                          field("categories", &Figures::categories, Any{}, "of one event only"),
                          field("inside", &Figures::inside),
                          field("entries", &Figures::entries),
                          field("refusals", &Figures::refusals),
                          field("arrivals", &Figures::arrivals, Any{}, "per minute"),
                          field("gates", &Figures::gates),
                          field("latest_orders", &Figures::latestOrders),
                          field("latest_refunds", &Figures::latestRefunds)};
    }
};

} // namespace foyer::wire
