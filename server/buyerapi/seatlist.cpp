// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/seatlist.h"

#include "server/buyerapi/seatid.h"

#include <algorithm>
#include <QJsonArray>

namespace foyer::buyerapi {

namespace {

using Kind = SeatListFault::Kind;

std::optional<Kind> faultOf(const std::optional<SeatId> &id, const SeatList &before)
{
    if (!id)
        return Kind::NoSeat;
    if (!before.seats.empty() && id->performance != before.performance)
        return Kind::OtherEvent;
    if (std::ranges::find(before.seats, id->seat) != before.seats.end())
        return Kind::Twice;
    return std::nullopt;
}

} // namespace

tl::expected<SeatList, SeatListFault> seatListOf(const QJsonValue &value)
{
    const QJsonArray ids = value.toArray();
    if (!value.isArray() || ids.isEmpty())
        return tl::unexpected<SeatListFault>(SeatListFault{Kind::NoList});
    if (ids.size() > mostSeatsAtOnce)
        return tl::unexpected<SeatListFault>(SeatListFault{Kind::TooMany});
    SeatList list;
    for (const QJsonValue &each : ids) {
        const std::optional<SeatId> id = SeatId::fromText(each.toString().toUtf8());
        if (const std::optional<Kind> fault = faultOf(id, list))
            return tl::unexpected<SeatListFault>(SeatListFault{*fault, qsizetype(list.seats.size())});
        list.performance = id->performance;
        list.seats.push_back(id->seat);
    }
    return list;
}

} // namespace foyer::buyerapi
