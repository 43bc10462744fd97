// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/names.h"
#include "ui/events/setup.h"

/// What a set-up looks like where this computer keeps it. Nothing half filled in is refused: no field has a
/// least length.

namespace foyer::wire {

inline constexpr Text loose = lines(20000);
inline constexpr Range anyNumber{std::numeric_limits<std::int32_t>::min(),
                                 std::numeric_limits<std::int32_t>::max()};
inline constexpr Range anyAmount{std::numeric_limits<std::int64_t>::min() / 2,
                                 std::numeric_limits<std::int64_t>::max() / 2};

template <>
struct Shape<events::RefundStep>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupRefundStep"}; }

    static constexpr auto fields()
    {
        using T = events::RefundStep;
        return std::tuple{field("hours", &T::hoursBefore, anyNumber),
                          field("share", &T::basisPoints, anyNumber)};
    }
};

template <>
struct Shape<events::Facts>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupFacts"}; }

    static constexpr auto fields()
    {
        using T = events::Facts;
        return std::tuple{field("title", &T::title, loose),
                          field("slug", &T::slug, loose),
                          field("description", &T::description, lines(100'000)),
                          field("currency", &T::currency, loose),
                          field("time_zone", &T::timeZone, loose),
                          field("venue", &T::venue),
                          field("hold_seconds", &T::holdSeconds, anyNumber),
                          field("per_order", &T::perOrderLimit, anyNumber),
                          field("per_buyer", &T::perBuyerLimit, anyNumber),
                          field("fee_share", &T::feeBasisPoints, anyNumber),
                          field("fee", &T::feePerTicket, anyAmount),
                          field("orphan_rule", &T::hasOrphanRule),
                          field("refunds", &T::refunds, List<>{})};
    }
};

template <>
struct Shape<events::Area>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupArea"}; }

    static constexpr auto fields()
    {
        using T = events::Area;
        return std::tuple{field("id", &T::id), field("name", &T::name, loose),
                          field("category", &T::category, loose), field("capacity", &T::capacity, anyNumber)};
    }
};

template <>
struct Shape<events::Hall>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupHall"}; }

    static constexpr auto fields()
    {
        using T = events::Hall;
        return std::tuple{field("map", &T::map), field("version", &T::version, anyNumber),
                          field("areas", &T::areas, List<>{})};
    }
};

template <>
struct Shape<events::Date>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupDate"}; }

    static constexpr auto fields()
    {
        using T = events::Date;
        return std::tuple{field("id", &T::id),     field("starts", &T::starts), field("doors", &T::doors),
                          field("ends", &T::ends), field("hall", &T::hall),     field("state", &T::state)};
    }
};

template <>
struct Shape<events::Category>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupCategory"}; }

    static constexpr auto fields()
    {
        using T = events::Category;
        return std::tuple{field("id", &T::id), field("key", &T::key, loose), field("name", &T::name, loose),
                          field("color", &T::color, loose)};
    }
};

template <>
struct Shape<events::TicketType>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupTicketType"}; }

    static constexpr auto fields()
    {
        using T = events::TicketType;
        return std::tuple{field("id", &T::id), field("name", &T::name, loose),
                          field("linked", &T::isLinkedToHolder), field("check", &T::checkFirst, loose)};
    }
};

template <>
struct Shape<events::Phase>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupPhase"}; }

    static constexpr auto fields()
    {
        using T = events::Phase;
        return std::tuple{field("id", &T::id), field("name", &T::name, loose),
                          field("channels", &T::channels, List<>{}), field("opens", &T::opens),
                          field("closes", &T::closes)};
    }
};

template <>
struct Shape<events::PricePlace>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupPricePlace"}; }

    static constexpr auto fields()
    {
        using T = events::PricePlace;
        return std::tuple{field("category", &T::category), field("type", &T::type),
                          field("phase", &T::phase)};
    }
};

template <>
struct Shape<events::Price>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SetupPrice"}; }

    static constexpr auto fields()
    {
        using T = events::Price;
        return std::tuple{field("at", &T::at), field("minor", &T::minor, anyAmount), field("tax", &T::tax)};
    }
};

template <>
struct Shape<events::Setup>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Setup"}; }

    static constexpr auto fields()
    {
        using T = events::Setup;
        return std::tuple{field("id", &T::id),
                          field("state", &T::state),
                          field("revision", &T::revision, anyNumber),
                          field("has_sales", &T::hasSales),
                          field("facts", &T::facts),
                          field("hall", &T::hall),
                          field("tax", &T::tax),
                          field("dates", &T::dates, List<>{}),
                          field("categories", &T::categories, List<>{}),
                          field("types", &T::types, List<>{}),
                          field("phases", &T::phases, List<>{}),
                          field("prices", &T::prices, List<>{ListRule{10'000}})};
    }
};

} // namespace foyer::wire
