// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalog/ids.h"

#include <optional>
#include <QByteArray>
#include <QString>

namespace foyer::seating {

using accounts::AccountId;
using catalog::OrganizationId;
using catalog::SeatMapId;
using catalog::VenueId;

struct Venue
{
    VenueId id;
    QString name = {};
    QString address = {};
    QString timeZone = {};
    qint32 revision = 1;
    Instant createdAt = {};
};

/// What is absent stays.
struct VenueEdit
{
    std::optional<QString> name = {};
    std::optional<QString> address = {};
    std::optional<QString> timeZone = {};
};

/// A map, or one version of it, without its document.
struct MapHead
{
    SeatMapId id;
    VenueId venue;
    QString name = {};
    qint32 version = 1;
    qint32 seats = 0;
    Instant createdAt = {}; ///< the map, not the version
};

struct StoredMap
{
    MapHead head;
    QByteArray document = {}; ///< JSON text
};

struct MapVersion
{
    qint32 version = 1;
    qint32 seats = 0;
    std::optional<AccountId> createdBy = {};
    Instant createdAt = {};
};

/// Where a page of a list begins, oldest first; the least place for the first page.
struct ListPlace
{
    Instant after = {};
    Uuid id = {};
};

} // namespace foyer::seating
