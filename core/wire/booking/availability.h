// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/wire/booking/names.h"

namespace foyer::wire {

/// How many seats of a category are in which state.
struct CategorySeats
{
    catalog::CategoryId category = {};
    QString name = {};
    qint32 total = 0;
    qint32 free = 0;
    qint32 onHold = 0;
    qint32 selling = 0;
    qint32 leased = 0;
    qint32 house = 0;
    qint32 sold = 0;
};

template <>
struct Shape<CategorySeats>
{
    using It = CategorySeats;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"CategorySeats"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("category", &It::category),       field("name", &It::name, text(100)),
                          field("total", &It::total, Range{}),    field("free", &It::free, Range{}),
                          field("on_hold", &It::onHold, Range{}), field("selling", &It::selling, Range{}),
                          field("leased", &It::leased, Range{}),  field("house", &It::house, Range{}),
                          field("sold", &It::sold, Range{})};
    }
};

/// How many places of a standing pool are in which state.
struct PoolPlaces
{
    booking::PoolId pool = {};
    QString name = {};
    catalog::CategoryId category = {};
    qint32 capacity = 0;
    qint32 free = 0;
    qint32 onHold = 0;
    qint32 selling = 0;
    qint32 leased = 0;
    qint32 house = 0;
    qint32 sold = 0;
};

template <>
struct Shape<PoolPlaces>
{
    using It = PoolPlaces;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"PoolPlaces"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("pool", &It::pool),
                          field("name", &It::name, text(100)),
                          field("category", &It::category),
                          field("capacity", &It::capacity, Range{}),
                          field("free", &It::free, Range{}),
                          field("on_hold", &It::onHold, Range{}),
                          field("selling", &It::selling, Range{}),
                          field("leased", &It::leased, Range{}),
                          field("house", &It::house, Range{}),
                          field("sold", &It::sold, Range{})};
    }
};

/// What of a performance is free.
struct AvailabilityShown
{
    catalog::PerformanceId performance = {};
    qint32 performanceNumber = 0;
    std::vector<CategorySeats> categories = {};
    std::vector<PoolPlaces> pools = {};
};

template <>
struct Shape<AvailabilityShown>
{
    using It = AvailabilityShown;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"AvailabilityShown"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("performance", &It::performance),
                          field("performance_number", &It::performanceNumber, Range{}),
                          field("categories", &It::categories, List<>{ListRule{300}}),
                          field("pools", &It::pools, List<>{ListRule{1000}})};
    }
};

} // namespace foyer::wire
