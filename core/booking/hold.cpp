// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/hold.h"

#include <numeric>

namespace foyer::booking {

qint64 Hold::total() const noexcept
{
    return std::accumulate(lines.begin(), lines.end(), qint64{0},
                           [](qint64 sum, const OrderLine &line) { return sum + line.price; });
}

bool HouseHold::mayBeSoldBy(HouseAuthority authority) const noexcept
{
    if (!isBreakable || authority == HouseAuthority::None)
        return false;
    switch (sellableBy) {
    case HouseSale::Nobody: return false;
    case HouseSale::Supervisor: return authority == HouseAuthority::Supervisor;
    case HouseSale::BoxOffice: return true;
    }
    return false;
}

} // namespace foyer::booking
