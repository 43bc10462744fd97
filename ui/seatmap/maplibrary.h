// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/seatingapi.h"
#include "core/seating/seatmap.h"
#include "ui/seatmap/mapplace.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace foyer::seatmap {

/// A version of a map as the server keeps it.
struct OpenedMap
{
    wire::SeatMapSummary summary;
    seating::SeatMap map;
};

/// A place with its maps.
struct VenueMaps
{
    wire::Venue venue;
    std::vector<wire::SeatMapSummary> maps;
};

/// The maps on the server. Documents are read and written on a thread of its own.
class MapLibrary : public QObject
{
    Q_OBJECT

public:
    /// `api` must outlive it.
    explicit MapLibrary(client::SeatingApi &api, QObject *parent = nullptr);

    [[nodiscard]] static Task<client::Answer<std::vector<VenueMaps>>> venues(QPointer<MapLibrary> self);

    /// `version` 0: the newest.
    [[nodiscard]] static Task<client::Answer<OpenedMap>> open(QPointer<MapLibrary> self, Uuid map,
                                                              int version);

    /// All of them, the newest first.
    [[nodiscard]] static Task<client::Answer<std::vector<wire::SeatMapVersion>>>
    versions(QPointer<MapLibrary> self, Uuid map);

    /// The document as the next version after the one of `place`; a map that the server does not have is
    /// made. Stale: somebody else was faster.
    [[nodiscard]] static Task<client::Answer<wire::SavedSeatMap>>
    publish(QPointer<MapLibrary> self, MapPlace place, seating::SeatMap document);

private:
    client::SeatingApi &m_api;
    QThreadPool m_pool;
};

} // namespace foyer::seatmap
