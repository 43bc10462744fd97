// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/changeorder.h"

#include "core/wire/decode.h"
#include "core/wire/encode.h"
#include "server/booking/holdmac.h"

namespace foyer::seatchange {

Result<ChangeOrder> readChangeOrder(const QByteArray &json)
{
    Result<wire::SeatChangeOrdered> ordered = wire::decode<wire::SeatChangeOrdered>(json);
    if (!ordered)
        return failure(std::move(ordered.error()));
    ChangeOrder order;
    order.digest = booking::digestOf(wire::encode(*ordered));
    order.id = ordered->id;
    order.version = ordered->version;
    order.performances = std::move(ordered->performances);
    order.moves = std::make_shared<const std::vector<wire::SeatMove>>(std::move(ordered->moves));
    return order;
}

} // namespace foyer::seatchange
