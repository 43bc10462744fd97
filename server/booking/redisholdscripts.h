// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/command.h"
#include "server/booking/holdhabits.h"
#include "server/booking/holdrecord.h"
#include "server/live/livescripts.h"
#include "server/redis/script.h"

#include <span>

namespace foyer::booking {

struct RedisHoldLimits
{
    live::StreamLimits stream = {};
    std::chrono::seconds remembered{300};      ///< a hold that has ended, for retries and for saying why
    std::chrono::milliseconds pinned{15'000};  ///< then somebody asks what became of its order
    std::chrono::milliseconds written{5'000};  ///< so long before that it must be decided
    std::chrono::milliseconds building{5'000}; ///< of a book; then its builder is given up
    std::chrono::milliseconds kept{std::chrono::days{400}}; ///< a book in which nothing happens
    HabitLimits habits{.isOn = false};                      ///< of who holds the same seats again and again
};

/// A hold that gives some of its lines to another one.
struct HoldShrink
{
    HoldId hold;
    qint32 revision = 1; ///< that is known
    HoldBody body = {};  ///< what is left
};

/// A hold that is kept for an order.
struct HoldPin
{
    HoldId hold;
    OrderId order;
    qint32 revision = 0; ///< of the hold by this pin; 0: of whichever
};

/// The calls of the scripts in holdlua.h. Safe to share between threads.
class RedisHoldScripts
{
public:
    explicit RedisHoldScripts(RedisHoldLimits limits = {});

    [[nodiscard]] const RedisHoldLimits &limits() const noexcept { return m_limits; }

    /// Where one performance lies: the keys of every call, and the epoch that the caller believes in.
    struct Place
    {
        qint32 performance = 0;
        qint64 epoch = 0;
    };

    struct TakeMore
    {
        std::vector<qint32> houseSeats = {}; ///< of the house, and for this caller to sell
        std::optional<qint32> buyerMayHave = {};
        std::vector<HoldShrink> shrinks = {};
        bool isRegrouped = false; ///< of seats that its owner holds already: no new habit
    };

    [[nodiscard]] redis::Command take(Place place, const TakeHold &command, const TakeMore &more) const;
    [[nodiscard]] redis::Command find(Place place, std::span<const HoldId> ids) const;
    [[nodiscard]] redis::Command extend(Place place, const Hold &hold, const ExtendHold &command) const;
    [[nodiscard]] redis::Command release(Place place, const Hold &hold) const;
    [[nodiscard]] redis::Command shrink(Place place, const Hold &hold, const HoldShrink &shrink) const;
    [[nodiscard]] redis::Command pin(Place place, const Hold &hold, OrderId order) const;
    [[nodiscard]] redis::Command unpin(Place place, const HoldPin &pin) const;
    [[nodiscard]] redis::Command settle(Place place, std::span<const live::SeatChange> seats,
                                        std::span<const live::PoolChange> pools,
                                        std::span<const std::pair<HoldId, OrderId>> consumed) const;
    [[nodiscard]] redis::Command sweep(Place place, int bite) const;
    [[nodiscard]] redis::Command deadlines(Place place, std::span<const qint32> seats) const;
    [[nodiscard]] redis::Command evict(Place place, std::span<const qint32> seats) const;

    [[nodiscard]] redis::Command snapshot(Place place, std::span<const PoolId> pools) const;
    [[nodiscard]] redis::Command news(Place place, std::span<const PoolId> pools, const QByteArray &after,
                                      int entries) const;

    [[nodiscard]] redis::Command begin(Place place, const QByteArray &token) const;
    [[nodiscard]] redis::Command goOn(Place place, const QByteArray &token) const;
    [[nodiscard]] redis::Command giveUp(Place place, const QByteArray &token) const;
    [[nodiscard]] redis::Command fill(Place place, const QByteArray &token, qint32 firstSeat,
                                      const QByteArray &bytes, std::span<const live::PoolChange> pools) const;
    [[nodiscard]] redis::Command carry(Place place, const QByteArray &token,
                                       std::span<const Hold> holds) const;
    [[nodiscard]] redis::Command finish(Place place, const QByteArray &token) const;

    [[nodiscard]] redis::Command shut(Place place, const QByteArray &token) const;
    [[nodiscard]] redis::Command handOver(Place place, const QByteArray &token, qint64 first,
                                          int count) const;

    /// All keys of a performance: one hash tag, so one node of a cluster.
    [[nodiscard]] static std::vector<QByteArray> keysOf(qint32 performance);

private:
    [[nodiscard]] redis::Command call(const redis::Script &script, Place place) const;
    [[nodiscard]] redis::Command callFor(const Hold &hold, bool isWatched, const redis::Script &script,
                                         Place place) const;

    RedisHoldLimits m_limits;
    redis::Script m_take, m_find, m_extend, m_release, m_shrink, m_pin, m_unpin, m_settle, m_sweep, m_evict,
        m_deadlines, m_snapshot, m_news, m_begin, m_resolve, m_fill, m_carry, m_finish, m_shut, m_handOver;
};

} // namespace foyer::booking
