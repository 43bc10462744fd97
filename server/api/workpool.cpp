// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/workpool.h"

#include <QCoreApplication>

namespace foyer::api {

WorkPool::WorkPool(WorkLimits limits, QObject *parent) : QObject(parent), m_limits(limits)
{
    m_threads.setMaxThreadCount(limits.threads);
    m_threads.setExpiryTimeout(-1);
}

WorkPool::~WorkPool()
{
    m_threads.clear(); // jobs that wait are dropped here, and their callers told
    m_threads.waitForDone();
    QCoreApplication::removePostedEvents(this); // answers on their way: likewise
}

void WorkPool::start(std::function<void()> work, std::function<void()> answer)
{
    ++m_pending;
    m_threads.start([this, work = std::move(work), answer = std::move(answer)] {
        work();
        QMetaObject::invokeMethod(
            this,
            [this, answer] {
                --m_pending;
                answer();
            },
            Qt::QueuedConnection);
    });
}

Error WorkPool::overloaded()
{
    return Error{ErrorCode::Overloaded, QStringLiteral("Too much waits to be worked out beside the loop.")};
}

} // namespace foyer::api
