// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/leasekeeper.h"
#include "server/pg/segment.h"
#include "server/pg/settings.h"

#include <functional>

namespace foyer::pg {

class Pipeline;

/// Serves the one transaction that has a connection: sends its statements and its end. What is to be done is
/// decided by the LeaseKeeper.
class LeaseDesk
{
public:
    using Transmit = std::function<void(const Segment &segment, const Frame &frame, SentSegment sent)>;

    LeaseDesk(const ConnectionSettings &settings, const Clock &clock, Transmit transmit);

    [[nodiscard]] bool isLeased() const noexcept { return m_keeper.isLeased(); }

    [[nodiscard]] std::shared_ptr<Lease> give(Deadline deadline) { return m_keeper.give(deadline.at); }

    /// Statements of the transaction; `frame` may begin or commit it.
    void send(const Pipeline &pipeline, const std::shared_ptr<Lease> &lease, const Segment &segment,
              const Frame &frame, Answer answer);

    /// The transaction wants no more; `answer` is given when it is over.
    void release(const std::shared_ptr<Lease> &lease, Answer answer);

    /// A segment was answered: the transaction may be over, or must be rolled back.
    void settle(const SentSegment &segment, const Pipeline &pipeline);

    /// Rolls an open transaction back whose deadline has passed.
    void expire(SteadyInstant now);

    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const { return m_keeper.nextDeadline(); }

    /// The connection is gone.
    void lose(Error reason) { m_keeper.lose(std::move(reason)); }

private:
    void take(LeaseKeeper::Step step, Answer answer = {});
    void sendEnd(const Frame &frame, Answer answer);

    const ConnectionSettings &m_settings;
    const Clock &m_clock;
    Transmit m_transmit;
    LeaseKeeper m_keeper;
};

} // namespace foyer::pg
