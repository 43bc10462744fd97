// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/seatcounter.h"

namespace foyer::catalog {

namespace {

constexpr std::size_t mostCategories = 251; // ordinals go to 250

SeatCountsPtr countSeats(const booking::SaleSheet &sheet)
{
    auto counts = std::make_shared<SeatCounts>();
    counts->ofCategory.resize(mostCategories);
    for (const booking::SheetSeat &seat : sheet.seats) {
        counts->all += seat.id.isEmpty() ? 0 : 1;
        if (seat.category >= 0)
            ++counts->ofCategory[std::size_t(seat.category)];
    }
    return counts;
}

} // namespace

// Another sheet may lie where one lay that is gone.
SeatCountsPtr SeatCounter::of(const booking::SaleSheetPtr &sheet)
{
    const auto known = m_entries.find(sheet.get());
    if (known != m_entries.end() && known->second.sheet.lock() == sheet)
        return known->second.counts;
    makeRoom();
    ++m_counted;
    SeatCountsPtr counts = countSeats(*sheet);
    m_entries.insert_or_assign(sheet.get(), Entry{sheet, counts});
    return counts;
}

void SeatCounter::makeRoom()
{
    if (m_entries.size() < m_kept)
        return;
    std::erase_if(m_entries, [](const auto &entry) { return entry.second.sheet.expired(); });
    if (m_entries.size() >= m_kept)
        m_entries.clear();
}

} // namespace foyer::catalog
