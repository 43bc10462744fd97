// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdmode.h"
#include "server/booking/holdstore.h"

#include <functional>

namespace foyer::booking {

/// The store that gives holds in the present epoch: Redis where the database says so, PostgreSQL else. A
/// store that says that it is no longer the one is believed, and the other is asked.
class SwitchedHoldStore final : public HoldStore
{
public:
    /// All outlive it.
    SwitchedHoldStore(HoldMode &mode, HoldStore &postgres, HoldStore &redis)
        : m_mode(mode)
        , m_postgres(postgres)
        , m_redis(redis)
    {}

    [[nodiscard]] bool isApart() const override { return m_mode.isRedis(); }

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
    template <typename T>
    using Ask = std::function<Task<Result<T>>(HoldStore &)>;

    [[nodiscard]] HoldStore &present() noexcept { return m_mode.isRedis() ? m_redis : m_postgres; }

    template <typename T>
    [[nodiscard]] Task<Result<T>> ask(Ask<T> ask);

    HoldMode &m_mode;
    HoldStore &m_postgres;
    HoldStore &m_redis;
};

} // namespace foyer::booking
