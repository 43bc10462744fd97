// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/batchsettler.h"
#include "server/booking/redisholdtaker.h"
#include "server/booking/redissweeper.h"
#include "server/booking/seatboards.h"

namespace foyer::booking {

/// Holds in Redis: one script for each action, on the keys of one performance. Taking one writes nothing to
/// PostgreSQL. Belongs to the worker's thread.
class RedisHoldStore final : public HoldStore, public BatchSettler
{
public:
    struct Parts
    {
        RedisDesk &desk;
        HoldDirectory &directory;
        BuyerHolds &buyers;
        RedisHoldFinder &finder;
        RedisHoldTaker &taker;
        RedisSweeper &sweeper;
        HoldStore &older; ///< knows holds of epochs before
    };

    explicit RedisHoldStore(const Parts &parts) : m_parts(parts) {}

    /// This worker's boards know at once what it gives itself.
    void tellBoards(SeatBoards &boards) { m_boards = &boards; }

    [[nodiscard]] bool isApart() const override { return true; }

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

    /// It lies here, given by another store.
    void carried(const Hold &hold);

    /// What a batch has committed and the holds that it consumed, in one script.
    [[nodiscard]] bool settle(qint32 performance, const PerformanceNews &news) override;

private:
    [[nodiscard]] Task<Result<HoldAnswer>> takeAs(HoldWishPtr wish);
    [[nodiscard]] Task<Result<HoldAnswer>> releaseWhole(Hold hold);
    [[nodiscard]] Task<Result<HoldAnswer>> shrinkTo(HoldRecord record, Hold smaller);
    [[nodiscard]] Task<Result<std::optional<Refusal>>> addGivenUp(std::vector<ReleaseHold> givenUp,
                                                                  HoldWishPtr wish);
    void noteWhere(const Hold &hold);
    [[nodiscard]] Result<HoldAnswer> changedHold(const redis::Reply &reply, HoldId id,
                                                 qint32 performance) const;

    Parts m_parts;
    SeatBoards *m_boards = nullptr;
};

} // namespace foyer::booking
