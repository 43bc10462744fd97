// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "server/booking/holdrequest.h"
#include "server/booking/ruling.h"

namespace foyer::booking {

/// Makes priced lines of what is asked, by one sheet and one open phase.
class LinePricer
{
public:
    LinePricer(const SaleSheet &sheet, catalog::PhaseId phase) : m_sheet(sheet), m_phase(phase) {}

    /// Ordinals of the seats that are asked for by number or id; UnknownSeat, AskedTwice.
    [[nodiscard]] Ruling<std::vector<qint32>> seatsOf(const std::vector<AskedSeat> &asked) const;

    /// Adds a line for a seat or a place; UnknownType, NoPrice, UnknownPool.
    [[nodiscard]] Ruling<void> addSeat(std::vector<OrderLine> &lines, qint32 seat, TicketTypeId type) const;
    [[nodiscard]] Ruling<void> addPlaces(std::vector<OrderLine> &lines, const AskedPlaces &asked) const;

    /// Whether seats of this category are sold as this type.
    [[nodiscard]] bool sells(qint16 category, TicketTypeId type) const;

    /// The type meant: a null one is the standard one. Empty: there is no such type.
    [[nodiscard]] std::optional<TicketTypeId> typeOf(TicketTypeId asked) const;

private:
    [[nodiscard]] Ruling<OrderLine> priced(qint16 category, TicketTypeId type) const;

    const SaleSheet &m_sheet;
    catalog::PhaseId m_phase;
};

} // namespace foyer::booking
