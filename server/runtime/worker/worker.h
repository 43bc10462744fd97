// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/runtime/worker/workerhost.h"

#include <functional>
#include <QAbstractEventDispatcher>
#include <QThread>

namespace foyer::runtime {

/// Makes the event dispatcher of one worker; called in the thread that starts the worker. An empty function
/// means Qt's own dispatcher; a null result that there is none to be had, and the worker does not start.
using DispatcherFactory = std::function<std::unique_ptr<QAbstractEventDispatcher>()>;

/// A thread with an event loop of its own and a service in it, seen from the thread that started it. Calls
/// and signals belong to that thread. finished() comes when the service is destroyed and the loop has ended.
class Worker final : public QThread
{
    Q_OBJECT

public:
    Worker(WorkerContext context, WorkerServiceFactory service, std::shared_ptr<Heartbeat> heart,
           std::chrono::milliseconds beatInterval);

    /// The thread must have finished, or never have begun.
    ~Worker() override;

    [[nodiscard]] const QString &name() const noexcept { return m_name; }

    /// Fails with Unavailable when there is no dispatcher or the system gives no thread.
    [[nodiscard]] Result<void> launch(const DispatcherFactory &dispatcher);

    /// Both only ask: the answers are drained() and finished().
    void beginDrain();
    void stop();

    /// Gives up on a thread that does not come to its end: nobody waits for it any more, and the object frees
    /// itself should the thread end after all. The process must then end without destroying what it uses.
    void abandon();

Q_SIGNALS:
    void ready();
    void failed(const foyer::Error &error);
    void drained();

private:
    void run() override;

    QString m_name;
    std::unique_ptr<WorkerHost> m_host;
};

} // namespace foyer::runtime
