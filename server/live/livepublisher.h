// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "server/live/livescripts.h"

#include <functional>
#include <map>
#include <QObject>

namespace foyer::redis {
class Client;
}

namespace foyer::live {

/// Publishes to Redis: what comes in during one turn of the event loop is one script call per performance.
/// Belongs to the worker's thread.
class LivePublisher final : public QObject, public Publisher
{
    Q_OBJECT

public:
    /// `redis` and `clock` must outlive it. `onOutboxFilled` wakes this worker's OutboxReader.
    LivePublisher(redis::Client &redis, const Clock &clock, std::function<void()> onOutboxFilled,
                  QObject *parent = nullptr);

    void seatsChanged(qint32 performance, const std::vector<SeatChange> &changes) override;
    void poolsChanged(qint32 performance, const std::vector<PoolChange> &changes) override;
    void outboxFilled() override;

    /// Changes that nobody was told of because Redis could not be reached.
    [[nodiscard]] quint64 lostCount() const noexcept { return m_lost; }

private:
    using Seats = std::map<qint32, SeatChange>;

    void schedule();
    void flush();
    void publish(qint32 performance, const Seats &seats);
    static Task<> send(QPointer<LivePublisher> self, redis::Command command, quint64 changes);

    redis::Client &m_redis;
    const Clock &m_clock;
    std::function<void()> m_onOutboxFilled;
    LiveScripts m_scripts;
    std::map<qint32, Seats> m_waiting; ///< by performance
    quint64 m_lost = 0;
    bool m_isScheduled = false;
    bool m_outboxFilled = false;
};

} // namespace foyer::live
