// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"

#include <map>

namespace foyer::catalog {

/// Of the seats that are there.
struct SeatCounts
{
    qint32 all = 0;
    std::vector<qint32> ofCategory = {}; ///< by ordinal
};

using SeatCountsPtr = std::shared_ptr<const SeatCounts>;

/// Counts the seats of a sheet once, however many ask for it: of an arena it takes a millisecond, and a crowd
/// asks in the minute in which a sale opens. Belongs to the worker's thread.
class SeatCounter
{
public:
    explicit SeatCounter(std::size_t kept = 64) : m_kept(kept) {}

    [[nodiscard]] SeatCountsPtr of(const booking::SaleSheetPtr &sheet);

    /// How often was counted so far.
    [[nodiscard]] int countedCount() const noexcept { return m_counted; }

private:
    struct Entry
    {
        std::weak_ptr<const booking::SaleSheet> sheet;
        SeatCountsPtr counts;
    };

    void makeRoom();

    std::size_t m_kept;
    std::map<const booking::SaleSheet *, Entry> m_entries;
    int m_counted = 0;
};

} // namespace foyer::catalog
