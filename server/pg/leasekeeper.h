// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/lease.h"
#include "server/pg/sentsegment.h"

namespace foyer::pg {

/// Decides when a transaction has a connection, what ends it, and what must be sent to end it. No I/O.
class LeaseKeeper
{
public:
    /// What the connection must do next.
    enum class Step : quint8
    {
        None,
        Rollback, ///< send ROLLBACK
        Freed,    ///< nothing to send; the connection is free again
    };

    [[nodiscard]] bool isLeased() const noexcept { return m_lease != nullptr; }

    [[nodiscard]] const std::shared_ptr<Lease> &lease() const noexcept { return m_lease; }

    [[nodiscard]] std::shared_ptr<Lease> give(SteadyInstant deadline);

    /// The transaction wants no more. Only with the current lease.
    [[nodiscard]] Step release();

    /// A segment was answered. `outside`: PostgreSQL says that no transaction is open and nothing else is
    /// sent.
    [[nodiscard]] Step settle(const SentSegment &segment, bool outside);

    /// The deadline of an open transaction that nobody ends.
    [[nodiscard]] Step expire(SteadyInstant now);
    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const;

    /// The connection is gone.
    void lose(Error reason);

private:
    [[nodiscard]] Step fail(const Error &error, bool outside);
    [[nodiscard]] Step free();

    std::shared_ptr<Lease> m_lease;
};

} // namespace foyer::pg
