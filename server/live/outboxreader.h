// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/live/outboxrow.h"
#include "server/pg/pool.h"

#include <QObject>
#include <QTimer>

namespace foyer::redis {
class Client;
}

namespace foyer::live {

/// Brings what transactions left in the outbox to the live topics, once they are committed, in their order,
/// whichever worker wrote it and whether or not that still lives. All workers have one; a row lock lets one
/// of them read at a time. What was published and not noted (this process died in between) is published
/// again, which the scripts recognise. Belongs to the worker's thread.
class OutboxReader final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        std::chrono::milliseconds interval{500}; ///< looks by itself
        std::chrono::milliseconds soon{20};      ///< looks again while a transaction keeps rows back
        std::chrono::milliseconds rest{40};      ///< after a bite, so that a crowd's rows come in large ones
        /// In one bite; each may say all that a batch did. What a bite says must be fewer events than a
        /// stream keeps.
        int rows = 32;
    };

    OutboxReader(pg::Pool &pool, redis::Client &redis, const Clock &clock);
    OutboxReader(pg::Pool &pool, redis::Client &redis, const Clock &clock, Settings settings);

    void start();
    void stop();

    /// There may be something to read.
    void wake();

    [[nodiscard]] quint64 publishedCount() const noexcept { return m_published; }

    /// How often the outbox was looked at.
    [[nodiscard]] quint64 lookCount() const noexcept { return m_looks; }

private:
    /// What one look brought.
    enum class Look : quint8
    {
        Empty,  ///< nothing there, or somebody else is reading
        Last,   ///< what there was has been published
        Bite,   ///< some were published; there is more
        Waiting ///< something is there, but transactions before it are still running
    };

    using Outcome = Result<Look>;

    Task<> run();
    void rest(bool hasWorked, std::chrono::milliseconds pause);
    [[nodiscard]] static Task<Outcome> look(QPointer<OutboxReader> self);
    [[nodiscard]] static Task<Outcome> publishBite(QPointer<OutboxReader> self, pg::Transaction transaction,
                                                   std::vector<OutboxRow> rows);
    [[nodiscard]] static Task<Result<void>> publish(QPointer<OutboxReader> self, std::vector<OutboxRow> rows);
    [[nodiscard]] std::vector<redis::Command> commandsFor(const std::vector<OutboxRow> &rows) const;

    pg::Pool &m_pool;
    redis::Client &m_redis;
    const Clock &m_clock;
    Settings m_settings;
    LiveScripts m_scripts;
    QTimer m_timer;
    quint64 m_published = 0;
    quint64 m_looks = 0;
    bool m_isRunning = false;
    bool m_isResting = false;
    bool m_wasWoken = false;
    bool m_isStopped = true;
};

} // namespace foyer::live
