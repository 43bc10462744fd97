// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/cancelwatch.h"

#include "server/pg/pipeline.h"

namespace foyer::pg {

CancelWatch::Verdict CancelWatch::review(const Pipeline &pipeline, SteadyInstant now)
{
    const bool isStuck = pipeline.isHeadExpired();
    const bool isLate = m_active && now >= m_limit;
    if (isStuck && isLate && pipeline.headNumber() == m_target)
        return Verdict::Hopeless;
    if (isStuck && (!m_active || (!m_request.isRunning() && pipeline.headNumber() != m_target)))
        start(pipeline, now);
    else if (!isStuck && (!m_request.isRunning() || isLate))
        m_active = false; // before that, the request might still hit somebody else's statement
    return m_active ? Verdict::Cancelling : Verdict::Fine;
}

void CancelWatch::start(const Pipeline &pipeline, SteadyInstant now)
{
    m_active = true;
    m_target = pipeline.headNumber();
    ++m_requests;
    const bool started = m_request.start(pipeline.handle());
    m_limit = started ? now + m_grace : now; // an earlier request never came back: there is no use in waiting
}

} // namespace foyer::pg
