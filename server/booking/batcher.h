// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"
#include "core/booking/decider.h"
#include "server/live/publisher.h"
#include "server/pg/pool.h"

#include <deque>
#include <QObject>

namespace foyer::booking {

/// A decision that is committed: the order as it now stands, or why the command was refused.
struct Booked
{
    Order order;          ///< of a command about an order
    bool changed = true;  ///< false: a repeat that found its work done
    Hold hold = {};       ///< of a command about a hold
    HouseHold house = {}; ///< of a command about a house hold
};

using Booking = tl::expected<Booked, Refusal>;

struct BatchLimits
{
    std::size_t commands = 64;  ///< in one transaction
    std::size_t waiting = 4096; ///< then Overloaded at once
    int attempts = 4; ///< of a command alone, when the database says to try again or the outcome is unknown
};

/// Group commit: while one batch is being committed the next one fills; an idle batcher commits a batch of
/// one at once. A batch is one transaction of two round trips: lock and read, then decide in core/booking and
/// write.
///
/// Commands are decided in order of arrival. When a batch fails for any reason, its commands are run again
/// one at a time, so that only the offender hears of it; all of them are idempotent by their ids, which also
/// settles commits whose answer was lost. Belongs to the worker's thread.
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

    /// Commands that are waiting or being committed.
    [[nodiscard]] std::size_t pendingCount() const noexcept { return m_waiting.size() + m_running; }

private:
    struct Item
    {
        std::vector<Command> commands;
        Completer<Booking> completer;
    };

    using Batch = std::vector<Item>;
    using Bookings = std::vector<Booking>;

    Task<> run();
    Task<> commit(Batch batch);
    Task<> commitOneByOne(Batch batch);
    [[nodiscard]] static Task<Result<Bookings>> attempt(QPointer<Batcher> self, std::shared_ptr<Batch> batch);
    [[nodiscard]] Booking decide(World &world, Changes &changes, const std::vector<Command> &commands) const;
    [[nodiscard]] Batch takeBatch();
    void publish(const World &world, const Changes &changes) const;

    pg::Pool &m_pool;
    Decider m_decider;
    const Clock &m_clock;
    BatchLimits m_limits;
    std::deque<Item> m_waiting;
    std::size_t m_running = 0;
    bool m_isRunning = false;
    live::Publisher *m_publisher = nullptr;
};

} // namespace foyer::booking
