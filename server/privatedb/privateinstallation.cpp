// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/privateinstallation.h"

#include "server/privatedb/installation.h"

namespace foyer::privatedb {

PrivateInstallation::PrivateInstallation() = default;

Result<std::unique_ptr<PrivateInstallation>>
PrivateInstallation::open(const Options &options, const Clock &clock, const WaitLimit &limit)
{
    Result<Ground> ground = Ground::prepare(options, Purpose::Run, limit);
    if (!ground)
        return failure(std::move(ground.error()));
    std::unique_ptr<PrivateInstallation> face(new PrivateInstallation);
    face->m_installation = std::make_unique<Installation>(std::move(*ground), options, clock, face->events());
    if (Result<void> started = face->m_installation->start(limit); !started)
        return failure(std::move(started.error()));
    return face;
}

// The supervisor tells on its own thread; the signals belong to ours.
SupervisorEvents PrivateInstallation::events()
{
    const auto later = [this](auto tell) {
        const auto tellUnlessStopped = [this, tell] {
            if (!m_isStopped)
                tell();
        };
        QMetaObject::invokeMethod(this, tellUnlessStopped, Qt::QueuedConnection);
    };
    SupervisorEvents events;
    events.died = [this, later](Child child, const QString &lastWords) {
        later([this, child, lastWords] { Q_EMIT childDied(child, lastWords); });
    };
    events.back = [this, later](Child child) { later([this, child] { Q_EMIT childBack(child); }); };
    events.failed = [this, later](const Error &error) { later([this, error] { Q_EMIT failed(error); }); };
    return events;
}

PrivateInstallation::~PrivateInstallation() = default;

const Endpoints &PrivateInstallation::endpoints() const
{
    return m_installation->endpoints();
}

qint64 PrivateInstallation::pid(Child child) const
{
    return m_installation->pid(child);
}

Result<void> PrivateInstallation::stop()
{
    m_isStopped = true;
    return m_installation->stop();
}

} // namespace foyer::privatedb
