// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "core/catalog/priceedits.h"
#include "core/seating/seatorder.h"

#include <memory>

namespace foyer::catalog {

/// One version of a seat map in one order of its seats, read once and never changed: what all performances in
/// that house share. Safe to read from any thread.
struct SeatPlan
{
    struct Area
    {
        QString name = {};
        QString category = {}; ///< a price category's key
        qint32 capacity = 0;
    };

    std::vector<booking::SheetSeat> seats = {}; ///< by ordinal; `category` is an index into `keys`; -1: gone
    std::vector<QString> keys = {};             ///< of categories, as the house layout numbers them
    std::vector<qint32> seatsOfKey = {};
    std::vector<MapCategory> categories = {}; ///< as the map names and colours them
    std::vector<Area> areas = {};
    std::vector<QString> sections = {};                     ///< ids by ordinal
    std::shared_ptr<const seating::HouseLayout> house = {}; ///< null without seats
    QByteArray document = {};                               ///< the map's own JSON, as stored

    /// Seats and standing places.
    [[nodiscard]] qint32 capacity() const noexcept;
};

using SeatPlanPtr = std::shared_ptr<const SeatPlan>;

/// Where a plan comes from: a version of a map, and whose order of its seats it is.
struct PlanRef
{
    SeatMapRef map = {};
    qint32 performance = 0; ///< its number
    qint32 order = 0;       ///< revision of its seat order; 0: the document's own, whoever asks

    PlanRef() = default;

    PlanRef(SeatMapRef ref) : map(ref) {}

    PlanRef(SeatMapRef ref, qint32 number, qint32 revision)
        : map(ref)
        , performance(revision > 0 ? number : 0)
        , order(revision)
    {}

    [[nodiscard]] auto operator<=>(const PlanRef &) const noexcept = default;
};

/// Takes seconds for the largest maps: not for the event loop. `order` as in `seat_order`; empty: the
/// document's own. Errors: Corrupt when the document is no seat map or cannot be laid out.
[[nodiscard]] Result<SeatPlanPtr> readSeatPlan(QByteArray document, const QByteArray &order = {});

/// Errors: Corrupt.
[[nodiscard]] Result<seating::SeatOrder> readSeatOrder(const QByteArray &text);

} // namespace foyer::catalog
