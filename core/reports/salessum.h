// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer::reports {

/// What was sold in some part of the house, of the time or of the channels. Money is minor units.
struct SalesSum
{
    qint64 tickets = 0;         ///< ever sold, refunded ones too
    qint64 refundedTickets = 0; ///< that ended by a refund
    qint64 revenue = 0;         ///< prices of all that was ever sold, fees and tax included
    qint64 refunded = 0;        ///< paid back
    qint64 retained = 0;        ///< of refunded tickets, kept by the house: part of revenue

    /// Tickets that live.
    [[nodiscard]] constexpr qint64 sold() const noexcept { return tickets - refundedTickets; }

    /// Money that stays.
    [[nodiscard]] constexpr qint64 takings() const noexcept { return revenue - refunded; }

    constexpr SalesSum &operator+=(const SalesSum &other) noexcept
    {
        tickets += other.tickets;
        refundedTickets += other.refundedTickets;
        revenue += other.revenue;
        refunded += other.refunded;
        retained += other.retained;
        return *this;
    }

    [[nodiscard]] bool operator==(const SalesSum &) const noexcept = default;
};

} // namespace foyer::reports
