// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/switchedholdstore.h"

namespace foyer::booking {

namespace {

template <typename T>
bool saysMoved(const Result<tl::expected<T, Refusal>> &answer)
{
    return answer && !*answer && (*answer).error().reason == RefusalReason::StoreMoved;
}

template <typename T>
bool saysMoved(const Result<T> &answer)
{
    return !answer && answer.error().code == ErrorCode::Unavailable;
}

} // namespace

// Whether a store that could not be reached is still the one is asked once; then its answer stands.
template <typename T>
Task<Result<T>> SwitchedHoldStore::ask(Ask<T> ask)
{
    Result<HoldStoreState> state = co_await m_mode.known();
    if (!state)
        co_return failure(std::move(state.error()));
    const qint64 epoch = state->epoch;
    Result<T> answer = co_await ask(present());
    const bool isAway = !answer && answer.error().code == ErrorCode::Unavailable;
    if (!isAway && !saysMoved(answer))
        co_return answer;
    state = co_await m_mode.refresh();
    if (!state || state->epoch == epoch)
        co_return answer;
    co_return co_await ask(present());
}

Task<Result<HoldAnswer>> SwitchedHoldStore::take(TakeHold command)
{
    const auto kept = std::make_shared<TakeHold>(std::move(command));
    return ask<HoldAnswer>([kept](HoldStore &store) { return store.take(*kept); });
}

Task<Result<HoldAnswer>> SwitchedHoldStore::extend(ExtendHold command)
{
    return ask<HoldAnswer>([command](HoldStore &store) { return store.extend(command); });
}

Task<Result<HoldAnswer>> SwitchedHoldStore::release(ReleaseHold command)
{
    return ask<HoldAnswer>([command](HoldStore &store) { return store.release(command); });
}

Task<Result<HoldAnswer>> SwitchedHoldStore::regroup(std::vector<ReleaseHold> givenUp, TakeHold taken)
{
    const auto kept =
        std::make_shared<std::pair<std::vector<ReleaseHold>, TakeHold>>(std::move(givenUp), std::move(taken));
    return ask<HoldAnswer>([kept](HoldStore &store) { return store.regroup(kept->first, kept->second); });
}

Task<Result<int>> SwitchedHoldStore::releaseAllOf(AccountId owner)
{
    return ask<int>([owner](HoldStore &store) { return store.releaseAllOf(owner); });
}

Task<Result<std::optional<Hold>>> SwitchedHoldStore::find(HoldId id)
{
    return ask<std::optional<Hold>>([id](HoldStore &store) { return store.find(id); });
}

Task<Result<std::vector<Hold>>> SwitchedHoldStore::ofOwner(AccountId owner)
{
    return ask<std::vector<Hold>>([owner](HoldStore &store) { return store.ofOwner(owner); });
}

Task<Result<PinAnswer>> SwitchedHoldStore::pin(Hold hold, OrderId order)
{
    const auto kept = std::make_shared<Hold>(std::move(hold));
    return ask<PinAnswer>([kept, order](HoldStore &store) { return store.pin(*kept, order); });
}

void SwitchedHoldStore::unpin(const Hold &hold, OrderId order)
{
    present().unpin(hold, order);
}

void SwitchedHoldStore::consumed(const Hold &hold)
{
    present().consumed(hold);
}

Task<Result<std::map<qint32, Instant>>> SwitchedHoldStore::heldUntil(qint32 performance,
                                                                     std::vector<qint32> seats)
{
    const auto kept = std::make_shared<std::vector<qint32>>(std::move(seats));
    return ask<std::map<qint32, Instant>>(
        [performance, kept](HoldStore &store) { return store.heldUntil(performance, *kept); });
}

Task<Result<std::map<qint32, qint32>>> SwitchedHoldStore::heldSeats(std::vector<qint32> performances)
{
    const auto kept = std::make_shared<std::vector<qint32>>(std::move(performances));
    return ask<std::map<qint32, qint32>>([kept](HoldStore &store) { return store.heldSeats(*kept); });
}

} // namespace foyer::booking
