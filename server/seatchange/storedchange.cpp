// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/storedchange.h"

#include "core/wire/decode.h"
#include "core/wire/encode.h"
#include "server/booking/holdmac.h"

namespace foyer::seatchange {

namespace {

constexpr JsonLimits storedLimits{64 * 1024 * 1024}; // of what this wrote itself

} // namespace

QByteArray digestOf(const wire::SeatChangeOrdered &ordered)
{
    return booking::digestOf(wire::encode(ordered));
}

QByteArray storedText(const wire::SeatChangeDone &done)
{
    return wire::encode(done);
}

Result<wire::SeatChangeDone> storedChange(const QByteArray &text)
{
    return wire::decode<wire::SeatChangeDone>(text, storedLimits);
}

} // namespace foyer::seatchange
