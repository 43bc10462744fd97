// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/pg/deferreddelete.h"

#include <functional>
#include <optional>
#include <QTimer>

namespace foyer::pg {

/// One timer for many deadlines: fires at the earliest that it was told of. Telling it of a later one, which
/// is the usual case, costs a comparison.
class DeadlineTimer
{
public:
    /// `expired` is called at or after the earliest deadline; it tells the timer of the next one.
    DeadlineTimer(const Clock &clock, std::function<void()> expired);
    ~DeadlineTimer();
    Q_DISABLE_COPY_MOVE(DeadlineTimer)

    void tell(SteadyInstant deadline);

private:
    void onTimeout();

    const Clock &m_clock;
    std::function<void()> m_expired;
    std::optional<SteadyInstant> m_earliest;
    DeferredPointer<QTimer> m_timer;
};

} // namespace foyer::pg
