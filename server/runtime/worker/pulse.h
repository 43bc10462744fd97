// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metrics.h"
#include "server/runtime/worker/heartbeat.h"

#include <memory>
#include <QObject>
#include <QTimer>

namespace foyer::runtime {

/// Lets a heart beat as long as the event loop of its thread turns, and measures how late each beat comes:
/// the time that something else held the loop.
class Pulse final : public QObject
{
    Q_OBJECT

public:
    /// `lateness` takes seconds; it belongs to this thread and outlives the pulse.
    Pulse(std::shared_ptr<Heartbeat> heart, std::chrono::milliseconds interval, Histogram &lateness);

private:
    void beat();

    std::shared_ptr<Heartbeat> m_heart;
    std::chrono::milliseconds m_interval;
    Histogram &m_lateness;
    QTimer m_timer;
};

} // namespace foyer::runtime
