// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatordinals.h"

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

} // namespace foyer::seating
