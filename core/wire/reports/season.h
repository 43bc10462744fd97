// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/shape.h"

#include <optional>
#include <vector>

namespace foyer::wire {

/// An event in the list of a season, with how it sells.
struct SeasonEvent
{
    Uuid id;
    QString title;
    QString venue;
    QString state;
    QString currency;
    QString timeZone;
    qint32 revision = 0;
    qint32 dates = 0;
    qint32 datesToCome = 0;
    std::optional<Uuid> performance = {};
    std::optional<Instant> startsAt = {};
    std::optional<Instant> lastStartsAt = {};
    bool isOpen = false;
    std::optional<Instant> opensAt = {};
    std::int64_t capacity = 0;
    std::int64_t sold = 0;
    std::int64_t held = 0;
    std::int64_t planned = 0;
    std::optional<Amount> takings = {};
    std::vector<std::int64_t> days = {};
    std::vector<QString> gaps = {};
};

/// How many events each view has.
struct SeasonCounts
{
    qint32 coming = 0;
    qint32 onSale = 0;
    qint32 drafts = 0;
    qint32 past = 0;
};

struct Season
{
    SeasonCounts counts;
    std::vector<SeasonEvent> items = {};
    std::optional<QString> next = {};
};

/// What a cancellation would touch; nobody is paid back by it alone.
struct CancellationStakes
{
    qint32 dates = 0;
    std::int64_t orders = 0;
    std::int64_t tickets = 0;
    std::int64_t ordersBeingPaid = 0;
    Amount paid;
};

/// Days that a season's sparkline has.
inline constexpr int seasonDays = 14;

template <>
struct Shape<SeasonEvent>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeasonEvent"}; }

    static constexpr auto fields()
    {
        using T = SeasonEvent;
        return std::tuple{
            field("id", &T::id),
            field("title", &T::title, text(200)),
            field("venue", &T::venue, text(200)),
            field("state", &T::state, text(20), "draft, published, cancelled or done"),
            field("currency", &T::currency, formatted("currency", 3, 3)),
            field("time_zone", &T::timeZone, formatted("time-zone", 64)),
            field("revision", &T::revision, Range{}),
            field("dates", &T::dates, Range{}),
            field("dates_to_come", &T::datesToCome, Range{}, "that are not over"),
            field("performance", &T::performance, Any{}, "the next, or else the last"),
            field("starts_at", &T::startsAt, Any{}, "that performance's"),
            field("last_starts_at", &T::lastStartsAt),
            field("is_open", &T::isOpen, Any{}, "a sale phase runs, through whatever channel"),
            field("opens_at", &T::opensAt, Any{}, "the next sale phase"),
            field("capacity", &T::capacity, Any{}, "seats and places of what was published"),
            field("sold", &T::sold),
            field("held", &T::held, Any{}, "by the house"),
            field("planned", &T::planned, Any{}, "seats and places of drafts"),
            field("takings", &T::takings, Any{}, "for whoever may see figures"),
            field("days", &T::days, List<>{ListRule{seasonDays}},
                  "tickets sold on each of the last 14 days (UTC), today last; for whoever may see figures"),
            field("gaps", &T::gaps, List<Text>{ListRule{20}, text(60)},
                  "what a draft lacks, as far as can be told without its seat maps")};
    }
};

template <>
struct Shape<SeasonCounts>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeasonCounts"}; }

    static constexpr auto fields()
    {
        using T = SeasonCounts;
        return std::tuple{field("coming", &T::coming, Range{}), field("on_sale", &T::onSale, Range{}),
                          field("drafts", &T::drafts, Range{}), field("past", &T::past, Range{})};
    }
};

template <>
struct Shape<Season>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Season"}; }

    static constexpr auto fields()
    {
        using T = Season;
        return std::tuple{field("counts", &T::counts), field("items", &T::items, List<>{}),
                          field("next", &T::next, text(200))};
    }
};

template <>
struct Shape<CancellationStakes>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"CancellationStakes"}; }

    static constexpr auto fields()
    {
        using T = CancellationStakes;
        return std::tuple{field("dates", &T::dates, Range{}, "drafts and on sale"),
                          field("orders", &T::orders, Any{}, "confirmed"),
                          field("tickets", &T::tickets, Any{}, "of these orders, that live"),
                          field("orders_being_paid", &T::ordersBeingPaid),
                          field("paid", &T::paid, Any{}, "what those tickets are worth")};
    }
};

} // namespace foyer::wire
