// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/seatchange/records.h"

namespace foyer::seatchange {

/// Numbers of orders, by their ids.
using OrderCodes = QHash<QByteArray, qint64>;

[[nodiscard]] wire::SeatFault toWire(catalog::PerformanceId performance, const booking::SeatFault &fault);

/// `heldApart`: seats in baskets that lie outside the database.
[[nodiscard]] wire::PerformanceSeatChange toWire(const HallChange &change, const OrderCodes &codes,
                                                 const std::set<qint32> &heldApart);

/// Orders whose seats are listed, to look for their codes.
[[nodiscard]] std::vector<booking::OrderId> listedOrders(const HallChange &change);

} // namespace foyer::seatchange
