// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/names.h"

namespace foyer::wire {

/// Standing places without a drawing.
struct StandingArea
{
    catalog::AreaId id;
    QString name = {};
    QString category = {};
    qint32 capacity = 0;
};

struct SeatMapChoice
{
    catalog::SeatMapId id;
    std::optional<qint32> version = {};
};

struct AddPerformance
{
    catalog::PerformanceId id;
    std::optional<QString> slug = {};
    Instant startsAt = {};
    std::optional<Instant> doorsAt = {};
    std::optional<Instant> endsAt = {};
    std::optional<SeatMapChoice> seatMap = {};
    std::optional<std::vector<StandingArea>> areas = {};
    std::optional<bool> sellsSimulated = {};
};

struct ChangePerformance
{
    std::optional<QString> slug = {};
    std::optional<Instant> startsAt = {};
    std::optional<Instant> doorsAt = {};
    std::optional<Instant> endsAt = {};
    std::optional<SeatMapChoice> seatMap = {};
    std::optional<std::vector<StandingArea>> areas = {};
    std::optional<bool> sellsSimulated = {};
};

struct CancelRequest
{
    QString reason = {};
};

struct Performance
{
    catalog::PerformanceId id;
    qint32 number = 0;
    QString slug = {};
    Instant startsAt = {};
    Instant doorsAt = {};
    Instant endsAt = {};
    catalog::PerformanceState state = {};
    std::optional<SeatMapChoice> seatMap = {};
    std::vector<StandingArea> areas = {};
    bool sellsSimulated = false;
    std::optional<QString> cancelReason = {};
};

template <>
struct Shape<StandingArea>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"StandingArea"}; }

    static constexpr auto fields()
    {
        using T = StandingArea;
        return std::tuple{field("id", &T::id), field("name", &T::name, text(100)),
                          field("category", &T::category, text(100), "a price category's key"),
                          field("capacity", &T::capacity, Range{1, 1000000})};
    }
};

template <>
struct Shape<SeatMapChoice>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapChoice"}; }

    static constexpr auto fields()
    {
        using T = SeatMapChoice;
        return std::tuple{field("id", &T::id),
                          field("version", &T::version, Range{1}, "the newest when left out")};
    }
};

template <>
struct Shape<AddPerformance>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"AddPerformance"}; }

    static constexpr auto fields()
    {
        using T = AddPerformance;
        return std::tuple{field("id", &T::id),
                          field("slug", &T::slug, formatted("slug", 100),
                                "made from the event's and the date when left out"),
                          field("starts_at", &T::startsAt),
                          field("doors_at", &T::doorsAt, Any{}, "an hour before the start when left out"),
                          field("ends_at", &T::endsAt, Any{}, "three hours after the start when left out"),
                          field("seat_map", &T::seatMap),
                          field("areas", &T::areas, List<>{ListRule{100}}),
                          field("simulated_payments", &T::sellsSimulated)};
    }
};

template <>
struct Shape<ChangePerformance>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangePerformance"}; }

    static constexpr auto fields()
    {
        using T = ChangePerformance;
        return std::tuple{field("slug", &T::slug, formatted("slug", 100)),
                          field("starts_at", &T::startsAt),
                          field("doors_at", &T::doorsAt),
                          field("ends_at", &T::endsAt),
                          field("seat_map", &T::seatMap),
                          field("areas", &T::areas, List<>{ListRule{100}}),
                          field("simulated_payments", &T::sellsSimulated)};
    }
};

template <>
struct Shape<CancelRequest>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"CancelRequest"}; }

    static constexpr auto fields()
    {
        using T = CancelRequest;
        return std::tuple{field("reason", &T::reason, lines(500, 1), "told to those who hold tickets")};
    }
};

template <>
struct Shape<Performance>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Performance"}; }

    static constexpr auto fields()
    {
        using T = Performance;
        return std::tuple{field("id", &T::id),
                          field("number", &T::number, Range{}, "in tickets and seat topics"),
                          field("slug", &T::slug, text(140)),
                          field("starts_at", &T::startsAt),
                          field("doors_at", &T::doorsAt),
                          field("ends_at", &T::endsAt),
                          field("state", &T::state),
                          field("seat_map", &T::seatMap),
                          field("areas", &T::areas, List<>{ListRule{100}}),
                          field("simulated_payments", &T::sellsSimulated),
                          field("cancel_reason", &T::cancelReason, lines(500))};
    }
};

} // namespace foyer::wire
