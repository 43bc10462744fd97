// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/worker/workerhost.h"

#include <exception>
#include <QPointer>
#include <QThread>

namespace foyer::runtime {

WorkerHost::WorkerHost(WorkerContext context, WorkerServiceFactory factory, std::shared_ptr<Heartbeat> heart,
                       std::chrono::milliseconds beatInterval)
    : m_context(std::move(context))
    , m_factory(std::move(factory))
    , m_heart(std::move(heart))
    , m_beatInterval(beatInterval)
{}

void WorkerHost::open()
{
    Histogram &lateness = m_context.metrics->histogram(
        {"foyer_worker_loop_lateness_seconds", "How late the event loop of a worker came to a timer."});
    m_pulse.emplace(m_heart, m_beatInterval, lateness);
    m_service = m_factory(m_context);
    if (m_service)
        startService();
    else
        Q_EMIT failed(
            Error{ErrorCode::Internal, QStringLiteral("The factory made no service."), m_context.name});
}

Task<> WorkerHost::startService()
{
    const QPointer<WorkerHost> self(this);
    Result<void> started;
    try {
        started = co_await m_service->start();
    } catch (const std::exception &exception) {
        started = failure(ErrorCode::Internal, QString::fromUtf8(exception.what()), m_context.name);
    }
    if (self)
        takeStart(started);
}

void WorkerHost::takeStart(const Result<void> &started)
{
    if (m_isStopping)
        return;
    if (started)
        Q_EMIT ready();
    else
        Q_EMIT failed(started.error());
}

void WorkerHost::beginDrain()
{
    if (m_isStopping || !m_service)
        return;
    m_service->beginDrain([self = QPointer<WorkerHost>(this)] {
        if (self)
            Q_EMIT self->drained();
    });
}

void WorkerHost::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    if (m_service)
        m_service->stop();
    thread()->quit();
}

void WorkerHost::close()
{
    m_service.reset();
    m_pulse.reset();
    m_heart.reset();
}

} // namespace foyer::runtime
