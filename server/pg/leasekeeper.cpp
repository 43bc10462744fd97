// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/leasekeeper.h"

namespace foyer::pg {

std::shared_ptr<Lease> LeaseKeeper::give(SteadyInstant deadline)
{
    m_lease = std::make_shared<Lease>();
    m_lease->deadline = deadline;
    return m_lease;
}

LeaseKeeper::Step LeaseKeeper::release()
{
    if (!m_lease->begun)
        return free();
    return m_lease->ending ? Step::None : Step::Rollback;
}

LeaseKeeper::Step LeaseKeeper::settle(const SentSegment &segment, bool outside)
{
    if (!segment.lease || segment.lease != m_lease)
        return Step::None;
    const bool isEnd = segment.commits || segment.purpose == Purpose::Rollback;
    if (isEnd)
        m_lease->ending = false;
    if (segment.error)
        return fail(*segment.error, outside);
    return isEnd ? free() : Step::None;
}

LeaseKeeper::Step LeaseKeeper::fail(const Error &error, bool outside)
{
    if (!m_lease->refusal)
        m_lease->refusal =
            Error{ErrorCode::DatabaseRefused,
                  QStringLiteral("The transaction was rolled back after an error: %1").arg(error.detail),
                  error.subject, "25P02"};
    if (outside)
        return free(); // it was the COMMIT that failed
    return m_lease->ending ? Step::None : Step::Rollback;
}

LeaseKeeper::Step LeaseKeeper::expire(SteadyInstant now)
{
    const std::optional<SteadyInstant> deadline = nextDeadline();
    if (!deadline || *deadline > now)
        return Step::None;
    m_lease->refusal =
        Error{ErrorCode::Unavailable, QStringLiteral("The transaction was rolled back at its deadline.")};
    return m_lease->begun ? Step::Rollback : free();
}

std::optional<SteadyInstant> LeaseKeeper::nextDeadline() const
{
    if (!m_lease || m_lease->ending || m_lease->refusal)
        return std::nullopt;
    return m_lease->deadline;
}

void LeaseKeeper::lose(Error reason)
{
    if (!m_lease)
        return;
    if (!m_lease->refusal)
        m_lease->refusal = std::move(reason);
    m_lease->over = true;
    m_lease.reset();
}

LeaseKeeper::Step LeaseKeeper::free()
{
    m_lease->over = true;
    m_lease.reset();
    return Step::Freed;
}

} // namespace foyer::pg
