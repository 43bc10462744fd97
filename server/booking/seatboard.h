// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "core/seating/availability.h"

#include <map>

namespace foyer::booking {

/// A seat as the database has it: the letter that everybody may see, the claim's version, and until when a
/// hold on it lasts.
struct SeatNews
{
    qint32 seat = 0;
    char state = 'f';
    qint32 version = 0;
    std::optional<Instant> until = {};
    char below = '\0'; ///< what it is without its hold, where that is known
};

/// How many seats of a category are in which state.
struct SeatCounts
{
    qint32 total = 0;
    qint32 free = 0;
    qint32 onHold = 0;
    qint32 selling = 0;
    qint32 leased = 0;
    qint32 house = 0;
    qint32 sold = 0;
};

/// The seats of one performance as a worker knows them: for choosing, and for showing. Behind the database by
/// as much as its last refresh; what is really free is decided there. News may come late, twice or in any
/// order: the version tells. Not thread-safe.
class SeatBoard
{
public:
    explicit SeatBoard(SaleSheetPtr sheet);

    /// Takes what is newer than what it has.
    void apply(const SeatNews &news);

    /// Frees what has run out by now.
    void expire(Instant now);

    /// Null for a performance without seats.
    [[nodiscard]] seating::Availability *availability() noexcept { return m_availability.get(); }

    /// One letter per seat, by ordinal.
    [[nodiscard]] const QByteArray &bytes() const noexcept { return m_states; }

    /// Whether the seat would be on sale again if its hold ended.
    [[nodiscard]] bool isFreeBelow(qint32 seat) const;

    /// By category ordinal, in the sheet's order.
    [[nodiscard]] std::map<qint16, SeatCounts> counts() const;

    /// Rises with every change that can be seen.
    [[nodiscard]] quint64 changeCount() const noexcept { return m_changes; }

    [[nodiscard]] const SaleSheetPtr &sheet() const noexcept { return m_sheet; }

private:
    struct Held
    {
        Instant until;
        char before = 'f';
    };

    void show(qint32 seat, char state);

    SaleSheetPtr m_sheet;
    std::unique_ptr<seating::Availability> m_availability;
    QByteArray m_states;
    std::vector<qint32> m_versions;
    std::map<qint32, Held> m_held;
    quint64 m_changes = 0;
};

} // namespace foyer::booking
