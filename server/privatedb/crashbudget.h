// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/privatedb/options.h"

#include <optional>
#include <QList>

namespace foyer::privatedb {

/// Decides whether and when a child that died is started again.
class CrashBudget
{
public:
    explicit CrashBudget(const CrashLimits &limits) : m_limits(limits) {}

    /// Counts a crash. How long to wait before the next start; nothing when the budget is used up.
    [[nodiscard]] std::optional<std::chrono::milliseconds> crashed(SteadyInstant now);

private:
    CrashLimits m_limits;
    QList<SteadyInstant> m_crashes; ///< inside the window, oldest first
};

} // namespace foyer::privatedb
