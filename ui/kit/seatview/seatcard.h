// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatstate.h"

#include <functional>
#include <QString>
#include <QStringList>

namespace foyer::seatview {

/// What the card beside a seat says.
struct SeatCard
{
    QString title;     ///< "Row J, seat 27"
    QString detail;    ///< "Stalls, First, free"
    QString price;     ///< beside the detail
    QStringList notes; ///< a line each: "A pillar hides the harp", "Order 8RRT4, Lenz"
    [[nodiscard]] bool operator==(const SeatCard &) const = default;
};

/// Is asked each time a card comes up. An empty title shows none.
using SeatCardProvider = std::function<SeatCard(SeatIndex)>;

} // namespace foyer::seatview
