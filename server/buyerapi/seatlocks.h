// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "server/booking/holdservice.h"
#include "server/buyerapi/seatlist.h"

namespace foyer::booking {
class BookingServices;
} // namespace foyer::booking

namespace foyer::buyerapi {

/// Seats that are locked for a caller.
struct LockedSeats
{
    std::vector<qint32> seats = {};
    Instant expiresAt = {};     ///< the first of them to run out
    booking::HoldId fresh = {}; ///< the hold of those that were not the caller's before; null: none
};

/// What this API calls a lock is a hold whose id is made here and never told: the caller's live holds are
/// looked up instead. Per worker, on its thread; what it is given outlives it, and it outlives every call.
class SeatLocks
{
public:
    SeatLocks(booking::BookingServices &services, IdFactory &ids);

    /// All of them or none. What the caller has locked already stays as it is, and is not prolonged.
    [[nodiscard]] Task<booking::Ruling<LockedSeats>> lock(booking::SaleSheetPtr sheet,
                                                          std::vector<qint32> seats, booking::Actor actor);

    /// One hold with exactly these seats: the caller's locks are taken over, and what nobody has is locked.
    /// Seats that come out of several locks run out with the first of these.
    [[nodiscard]] Task<booking::Ruling<booking::HoldId>>
    gather(booking::SaleSheetPtr sheet, std::vector<qint32> seats, booking::Actor actor);

    /// How many seats and places came free; those of `which`, or all of the caller's.
    [[nodiscard]] Task<booking::Ruling<int>> release(std::optional<SeatList> which, booking::Actor actor);

private:
    using Holds = std::vector<booking::Hold>;

    [[nodiscard]] Task<Result<Holds>> ofCaller(booking::Actor actor);
    [[nodiscard]] Task<booking::Ruling<booking::HoldId>>
    unite(booking::SaleSheetPtr sheet, std::vector<qint32> seats, booking::Actor actor);
    [[nodiscard]] Task<booking::Ruling<booking::HoldId>> merge(booking::SaleSheetPtr sheet, Holds holds,
                                                               std::vector<qint32> seats);

    booking::HoldStore &m_store;
    booking::HoldService &m_holds;
    const Clock &m_clock;
    IdFactory &m_ids;
};

} // namespace foyer::buyerapi
