// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/watchedholdstore.h"

namespace foyer::booking {

// A retry of what was granted is no new hold.
Task<std::optional<Refusal>> WatchedHoldStore::objectionTo(Hold asked)
{
    std::optional<Refusal> objection = co_await m_habits->objectionTo(asked);
    if (!objection)
        co_return objection;
    Result<std::optional<Hold>> known = co_await m_store.find(asked.id);
    if (known && *known)
        co_return std::nullopt;
    co_return objection;
}

Task<Result<HoldAnswer>> WatchedHoldStore::take(TakeHold command)
{
    if (m_habits == nullptr)
        co_return co_await m_store.take(std::move(command));
    std::optional<Refusal> objection = co_await objectionTo(command.hold);
    if (objection)
        co_return HoldAnswer(tl::unexpected<Refusal>(std::move(*objection)));
    Result<HoldAnswer> answer = co_await m_store.take(std::move(command));
    if (answer && *answer && (*answer)->changed)
        m_habits->given((*answer)->hold);
    co_return answer;
}

Task<Result<HoldAnswer>> WatchedHoldStore::extend(ExtendHold command)
{
    Result<HoldAnswer> answer = co_await m_store.extend(command);
    if (m_habits != nullptr && answer && *answer)
        m_habits->prolonged((*answer)->hold);
    co_return answer;
}

// What is left of a hold does not say any more which of its seats were given back.
Task<Result<HoldAnswer>> WatchedHoldStore::release(ReleaseHold command)
{
    if (m_habits == nullptr)
        co_return co_await m_store.release(std::move(command));
    std::vector<qint16> lines = command.lines;
    Result<std::optional<Hold>> before = co_await m_store.find(command.hold);
    Result<HoldAnswer> answer = co_await m_store.release(std::move(command));
    if (before && *before && answer && *answer && (*answer)->changed)
        m_habits->givenBack(**before, lines);
    co_return answer;
}

Task<Result<int>> WatchedHoldStore::releaseAllOf(AccountId owner)
{
    if (m_habits == nullptr)
        co_return co_await m_store.releaseAllOf(owner);
    Result<std::vector<Hold>> before = co_await m_store.ofOwner(owner);
    Result<int> released = co_await m_store.releaseAllOf(owner);
    if (!before || !released)
        co_return released;
    for (const Hold &hold : *before)
        m_habits->givenBack(hold, {});
    co_return released;
}

Task<Result<std::optional<Hold>>> WatchedHoldStore::find(HoldId id)
{
    return m_store.find(id);
}

Task<Result<std::vector<Hold>>> WatchedHoldStore::ofOwner(AccountId owner)
{
    return m_store.ofOwner(owner);
}

Task<Result<HoldAnswer>> WatchedHoldStore::regroup(std::vector<ReleaseHold> givenUp, TakeHold taken)
{
    return m_store.regroup(std::move(givenUp), std::move(taken));
}

Task<Result<PinAnswer>> WatchedHoldStore::pin(Hold hold, OrderId order)
{
    return m_store.pin(std::move(hold), order);
}

void WatchedHoldStore::unpin(const Hold &hold, OrderId order)
{
    m_store.unpin(hold, order);
}

void WatchedHoldStore::consumed(const Hold &hold)
{
    m_store.consumed(hold);
}

Task<Result<std::map<qint32, Instant>>> WatchedHoldStore::heldUntil(qint32 performance,
                                                                    std::vector<qint32> seats)
{
    return m_store.heldUntil(performance, std::move(seats));
}

Task<Result<std::map<qint32, qint32>>> WatchedHoldStore::heldSeats(std::vector<qint32> performances)
{
    return m_store.heldSeats(std::move(performances));
}

} // namespace foyer::booking
