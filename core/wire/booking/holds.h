// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/wire/amount.h"
#include "core/wire/booking/names.h"

namespace foyer::wire {

/// A seat that is asked for: by its ordinal in the seat bytes or by its id in the seat map.
struct SeatAsked
{
    std::optional<qint32> seat = {};
    std::optional<QString> id = {};
    std::optional<booking::TicketTypeId> type = {};
};

template <>
struct Shape<SeatAsked>
{
    using It = SeatAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("seat", &It::seat, Range{0, 1'000'000}, "its ordinal"),
                          field("id", &It::id, text(200), "its id in the seat map, instead of the ordinal"),
                          field("type", &It::type, Any{}, "the first ticket type when left out")};
    }
};

/// The best seats there are, next to one another.
struct BestAsked
{
    qint32 seats = 0;
    std::optional<qint32> accessible = {};
    std::optional<catalog::CategoryId> category = {};
    std::optional<booking::TicketTypeId> type = {};
};

template <>
struct Shape<BestAsked>
{
    using It = BestAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"BestAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("seats", &It::seats, Range{1, 100}),
            field("accessible", &It::accessible, Range{0, 100},
                  "at least so many accessible ones among them"),
            field("category", &It::category, Any{}, "any that is sold as this type when left out"),
            field("type", &It::type)};
    }
};

/// Places of a standing pool.
struct PlacesAsked
{
    booking::PoolId pool = {};
    qint32 places = 0;
    std::optional<booking::TicketTypeId> type = {};
};

template <>
struct Shape<PlacesAsked>
{
    using It = PlacesAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"PlacesAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("pool", &It::pool), field("places", &It::places, Range{1, 100}),
                          field("type", &It::type)};
    }
};

/// What a buyer wants to be kept. Named seats, or the best ones; standing places beside either.
struct HoldAsked
{
    booking::HoldId id = {};
    std::optional<std::vector<SeatAsked>> seats = {};
    std::optional<BestAsked> best = {};
    std::optional<std::vector<PlacesAsked>> places = {};
};

template <>
struct Shape<HoldAsked>
{
    using It = HoldAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"HoldAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id, Any{}, "made by the client: a repeat is harmless"),
                          field("seats", &It::seats, List<>{ListRule{100, 1}}), field("best", &It::best),
                          field("places", &It::places, List<>{ListRule{50, 1}})};
    }
};

/// The same for the box office.
struct StaffHoldAsked
{
    booking::HoldId id = {};
    booking::Channel channel = {};
    std::optional<std::vector<SeatAsked>> seats = {};
    std::optional<BestAsked> best = {};
    std::optional<std::vector<PlacesAsked>> places = {};
    std::optional<bool> overrideOrphans = {};
    std::optional<std::vector<booking::HoldId>> replaces = {};
};

template <>
struct Shape<StaffHoldAsked>
{
    using It = StaffHoldAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"StaffHoldAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &It::id, Any{}, "made by the client: a repeat is harmless"),
            field("channel", &It::channel, Any{}, "box_office or phone"),
            field("seats", &It::seats, List<>{ListRule{100, 1}}),
            field("best", &It::best),
            field("places", &It::places, List<>{ListRule{50, 1}}),
            field("override_orphans", &It::overrideOrphans, Any{}, "leave a single seat alone on purpose"),
            field("replaces", &It::replaces, List<>{ListRule{20, 1}},
                  "holds of the caller that end with this one; what they keep is free for it")};
    }
};

/// A seat or place of a hold, at the price that the hold fixed.
struct HeldLine
{
    qint16 line = 0;
    booking::LineKind kind = {};
    std::optional<qint32> seat = {};
    std::optional<QString> seatId = {};
    QString name = {};
    std::optional<booking::PoolId> pool = {};
    catalog::CategoryId category = {};
    booking::TicketTypeId type = {};
    Amount price = {};
    Amount fee = {};
    qint32 taxBasisPoints = 0;
};

template <>
struct Shape<HeldLine>
{
    using It = HeldLine;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"HeldLine"}; }

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
                          field("tax_basis_points", &It::taxBasisPoints, Range{0, 10'000})};
    }
};

/// A hold as its owner sees it.
struct HoldShown
{
    booking::HoldId id = {};
    catalog::PerformanceId performance = {};
    qint32 performanceNumber = 0;
    booking::Channel channel = {};
    booking::HoldState state = {};
    Instant expiresAt = {};
    bool isExtended = false;
    Amount total = {};
    qint32 revision = 0;
    qint64 epoch = 0;
    std::vector<HeldLine> lines = {};
    QString mac = {};
};

template <>
struct Shape<HoldShown>
{
    using It = HoldShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"HoldShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &It::id),
            field("performance", &It::performance),
            field("performance_number", &It::performanceNumber, Range{}),
            field("channel", &It::channel),
            field("state", &It::state),
            field("expires_at", &It::expiresAt),
            field("extended", &It::isExtended),
            field("total", &It::total),
            field("revision", &It::revision, Range{}, "of the catalog, when the prices were fixed"),
            field("epoch", &It::epoch, Range{0, std::numeric_limits<std::int64_t>::max()}),
            field("lines", &It::lines, List<>{ListRule{1000}}),
            field("mac", &It::mac, text(100), "to be shown when paying")};
    }
};

/// Holds that live, the first to run out first.
struct HoldList
{
    std::vector<HoldShown> items = {};
};

template <>
struct Shape<HoldList>
{
    using It = HoldList;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"HoldList"}; }

    static constexpr auto fields() { return std::tuple{field("items", &It::items, List<>{ListRule{500}})}; }
};

/// How many seats and places came free.
struct ReleasedCount
{
    qint32 released = 0;
};

template <>
struct Shape<ReleasedCount>
{
    using It = ReleasedCount;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"ReleasedCount"}; }

    static constexpr auto fields() { return std::tuple{field("released", &It::released, Range{})}; }
};

} // namespace foyer::wire
