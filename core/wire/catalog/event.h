// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/performance.h"
#include "core/wire/catalog/pricing.h"

namespace foyer::wire {

struct RefundStep
{
    qint32 hoursBefore = 0;
    qint32 basisPoints = 0;
};

struct CreateEvent
{
    catalog::EventId id;
    catalog::VenueId venue;
    QString slug = {};
    QString title = {};
    std::optional<QString> description = {};
    std::optional<QString> currency = {};
    std::optional<QString> timeZone = {};
    std::optional<qint32> holdSeconds = {};
    std::optional<qint32> perOrderLimit = {};
    std::optional<qint32> perBuyerLimit = {};
    std::optional<qint32> feeBasisPoints = {};
    std::optional<std::int64_t> feePerTicket = {};
    std::optional<bool> hasOrphanRule = {};
    std::optional<std::vector<RefundStep>> refundPolicy = {};
};

struct ChangeEvent
{
    std::optional<catalog::VenueId> venue = {};
    std::optional<QString> slug = {};
    std::optional<QString> title = {};
    std::optional<QString> description = {};
    std::optional<QString> currency = {};
    std::optional<QString> timeZone = {};
    std::optional<qint32> holdSeconds = {};
    std::optional<qint32> perOrderLimit = {};
    std::optional<qint32> perBuyerLimit = {};
    std::optional<qint32> feeBasisPoints = {};
    std::optional<std::int64_t> feePerTicket = {};
    std::optional<bool> hasOrphanRule = {};
    std::optional<std::vector<RefundStep>> refundPolicy = {};
};

/// An event with all that belongs to it; every edit below it answers this.
struct Event
{
    catalog::EventId id;
    catalog::VenueId venue;
    QString slug = {};
    QString title = {};
    QString description = {};
    QString currency = {};
    QString timeZone = {};
    catalog::EventState state = {};
    std::optional<QString> cancelReason = {};
    qint32 holdSeconds = 0;
    qint32 perOrderLimit = 0;
    qint32 perBuyerLimit = 0;
    qint32 feeBasisPoints = 0;
    std::int64_t feePerTicket = 0;
    bool hasOrphanRule = false;
    std::vector<RefundStep> refundPolicy = {};
    bool hasSales = false;
    std::vector<Performance> performances = {};
    std::vector<PriceCategory> categories = {};
    std::vector<TicketType> ticketTypes = {};
    std::vector<SalePhase> phases = {};
    std::vector<TicketPrice> prices = {};
    std::vector<QString> warnings = {};
    qint32 revision = 0;
};

struct PerformanceFigures
{
    catalog::PerformanceId id;
    qint32 number = 0;
    QString slug = {};
    Instant startsAt = {};
    catalog::PerformanceState state = {};
    qint32 sold = 0;
    qint32 capacity = 0;
};

struct EventSummary
{
    catalog::EventId id;
    QString slug = {};
    QString title = {};
    QString venue = {};
    catalog::EventState state = {};
    QString currency = {};
    QString timeZone = {};
    std::vector<PerformanceFigures> performances = {};
    qint32 revision = 0;
};

struct EventPage
{
    std::vector<EventSummary> items = {};
    std::optional<QString> next = {};
};

struct EventChange
{
    qint32 revision = 0;
    QString kind = {};
    QJsonObject detail = {};
    std::optional<Uuid> account = {};
    Instant at = {};
};

struct EventChangePage
{
    std::vector<EventChange> items = {};
    std::optional<QString> next = {};
};

struct EventReadiness
{
    bool isReady = false;
    std::vector<QString> gaps = {};
    std::vector<QString> unpriced = {};
};

template <>
struct Shape<RefundStep>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"RefundStep"}; }

    static constexpr auto fields()
    {
        using T = RefundStep;
        return std::tuple{field("until_hours_before", &T::hoursBefore, Range{0, 8783}),
                          field("basis_points", &T::basisPoints, Range{0, 10000}, "of the price")};
    }
};

template <>
struct Shape<CreateEvent>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"CreateEvent"}; }

    static constexpr auto fields()
    {
        using T = CreateEvent;
        return std::tuple{
            field("id", &T::id),
            field("venue", &T::venue),
            field("slug", &T::slug, formatted("slug", 100)),
            field("title", &T::title, text(200)),
            field("description", &T::description, lines(20000)),
            field("currency", &T::currency, formatted("currency", 3, 3), "the organization's when left out"),
            field("time_zone", &T::timeZone, formatted("time-zone", 64), "the venue's when left out"),
            field("hold_seconds", &T::holdSeconds, Range{30, 3600}),
            field("per_order_limit", &T::perOrderLimit, Range{1, 100}),
            field("per_buyer_limit", &T::perBuyerLimit, Range{1, 1000}),
            field("fee_basis_points", &T::feeBasisPoints, Range{0, 10000}),
            field("fee_per_ticket", &T::feePerTicket, Range{0, 100000000}, "minor units"),
            field("orphan_rule", &T::hasOrphanRule, Any{}, "refuse choices that strand a single seat"),
            field("refund_policy", &T::refundPolicy, List<>{ListRule{20}})};
    }
};

template <>
struct Shape<ChangeEvent>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangeEvent"}; }

    static constexpr auto fields()
    {
        using T = ChangeEvent;
        return std::tuple{field("venue", &T::venue),
                          field("slug", &T::slug, formatted("slug", 100)),
                          field("title", &T::title, text(200)),
                          field("description", &T::description, lines(20000)),
                          field("currency", &T::currency, formatted("currency", 3, 3)),
                          field("time_zone", &T::timeZone, formatted("time-zone", 64)),
                          field("hold_seconds", &T::holdSeconds, Range{30, 3600}),
                          field("per_order_limit", &T::perOrderLimit, Range{1, 100}),
                          field("per_buyer_limit", &T::perBuyerLimit, Range{1, 1000}),
                          field("fee_basis_points", &T::feeBasisPoints, Range{0, 10000}),
                          field("fee_per_ticket", &T::feePerTicket, Range{0, 100000000}, "minor units"),
                          field("orphan_rule", &T::hasOrphanRule),
                          field("refund_policy", &T::refundPolicy, List<>{ListRule{20}})};
    }
};

template <>
struct Shape<Event>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Event"}; }

    static constexpr auto fields()
    {
        using T = Event;
        return std::tuple{field("id", &T::id),
                          field("venue", &T::venue),
                          field("slug", &T::slug, text(120)),
                          field("title", &T::title, text(200)),
                          field("description", &T::description, lines(20000)),
                          field("currency", &T::currency, formatted("currency", 3, 3)),
                          field("time_zone", &T::timeZone, formatted("time-zone", 64)),
                          field("state", &T::state),
                          field("cancel_reason", &T::cancelReason, lines(500)),
                          field("hold_seconds", &T::holdSeconds, Range{30, 3600}),
                          field("per_order_limit", &T::perOrderLimit, Range{1, 100}),
                          field("per_buyer_limit", &T::perBuyerLimit, Range{1, 1000}),
                          field("fee_basis_points", &T::feeBasisPoints, Range{0, 10000}),
                          field("fee_per_ticket", &T::feePerTicket, Range{0, 100000000}),
                          field("orphan_rule", &T::hasOrphanRule),
                          field("refund_policy", &T::refundPolicy, List<>{ListRule{20}}),
                          field("has_sales", &T::hasSales, Any{}, "some performance has an order"),
                          field("performances", &T::performances, List<>{ListRule{200}}),
                          field("categories", &T::categories, List<>{ListRule{100}}),
                          field("ticket_types", &T::ticketTypes, List<>{ListRule{50}}),
                          field("phases", &T::phases, List<>{ListRule{50}}),
                          field("prices", &T::prices, List<>{ListRule{5000}}),
                          field("warnings", &T::warnings, List<Text>{ListRule{20}, text(60)},
                                "what the one who edited should know"),
                          field("revision", &T::revision, Range{})};
    }
};

template <>
struct Shape<PerformanceFigures>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PerformanceFigures"}; }

    static constexpr auto fields()
    {
        using T = PerformanceFigures;
        return std::tuple{field("id", &T::id),
                          field("number", &T::number, Range{}),
                          field("slug", &T::slug, text(140)),
                          field("starts_at", &T::startsAt),
                          field("state", &T::state),
                          field("sold", &T::sold, Range{}, "seats and places"),
                          field("capacity", &T::capacity, Range{}, "0 until published")};
    }
};

template <>
struct Shape<EventSummary>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"EventSummary"}; }

    static constexpr auto fields()
    {
        using T = EventSummary;
        return std::tuple{field("id", &T::id),
                          field("slug", &T::slug, text(120)),
                          field("title", &T::title, text(200)),
                          field("venue", &T::venue, text(200)),
                          field("state", &T::state),
                          field("currency", &T::currency, formatted("currency", 3, 3)),
                          field("time_zone", &T::timeZone, formatted("time-zone", 64)),
                          field("performances", &T::performances, List<>{ListRule{200}}),
                          field("revision", &T::revision, Range{})};
    }
};

template <>
struct Shape<EventPage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"EventPage"}; }

    static constexpr auto fields()
    {
        using T = EventPage;
        return std::tuple{field("items", &T::items, List<>{}), field("next", &T::next, text(200))};
    }
};

template <>
struct Shape<EventChange>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"EventChange"}; }

    static constexpr auto fields()
    {
        using T = EventChange;
        return std::tuple{field("revision", &T::revision, Range{}), field("kind", &T::kind, text(60)),
                          field("detail", &T::detail, Any{}, "what was asked for"),
                          field("account", &T::account), field("at", &T::at)};
    }
};

template <>
struct Shape<EventChangePage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"EventChangePage"}; }

    static constexpr auto fields()
    {
        using T = EventChangePage;
        return std::tuple{field("items", &T::items, List<>{}), field("next", &T::next, text(200))};
    }
};

template <>
struct Shape<EventReadiness>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"EventReadiness"}; }

    static constexpr auto fields()
    {
        using T = EventReadiness;
        return std::tuple{
            field("ready", &T::isReady),
            field("gaps", &T::gaps, List<Text>{ListRule{20}, text(60)}, "in the order of the set-up's steps"),
            field("unpriced_categories", &T::unpriced, List<Text>{ListRule{300}, text(100, 0)},
                  "keys that seats or places have and no price; empty text: seats without a category")};
    }
};

} // namespace foyer::wire
