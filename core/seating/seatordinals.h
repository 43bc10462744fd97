// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

#include <cstdint>

namespace foyer::seating {

/// Between the places of seats in a document and the ordinals by which a performance counts them (see
/// seatorder.h): the same until another version of the map took the place of the first.
class SeatOrdinals
{
public:
    /// The same, for a document with so many seats.
    explicit SeatOrdinals(std::size_t seats = 0);

    /// `byOrdinal`: ids of seats; empty, or of no seat of the document: it is gone.
    SeatOrdinals(const std::vector<QString> &byOrdinal, const SeatMap &map);

    /// How many ordinals there are, those of seats that are gone included.
    [[nodiscard]] std::size_t count() const noexcept { return m_places.size(); }

    /// -1 where the performance does not know the seat.
    [[nodiscard]] std::int32_t ordinal(std::size_t place) const noexcept
    {
        return place < m_ordinals.size() ? m_ordinals[place] : -1;
    }

    /// Empty for one that is gone, or never was.
    [[nodiscard]] std::optional<std::uint32_t> place(std::int64_t ordinal) const noexcept;

private:
    std::vector<std::int32_t> m_ordinals; ///< by place
    std::vector<std::int32_t> m_places;   ///< by ordinal; -1: none
};

/// As the server says beside a performance's document (`seats`); who does not say counts as the document
/// does.
[[nodiscard]] SeatOrdinals seatOrdinalsIn(const QJsonObject &answer, const SeatMap &map);

/// Likewise the places of sections in the document, by ordinal (`sections`); -1: it is gone.
[[nodiscard]] std::vector<std::int32_t> sectionPlacesIn(const QJsonObject &answer, const SeatMap &map);

} // namespace foyer::seating
