// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/breaker.h"

namespace foyer::payments {

bool Breaker::tryPass()
{
    if (!m_openedAt)
        return true;
    const SteadyInstant now = m_clock.steadyNow();
    if (now - *m_openedAt < m_settings.pause)
        return false;
    m_openedAt = now; // others wait for this one's outcome, or for another pause
    return true;
}

void Breaker::answered()
{
    m_failures = 0;
    m_openedAt.reset();
}

void Breaker::failed()
{
    if (++m_failures >= m_settings.failures)
        m_openedAt = m_clock.steadyNow();
}

} // namespace foyer::payments
