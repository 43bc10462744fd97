// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/hold.h"

namespace foyer::booking {

/// Seats and places that staff want to keep from sale.
struct HouseRequest
{
    HouseHoldId id;
    catalog::PerformanceId performance;
    char letter = 'H';
    QString reason;
    bool isBreakable = true;
    HouseSale sellableBy = HouseSale::BoxOffice;
    std::vector<qint32> seats = {};
    std::vector<PlacesOf> places = {};

    /// The same for a retry, another for any other request.
    [[nodiscard]] QByteArray digest() const;
};

} // namespace foyer::booking
