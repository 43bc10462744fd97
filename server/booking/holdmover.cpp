// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdmover.h"

#include "core/base/log.h"
#include "server/booking/codes.h"
#include "server/booking/holdloader.h"
#include "server/booking/sql.h"

#include <algorithm>

namespace foyer::booking {

namespace {

Q_LOGGING_CATEGORY(lcMover, "foyer.booking")

constexpr std::chrono::seconds moveTime{10};

using Mode = HoldStoreState::Mode;

bool isAsRead(const pg::Rows &rows, const HoldStoreState &wanted)
{
    const Result<pg::Row> row = rows.only();
    if (!row)
        return false;
    const auto cells = row->as<pg::Utf8, qint64>();
    return cells && holdModeOf(std::get<0>(*cells).bytes) == wanted.mode
           && std::get<1>(*cells) == wanted.epoch;
}

Result<std::map<qint32, std::vector<Hold>>> carriedHolds(const pg::Rows &rows)
{
    std::map<qint32, std::vector<Hold>> holds;
    for (const pg::Row row : rows) {
        Result<Hold> hold = readHold(row);
        if (!hold)
            return failure(std::move(hold.error()));
        std::vector<Hold> &ofPerformance = holds[hold->performance];
        if (hold->state == HoldState::Live)
            ofPerformance.push_back(std::move(*hold));
    }
    return holds;
}

void tellMove(qint64 epoch, Mode to)
{
    LogEvent(LogLevel::Info, lcMover(), QStringLiteral("Holds are given by another store from now on."))
        .field("store", to == Mode::Redis ? "redis" : "postgres")
        .field("epoch", epoch);
}

} // namespace

// An epoch of its own for each try: what a failed one has left in Redis is of no epoch that ever begins.
Task<Result<bool>> HoldMover::toRedis()
{
    HoldStoreState from = m_mode.last();
    from.mode = Mode::Postgres;
    Result<bool> begun = co_await move(from, Mode::Postgres);
    if (!begun || !*begun)
        co_return begun;
    ++from.epoch;
    co_return co_await move(from, Mode::Redis);
}

Task<Result<bool>> HoldMover::toPostgres()
{
    HoldStoreState from = m_mode.last();
    from.mode = Mode::Redis;
    co_return co_await move(from, Mode::Postgres);
}

Task<Result<bool>> HoldMover::renew(qint64 epoch, qint64 behind)
{
    const HoldStoreState from{Mode::Redis, epoch};
    co_return co_await move(from, Mode::Redis, behind);
}

Task<Result<bool>> HoldMover::move(HoldStoreState from, Mode to, qint64 behind)
{
    Result<bool> moved = co_await change(from, to, behind);
    if (!moved)
        co_return moved;
    Result<HoldStoreState> now = co_await m_mode.refresh(); // needs a connection: that one is given back
    if (!now)
        co_return failure(std::move(now.error()));
    co_return moved;
}

Task<Result<bool>> HoldMover::change(HoldStoreState from, Mode to, qint64 behind)
{
    pg::TransactionOptions options;
    options.deadline = m_pool.deadlineIn(moveTime);
    Result<pg::Transaction> transaction = co_await m_pool.begin(options);
    if (!transaction)
        co_return failure(std::move(transaction.error()));
    Result<pg::Rows> row = co_await transaction->execute(sql::takeHoldStore);
    if (!row)
        co_return failure(std::move(row.error()));
    if (!isAsRead(*row, from))
        co_return false;
    if (from.mode == Mode::Postgres && to == Mode::Redis) {
        Result<bool> carried = co_await carryOver(&*transaction, from.epoch + 1);
        if (!carried || !*carried)
            co_return carried;
    }
    const QByteArray code = codeOf(to);
    const pg::Utf8 word{code};
    Result<pg::Rows> moved =
        co_await transaction->executeAndCommit(sql::moveHoldStore, word, from.epoch, behind);
    if (!moved)
        co_return failure(std::move(moved.error()));
    if (to != from.mode || to == Mode::Redis)
        tellMove(std::max(from.epoch, behind) + 1, to);
    co_return true;
}

Task<Result<bool>> HoldMover::carryOver(pg::Transaction *transaction, qint64 epoch)
{
    Result<pg::Rows> rows = co_await transaction->execute(sql::readAllLiveHolds);
    if (!rows)
        co_return failure(std::move(rows.error()));
    Result<std::map<qint32, std::vector<Hold>>> holds = carriedHolds(*rows);
    if (!holds)
        co_return failure(std::move(holds.error()));
    for (const auto &[performance, live] : *holds) {
        const RedisBooks::Place place{performance, epoch};
        Result<RedisBooks::Outcome> outcome = co_await m_books.carry(place, live, transaction);
        if (!outcome)
            co_return failure(std::move(outcome.error()));
        if (*outcome != RedisBooks::Outcome::Ready)
            co_return false; // rolled back; a later try finds it free
        for (const Hold &hold : live) {
            if (m_tellCarried)
                m_tellCarried(hold);
        }
    }
    pg::Segment segment;
    segment.add(sql::endAllHolds);
    segment.add(sql::clearHoldSeats);
    segment.add(sql::clearHoldPlaces);
    Result<std::vector<pg::Rows>> ended = co_await transaction->run(std::move(segment));
    if (!ended)
        co_return failure(std::move(ended.error()));
    co_return true;
}

} // namespace foyer::booking
