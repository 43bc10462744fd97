// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Connection that serves transactions: a lease of the whole connection, its statements and its
// end.
#include "server/pg/connection.h"

#include "server/pg/controlstatements.h"
#include "server/pg/fate.h"
#include "server/pg/log.h"

namespace foyer::pg {

// Transactions

std::shared_ptr<Lease> Connection::lease(Deadline deadline)
{
    m_deadlines.tell(deadline.at);
    return m_leases.give(deadline.at);
}

void Connection::sendLeased(const std::shared_ptr<Lease> &lease, const Segment &segment, const Frame &frame,
                            Answer answer)
{
    if (m_pipeline->count() >= m_settings.maxInFlight) {
        answer.fail(
            Error{ErrorCode::Overloaded, QStringLiteral("Too many statements of this transaction wait.")});
        return;
    }
    if (std::optional<Error> problem = m_pipeline->objection(segment)) {
        answer.fail(std::move(*problem));
        return;
    }
    lease->begun = true;
    lease->ending = frame.after != nullptr;
    SentSegment sent{Purpose::Work, frame.after == &control::commit};
    sent.deadline = lease->deadline;
    sent.lease = lease;
    sent.answer = std::move(answer);
    transmit(segment, frame, std::move(sent));
}

void Connection::release(const std::shared_ptr<Lease> &lease, Answer answer)
{
    if (lease->over)
        answer.give({});
    else if (lease->ending)
        sendEnd(Frame{}, std::move(answer)); // an empty segment, answered when the end before it is
    else
        take(m_leases.release(), std::move(answer));
    if (!isLeased())
        tellObserverLater();
}

void Connection::take(LeaseKeeper::Step step, Answer answer)
{
    switch (step) {
    case LeaseKeeper::Step::None: return;
    case LeaseKeeper::Step::Rollback: sendEnd(Frame{nullptr, &control::rollback}, std::move(answer)); return;
    case LeaseKeeper::Step::Freed: answer.give({}); return;
    }
}

void Connection::sendEnd(const Frame &frame, Answer answer)
{
    const std::shared_ptr<Lease> &lease = m_leases.lease();
    SentSegment sent{Purpose::Rollback, false};
    sent.deadline = m_clock.steadyNow() + m_settings.cancelGrace;
    sent.answer = std::move(answer);
    if (frame.after) {
        lease->ending = true;
        sent.lease = lease;
    }
    transmit(Segment{}, frame, std::move(sent));
}

} // namespace foyer::pg
