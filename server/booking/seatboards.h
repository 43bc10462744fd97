// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"
#include "server/booking/seatboard.h"
#include "server/pg/pool.h"

#include <unordered_map>

namespace foyer::booking {

/// A standing pool as it is now.
struct PoolCounts
{
    PoolId id;
    qint32 capacity = 0;
    qint32 sold = 0;
    qint32 selling = 0;
    qint32 leased = 0;
    qint32 house = 0;
    qint32 onHold = 0;

    [[nodiscard]] qint32 free() const noexcept { return capacity - sold - selling - leased - house - onHold; }
};

/// A board and what else was read with it.
struct BoardState
{
    SeatBoard board;
    std::vector<PoolCounts> pools = {};
    quint64 poolChanges = 0;
    QString horizon = {}; ///< transactions from here on may not have been seen yet
    SteadyInstant readAt = {};
    QByteArray place = {}; ///< in the stream of its seats; empty: it was read from PostgreSQL
    qint64 epoch = 0;      ///< of the store in Redis, likewise

    explicit BoardState(SaleSheetPtr sheet) : board(std::move(sheet)) {}
};

using BoardPtr = std::shared_ptr<BoardState>;

struct BoardLimits
{
    std::size_t boards = 256;                    ///< the longest unread ones go first
    std::chrono::seconds newsKept{30};           ///< older than this a board is read anew
    std::chrono::milliseconds ageForChoice{25};  ///< where a script looks at the seats again
    std::chrono::milliseconds restAfterRead{20}; ///< before a board is read for newest() once more
};

class RedisBoards;

/// The boards of a worker. A board is read whole once; then it catches up from the news that every batch
/// leaves, so that a refresh costs what has changed and not what the house has seats. Many who ask at once
/// share one refresh. Belongs to the worker's thread.
class SeatBoards final : public QObject
{
    Q_OBJECT

public:
    SeatBoards(pg::Pool &pool, const Clock &clock, BoardLimits limits = {}, QObject *parent = nullptr);

    /// A board that is no older than `maxAge`.
    [[nodiscard]] Completion<BoardPtr> fresh(SaleSheetPtr sheet, std::chrono::milliseconds maxAge);

    /// A board that is read after this call, if not at once: however many ask, a board is at rest between two
    /// readings. Who follows the news asks so: what came about just before the first of them is in no news,
    /// and must not be missing in the board either.
    [[nodiscard]] Completion<BoardPtr> newest(SaleSheetPtr sheet);

    /// Holds may lie in Redis: what is seen there is what counts.
    void readFrom(RedisBoards &redis) { m_redis = &redis; }

    /// How old a board may be to choose seats by, as long as nothing is refused for it: a script looks at the
    /// seats again.
    [[nodiscard]] std::chrono::milliseconds ageForChoice() const;

    /// What a script has told of seats that this worker has changed itself.
    void note(qint32 performance, const QByteArray &told);

private:
    struct Entry
    {
        BoardPtr state;
        bool isRefreshing = false;
        bool isResting = false; ///< a timer will start the next refresh
        std::optional<SteadyInstant> refreshedAt = {};
        std::vector<Completer<BoardPtr>> waiters;
        std::vector<Completer<BoardPtr>> later; ///< wait for the next refresh: this one may have read already
        SaleSheetPtr laterSheet;
    };

    [[nodiscard]] bool isUsable(const Entry &entry, const SaleSheetPtr &sheet) const;
    void start(Entry &entry, SaleSheetPtr sheet);
    void startLater(qint32 number);
    [[nodiscard]] Task<> refresh(SaleSheetPtr sheet);
    [[nodiscard]] Task<> refreshFromPostgres(SaleSheetPtr sheet);
    [[nodiscard]] Task<> refreshFromRedis(SaleSheetPtr sheet);
    void answer(qint32 number, SteadyInstant asked, Result<BoardPtr> board);
    [[nodiscard]] static Result<void> readNews(const std::vector<pg::Rows> &answers, BoardState &state);
    void dropOldest();

    pg::Pool &m_pool;
    const Clock &m_clock;
    BoardLimits m_limits;
    std::unordered_map<qint32, Entry> m_entries;
    RedisBoards *m_redis = nullptr;
};

} // namespace foyer::booking
