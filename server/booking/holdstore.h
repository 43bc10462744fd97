// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/booking/command.h"
#include "core/booking/decision.h"

#include <map>

namespace foyer::booking {

struct Held
{
    Hold hold;
    bool changed = true; ///< false: a repeat that found its work done
};

using HoldAnswer = tl::expected<Held, Refusal>;

/// A hold that is kept for an order while a batch decides on it.
struct Pinned
{
    /// Under which epoch the store vouches for it; the batch asks whether that is still so. Empty: the batch
    /// sees the hold itself.
    std::optional<qint64> epoch = {};
    Instant until = Instant::max(); ///< by the worker's clock; a batch that decides later refuses
};

using PinAnswer = tl::expected<Pinned, Refusal>;

/// Where holds live. Takes all seats and places of a hold or none; time is the store's own, and a hold that
/// has run out keeps nobody from its seats. Every change of a seat has raised its version and was published.
/// Errors are those of the database behind it; a store that cannot be reached is Unavailable or InDoubt.
class HoldStore
{
public:
    virtual ~HoldStore() = default;

    /// Batches do not see what is on hold here.
    [[nodiscard]] virtual bool isApart() const = 0;
    [[nodiscard]] virtual Task<Result<HoldAnswer>> take(TakeHold command) = 0;
    [[nodiscard]] virtual Task<Result<HoldAnswer>> extend(ExtendHold command) = 0;
    [[nodiscard]] virtual Task<Result<HoldAnswer>> release(ReleaseHold command) = 0;

    /// What leaves some holds enters a new one of their owner, or nothing happens. Seats only, where a hold
    /// is not given up whole.
    [[nodiscard]] virtual Task<Result<HoldAnswer>> regroup(std::vector<ReleaseHold> givenUp,
                                                           TakeHold taken) = 0;

    /// All live holds of an account; tells how many seats and places came free.
    [[nodiscard]] virtual Task<Result<int>> releaseAllOf(AccountId owner) = 0;

    /// Says Expired of one that has run out. Empty: there is none.
    [[nodiscard]] virtual Task<Result<std::optional<Hold>>> find(HoldId id) = 0;

    /// Live ones, the first to run out first.
    [[nodiscard]] virtual Task<Result<std::vector<Hold>>> ofOwner(AccountId owner) = 0;

    /// A live hold does not run out while its order is being decided. Then either the order consumes it, or
    /// unpin() gives it its own time again.
    [[nodiscard]] virtual Task<Result<PinAnswer>> pin(Hold hold, OrderId order) = 0;
    virtual void unpin(const Hold &hold, OrderId order) = 0;

    /// Its order was committed; its tickets are bought.
    virtual void consumed(const Hold &hold) = 0;

    /// Until when live holds keep these seats, where only this store knows.
    [[nodiscard]] virtual Task<Result<std::map<qint32, Instant>>> heldUntil(qint32 performance,
                                                                            std::vector<qint32> seats) = 0;

    /// How many seats live holds keep in each of these performances, where only this store knows.
    [[nodiscard]] virtual Task<Result<std::map<qint32, qint32>>>
    heldSeats(std::vector<qint32> performances) = 0;
};

} // namespace foyer::booking
