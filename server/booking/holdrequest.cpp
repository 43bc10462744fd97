// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdrequest.h"

#include "core/wire/jsonwriter.h"
#include "server/booking/holdmac.h"

namespace foyer::booking {

namespace {

using wire::JsonWriter;

// An array of arrays of fixed shapes: no two requests read alike.
void write(JsonWriter &out, const AskedSeat &asked)
{
    out.beginArray();
    out.integer(asked.seat.value_or(-1));
    out.text(asked.id);
    out.uuid(asked.type.uuid());
    out.endArray();
}

void write(JsonWriter &out, const AskedPlaces &asked)
{
    out.beginArray();
    out.uuid(asked.pool.uuid());
    out.integer(asked.places);
    out.uuid(asked.type.uuid());
    out.endArray();
}

template <typename T>
void writeAll(JsonWriter &out, const std::vector<T> &list)
{
    out.beginArray();
    for (const T &asked : list)
        write(out, asked);
    out.endArray();
}

} // namespace

QByteArray HoldRequest::digest() const
{
    JsonWriter out;
    out.beginArray();
    out.uuid(performance.uuid());
    out.integer(int(channel));
    writeAll(out, seats);
    out.integer(best.seats);
    out.integer(best.accessible);
    out.uuid(best.category.value_or(catalog::CategoryId{}).uuid());
    out.uuid(best.type.uuid());
    writeAll(out, places);
    out.boolean(overridesOrphans);
    for (const HoldId &replaced : replaces)
        out.uuid(replaced.uuid());
    out.endArray();
    return digestOf(out.take());
}

} // namespace foyer::booking
