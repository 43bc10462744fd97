// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/ids.h"
#include "server/live/publisher.h"

#include <map>

namespace foyer::booking {

/// What a committed batch has changed in one performance, as others may know it.
struct PerformanceNews
{
    std::vector<live::SeatChange> seats = {};
    std::vector<live::PoolChange> pools = {};
    std::vector<std::pair<HoldId, OrderId>> consumed = {}; ///< holds that became orders

    [[nodiscard]] bool isEmpty() const noexcept { return seats.empty() && pools.empty() && consumed.empty(); }
};

using BatchNews = std::map<qint32, PerformanceNews>; ///< by performance

/// Whoever must know what was committed as one thing: seats, places and the holds that were consumed.
class BatchSettler
{
public:
    virtual ~BatchSettler() = default;

    /// False: it is not its business now. Never waits and never fails the work: what is lost here is brought
    /// by the outbox and the sweepers.
    [[nodiscard]] virtual bool settle(qint32 performance, const PerformanceNews &news) = 0;
};

} // namespace foyer::booking
