// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/phaseclock.h"

#include <algorithm>

namespace foyer::http {

namespace {

std::chrono::nanoseconds bodyAllowance(const ConnectionLimits &limits, qint64 bytes) noexcept
{
    const std::chrono::milliseconds earned(1000 * bytes / qint64(limits.bodyBytesPerSecond));
    return limits.body + earned;
}

std::chrono::nanoseconds allowance(PhaseClock::Phase phase, const ConnectionLimits &limits, qint64 bodyBytes,
                                   bool isFull) noexcept
{
    using Phase = PhaseClock::Phase;
    switch (phase) {
    case Phase::Handshake: return limits.tlsHandshake;
    case Phase::Idle: return isFull ? std::min(limits.idle, limits.idleWhenFull) : limits.idle;
    case Phase::Head: return limits.head;
    case Phase::Body: return bodyAllowance(limits, bodyBytes);
    case Phase::Lingering: return limits.linger;
    case Phase::Busy:
    case Phase::Ended: break;
    }
    return std::chrono::nanoseconds::max();
}

} // namespace

void PhaseClock::enter(Phase phase, quint64 message, SteadyInstant now) noexcept
{
    if (phase == m_phase && message == m_message)
        return;
    m_phase = phase;
    m_message = message;
    m_since = now;
}

bool PhaseClock::isOver(const ConnectionLimits &limits, qint64 bodyBytes, bool isFull,
                        SteadyInstant now) const noexcept
{
    return now - m_since >= allowance(m_phase, limits, bodyBytes, isFull);
}

} // namespace foyer::http
