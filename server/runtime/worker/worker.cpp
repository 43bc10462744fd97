// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/worker/worker.h"

namespace foyer::runtime {

Worker::Worker(WorkerContext context, WorkerServiceFactory service, std::shared_ptr<Heartbeat> heart,
               std::chrono::milliseconds beatInterval)
    : m_name(context.name)
    , m_host(std::make_unique<WorkerHost>(std::move(context), std::move(service), std::move(heart),
                                          beatInterval))
{
    setObjectName(m_name);
    m_host->moveToThread(this);
    connect(m_host.get(), &WorkerHost::ready, this, &Worker::ready);
    connect(m_host.get(), &WorkerHost::failed, this, &Worker::failed);
    connect(m_host.get(), &WorkerHost::drained, this, &Worker::drained);
}

Worker::~Worker() = default;

Result<void> Worker::launch(const DispatcherFactory &dispatcher)
{
    if (dispatcher) {
        std::unique_ptr<QAbstractEventDispatcher> made = dispatcher();
        if (!made)
            return failure(ErrorCode::Unavailable,
                           QStringLiteral("There is no event dispatcher for %1.").arg(m_name), m_name);
        setEventDispatcher(made.release());
    }
    start();
    if (!isRunning())
        return failure(ErrorCode::Unavailable,
                       QStringLiteral("The system gives no thread for %1.").arg(m_name), m_name);
    return {};
}

void Worker::beginDrain()
{
    QMetaObject::invokeMethod(m_host.get(), &WorkerHost::beginDrain, Qt::QueuedConnection);
}

void Worker::stop()
{
    QMetaObject::invokeMethod(m_host.get(), &WorkerHost::stop, Qt::QueuedConnection);
}

void Worker::abandon()
{
    disconnect();
    connect(this, &QThread::finished, this, &QObject::deleteLater);
}

void Worker::run()
{
    m_host->open();
    exec();
    m_host->close();
}

} // namespace foyer::runtime
