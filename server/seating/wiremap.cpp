// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/wiremap.h"

namespace foyer::seating {

wire::Venue wireVenue(const Venue &venue)
{
    return {venue.id.uuid(), venue.name, venue.address, venue.timeZone, venue.revision};
}

wire::SeatMapSummary wireMap(const MapHead &head)
{
    return {head.id.uuid(), head.venue.uuid(), head.name, head.version, head.seats};
}

wire::SeatMapVersion wireVersion(const MapVersion &version)
{
    wire::SeatMapVersion told{version.version, version.seats, {}, version.createdAt};
    if (version.createdBy)
        told.createdBy = version.createdBy->uuid();
    return told;
}

} // namespace foyer::seating
