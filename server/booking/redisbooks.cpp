// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisbooks.h"

#include "server/booking/sql.h"

#include <QPointer>
#include <QtEndian>

namespace foyer::booking {

namespace {

constexpr std::chrono::seconds buildTime{5}; ///< for one command
constexpr qsizetype seatBytes = 10;
constexpr qsizetype fillBytes = 8192 * seatBytes;
constexpr std::size_t carryBite = 64;
constexpr std::chrono::hours clockSlack{24}; ///< between the clocks of Redis and of the database

Result<QByteArray> seatBytesOf(const pg::Rows &rows)
{
    if (rows.isEmpty())
        return QByteArray();
    const auto cells = rows.row(0).as<std::vector<qint32>, pg::Utf8, std::vector<qint32>>();
    if (!cells)
        return failure(cells.error());
    const auto &[seats, states, versions] = *cells;
    if (std::size_t(states.bytes.size()) != seats.size() || versions.size() != seats.size())
        return failure(ErrorCode::Corrupt, QStringLiteral("Claims are of different lengths."));
    QByteArray bytes(seats.empty() ? 0 : (qsizetype(seats.back()) + 1) * seatBytes, '\0');
    for (std::size_t i = 0; i < seats.size(); ++i) {
        char *at = bytes.data() + qsizetype(seats[i]) * seatBytes;
        const char state = states.bytes.at(qsizetype(i));
        qToBigEndian(quint32(versions[i]), at);
        at[4] = state;
        qToBigEndian(quint32(versions[i]), at + 5);
        at[9] = state;
    }
    return bytes;
}

Error buildingStopped()
{
    return Error{ErrorCode::Closed, QStringLiteral("The server is stopping.")};
}

} // namespace

Result<std::vector<live::PoolChange>> poolUses(const pg::Rows &rows)
{
    std::vector<live::PoolChange> pools;
    for (const pg::Row row : rows) {
        const auto cells = row.as<PoolId, qint32, qint32, qint32, qint32, qint32, qint32>();
        if (!cells)
            return failure(cells.error());
        const auto &[id, version, capacity, used, sold, selling, leased] = *cells;
        pools.push_back(live::PoolChange{id.uuid(), version, capacity, used, sold, selling, leased});
    }
    return pools;
}

Completion<RedisBooks::Outcome> RedisBooks::build(Place place)
{
    auto [completion, completer] = makeCompletion<Outcome>();
    auto &waiters = m_waiters[{place.performance, place.epoch}];
    waiters.push_back(std::move(completer));
    if (waiters.size() == 1)
        static_cast<void>(run(place));
    return std::move(completion);
}

Task<> RedisBooks::run(Place place)
{
    const QPointer<RedisBooks> self(this);
    std::vector<Hold> none;
    Result<Outcome> outcome = co_await make(place, std::move(none), nullptr);
    if (!self)
        co_return;
    const auto entry = m_waiters.extract({place.performance, place.epoch});
    for (Completer<Outcome> &waiter : entry.mapped())
        waiter.complete(outcome);
}

Task<Result<RedisBooks::Outcome>> RedisBooks::carry(Place place, std::vector<Hold> holds,
                                                    pg::Transaction *transaction)
{
    co_return co_await make(place, std::move(holds), transaction);
}

Task<Result<QByteArray>> RedisBooks::send(redis::Command command)
{
    Result<redis::Reply> reply =
        co_await m_parts.redis.command(std::move(command), m_parts.clock.steadyNow() + buildTime);
    if (!reply)
        co_return failure(std::move(reply.error()));
    const auto words = reply->toArray();
    if (!words)
        co_return failure(words.error());
    co_return words->front().toBytes();
}

// What is forgotten first and read then cannot miss a commit: those before are read, those after are told.
Task<Result<RedisBooks::Outcome>> RedisBooks::make(Place place, std::vector<Hold> holds,
                                                   pg::Transaction *transaction)
{
    const QPointer<RedisBooks> self(this);
    const QByteArray token = m_parts.ids.next().toText();
    Result<QByteArray> begun = co_await send(m_parts.scripts.begin(place, token));
    if (!begun)
        co_return failure(std::move(begun.error()));
    if (*begun == "READY")
        co_return Outcome::Ready;
    if (*begun == "BUILDING")
        co_return Outcome::Busy;
    if (*begun == "MOVED")
        co_return Outcome::Moved;
    if (!self)
        co_return failure(buildingStopped());
    const bool isFirst = *begun == "NOTHING";
    Result<Outcome> mine = co_await self->resolve(place, token, isFirst, transaction);
    if (!mine || *mine != Outcome::Ready)
        co_return mine;
    if (!self)
        co_return failure(buildingStopped());
    Result<Contents> contents = co_await self->read(place.performance, transaction);
    if (!contents)
        co_return failure(std::move(contents.error()));
    Result<void> noted = co_await self->noteBuilt(place, transaction);
    if (!noted)
        co_return failure(std::move(noted.error()));
    if (!self)
        co_return failure(buildingStopped());
    co_return co_await self->fill(place, token, std::move(*contents), std::move(holds));
}

// Where one was lost no mark stays: should nothing come of the epoch's end, whoever builds next sees it too.
Task<Result<RedisBooks::Outcome>> RedisBooks::resolve(Place place, QByteArray token, bool isFirst,
                                                      pg::Transaction *transaction)
{
    const QPointer<RedisBooks> self(this);
    Result<bool> wasLost = false;
    if (isFirst)
        wasLost = co_await wasBuilt(place, transaction);
    if (!wasLost)
        co_return failure(std::move(wasLost.error()));
    if (!self)
        co_return failure(buildingStopped());
    const RedisHoldScripts &scripts = m_parts.scripts;
    redis::Command command = *wasLost ? scripts.giveUp(place, token) : scripts.goOn(place, token);
    Result<QByteArray> done = co_await send(std::move(command));
    if (*wasLost)
        co_return Outcome::Lost;
    if (!done)
        co_return failure(std::move(done.error()));
    co_return *done == "DONE" ? Outcome::Ready : Outcome::Busy;
}

Task<Result<RedisBooks::Outcome>> RedisBooks::fill(Place place, QByteArray token, Contents contents,
                                                   std::vector<Hold> holds)
{
    std::vector<redis::Command> commands;
    qsizetype at = 0;
    do {
        const std::vector<live::PoolChange> pools =
            at == 0 ? contents.pools : std::vector<live::PoolChange>();
        commands.push_back(m_parts.scripts.fill(place, token, qint32(at / seatBytes),
                                                contents.seats.mid(at, fillBytes), pools));
        at += fillBytes;
    } while (at < contents.seats.size());
    for (std::size_t i = 0; i < holds.size(); i += carryBite)
        commands.push_back(m_parts.scripts.carry(
            place, token, std::span(holds).subspan(i, std::min(carryBite, holds.size() - i))));
    commands.push_back(m_parts.scripts.finish(place, token));
    for (const redis::Command &command : commands) {
        Result<QByteArray> word = co_await send(command);
        if (!word)
            co_return failure(std::move(word.error()));
        if (*word != "DONE")
            co_return Outcome::Busy; // somebody has given this builder up
    }
    co_return Outcome::Ready;
}

Task<Result<RedisBooks::Contents>> RedisBooks::read(qint32 performance, pg::Transaction *transaction)
{
    pg::Segment segment;
    segment.add(sql::readClaimStates, performance);
    segment.add(sql::readPoolUses, performance);
    Completion<std::vector<pg::Rows>> asked =
        transaction != nullptr ? transaction->run(std::move(segment)) : m_parts.pool.run(std::move(segment));
    Result<std::vector<pg::Rows>> answers = co_await std::move(asked);
    if (!answers)
        co_return failure(std::move(answers.error()));
    Result<QByteArray> seats = seatBytesOf(answers->at(0));
    if (!seats)
        co_return failure(std::move(seats.error()));
    Result<std::vector<live::PoolChange>> pools = poolUses(answers->at(1));
    if (!pools)
        co_return failure(std::move(pools.error()));
    Contents contents;
    contents.seats = std::move(*seats);
    contents.pools = std::move(*pools);
    co_return contents;
}

Task<Result<bool>> RedisBooks::wasBuilt(Place place, pg::Transaction *transaction)
{
    const std::chrono::milliseconds certain = m_parts.scripts.limits().kept - clockSlack;
    const qint64 age = certain.count();
    Completion<pg::Rows> asked = transaction != nullptr
                                     ? transaction->execute(sql::findHoldBook, place.performance, age)
                                     : m_parts.pool.execute(sql::findHoldBook, place.performance, age);
    Result<pg::Rows> rows = co_await std::move(asked);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->isEmpty())
        co_return false;
    const Result<qint64> epoch = rows->row(0).get<qint64>(0);
    if (!epoch)
        co_return failure(epoch.error());
    co_return *epoch >= place.epoch;
}

Task<Result<void>> RedisBooks::noteBuilt(Place place, pg::Transaction *transaction)
{
    Completion<pg::Rows> asked =
        transaction != nullptr ? transaction->execute(sql::noteHoldBook, place.performance, place.epoch)
                               : m_parts.pool.execute(sql::noteHoldBook, place.performance, place.epoch);
    Result<pg::Rows> rows = co_await std::move(asked);
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return Result<void>();
}

} // namespace foyer::booking
