// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <vector>

namespace foyer::start {

/// One seat of the poster; the pitch of seats is 24.
struct PosterSeat
{
    QPointF at;
    double turn = 0;  ///< degrees
    int category = 0; ///< 0 … 3, dearest first
    bool isSold = true;
    bool isYours = false;
};

/// The house on the poster: stalls in three curved blocks, a balcony, two seats that are yours. An imagined
/// evening, always the same one.
[[nodiscard]] std::vector<PosterSeat> posterHouse();

} // namespace foyer::start
