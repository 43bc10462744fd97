// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/names.h"

namespace foyer::wire {

/// Places of a pool that the house holds.
struct HousePlaces
{
    booking::PoolId pool = {};
    qint32 places = 0;
};

template <>
struct Shape<HousePlaces>
{
    using It = HousePlaces;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"HousePlaces"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("pool", &It::pool), field("places", &It::places, Range{1, 1'000'000})};
    }
};

/// Seats and places to be kept from sale.
struct HouseHoldAsked
{
    booking::HouseHoldId id = {};
    QString letter = {};
    QString reason = {};
    std::optional<bool> isBreakable = {};
    std::optional<booking::HouseSale> sellableBy = {};
    std::optional<std::vector<qint32>> seats = {};
    std::optional<std::vector<HousePlaces>> places = {};
};

template <>
struct Shape<HouseHoldAsked>
{
    using It = HouseHoldAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"HouseHoldAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id, Any{}, "made by the client: a repeat is harmless"),
                          field("letter", &It::letter, text(1), "A to Z, as it is drawn in the plan"),
                          field("reason", &It::reason, text(200)),
                          field("breakable", &It::isBreakable, Any{},
                                "may be sold by whom `sellable_by` says; yes when left out"),
                          field("sellable_by", &It::sellableBy, Any{}, "box_office when left out"),
                          field("seats", &It::seats, List<Range>{ListRule{20'000, 1}, Range{0, 1'000'000}}),
                          field("places", &It::places, List<>{ListRule{50, 1}})};
    }
};

/// What the house holds, as far as it is not sold or put back.
struct HouseHoldShown
{
    booking::HouseHoldId id = {};
    QString letter = {};
    QString reason = {};
    bool isBreakable = false;
    booking::HouseSale sellableBy = {};
    bool isReleased = false;
    Instant createdAt = {};
    std::vector<qint32> seats = {};
    std::vector<HousePlaces> places = {};
};

template <>
struct Shape<HouseHoldShown>
{
    using It = HouseHoldShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"HouseHoldShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id),
                          field("letter", &It::letter, text(1)),
                          field("reason", &It::reason, text(200)),
                          field("breakable", &It::isBreakable),
                          field("sellable_by", &It::sellableBy),
                          field("released", &It::isReleased),
                          field("created_at", &It::createdAt),
                          field("seats", &It::seats, List<Range>{ListRule{100'000}, Range{0, 1'000'000}}),
                          field("places", &It::places, List<>{ListRule{1000}})};
    }
};

/// What the house holds of a performance.
struct HouseHoldList
{
    std::vector<HouseHoldShown> items = {};
};

template <>
struct Shape<HouseHoldList>
{
    using It = HouseHoldList;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"HouseHoldList"}; }

    static constexpr auto fields() { return std::tuple{field("items", &It::items, List<>{ListRule{1000}})}; }
};

} // namespace foyer::wire
