// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatcard.h"
#include "ui/kit/seatview/seatmodel.h"

#include <QLocale>

namespace foyer::seatview {

/// What seats and their states are called, in the language of the moment.

/// "Yours", "Held by others", …; of a house hold without its letter.
[[nodiscard]] QString stateName(SeatState state);

/// "free", "held by others", "house hold G": within a sentence.
[[nodiscard]] QString stateWords(SeatLook look);

/// "Row F seat 12"; at tables and in rows without a name what there is.
[[nodiscard]] QString seatName(const SeatPlan &plan, SeatIndex seat);

/// "Row F seat 12, Gold, wheelchair space, free", with what matters where seats have no states.
[[nodiscard]] QString spokenName(const SeatModel &model, SeatIndex seat);

/// "Pit, Standing, 42 free"; without the category where it is called like the area.
[[nodiscard]] QString spokenPoolName(const SeatModel &model, PoolIndex pool, const QLocale &locale);

/// Title "Row F, seat 12", detail "Stalls, Gold, free", price.
[[nodiscard]] SeatCard usualCard(const SeatModel &model, SeatIndex seat);

} // namespace foyer::seatview
