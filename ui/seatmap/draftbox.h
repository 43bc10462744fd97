// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/seating/seatmap.h"
#include "ui/seatmap/mapplace.h"

#include <optional>
#include <QByteArray>
#include <QJsonObject>
#include <vector>

namespace foyer::client {
class LocalStore;
}

namespace foyer::seatmap {

/// A map as it lies on this computer, not published.
struct MapDraft
{
    MapPlace place;
    QString title; ///< what the document calls the hall: place.name is what the server knows it by
    Instant changedAt = {};
    QByteArray packed; ///< packMap()
};

/// An earlier draft that gave way to another one, until somebody throws it away. Without its document.
struct AsideDraft
{
    Uuid id;
    MapPlace place;
    Instant changedAt = {};
};

/// A document small enough for a drawer: 100,000 seats in about a megabyte. Takes its time.
[[nodiscard]] Result<QByteArray> packMap(const seating::SeatMap &map);
[[nodiscard]] Result<seating::SeatMap> unpackMap(const QByteArray &packed);

/// The drafts of one organization on this computer: one for each map.
class DraftBox
{
public:
    /// `store` outlives it; `server`: the server's name in it.
    DraftBox(client::LocalStore &store, QString server, QString organization)
        : m_store(store)
        , m_server(std::move(server))
        , m_organization(std::move(organization))
    {}

    [[nodiscard]] std::optional<MapDraft> find(const Uuid &map) const;

    /// The last changed first.
    [[nodiscard]] std::vector<MapDraft> all() const;

    [[nodiscard]] Result<void> keep(const MapDraft &draft);
    [[nodiscard]] Result<void> drop(const Uuid &map);

    /// Out of the way of a new draft of the same map. `id` is new.
    [[nodiscard]] Result<void> putAside(const MapDraft &draft, const Uuid &id);
    /// Those of this map, the last put aside first. Reads all of them: not for every frame.
    [[nodiscard]] std::vector<AsideDraft> aside(const Uuid &map) const;
    [[nodiscard]] std::optional<MapDraft> findAside(const Uuid &id) const;
    [[nodiscard]] Result<void> dropAside(const Uuid &id);

private:
    [[nodiscard]] Result<void> save(const Uuid &id, QLatin1StringView kind, const MapDraft &draft);
    [[nodiscard]] bool isOurs(const QJsonObject &content) const;

    client::LocalStore &m_store;
    QString m_server;
    QString m_organization;
};

} // namespace foyer::seatmap
