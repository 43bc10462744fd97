// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/seatchange.h"
#include "core/wire/catalog/seatchange.h"
#include "server/catalog/failure.h"
#include "server/catalog/seatplans.h"

#include <variant>

namespace foyer::seatchange {

using catalog::Event;
using catalog::Performance;
using catalog::SeatMapRef;

using SeatMapPtr = std::shared_ptr<const seating::SeatMap>;
using Maps = std::map<SeatMapRef, SeatMapPtr>;

/// A standing pool with what it needs to be rewritten.
struct PoolRow
{
    booking::AreaUse use;
    qint32 version = 0;
};

/// How one performance sells at present.
struct HallState
{
    qint32 number = 0;
    qint32 orderRevision = 0;
    seating::SeatOrder order = {};                     ///< as long as there are pools
    std::vector<booking::Claim> claims = {};           ///< by ordinal
    std::vector<PoolRow> pools = {};                   ///< by ordinal
    std::multimap<qint32, booking::HoldId> holds = {}; ///< of the database, by the seat that they keep
};

using HallStates = std::map<catalog::PerformanceId, HallState>;

/// What is to be done, read before anything is locked.
struct Prepared
{
    Event event = {};
    SeatMapRef target = {};
    std::vector<Performance> performances = {};
};

using PreparedPtr = std::shared_ptr<const Prepared>;

/// Of one performance: its state and what the version makes of it.
struct HallChange
{
    Performance performance = {};
    HallState state = {};
    booking::SeatChange change = {};

    /// Keepers of the seats that vanish or move.
    [[nodiscard]] const booking::Claim &claim(std::size_t seat) const { return state.claims[seat]; }
};

using HallChanges = std::vector<HallChange>;

/// The change cannot be made as it was asked for.
struct NotPossible
{
    QByteArray faults = {}; ///< as the refusal tells them: a list in JSON
};

/// Somebody came in between the look and the locks: to be tried again.
struct LookAgain
{};

/// Why nothing was changed.
using Failure = std::variant<catalog::Failure, NotPossible, LookAgain>;

template <typename T>
using Answer = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> giveUp(catalog::EditRefusal what, QString field = {})
{
    return tl::unexpected<Failure>(catalog::fail(what, std::move(field)).value());
}

[[nodiscard]] inline tl::unexpected<Failure> giveUp(Error error)
{
    return tl::unexpected<Failure>(catalog::fail(std::move(error)).value());
}

[[nodiscard]] inline tl::unexpected<Failure> giveUp(catalog::Failure failure)
{
    return tl::unexpected<Failure>(Failure(std::move(failure)));
}

} // namespace foyer::seatchange
