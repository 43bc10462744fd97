// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/checkin/records.h"
#include "server/pg/pool.h"

namespace foyer::checkin {

/// What is known before a verdict, in one round trip.
struct AtGate
{
    std::optional<ScanRecord> scan = {};     ///< the scan of this id, if it was made before
    std::optional<Gate> gate = {};           ///< if one was named and is there
    std::optional<TicketAtGate> ticket = {}; ///< if it is there
};

/// Where a page of scans ends that goes back in time.
struct ScansBefore
{
    Instant at = {};
    Uuid id = {};
};

/// Scans in the database. Per worker, on its thread.
class ScanStore
{
public:
    explicit ScanStore(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Result<AtGate>> look(ScanCommand command, std::optional<TicketId> ticket);

    /// The scan of this id as it is now stored; empty where somebody else took the ticket's next entry first.
    [[nodiscard]] Task<Result<std::optional<ScanRecord>>> write(ScanCommand command, qint32 performance,
                                                                Decided decided, Instant now);

    [[nodiscard]] Task<Result<std::optional<ScanRecord>>> read(ScanId id);

    /// Takes it back if it is an entry or exit that was made at `since` or later; the scan as it is now.
    [[nodiscard]] Task<Result<std::optional<ScanRecord>>> undo(ScanId id, qint32 performance, AccountId by,
                                                               QString reason, Instant now, Instant since);

    [[nodiscard]] Task<Result<std::vector<ScanRecord>>> list(qint32 performance, ScansBefore before,
                                                             bool isRefusedOnly, qint32 limit);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::checkin
