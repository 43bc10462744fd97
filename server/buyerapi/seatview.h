// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"

#include <QByteArray>

namespace foyer::buyerapi {

/// Seats of one performance as these routes show them.
class SeatView
{
public:
    /// Prices are those that the public pays at `now`.
    SeatView(const booking::SaleSheet &sheet, Instant now);

    /// "available", "locked" or "sold", by the letter of the seat bytes.
    [[nodiscard]] static QByteArray statusOf(char state);

    /// A JSON object. Without `price` the seat costs what its category costs now.
    [[nodiscard]] QByteArray seat(qint32 ordinal, const QByteArray &status,
                                  std::optional<Instant> lockedUntil,
                                  std::optional<qint64> price = std::nullopt) const;

    /// A seat of a booking: what it cost, and where it is.
    [[nodiscard]] QByteArray bookedSeat(qint32 ordinal, qint64 price) const;

    [[nodiscard]] QByteArray idOf(qint32 ordinal) const;

    /// JSON text: "2500.00", or null where this category is not sold.
    [[nodiscard]] QByteArray priceOf(qint16 category) const;

    /// JSON text: "2500.00".
    [[nodiscard]] QByteArray amount(qint64 minor) const;

private:
    const booking::SaleSheet &m_sheet;
    catalog::PhaseId m_phase;
};

/// JSON text of a moment: RFC 3339 in quotes, or null.
[[nodiscard]] QByteArray jsonTime(std::optional<Instant> time);

} // namespace foyer::buyerapi
