// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/hold.h"
#include "core/catalog/ids.h"

#include <optional>

namespace foyer::booking {

/// A seat by ordinal or by the map's id. A null type is the standard one, here and below.
struct AskedSeat
{
    std::optional<qint32> seat = {};
    QString id = {};
    TicketTypeId type = {};
};

/// The best seats next to one another.
struct AskedBest
{
    qint32 seats = 0; ///< 0: none
    qint32 accessible = 0;
    std::optional<catalog::CategoryId> category = {};
    TicketTypeId type = {};
};

struct AskedPlaces
{
    PoolId pool;
    qint32 places = 0;
    TicketTypeId type = {};
};

struct HoldRequest
{
    HoldId id;
    catalog::PerformanceId performance = {};
    Channel channel = Channel::Public;
    std::vector<AskedSeat> seats = {};
    AskedBest best = {};
    std::vector<AskedPlaces> places = {};
    bool overridesOrphans = false;     ///< staff
    std::vector<HoldId> replaces = {}; ///< staff: what these keep counts as free, and they end with it

    /// The same for a retry, another for any other request.
    [[nodiscard]] QByteArray digest() const;
};

} // namespace foyer::booking
