// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "server/runtime/metrics/metrichub.h"
#include "server/runtime/worker/liveness.h"
#include "server/runtime/worker/worker.h"

#include <QTimer>
#include <vector>

namespace foyer::runtime {

struct WorkerGroupSettings
{
    int count = 1;
    WorkerServiceFactory service;
    DispatcherFactory dispatcher = {};
    QString namePrefix = QStringLiteral("worker");
};

/// All workers of the process. Lives in the main thread, whose event loop must turn for anything to happen:
/// no call blocks and none runs an event loop of its own. Each wait is bounded by the limit that comes with
/// it. The order is start(), perhaps beginDrain() and whenDrained(), stop(), each once.
class WorkerGroup final : public QObject
{
    Q_OBJECT

public:
    WorkerGroup(WorkerGroupSettings settings, Liveness &liveness, MetricHub &metrics,
                QObject *parent = nullptr);

    /// Without a stop() before it, it stops the workers itself and waits for them; two seconds for one that
    /// is stuck.
    ~WorkerGroup() override;

    /// Starts all workers at the same time; done when every one is ready. When one fails, or is not ready
    /// within `limit` (Timeout), all are stopped again, and the answer, the first error, comes when they are
    /// gone or `stopLimit` has passed.
    [[nodiscard]] Completion<void> start(std::chrono::milliseconds limit,
                                         std::chrono::milliseconds stopLimit);

    /// Tells every worker to take nothing new and finish what it has, the last one first.
    void beginDrain();

    /// After beginDrain(): done when all are drained; Timeout names those that are not within `limit`.
    [[nodiscard]] Completion<void> whenDrained(std::chrono::milliseconds limit);

    /// Ends every worker, the last one first; done when all threads are gone. Those that are not within
    /// `limit` are abandoned and named in a Timeout: see hasAbandoned(). A start() still waiting is
    /// Cancelled.
    [[nodiscard]] Completion<void> stop(std::chrono::milliseconds limit);

    /// True when a thread still runs that nobody can stop. It uses what the services use, so the process must
    /// end now, without destroying anything (_exit), after flushing the log.
    [[nodiscard]] bool hasAbandoned() const noexcept { return m_hasAbandoned; }

private:
    /// A worker and how far it has come.
    struct Member
    {
        std::unique_ptr<Worker> worker;
        bool isReady = false;
        bool isDrained = false;
        bool isGone = false;
    };

    /// Somebody waiting for all members, and until when.
    struct Wait
    {
        Completer<void> answer;
        QTimer limit;
    };

    void launchAll();
    void watch(std::size_t index);
    void becomeReady(std::size_t index);
    void fail(const Error &error);
    void becomeDrained(std::size_t index);
    void becomeGone(std::size_t index);
    void stopAll();
    void giveUpStarting();
    void giveUpDraining();
    void giveUpStopping();
    void answerWhenGone();
    [[nodiscard]] bool all(bool Member::*flag) const;
    [[nodiscard]] Error timeout(bool Member::*flag, const QString &whatTheyDidNot) const;
    static Completion<void> begin(Wait &wait, std::chrono::milliseconds limit);
    static void finish(Wait &wait, Result<void> result);

    WorkerGroupSettings m_settings;
    Liveness &m_liveness;
    MetricHub &m_metrics;
    std::vector<Member> m_members;
    Wait m_start;
    Wait m_drain;
    Wait m_stop;
    std::chrono::milliseconds m_stopLimit{};
    std::optional<Error> m_startError;
    bool m_isStopping = false;
    bool m_hasAbandoned = false;
};

} // namespace foyer::runtime
