// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/worker/heartbeat.h"

#include <memory>
#include <mutex>
#include <QString>
#include <vector>

namespace foyer::runtime {

/// Whether the process is alive, for /health/live: an event loop that has not turned for `limit` is not, be
/// it blocked, spinning or starved. Thread-safe: a worker that lives can tell of one that does not.
class Liveness
{
public:
    Liveness(const Clock &clock, std::chrono::milliseconds limit);

    /// How often a loop beats to be safe from false alarms: a tenth of the limit.
    [[nodiscard]] std::chrono::milliseconds beatInterval() const noexcept { return m_limit / 10; }

    /// A heart that is watched from now on, until it is destroyed.
    [[nodiscard]] std::shared_ptr<Heartbeat> watch(const QString &name);

    struct Stalled
    {
        QString name;
        std::chrono::milliseconds age;
    };

    /// The loops that do not turn; empty: all is well.
    [[nodiscard]] std::vector<Stalled> stalled() const;

private:
    struct Watched
    {
        QString name;
        std::weak_ptr<const Heartbeat> heart;
    };

    const Clock &m_clock;
    std::chrono::milliseconds m_limit;
    mutable std::mutex m_mutex;
    std::vector<Watched> m_watched;
};

} // namespace foyer::runtime
