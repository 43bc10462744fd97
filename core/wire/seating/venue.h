// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/wire/shape.h"

#include <optional>
#include <QString>
#include <vector>

namespace foyer::wire {

/// A venue to be made; the id is the client's own.
struct NewVenue
{
    Uuid id;
    QString name;
    std::optional<QString> address;
    QString timeZone;
};

/// What of a venue changes; what is absent stays.
struct VenueChange
{
    std::optional<QString> name;
    std::optional<QString> address;
    std::optional<QString> timeZone;
};

struct Venue
{
    Uuid id;
    QString name;
    QString address;
    QString timeZone;
    qint32 revision = 1;
};

struct VenuePage
{
    std::vector<Venue> items;
    std::optional<QString> next;
};

namespace venue {

inline constexpr Text name = text(200);
inline constexpr Text address = lines(500);
inline constexpr Text timeZone = formatted("iana-time-zone", 64);

} // namespace venue

template <>
struct Shape<NewVenue>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"NewVenue"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &NewVenue::id), field("name", &NewVenue::name, venue::name),
                          field("address", &NewVenue::address, venue::address),
                          field("time_zone", &NewVenue::timeZone, venue::timeZone, "IANA name")};
    }
};

template <>
struct Shape<VenueChange>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"VenueChange"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("name", &VenueChange::name, venue::name),
                          field("address", &VenueChange::address, venue::address),
                          field("time_zone", &VenueChange::timeZone, venue::timeZone, "IANA name")};
    }
};

template <>
struct Shape<Venue>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Venue"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Venue::id), field("name", &Venue::name, venue::name),
                          field("address", &Venue::address, venue::address),
                          field("time_zone", &Venue::timeZone, venue::timeZone, "IANA name"),
                          field("revision", &Venue::revision, Range{1}, "also its ETag")};
    }
};

template <>
struct Shape<VenuePage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"VenuePage"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &VenuePage::items, List<>{}),
                          field("next", &VenuePage::next, text(200))};
    }
};

} // namespace foyer::wire
