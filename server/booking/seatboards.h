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

    explicit BoardState(SaleSheetPtr sheet) : board(std::move(sheet)) {}
};

using BoardPtr = std::shared_ptr<BoardState>;

struct BoardLimits
{
    std::size_t boards = 256;          ///< the longest unread ones go first
    std::chrono::seconds newsKept{30}; ///< older than this a board is read anew
};

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

    /// Boards read whole so far; for tests and figures.
    [[nodiscard]] quint64 fullReads() const noexcept { return m_fullReads; }

private:
    struct Entry
    {
        BoardPtr state;
        bool isRefreshing = false;
        std::vector<Completer<BoardPtr>> waiters;
    };

    [[nodiscard]] bool isUsable(const Entry &entry, const SaleSheetPtr &sheet) const;
    [[nodiscard]] Task<> refresh(SaleSheetPtr sheet);
    [[nodiscard]] static Result<void> readNews(const std::vector<pg::Rows> &answers, BoardState &state);
    void dropOldest();

    pg::Pool &m_pool;
    const Clock &m_clock;
    BoardLimits m_limits;
    std::unordered_map<qint32, Entry> m_entries;
    quint64 m_fullReads = 0;
};

} // namespace foyer::booking
