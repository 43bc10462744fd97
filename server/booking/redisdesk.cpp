// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisdesk.h"

namespace foyer::booking {

namespace {

using namespace std::chrono_literals;

constexpr auto scriptTime = 1s;
constexpr int mostMends = 60; ///< with a pause each while another worker builds: about a second and a half
constexpr auto buildingPause = 25ms;

Error storeAway()
{
    return Error{ErrorCode::Unavailable, QStringLiteral("The store of holds cannot be reached.")};
}

} // namespace

QByteArray wordOf(const redis::Reply &reply)
{
    return partOf(reply, 0);
}

QByteArray partOf(const redis::Reply &reply, std::size_t index)
{
    const auto parts = reply.toArray();
    if (!parts || parts->size() <= index)
        return {};
    return (*parts)[index].toBytes().value_or(QByteArray());
}

std::vector<qint32> numbersOf(const redis::Reply &reply)
{
    std::vector<qint32> numbers;
    const auto parts = reply.toArray();
    for (std::size_t i = 1; parts && i < parts->size(); ++i)
        numbers.push_back(qint32((*parts)[i].toInteger().value_or(-1)));
    return numbers;
}

// A deadline that passed is no gateway's: whether it happened is not known, and a retry finds out.
Task<Result<redis::Reply>> RedisDesk::send(redis::Command command)
{
    Result<redis::Reply> reply =
        co_await m_parts.redis.command(std::move(command), m_parts.clock.steadyNow() + scriptTime);
    if (!reply && reply.error().code == ErrorCode::Timeout)
        reply.error().code = ErrorCode::InDoubt;
    if (reply && reply->isError())
        co_return failure(reply->toSuccess().error());
    co_return reply;
}

Task<Result<redis::Reply>> RedisDesk::ask(qint32 performance, Make make)
{
    Result<HoldStoreState> state = co_await m_parts.mode.known();
    if (!state)
        co_return failure(std::move(state.error()));
    for (int mends = 0; mends < mostMends && m_parts.mode.isRedis(); ++mends) {
        const Place place{performance, epoch()};
        redis::Command command = make(place);
        Result<redis::Reply> reply = co_await send(std::move(command));
        if (!reply)
            co_return reply;
        const QByteArray word = wordOf(*reply);
        if (word != "MISSING" && word != "MOVED" && word != "BUILDING")
            co_return reply;
        Result<void> mended = co_await mend(place, word, partOf(*reply, 1).toLongLong());
        if (!mended)
            co_return failure(std::move(mended.error()));
    }
    co_return failure(storeAway());
}

Task<Result<void>> RedisDesk::mend(Place place, QByteArray word, qint64 bookEpoch)
{
    if (word == "MISSING")
        co_return co_await rebuild(place);
    if (word == "BUILDING") {
        Result<void> waited = co_await m_parts.pool.pause(buildingPause);
        co_return waited;
    }
    Result<HoldStoreState> now = co_await m_parts.mode.refresh();
    if (!now)
        co_return failure(std::move(now.error()));
    if (now->epoch != place.epoch || now->mode != HoldStoreState::Mode::Redis)
        co_return Result<void>();
    // A book of a later epoch than there is: the database was restored. Its epochs go on behind that one.
    Result<bool> renewed = co_await m_parts.mover.renew(place.epoch, bookEpoch);
    if (!renewed)
        co_return failure(std::move(renewed.error()));
    co_return Result<void>();
}

// An epoch that this worker believes in and that is over must not be built any more: look first.
Task<Result<void>> RedisDesk::rebuild(Place place)
{
    Result<HoldStoreState> now = co_await m_parts.mode.refresh();
    if (!now)
        co_return failure(std::move(now.error()));
    if (now->epoch != place.epoch || now->mode != HoldStoreState::Mode::Redis)
        co_return Result<void>();
    Result<RedisBooks::Outcome> outcome = co_await m_parts.books.build(place);
    if (!outcome)
        co_return failure(std::move(outcome.error()));
    if (*outcome == RedisBooks::Outcome::Lost) {
        Result<bool> renewed = co_await m_parts.mover.renew(place.epoch);
        if (!renewed)
            co_return failure(std::move(renewed.error()));
    } else if (*outcome == RedisBooks::Outcome::Busy) {
        Result<void> waited = co_await m_parts.pool.pause(buildingPause);
        co_return waited;
    }
    co_return Result<void>();
}

} // namespace foyer::booking
