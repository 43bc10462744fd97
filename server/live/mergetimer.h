// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/live/livelimits.h"

#include <optional>
#include <QTimer>

namespace foyer::live {

/// When frames are made of what came in: soon behind a quiet while, else when enough time has passed since
/// the last were made, so that what comes in quick succession is merged.
class MergeTimer final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    MergeTimer(const LiveLimits &limits, const Clock &clock);

    /// Something came in.
    void wake();

    /// Not yet: the last ones are still on their way.
    void postpone() { m_timer.start(m_limits.merge); }

    /// They are made now.
    void restart() { m_madeAt = m_clock.steadyNow(); }

Q_SIGNALS:
    void due();

private:
    const LiveLimits &m_limits;
    const Clock &m_clock;
    QTimer m_timer;
    std::optional<SteadyInstant> m_madeAt = {}; ///< never yet
};

} // namespace foyer::live
