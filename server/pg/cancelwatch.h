// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/pg/cancelrequest.h"

namespace foyer::pg {

class Pipeline;

/// What to do about a statement that PostgreSQL is still executing although its deadline has passed: cancel
/// it, and give up on the connection when that does not help either.
class CancelWatch
{
public:
    explicit CancelWatch(std::chrono::milliseconds grace) : m_grace(grace) {}

    enum class Verdict : quint8
    {
        Fine,       ///< nothing is overdue and no cancel request is under way
        Cancelling, ///< one is: send nothing more, ask again in a moment
        Hopeless,   ///< the cancel request has brought nothing: drop the connection
    };

    [[nodiscard]] Verdict review(const Pipeline &pipeline, SteadyInstant now);

    [[nodiscard]] bool isActive() const noexcept { return m_active; }

    [[nodiscard]] quint64 requests() const noexcept { return m_requests; }

    void reset() noexcept { m_active = false; }

private:
    void start(const Pipeline &pipeline, SteadyInstant now);

    std::chrono::milliseconds m_grace;
    CancelRequest m_request;
    SteadyInstant m_limit{};
    quint64 m_target = 0; ///< number of the segment that the last request was meant for
    quint64 m_requests = 0;
    bool m_active = false;
};

} // namespace foyer::pg
