// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/batcher.h"
#include "server/booking/holdstore.h"

namespace foyer::booking {

/// Holds in PostgreSQL. Changes go through the worker's batcher, so holds and orders are decided under the
/// same locks and never disagree.
class PgHoldStore final : public HoldStore
{
public:
    /// Both outlive the store.
    PgHoldStore(Batcher &batcher, pg::Pool &pool) : m_batcher(batcher), m_pool(pool) {}

    [[nodiscard]] bool isApart() const override { return false; }

    [[nodiscard]] Task<Result<HoldAnswer>> take(TakeHold command) override;
    [[nodiscard]] Task<Result<HoldAnswer>> extend(ExtendHold command) override;
    [[nodiscard]] Task<Result<HoldAnswer>> release(ReleaseHold command) override;
    [[nodiscard]] Task<Result<HoldAnswer>> regroup(std::vector<ReleaseHold> givenUp, TakeHold taken) override;
    [[nodiscard]] Task<Result<int>> releaseAllOf(AccountId owner) override;
    [[nodiscard]] Task<Result<std::optional<Hold>>> find(HoldId id) override;
    [[nodiscard]] Task<Result<std::vector<Hold>>> ofOwner(AccountId owner) override;

    /// Nothing to be done: holds and orders are decided under the same locks.
    [[nodiscard]] Task<Result<PinAnswer>> pin(Hold hold, OrderId order) override;
    void unpin(const Hold &hold, OrderId order) override;
    void consumed(const Hold &hold) override;
    [[nodiscard]] Task<Result<std::map<qint32, Instant>>> heldUntil(qint32 performance,
                                                                    std::vector<qint32> seats) override;
    [[nodiscard]] Task<Result<std::map<qint32, qint32>>> heldSeats(std::vector<qint32> performances) override;

private:
    [[nodiscard]] Task<Result<HoldAnswer>> submit(std::vector<Command> commands);
    [[nodiscard]] Task<Result<HoldAnswer>> submitOne(Command command);

    Batcher &m_batcher;
    pg::Pool &m_pool;
};

} // namespace foyer::booking
