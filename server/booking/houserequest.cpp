// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/houserequest.h"

#include "core/wire/jsonwriter.h"
#include "server/booking/holdmac.h"

namespace foyer::booking {

QByteArray HouseRequest::digest() const
{
    wire::JsonWriter out;
    out.beginArray();
    out.uuid(performance.uuid());
    out.ascii(QByteArray(1, letter));
    out.text(reason);
    out.boolean(isBreakable);
    out.integer(int(sellableBy));
    for (const qint32 seat : seats)
        out.integer(seat);
    for (const PlacesOf &held : places) {
        out.uuid(held.pool.uuid());
        out.integer(held.places);
    }
    out.endArray();
    return digestOf(out.take());
}

} // namespace foyer::booking
