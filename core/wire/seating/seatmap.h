// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"
#include "core/wire/seating/seatmapreport.h"

#include <optional>
#include <QJsonObject>

namespace foyer::wire {

/// An empty map to be made; the id is the client's own.
struct NewSeatMap
{
    Uuid id;
    QString name;
};

struct SeatMapSummary
{
    Uuid id;
    Uuid venue;
    QString name;
    qint32 version = 1;
    qint32 seats = 0;
};

struct SeatMapPage
{
    std::vector<SeatMapSummary> items;
    std::optional<QString> next;
};

/// What became of a document that was saved, imported or generated.
struct SavedSeatMap
{
    SeatMapSummary map;
    SeatMapReport report;
};

/// One version with all there is to it.
struct SeatMapView
{
    SeatMapSummary map;
    SeatMapReport report;
    QJsonObject document; ///< of core/seating's own format
};

struct SeatMapVersion
{
    qint32 version = 1;
    qint32 seats = 0;
    std::optional<Uuid> createdBy;
    Instant createdAt = {};
};

struct SeatMapVersionPage
{
    std::vector<SeatMapVersion> items;
    std::optional<QString> next;
};

template <>
struct Shape<NewSeatMap>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"NewSeatMap"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &NewSeatMap::id), field("name", &NewSeatMap::name, text(200))};
    }
};

template <>
struct Shape<SeatMapSummary>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapSummary"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &SeatMapSummary::id), field("venue", &SeatMapSummary::venue),
                          field("name", &SeatMapSummary::name, text(200)),
                          field("version", &SeatMapSummary::version, Range{1}, "also its ETag"),
                          field("seats", &SeatMapSummary::seats, Range{})};
    }
};

template <>
struct Shape<SeatMapPage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapPage"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &SeatMapPage::items, List<>{}),
                          field("next", &SeatMapPage::next, text(200))};
    }
};

template <>
struct Shape<SavedSeatMap>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SavedSeatMap"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("map", &SavedSeatMap::map), field("report", &SavedSeatMap::report)};
    }
};

template <>
struct Shape<SeatMapView>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapView"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("map", &SeatMapView::map), field("report", &SeatMapView::report),
                          field("document", &SeatMapView::document, Any{}, "the seat map document")};
    }
};

template <>
struct Shape<SeatMapVersion>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapVersion"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("version", &SeatMapVersion::version, Range{1}),
                          field("seats", &SeatMapVersion::seats, Range{}),
                          field("created_by", &SeatMapVersion::createdBy),
                          field("created_at", &SeatMapVersion::createdAt)};
    }
};

template <>
struct Shape<SeatMapVersionPage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapVersionPage"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &SeatMapVersionPage::items, List<>{}),
                          field("next", &SeatMapVersionPage::next, text(200))};
    }
};

} // namespace foyer::wire
