// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatordinals.h"

#include "core/seating/jsonbytes.h"

#include <numeric>
#include <QHash>

namespace foyer::seating {

SeatOrdinals::SeatOrdinals(std::size_t seats) : m_ordinals(seats), m_places(seats)
{
    std::iota(m_ordinals.begin(), m_ordinals.end(), 0);
    m_places = m_ordinals;
}

SeatOrdinals::SeatOrdinals(const std::vector<QString> &byOrdinal, const SeatMap &map)
    : m_places(byOrdinal.size(), -1)
{
    QHash<QString, std::int32_t> ordinals;
    ordinals.reserve(qsizetype(byOrdinal.size()));
    for (std::size_t i = 0; i < byOrdinal.size(); ++i) {
        if (!byOrdinal[i].isEmpty())
            ordinals.insert(byOrdinal[i], std::int32_t(i));
    }
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        const std::int32_t ordinal = ordinals.value(seat.id, -1);
        if (ordinal >= 0)
            m_places[std::size_t(ordinal)] = std::int32_t(m_ordinals.size());
        m_ordinals.push_back(ordinal);
    });
}

std::optional<std::uint32_t> SeatOrdinals::place(std::int64_t ordinal) const noexcept
{
    if (ordinal < 0 || ordinal >= std::int64_t(m_places.size()) || m_places[std::size_t(ordinal)] < 0)
        return std::nullopt;
    return std::uint32_t(m_places[std::size_t(ordinal)]);
}

SeatOrdinals seatOrdinalsIn(const QJsonObject &answer, const SeatMap &map)
{
    const QJsonValue seats = answer.value(QLatin1StringView{"seats"});
    return seats.isArray() ? SeatOrdinals(textsIn(seats), map) : SeatOrdinals(seatCount(map));
}

std::vector<std::int32_t> sectionPlacesIn(const QJsonObject &answer, const SeatMap &map)
{
    const QJsonValue sections = answer.value(QLatin1StringView{"sections"});
    std::vector<std::int32_t> places(map.sections.size());
    std::iota(places.begin(), places.end(), 0);
    if (!sections.isArray())
        return places;
    QHash<QString, std::int32_t> known;
    for (std::size_t place = 0; place < map.sections.size(); ++place)
        known.insert(map.sections[place].id, std::int32_t(place));
    places.clear();
    for (const QString &id : textsIn(sections))
        places.push_back(known.value(id, -1));
    return places;
}

} // namespace foyer::seating
