// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "core/catalog/priceedits.h"

#include <memory>

namespace foyer::catalog {

/// One version of a seat map, read once and never changed: what all performances in that house share. Safe to
/// read from any thread.
struct SeatPlan
{
    struct Area
    {
        QString name = {};
        QString category = {}; ///< a price category's key
        qint32 capacity = 0;
    };

    std::vector<booking::SheetSeat> seats = {}; ///< by ordinal; `category` is an index into `keys`
    std::vector<QString> keys = {};             ///< of categories, as the house layout numbers them
    std::vector<qint32> seatsOfKey = {};
    std::vector<MapCategory> categories = {}; ///< as the map names and colours them
    std::vector<Area> areas = {};
    std::shared_ptr<const seating::HouseLayout> house = {}; ///< null without seats
    QByteArray document = {};                               ///< the map's own JSON, as stored

    /// Seats and standing places.
    [[nodiscard]] qint32 capacity() const noexcept;
};

using SeatPlanPtr = std::shared_ptr<const SeatPlan>;

/// Takes seconds for the largest maps: not for the event loop. Errors: Corrupt when the document is no seat
/// map or cannot be laid out.
[[nodiscard]] Result<SeatPlanPtr> readSeatPlan(QByteArray document);

} // namespace foyer::catalog
