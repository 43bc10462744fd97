// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/booking/command.h"
#include "core/booking/decision.h"

namespace foyer::booking {

struct Held
{
    Hold hold;
    bool changed = true; ///< false: a repeat that found its work done
};

using HoldAnswer = tl::expected<Held, Refusal>;

/// Where holds live. Takes all seats and places of a hold or none; time is the store's own, and a hold that
/// has run out keeps nobody from its seats. Every answer is durable, and every change of a seat has raised
/// its version and was published. Errors are those of the database behind it.
class HoldStore
{
public:
    virtual ~HoldStore() = default;
    [[nodiscard]] virtual Task<Result<HoldAnswer>> take(TakeHold command) = 0;
    [[nodiscard]] virtual Task<Result<HoldAnswer>> extend(ExtendHold command) = 0;
    [[nodiscard]] virtual Task<Result<HoldAnswer>> release(ReleaseHold command) = 0;

    /// All live holds of an account; tells how many seats and places came free.
    [[nodiscard]] virtual Task<Result<int>> releaseAllOf(AccountId owner) = 0;

    /// Says Expired of one that has run out. Empty: there is none.
    [[nodiscard]] virtual Task<Result<std::optional<Hold>>> find(HoldId id) = 0;

    /// Live ones, the first to run out first.
    [[nodiscard]] virtual Task<Result<std::vector<Hold>>> ofOwner(AccountId owner) = 0;
};

} // namespace foyer::booking
