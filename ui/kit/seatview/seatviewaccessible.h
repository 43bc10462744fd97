// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatplan.h"

namespace foyer::seatview {

class SeatView;

/// Tells assistive programs about the seats of a SeatView: its children are the widgets that lie on it, then
/// one button a seat and a standing area with its name, place and state. Objects are made for those that are
/// asked for.
void installSeatViewAccessibility();

/// The keyboard is on this seat now.
void announceFocus(SeatView &view, SeatIndex seat);

void announcePoolFocus(SeatView &view, PoolIndex pool);

/// It is called something else now.
void announceName(SeatView &view, SeatIndex seat);

} // namespace foyer::seatview
