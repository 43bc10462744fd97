// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/leasedesk.h"

#include "server/pg/controlstatements.h"
#include "server/pg/pipeline.h"

namespace foyer::pg {

LeaseDesk::LeaseDesk(const ConnectionSettings &settings, const Clock &clock, Transmit transmit)
    : m_settings(settings)
    , m_clock(clock)
    , m_transmit(std::move(transmit))
{}

void LeaseDesk::send(const Pipeline &pipeline, const std::shared_ptr<Lease> &lease, const Segment &segment,
                     const Frame &frame, Answer answer)
{
    if (pipeline.count() >= m_settings.maxInFlight) {
        answer.fail(
            Error{ErrorCode::Overloaded, QStringLiteral("Too many statements of this transaction wait.")});
        return;
    }
    if (std::optional<Error> problem = pipeline.objection(segment)) {
        answer.fail(std::move(*problem));
        return;
    }
    lease->begun = true;
    lease->ending = frame.after != nullptr;
    SentSegment sent{Purpose::Work, frame.after == &control::commit};
    sent.deadline = lease->deadline;
    sent.lease = lease;
    sent.answer = std::move(answer);
    m_transmit(segment, frame, std::move(sent));
}

void LeaseDesk::release(const std::shared_ptr<Lease> &lease, Answer answer)
{
    if (lease->over)
        answer.give({});
    else if (lease->ending)
        sendEnd(Frame{}, std::move(answer)); // an empty segment, answered when the end before it is
    else
        take(m_keeper.release(), std::move(answer));
}

void LeaseDesk::settle(const SentSegment &segment, const Pipeline &pipeline)
{
    if (segment.lease)
        take(m_keeper.settle(segment, pipeline.isOutsideTransaction()));
}

void LeaseDesk::expire(SteadyInstant now)
{
    take(m_keeper.expire(now));
}

void LeaseDesk::take(LeaseKeeper::Step step, Answer answer)
{
    switch (step) {
    case LeaseKeeper::Step::None: return;
    case LeaseKeeper::Step::Rollback: sendEnd(Frame{nullptr, &control::rollback}, std::move(answer)); return;
    case LeaseKeeper::Step::Freed: answer.give({}); return;
    }
}

void LeaseDesk::sendEnd(const Frame &frame, Answer answer)
{
    SentSegment sent{Purpose::Rollback, false};
    sent.deadline = m_clock.steadyNow() + m_settings.cancelGrace;
    sent.answer = std::move(answer);
    if (frame.after) {
        m_keeper.lease()->ending = true;
        sent.lease = m_keeper.lease();
    }
    m_transmit(Segment{}, frame, std::move(sent));
}

} // namespace foyer::pg
