// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/worker/pulse.h"
#include "server/runtime/worker/workerservice.h"

#include <optional>
#include <QObject>

namespace foyer::runtime {

/// The inside of a worker: makes and runs the service. Lives in the worker's thread; its signals tell the
/// outside.
class WorkerHost final : public QObject
{
    Q_OBJECT

public:
    WorkerHost(WorkerContext context, WorkerServiceFactory factory, std::shared_ptr<Heartbeat> heart,
               std::chrono::milliseconds beatInterval);

    /// First thing in the thread: the service is made and begins to start.
    void open();

    void beginDrain();

    /// Ends the service and the thread's event loop.
    void stop();

    /// Last thing in the thread: the service is destroyed while its event loop can still deliver.
    void close();

Q_SIGNALS:
    void ready();
    void failed(const foyer::Error &error);
    void drained();

private:
    Task<> startService();
    void takeStart(const Result<void> &started);

    WorkerContext m_context;
    WorkerServiceFactory m_factory;
    std::shared_ptr<Heartbeat> m_heart;
    std::chrono::milliseconds m_beatInterval;
    std::optional<Pulse> m_pulse;
    std::unique_ptr<WorkerService> m_service;
    bool m_isStopping = false;
};

} // namespace foyer::runtime
