// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/pgholdstore.h"

#include "server/booking/holdloader.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

constexpr std::chrono::milliseconds findTime{3000}; ///< an order waits behind it

} // namespace

Task<Result<HoldAnswer>> PgHoldStore::submit(std::vector<Command> commands)
{
    Result<Booking> booking = co_await m_batcher.submit(std::move(commands));
    if (!booking)
        co_return failure(std::move(booking.error()));
    if (!*booking)
        co_return HoldAnswer(tl::unexpected<Refusal>((*booking).error()));
    Held held{std::move((*booking)->hold), (*booking)->changed};
    co_return HoldAnswer(std::move(held));
}

Task<Result<HoldAnswer>> PgHoldStore::submitOne(Command command)
{
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    return submit(std::move(commands));
}

Task<Result<HoldAnswer>> PgHoldStore::take(TakeHold command)
{
    return submitOne(std::move(command));
}

Task<Result<HoldAnswer>> PgHoldStore::extend(ExtendHold command)
{
    return submitOne(command);
}

Task<Result<HoldAnswer>> PgHoldStore::release(ReleaseHold command)
{
    return submitOne(std::move(command));
}

Task<Result<HoldAnswer>> PgHoldStore::regroup(std::vector<ReleaseHold> givenUp, TakeHold taken)
{
    std::vector<Command> commands;
    for (ReleaseHold &release : givenUp)
        commands.emplace_back(std::move(release));
    commands.emplace_back(std::move(taken));
    return submit(std::move(commands));
}

Task<Result<int>> PgHoldStore::releaseAllOf(AccountId owner)
{
    PgHoldStore *const self = this;
    Result<std::vector<Hold>> holds = co_await self->ofOwner(owner);
    if (!holds)
        co_return failure(std::move(holds.error()));
    int released = 0;
    for (const Hold &hold : *holds) {
        ReleaseHold command;
        command.hold = hold.id;
        Result<HoldAnswer> answer = co_await self->release(command);
        if (!answer)
            co_return failure(std::move(answer.error()));
        released += *answer && (*answer)->changed ? int(hold.lines.size()) : 0;
    }
    co_return released;
}

Task<Result<std::optional<Hold>>> PgHoldStore::find(HoldId id)
{
    const pg::Deadline deadline = m_pool.deadlineIn(findTime);
    Result<pg::Rows> rows = co_await m_pool.execute(deadline, sql::findHold, id);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->isEmpty())
        co_return std::optional<Hold>();
    Result<Hold> hold = readHold(rows->row(0));
    if (!hold)
        co_return failure(std::move(hold.error()));
    co_return std::optional<Hold>(std::move(*hold));
}

Task<Result<std::vector<Hold>>> PgHoldStore::ofOwner(AccountId owner)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listHolds, owner);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<Hold> holds;
    for (const pg::Row row : *rows) {
        Result<Hold> hold = readHold(row);
        if (!hold)
            co_return failure(std::move(hold.error()));
        holds.push_back(std::move(*hold));
    }
    co_return holds;
}

Task<Result<PinAnswer>> PgHoldStore::pin(Hold hold, OrderId order)
{
    static_cast<void>(hold);
    static_cast<void>(order);
    co_return PinAnswer(Pinned{});
}

void PgHoldStore::unpin(const Hold &hold, OrderId order)
{
    static_cast<void>(hold);
    static_cast<void>(order);
}

void PgHoldStore::consumed(const Hold &hold)
{
    static_cast<void>(hold);
}

Task<Result<std::map<qint32, Instant>>> PgHoldStore::heldUntil(qint32 performance, std::vector<qint32> seats)
{
    static_cast<void>(performance);
    static_cast<void>(seats);
    co_return std::map<qint32, Instant>();
}

Task<Result<std::map<qint32, qint32>>> PgHoldStore::heldSeats(std::vector<qint32> performances)
{
    static_cast<void>(performances);
    co_return std::map<qint32, qint32>();
}

} // namespace foyer::booking
