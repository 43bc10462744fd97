// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/booking/decider.h"
#include "server/booking/batchqueue.h"
#include "server/booking/batchsettler.h"
#include "server/pg/pool.h"

#include <QObject>
#include <QTimer>

namespace foyer::booking {

/// Group commit: while one batch is being committed the next one fills; an idle batcher commits a batch of
/// one at once. A batch is one transaction of two round trips: lock and read, then decide in core/booking and
/// write.
///
/// Commands are decided by haste, then in order of arrival; those that wait too long for their batch hear
/// Overloaded, and were not done. When a batch fails for any reason, its commands are run again
/// one at a time while there is time for that, so that only the offender hears of it; all of them are
/// idempotent by their ids, which also settles commits whose answer was lost. Where that cannot be settled in
/// time, InDoubt is said, whatever went wrong last. Belongs to the worker's thread.
class Batcher final : public QObject
{
    Q_OBJECT

public:
    Batcher(pg::Pool &pool, IdFactory &ids, const Clock &clock, BatchLimits limits = {},
            QObject *parent = nullptr);

    /// Answered after the commit. All commands of one call are accepted together or not at all; the answer
    /// speaks of the last one, or of the one that was refused.
    [[nodiscard]] Completion<Booking> submit(std::vector<Command> commands);

    /// Told of every batch after its commit; must outlive the batcher.
    void publishTo(live::Publisher &publisher) { m_publisher = &publisher; }

    /// Told before the publisher, and instead of it where it takes the news; must outlive the batcher.
    void settleWith(BatchSettler &settler) { m_settler = &settler; }

    /// Commands that are waiting or being committed.
    [[nodiscard]] std::size_t pendingCount() const noexcept { return m_waiting.size() + m_running; }

    /// More waits than can be committed soon: nobody should begin anything new.
    [[nodiscard]] bool isBehind() const noexcept { return m_waiting.isBehind(m_clock.steadyNow()); }

    /// Calls that were refused because too many waited, or for too long.
    [[nodiscard]] quint64 overloadedCount() const noexcept { return m_overloaded; }

private:
    using Batch = BatchQueue::Items;
    using Bookings = std::vector<Booking>;

    Task<> run();
    Task<> commit(Batch batch);
    static Task<> commitOneByOne(QPointer<Batcher> self, Batch batch);
    [[nodiscard]] static Task<Result<Bookings>> attemptAlone(QPointer<Batcher> self,
                                                             std::shared_ptr<Batch> single);
    [[nodiscard]] static Task<Result<Bookings>> attempt(QPointer<Batcher> self, std::shared_ptr<Batch> batch);
    [[nodiscard]] Booking decide(World &world, Changes &changes, const std::vector<Command> &commands) const;
    void refuseOverdue();
    void publish(const World &world, const Changes &changes) const;

    pg::Pool &m_pool;
    Decider m_decider;
    const Clock &m_clock;
    BatchLimits m_limits;
    BatchQueue m_waiting;
    QTimer m_patienceTimer;    ///< runs while somebody waits
    std::size_t m_running = 0; ///< commands in batches
    int m_lanes = 0;           ///< batches
    quint64 m_overloaded = 0;
    live::Publisher *m_publisher = nullptr;
    BatchSettler *m_settler = nullptr;
};

} // namespace foyer::booking
