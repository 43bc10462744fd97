// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/remedy.h"
#include "core/studio/selection.h"

namespace foyer::studio {

/// Writes down what repairs do.
class RepairLog
{
public:
    /// Before it is done: where it is and its id follow from the document as it is still.
    void add(const SeatMap &map, const seating::Problem &problem, RemedyKind kind, const QString &before,
             const QString &after);

    void touchSeat(const QString &id) { m_seats.push_back(id); }

    void touchThing(const QString &id) { m_things.push_back(id); }

    [[nodiscard]] std::size_t size() const noexcept { return m_mended.size(); }

    [[nodiscard]] std::vector<Mended> takeMended() { return std::move(m_mended); }

    /// What the document still has of all that was touched.
    [[nodiscard]] Selection touched(const SeatMap &map) const;

private:
    std::vector<Mended> m_mended;
    std::vector<QString> m_seats;
    std::vector<QString> m_things;
};

/// The seat that a Seat or TableSeat names.
[[nodiscard]] const seating::Seat &seatAt(const SeatMap &map, const ElementRef &element);
[[nodiscard]] seating::Seat &seatAt(SeatMap &map, const ElementRef &element);
[[nodiscard]] const seating::Section &sectionAt(const SeatMap &map, const ElementRef &element);
[[nodiscard]] seating::Section &sectionAt(SeatMap &map, const ElementRef &element);

/// A Seat or TableSeat; not a row, not anything else.
[[nodiscard]] bool isSeat(const ElementRef &element) noexcept;

} // namespace foyer::studio
