// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/catalog/names.h"

namespace foyer::wire {

struct PublicPerformance
{
    catalog::PerformanceId id;
    QString slug = {};
    Instant startsAt = {};
    Instant doorsAt = {};
    Instant endsAt = {};
    catalog::PerformanceState state = {};
};

/// An event as buyers see it.
struct PublicEvent
{
    catalog::EventId id;
    QString slug = {};
    QString title = {};
    QString description = {};
    QString organization = {};
    QString venue = {};
    QString address = {};
    QString timeZone = {};
    catalog::EventState state = {};
    std::optional<Amount> priceFrom = {};
    std::vector<PublicPerformance> performances = {};
};

struct PublicEventPage
{
    std::vector<PublicEvent> items = {};
    std::optional<QString> next = {};
};

struct PublicPhase
{
    catalog::PhaseId id;
    QString name = {};
    std::vector<catalog::Channel> channels = {};
    Instant opensAt = {};
    Instant closesAt = {};
    bool isOpen = false;
};

struct PublicCategory
{
    catalog::CategoryId id;
    qint32 ordinal = 0;
    QString key = {};
    QString name = {};
    QString color = {};
    qint32 seats = 0;
};

struct PublicTicketType
{
    catalog::TicketTypeId id;
    qint32 ordinal = 0;
    QString name = {};
    bool isLinkedToHolder = false;
};

struct PublicPrice
{
    catalog::CategoryId category;
    catalog::TicketTypeId ticketType;
    Amount total = {};
    Amount fee = {};
};

struct PublicPool
{
    Uuid id;
    qint32 ordinal = 0;
    QString name = {};
    qint32 category = 0;
    qint32 capacity = 0;
};

/// All a buyer's program needs to sell one performance, but for what is free.
struct PerformanceSheet
{
    catalog::PerformanceId id;
    qint32 number = 0;
    QString slug = {};
    catalog::EventId event;
    QString title = {};
    QString venue = {};
    QString timeZone = {};
    QString currency = {};
    Instant startsAt = {};
    Instant doorsAt = {};
    Instant endsAt = {};
    catalog::PerformanceState state = {};
    bool sellsSimulated = false;
    qint32 holdSeconds = 0;
    qint32 perOrderLimit = 0;
    qint32 perBuyerLimit = 0;
    bool hasOrphanRule = false;
    bool hasSeatMap = false;
    qint32 seats = 0;
    std::vector<PublicPhase> phases = {};
    std::optional<Instant> nextOpening = {};
    std::vector<PublicCategory> categories = {};
    std::vector<PublicTicketType> ticketTypes = {};
    std::vector<PublicPrice> prices = {};
    std::vector<PublicPool> pools = {};
    qint32 revision = 0;
};

template <>
struct Shape<PublicPerformance>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicPerformance"}; }

    static constexpr auto fields()
    {
        using T = PublicPerformance;
        return std::tuple{field("id", &T::id),
                          field("slug", &T::slug, text(140)),
                          field("starts_at", &T::startsAt),
                          field("doors_at", &T::doorsAt),
                          field("ends_at", &T::endsAt),
                          field("state", &T::state)};
    }
};

template <>
struct Shape<PublicEvent>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicEvent"}; }

    static constexpr auto fields()
    {
        using T = PublicEvent;
        return std::tuple{
            field("id", &T::id),
            field("slug", &T::slug, text(120)),
            field("title", &T::title, text(200)),
            field("description", &T::description, lines(20000)),
            field("organization", &T::organization, text(200)),
            field("venue", &T::venue, text(200)),
            field("address", &T::address, lines(500)),
            field("time_zone", &T::timeZone, formatted("time-zone", 64)),
            field("state", &T::state),
            field("price_from", &T::priceFrom, Any{}, "of the cheapest ticket, fees not included"),
            field("performances", &T::performances, List<>{ListRule{200}})};
    }
};

template <>
struct Shape<PublicEventPage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicEventPage"}; }

    static constexpr auto fields()
    {
        using T = PublicEventPage;
        return std::tuple{field("items", &T::items, List<>{}), field("next", &T::next, text(200))};
    }
};

template <>
struct Shape<PublicPhase>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicPhase"}; }

    static constexpr auto fields()
    {
        using T = PublicPhase;
        return std::tuple{field("id", &T::id),
                          field("name", &T::name, text(100)),
                          field("channels", &T::channels, List<>{ListRule{4}}),
                          field("opens_at", &T::opensAt),
                          field("closes_at", &T::closesAt),
                          field("open", &T::isOpen)};
    }
};

template <>
struct Shape<PublicCategory>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicCategory"}; }

    static constexpr auto fields()
    {
        using T = PublicCategory;
        return std::tuple{field("id", &T::id),
                          field("ordinal", &T::ordinal, Range{0, 250}),
                          field("key", &T::key, text(100)),
                          field("name", &T::name, text(100)),
                          field("color", &T::color, text(7, 0)),
                          field("seats", &T::seats, Range{})};
    }
};

template <>
struct Shape<PublicTicketType>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicTicketType"}; }

    static constexpr auto fields()
    {
        using T = PublicTicketType;
        return std::tuple{field("id", &T::id), field("ordinal", &T::ordinal, Range{0, 250}),
                          field("name", &T::name, text(100)),
                          field("linked_to_holder", &T::isLinkedToHolder)};
    }
};

template <>
struct Shape<PublicPrice>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicPrice"}; }

    static constexpr auto fields()
    {
        using T = PublicPrice;
        return std::tuple{field("category", &T::category), field("ticket_type", &T::ticketType),
                          field("total", &T::total, Any{}, "what is paid, fee and tax included"),
                          field("fee", &T::fee)};
    }
};

template <>
struct Shape<PublicPool>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PublicPool"}; }

    static constexpr auto fields()
    {
        using T = PublicPool;
        return std::tuple{field("id", &T::id), field("ordinal", &T::ordinal, Range{0, 250}),
                          field("name", &T::name, text(100)),
                          field("category", &T::category, Range{0, 250}, "ordinal"),
                          field("capacity", &T::capacity, Range{})};
    }
};

template <>
struct Shape<PerformanceSheet>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PerformanceSheet"}; }

    static constexpr auto fields()
    {
        using T = PerformanceSheet;
        return std::tuple{
            field("id", &T::id),
            field("number", &T::number, Range{}),
            field("slug", &T::slug, text(140)),
            field("event", &T::event),
            field("title", &T::title, text(200)),
            field("venue", &T::venue, text(200)),
            field("time_zone", &T::timeZone, formatted("time-zone", 64)),
            field("currency", &T::currency, formatted("currency", 3, 3)),
            field("starts_at", &T::startsAt),
            field("doors_at", &T::doorsAt),
            field("ends_at", &T::endsAt),
            field("state", &T::state),
            field("simulated_payments", &T::sellsSimulated),
            field("hold_seconds", &T::holdSeconds, Range{}),
            field("per_order_limit", &T::perOrderLimit, Range{}),
            field("per_buyer_limit", &T::perBuyerLimit, Range{}),
            field("orphan_rule", &T::hasOrphanRule),
            field("has_seat_map", &T::hasSeatMap),
            field("seats", &T::seats, Range{}),
            field("phases", &T::phases, List<>{}),
            field("next_opening", &T::nextOpening, Any{},
                  "when the channel can buy next; left out while it can, or when nothing is planned"),
            field("categories", &T::categories, List<>{}),
            field("ticket_types", &T::ticketTypes, List<>{}),
            field("prices", &T::prices, List<>{},
                  "now, through the channel; before the first phase: without one"),
            field("pools", &T::pools, List<>{}),
            field("revision", &T::revision, Range{})};
    }
};

} // namespace foyer::wire
