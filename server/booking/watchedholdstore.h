// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdhabits.h"
#include "server/booking/holdstore.h"

namespace foyer::booking {

/// A store that cannot look at habits itself; whoever lets go of the same seats again and again waits before
/// it.
class WatchedHoldStore final : public HoldStore
{
public:
    /// Both outlive it. Without habits to ask for it is the store itself.
    WatchedHoldStore(HoldStore &store, HoldHabits *habits) : m_store(store), m_habits(habits) {}

    [[nodiscard]] bool isApart() const override { return m_store.isApart(); }

    [[nodiscard]] Task<Result<HoldAnswer>> take(TakeHold command) override;
    [[nodiscard]] Task<Result<HoldAnswer>> extend(ExtendHold command) override;
    [[nodiscard]] Task<Result<HoldAnswer>> release(ReleaseHold command) override;
    [[nodiscard]] Task<Result<HoldAnswer>> regroup(std::vector<ReleaseHold> givenUp, TakeHold taken) override;
    [[nodiscard]] Task<Result<int>> releaseAllOf(AccountId owner) override;
    [[nodiscard]] Task<Result<std::optional<Hold>>> find(HoldId id) override;
    [[nodiscard]] Task<Result<std::vector<Hold>>> ofOwner(AccountId owner) override;
    [[nodiscard]] Task<Result<PinAnswer>> pin(Hold hold, OrderId order) override;
    void unpin(const Hold &hold, OrderId order) override;
    void consumed(const Hold &hold) override;
    [[nodiscard]] Task<Result<std::map<qint32, Instant>>> heldUntil(qint32 performance,
                                                                    std::vector<qint32> seats) override;
    [[nodiscard]] Task<Result<std::map<qint32, qint32>>> heldSeats(std::vector<qint32> performances) override;

private:
    [[nodiscard]] Task<std::optional<Refusal>> objectionTo(Hold asked);

    HoldStore &m_store;
    HoldHabits *m_habits;
};

} // namespace foyer::booking
