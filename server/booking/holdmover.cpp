// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdmover.h"

#include "core/base/log.h"
#include "server/booking/codes.h"
#include "server/booking/holdloader.h"
#include "server/booking/holdwriter.h"
#include "server/booking/sql.h"
#include "server/pg/outcome.h"

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

Result<std::set<HoldId>> soldHolds(const pg::Rows &rows)
{
    std::set<HoldId> sold;
    for (const pg::Row row : rows) {
        const Result<HoldId> hold = row.get<HoldId>(0);
        if (!hold)
            return failure(hold.error());
        sold.insert(*hold);
    }
    return sold;
}

void keep(const Hold &hold, World &world, Changes &changes)
{
    world.holds.emplace(hold.id, hold);
    changes.newHolds.insert(hold.id);
    for (const OrderLine &line : hold.lines) {
        if (line.kind == LineKind::Seat) {
            const SeatKey seat{hold.performance, line.seat};
            world.seatHolds[seat] = {hold.id, hold.expiresAt};
            changes.seatHolds.insert(seat);
        } else if (line.kind == LineKind::Place) {
            World::PlaceHold &held = world.placeHolds[line.pool][hold.id];
            ++held.places;
            held.until = hold.expiresAt;
            changes.placeHolds.emplace(line.pool, hold.id);
        }
    }
}

std::vector<HoldId> idsOf(const std::vector<RedisBooks::Shut> &books)
{
    std::vector<HoldId> ids;
    for (const RedisBooks::Shut &book : books) {
        for (const Hold &hold : book.holds)
            ids.push_back(hold.id);
    }
    return ids;
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
    Move first{m_mode.last()};
    first.from.mode = Mode::Postgres;
    Result<bool> begun = co_await move(first);
    if (!begun || !*begun)
        co_return begun;
    Move second{first.from, Mode::Redis};
    ++second.from.epoch;
    co_return co_await move(second);
}

Task<Result<bool>> HoldMover::toPostgres()
{
    Move lost{m_mode.last()};
    lost.from.mode = Mode::Redis;
    co_return co_await move(lost);
}

Task<Result<bool>> HoldMover::carryToPostgres()
{
    Move wanted{m_mode.last()};
    wanted.from.mode = Mode::Redis;
    wanted.takesHolds = true;
    co_return co_await move(wanted);
}

Task<Result<bool>> HoldMover::renew(qint64 epoch, qint64 behind)
{
    const HoldStoreState from{Mode::Redis, epoch};
    const Move renewing{from, Mode::Redis, behind};
    co_return co_await move(renewing);
}

// Books that were shut for a move that came to nothing give holds again. Of one that may have happened nobody
// knows: they stay shut, and whoever asks for them looks which epoch it is.
Task<Result<bool>> HoldMover::move(Move move)
{
    Progress progress;
    Result<bool> moved = co_await change(move, &progress);
    const bool isUndone = moved ? !*moved : !progress.isCommitting || !pg::mayHaveHappened(moved.error());
    for (const RedisBooks::Shut &book : progress.shut) {
        if (isUndone)
            co_await m_books.open(book);
    }
    if (!moved)
        co_return moved;
    Result<HoldStoreState> now = co_await m_mode.refresh(); // needs a connection: that one is given back
    if (!now)
        co_return failure(std::move(now.error()));
    co_return moved;
}

Task<Result<bool>> HoldMover::change(Move move, Progress *progress)
{
    pg::TransactionOptions options;
    options.deadline = m_pool.deadlineIn(moveTime);
    Result<pg::Transaction> transaction = co_await m_pool.begin(options);
    if (!transaction)
        co_return failure(std::move(transaction.error()));
    Result<pg::Rows> row = co_await transaction->execute(sql::takeHoldStore);
    if (!row)
        co_return failure(std::move(row.error()));
    if (!isAsRead(*row, move.from))
        co_return false;
    Result<bool> carried = true;
    if (move.from.mode == Mode::Postgres && move.to == Mode::Redis)
        carried = co_await carryOver(&*transaction, move.from.epoch + 1);
    else if (move.takesHolds)
        carried = co_await takeOver(&*transaction, move.from.epoch, &progress->shut);
    if (!carried || !*carried)
        co_return carried;
    const QByteArray code = codeOf(move.to);
    const pg::Utf8 word{code};
    progress->isCommitting = true;
    Result<pg::Rows> moved =
        co_await transaction->executeAndCommit(sql::moveHoldStore, word, move.from.epoch, move.behind);
    if (!moved)
        co_return failure(std::move(moved.error()));
    if (move.to != move.from.mode || move.to == Mode::Redis)
        tellMove(std::max(move.from.epoch, move.behind) + 1, move.to);
    co_return true;
}

// No batch of this epoch is under way while the store's row is locked, and none begins: what an order has
// come of is sold, and what one was being decided on is on hold as before.
Task<Result<bool>> HoldMover::takeOver(pg::Transaction *transaction, qint64 epoch, Books *shut)
{
    Result<pg::Rows> rows = co_await transaction->execute(sql::listHoldBooks, epoch);
    if (!rows)
        co_return failure(std::move(rows.error()));
    for (const pg::Row row : *rows) {
        const Result<qint32> performance = row.get<qint32>(0);
        if (!performance)
            co_return failure(performance.error());
        const RedisBooks::Place place{*performance, epoch};
        Result<std::optional<RedisBooks::Shut>> book = co_await m_books.shut(place);
        if (!book)
            co_return failure(std::move(book.error()));
        if (!*book)
            co_return false;
        shut->push_back(std::move(**book));
    }
    const std::vector<HoldId> ids = idsOf(*shut);
    rows = co_await transaction->execute(sql::findHoldOrders, ids);
    const Result<std::set<HoldId>> sold = rows ? soldHolds(*rows) : failure(rows.error());
    if (!sold)
        co_return failure(sold.error());
    World world;
    Changes changes;
    for (const RedisBooks::Shut &book : *shut) {
        for (const Hold &hold : book.holds) {
            if (!sold->contains(hold.id))
                keep(hold, world, changes);
        }
    }
    pg::Segment segment;
    segment.add(sql::deleteHolds, ids);
    writeHolds(segment, world, changes);
    Result<std::vector<pg::Rows>> written = co_await transaction->run(std::move(segment));
    if (!written)
        co_return failure(std::move(written.error()));
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
