// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/salesheet.h"

#include <algorithm>

namespace foyer::booking {

namespace {

template <typename Entries, typename Member, typename Value>
auto findBy(const Entries &entries, Member member, const Value &value)
{
    const auto found = std::ranges::find(entries, value, member);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const SheetCategory *SaleSheet::category(qint16 ordinal) const noexcept
{
    return findBy(categories, &SheetCategory::ordinal, ordinal);
}

const SheetTicketType *SaleSheet::ticketType(TicketTypeId id) const noexcept
{
    return findBy(ticketTypes, &SheetTicketType::id, id);
}

const SheetPool *SaleSheet::pool(PoolId id) const noexcept
{
    return findBy(pools, &SheetPool::id, id);
}

const SheetTicketType *SaleSheet::standardType() const noexcept
{
    return ticketTypes.empty() ? nullptr : &ticketTypes.front();
}

QString SaleSheet::seatName(qint32 seat) const
{
    if (seat < 0 || std::size_t(seat) >= seats.size())
        return {};
    const SheetSeat &place = seats[std::size_t(seat)];
    QStringList parts;
    if (!place.section.isEmpty())
        parts.append(place.section);
    if (!place.row.isEmpty())
        parts.append(QStringLiteral("row %1").arg(place.row));
    parts.append(QStringLiteral("seat %1").arg(place.number));
    return parts.join(QStringLiteral(", "));
}

} // namespace foyer::booking
