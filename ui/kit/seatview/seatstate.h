// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/houselayout.h"

#include <QChar>

namespace foyer::seatview {

using seating::SeatIndex;

/// No seat: where the pointer is beside all of them.
inline constexpr SeatIndex noSeat = seating::wall;

/// How a seat is drawn. Wheelchair and companion are no states: they are what the seat is (its document says
/// so), and a free one shows its glyph instead of its number.
enum class SeatState : quint8
{
    Free,
    Yours, ///< in this basket
    Held,  ///< in somebody else's
    Sold,
    HouseHold,  ///< kept by the house; the letter says for whom
    Blocked,    ///< cannot be sold at all
    NotInStock, ///< offline: not for this till to sell
    LeftAlone,  ///< the choice would leave it single
};

inline constexpr std::size_t seatStateCount = 8;

struct SeatLook
{
    SeatState state = SeatState::Free;
    char16_t letter = u'H'; ///< of a house hold
    [[nodiscard]] bool operator==(const SeatLook &) const noexcept = default;
};

struct SeatChange
{
    SeatIndex seat = noSeat;
    SeatLook look;
    [[nodiscard]] bool operator==(const SeatChange &) const noexcept = default;
};

} // namespace foyer::seatview
