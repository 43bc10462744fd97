// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/apiclient.h"
#include "core/client/pageasked.h"
#include "core/wire/catalog/seatchange.h"
#include "core/wire/seating/generate.h"
#include "core/wire/seating/seatmap.h"
#include "core/wire/seating/venue.h"

namespace foyer::client {

/// Venues and seat maps. A document is saved from the version that was being looked at (`version`, a map's
/// revision): where there is a newer one, the refusal is Stale.
class SeatingApi
{
public:
    using SavedTask = Task<Answer<wire::SavedSeatMap>>;

    /// `client` must outlive it and the tasks it gives.
    explicit SeatingApi(ApiClient &client) : m_client(client) {}

    [[nodiscard]] Task<Answer<wire::VenuePage>> venues(PageAsked page);
    [[nodiscard]] Task<Answer<wire::Venue>> venue(Uuid venue);
    [[nodiscard]] Task<Answer<wire::Venue>> createVenue(wire::NewVenue asked);
    [[nodiscard]] Task<Answer<wire::Venue>> changeVenue(Uuid venue, qint32 revision,
                                                        wire::VenueChange change);

    [[nodiscard]] Task<Answer<wire::SeatMapPage>> maps(Uuid venue, PageAsked page);

    /// An empty one, version 1.
    [[nodiscard]] Task<Answer<wire::SeatMapSummary>> createMap(Uuid venue, wire::NewSeatMap asked);

    /// The newest version with its document.
    [[nodiscard]] Task<Answer<wire::SeatMapView>> map(Uuid map, CallOptions options = {});
    [[nodiscard]] Task<Answer<wire::SeatMapView>> mapVersion(Uuid map, qint32 version,
                                                             CallOptions options = {});
    [[nodiscard]] Task<Answer<wire::SeatMapVersionPage>> versions(Uuid map, PageAsked page);

    [[nodiscard]] SavedTask save(Uuid map, qint32 version, QJsonObject document, CallOptions options = {});
    [[nodiscard]] SavedTask importPretix(Uuid map, qint32 version, QByteArray json,
                                         std::optional<int> millimetresPerPixel, CallOptions options = {});
    [[nodiscard]] SavedTask importCsv(Uuid map, qint32 version, QByteArray csv, CallOptions options = {});
    [[nodiscard]] SavedTask generateTheatre(Uuid map, qint32 version, wire::Theatre asked);
    [[nodiscard]] SavedTask generateBowl(Uuid map, qint32 version, wire::Bowl asked);

    [[nodiscard]] Task<Answer<Content>> exportPretix(Uuid map, std::optional<qint32> version, bool isExtended,
                                                     CallOptions options = {});
    [[nodiscard]] Task<Answer<Content>> exportCsv(Uuid map, std::optional<qint32> version,
                                                  CallOptions options = {});

    /// The performances that sell from any of its versions.
    [[nodiscard]] Task<Answer<wire::SeatMapUses>> uses(Uuid map);

    /// What the categories of a version would do to the prices of unsold seats. Changes nothing.
    [[nodiscard]] Task<Answer<wire::RepaintReport>> checkRepaint(Uuid map, wire::RepaintAsked asked);

private:
    [[nodiscard]] QByteArray pathOf(Uuid map, QByteArrayView below = {}) const;
    [[nodiscard]] SavedTask saved(Request request, qint32 version, CallOptions options);

    ApiClient &m_client;
};

} // namespace foyer::client
