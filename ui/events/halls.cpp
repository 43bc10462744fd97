// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/halls.h"

#include "core/client/apiclient.h"

#include <algorithm>

namespace foyer::events {

namespace {

bool isAlikeArea(const Area &one, const Area &other) noexcept
{
    return one.name == other.name && one.category == other.category && one.capacity == other.capacity;
}

/// The id that the area of the event's hall had in a date; null where it is new there.
catalog::AreaId idIn(const Hall &hallOfDate, const Hall &before, const catalog::AreaId &id)
{
    const auto had = std::ranges::find(before.areas, id, &Area::id);
    const auto place = std::size_t(had - before.areas.begin());
    const bool isThere = had != before.areas.end() && place < hallOfDate.areas.size();
    return isThere ? hallOfDate.areas[place].id : catalog::AreaId();
}

bool isUsed(const Setup &setup, const catalog::AreaId &id)
{
    return std::ranges::any_of(setup.dates, [&id](const Date &date) {
        return std::ranges::find(date.hall.areas, id, &Area::id) != date.hall.areas.end();
    });
}

} // namespace

bool isAlike(const Hall &one, const Hall &other) noexcept
{
    return one.map == other.map && one.version == other.version
           && std::ranges::equal(one.areas, other.areas, isAlikeArea);
}

Hall hallForNextDate(const Setup &setup, client::ApiClient &ids)
{
    Hall hall = setup.hall;
    for (Area &area : hall.areas) {
        if (!setup.dates.empty())
            area.id = ids.newId<catalog::AreaId>();
    }
    return hall;
}

void spreadHall(Setup &setup, const Hall &before, client::ApiClient &ids)
{
    for (Date &date : setup.dates) {
        if (!date.isDraft())
            continue;
        const Hall had = std::exchange(date.hall, Hall{setup.hall.map, setup.hall.version});
        for (Area area : setup.hall.areas) {
            const catalog::AreaId own = idIn(had, before, area.id);
            if (!own.isNull())
                area.id = own;
            else if (isUsed(setup, area.id))
                area.id = ids.newId<catalog::AreaId>();
            date.hall.areas.push_back(std::move(area));
        }
    }
}

} // namespace foyer::events
