// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/waitlimit.h"

#include <algorithm>

namespace foyer::privatedb {

using std::chrono::milliseconds;

WaitLimit::WaitLimit(const Clock &clock, milliseconds most, const std::atomic_bool *stop)
    : m_clock(&clock)
    , m_deadline(clock.steadyNow() + most)
    , m_stop(stop)
{}

WaitLimit WaitLimit::atMost(milliseconds most) const
{
    WaitLimit inner = *this;
    inner.m_deadline = std::min(m_deadline, m_clock->steadyNow() + most);
    return inner;
}

Result<void> WaitLimit::check(const QString &step) const
{
    if (isStopped())
        return failure(ErrorCode::Cancelled, QStringLiteral("Stopped on request while %1.").arg(step));
    if (isOver())
        return failure(ErrorCode::Timeout, QStringLiteral("The time allowed ran out while %1.").arg(step));
    return {};
}

milliseconds WaitLimit::slice(milliseconds most) const
{
    return std::clamp(remaining(), milliseconds{0}, most);
}

milliseconds WaitLimit::remaining() const
{
    return std::chrono::ceil<milliseconds>(m_deadline - m_clock->steadyNow());
}

} // namespace foyer::privatedb
