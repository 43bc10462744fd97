// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/seatlist.h"

#include "server/buyerapi/seatid.h"

#include <algorithm>
#include <QJsonArray>

namespace foyer::buyerapi {

tl::expected<SeatList, SeatListFault> seatListOf(const QJsonValue &value)
{
    const QJsonArray ids = value.toArray();
    if (!value.isArray() || ids.isEmpty())
        return tl::unexpected<SeatListFault>(SeatListFault::Invalid);
    if (ids.size() > mostSeatsAtOnce)
        return tl::unexpected<SeatListFault>(SeatListFault::TooMany);
    SeatList list;
    for (const QJsonValue &each : ids) {
        const std::optional<SeatId> id = SeatId::fromText(each.toString().toUtf8());
        const bool isOther = id && !list.seats.empty() && id->performance != list.performance;
        if (!id || isOther || std::ranges::find(list.seats, id->seat) != list.seats.end())
            return tl::unexpected<SeatListFault>(SeatListFault::Invalid);
        list.performance = id->performance;
        list.seats.push_back(id->seat);
    }
    return list;
}

} // namespace foyer::buyerapi
