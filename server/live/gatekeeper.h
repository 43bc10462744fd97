// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "server/live/topic.h"

namespace foyer::live {

/// Whom a token names.
struct Guest
{
    accounts::AccountId account = {}; ///< null: nobody signed in
    Instant until = Instant::max();   ///< when the token ends

    [[nodiscard]] bool isKnown() const noexcept { return !account.isNull(); }
};

/// Is told when somebody's rights may have changed. On the worker's thread.
class RightsObserver
{
public:
    virtual ~RightsObserver() = default;

    /// A role was given or taken, an account was disabled or its tokens were revoked. Everything that it may
    /// follow is asked for again.
    virtual void rightsChanged(accounts::AccountId account) = 0;

    /// News of changes may have been missed: everybody is asked for again.
    virtual void rightsUncertain() = 0;
};

/// What the live hub must know about people; accounts implements it. One per worker, on its thread; outlives
/// the hub.
class Gatekeeper
{
public:
    virtual ~Gatekeeper() = default;

    /// Who a token is. PermissionDenied when it is not, or no longer, good; anything else: cannot be told
    /// now.
    [[nodiscard]] virtual Task<Result<Guest>> recognise(QByteArray token) = 0;

    /// Whether this person, or nobody in particular, may follow this topic. `Seats` and `Queue` are for
    /// everybody, but the performance must exist; `Me` is asked for the guest's own account only.
    [[nodiscard]] virtual Task<Result<bool>> mayFollow(Guest guest, Topic topic) = 0;

    /// Null: nobody listens any more.
    virtual void setObserver(RightsObserver *observer) = 0;
};

} // namespace foyer::live
