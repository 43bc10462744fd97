// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/seatboards.h"

#include "server/booking/redisboards.h"
#include "server/booking/sql.h"

#include <QPointer>
#include <QTimer>

namespace foyer::booking {

namespace {

using pg::Utf8;

Result<void> readPools(const pg::Rows &rows, BoardState &state)
{
    std::vector<PoolCounts> pools;
    for (const pg::Row row : rows) {
        const auto cells = row.as<PoolId, qint32, qint32, qint32, qint32, qint32, qint32>();
        if (!cells)
            return failure(cells.error());
        const auto &[id, capacity, sold, selling, leased, house, onHold] = *cells;
        pools.push_back(PoolCounts{id, capacity, sold, selling, leased, house, onHold});
    }
    state.pools = std::move(pools);
    ++state.poolChanges;
    return {};
}

Result<Instant> readTime(const pg::Rows &rows, BoardState &state)
{
    const Result<pg::Row> row = rows.only();
    if (!row)
        return failure(row.error());
    const auto cells = row->as<QString, Instant>();
    if (!cells)
        return failure(cells.error());
    state.horizon = std::get<0>(*cells);
    return std::get<1>(*cells);
}

Result<void> readSeats(const pg::Rows &rows, BoardState &state)
{
    for (const pg::Row row : rows) {
        const auto cells =
            row.as<std::vector<qint32>, Utf8, std::vector<qint32>, std::vector<std::optional<Instant>>>();
        if (!cells)
            return failure(cells.error());
        const auto &[seats, states, versions, untils] = *cells;
        const std::size_t count = seats.size();
        if (std::size_t(states.bytes.size()) != count || versions.size() != count || untils.size() != count)
            return failure(ErrorCode::Corrupt, QStringLiteral("News about seats are of different lengths."));
        for (std::size_t i = 0; i < count; ++i)
            state.board.apply(SeatNews{seats[i], states.bytes.at(qsizetype(i)), versions[i], untils[i]});
    }
    return {};
}

} // namespace

SeatBoards::SeatBoards(pg::Pool &pool, const Clock &clock, BoardLimits limits, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_clock(clock)
    , m_limits(limits)
{}

bool SeatBoards::isUsable(const Entry &entry, const SaleSheetPtr &sheet) const
{
    const qint64 epoch = m_redis != nullptr ? m_redis->epoch() : 0;
    return entry.state && entry.state->epoch == epoch && entry.state->board.sheet()->house == sheet->house
           && entry.state->board.sheet()->seats.size() == sheet->seats.size()
           && m_clock.steadyNow() - entry.state->readAt < m_limits.newsKept;
}

Completion<BoardPtr> SeatBoards::fresh(SaleSheetPtr sheet, std::chrono::milliseconds maxAge)
{
    auto [completion, completer] = makeCompletion<BoardPtr>();
    Entry &entry = m_entries[sheet->number];
    if (isUsable(entry, sheet) && m_clock.steadyNow() - entry.state->readAt < maxAge) {
        completer.complete(BoardPtr(entry.state));
        return std::move(completion);
    }
    entry.waiters.push_back(std::move(completer));
    if (!entry.isRefreshing)
        start(entry, std::move(sheet));
    return std::move(completion);
}

// Whoever waits for the next reading waits for this one.
void SeatBoards::start(Entry &entry, SaleSheetPtr sheet)
{
    entry.isRefreshing = true;
    for (Completer<BoardPtr> &waiter : std::exchange(entry.later, {}))
        entry.waiters.push_back(std::move(waiter));
    entry.laterSheet = nullptr;
    static_cast<void>(refresh(std::move(sheet)));
}

Completion<BoardPtr> SeatBoards::newest(SaleSheetPtr sheet)
{
    auto [completion, completer] = makeCompletion<BoardPtr>();
    const qint32 number = sheet->number;
    Entry &entry = m_entries[number];
    entry.later.push_back(std::move(completer));
    entry.laterSheet = std::move(sheet);
    startLater(number);
    return std::move(completion);
}

void SeatBoards::startLater(qint32 number)
{
    Entry &entry = m_entries[number];
    if (entry.isRefreshing || entry.later.empty())
        return;
    const SteadyInstant now = m_clock.steadyNow();
    if (!entry.refreshedAt || now - *entry.refreshedAt >= m_limits.restAfterRead) {
        start(entry, std::move(entry.laterSheet));
        return;
    }
    if (entry.isResting)
        return;
    entry.isResting = true;
    QTimer::singleShot(m_limits.restAfterRead, this, [this, number] {
        const auto rested = m_entries.find(number);
        if (rested == m_entries.end())
            return;
        rested->second.isResting = false;
        if (!rested->second.isRefreshing && !rested->second.later.empty())
            start(rested->second, std::move(rested->second.laterSheet));
    });
}

std::chrono::milliseconds SeatBoards::ageForChoice() const
{
    return m_redis != nullptr && m_redis->epoch() > 0 ? m_limits.ageForChoice : std::chrono::milliseconds{0};
}

void SeatBoards::note(qint32 performance, const QByteArray &told)
{
    const auto entry = m_entries.find(performance);
    if (entry != m_entries.end() && entry->second.state && !entry->second.state->place.isEmpty())
        RedisBoards::apply(told, entry->second.state->board);
}

Task<> SeatBoards::refresh(SaleSheetPtr sheet)
{
    if (m_redis != nullptr && m_redis->epoch() > 0)
        return refreshFromRedis(std::move(sheet));
    return refreshFromPostgres(std::move(sheet));
}

Task<> SeatBoards::refreshFromRedis(SaleSheetPtr sheet)
{
    const QPointer<SeatBoards> self(this);
    const qint32 number = sheet->number;
    const SteadyInstant asked = m_clock.steadyNow();
    const BoardPtr known = isUsable(m_entries[number], sheet) ? m_entries[number].state : nullptr;
    Result<BoardPtr> board = co_await m_redis->bringUp(known, sheet);
    if (!self)
        co_return;
    answer(number, asked, std::move(board));
}

Task<> SeatBoards::refreshFromPostgres(SaleSheetPtr sheet)
{
    const QPointer<SeatBoards> self(this);
    const qint32 number = sheet->number;
    const bool isWhole = !isUsable(m_entries[number], sheet);
    const BoardPtr state = isWhole ? std::make_shared<BoardState>(sheet) : m_entries[number].state;
    const SteadyInstant asked = m_clock.steadyNow();
    pg::Segment segment;
    segment.add(sql::readHorizon); // before the seats: what it does not cover is read again next time
    if (isWhole)
        segment.add(sql::readBoard, number);
    else
        segment.add(sql::readSeatNews, number, state->horizon);
    segment.add(sql::readPoolCounts, number);
    Result<std::vector<pg::Rows>> answers = co_await m_pool.run(std::move(segment));
    if (!self)
        co_return;
    const Result<void> read = answers ? readNews(*answers, *state) : Result<void>(failure(answers.error()));
    answer(number, asked, read ? Result<BoardPtr>(state) : Result<BoardPtr>(failure(read.error())));
}

void SeatBoards::answer(qint32 number, SteadyInstant asked, Result<BoardPtr> board)
{
    Entry &entry = m_entries[number];
    entry.isRefreshing = false;
    entry.refreshedAt = m_clock.steadyNow();
    if (board) {
        (*board)->readAt = asked;
        entry.state = *board;
    }
    std::vector<Completer<BoardPtr>> waiters = std::move(entry.waiters);
    entry.waiters.clear();
    startLater(number);
    dropOldest();
    for (Completer<BoardPtr> &waiter : waiters)
        waiter.complete(board);
}

Result<void> SeatBoards::readNews(const std::vector<pg::Rows> &answers, BoardState &state)
{
    const Result<Instant> now = readTime(answers.at(0), state);
    if (!now)
        return failure(now.error());
    if (Result<void> seats = readSeats(answers.at(1), state); !seats)
        return seats;
    state.board.expire(*now);
    return readPools(answers.at(2), state);
}

void SeatBoards::dropOldest()
{
    while (m_entries.size() > m_limits.boards) {
        auto oldest = m_entries.end();
        for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
            const bool isIdle = it->second.state && !it->second.isRefreshing && it->second.later.empty();
            if (isIdle
                && (oldest == m_entries.end() || it->second.state->readAt < oldest->second.state->readAt))
                oldest = it;
        }
        if (oldest == m_entries.end())
            return;
        m_entries.erase(oldest);
    }
}

} // namespace foyer::booking
