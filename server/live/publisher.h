// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

#include <QByteArray>
#include <QJsonObject>
#include <vector>

namespace foyer::live {

/// How a seat stands now, as everybody may see it: f free, o on hold, s being paid, l lent to a till, h held
/// by the house, d sold. `version` is the claim's: it rises with every change of the seat, holds included, so
/// that changes may arrive late, twice or in any order.
struct SeatChange
{
    qint32 seat = 0;
    char state = 'f';
    qint32 version = 0;
};

/// A standing pool as the database has it: how much of its capacity is sold, being paid, lent or kept by the
/// house. `version` rises with every change.
struct PoolChange
{
    Uuid pool;
    qint32 version = 0;
    qint32 capacity = 0;
    qint32 used = 0;
    qint32 sold = 0; ///< of the used ones, as the next two; what is left the house keeps
    qint32 selling = 0;
    qint32 leased = 0;
};

/// Where a capability says what has happened, after it was committed. Never waits and never fails the work:
/// what is lost here is brought by the outbox. One per worker, on its thread.
class Publisher
{
public:
    virtual ~Publisher() = default;

    /// Topic `performance:NUMBER:seats`.
    virtual void seatsChanged(qint32 performance, const std::vector<SeatChange> &changes) = 0;

    /// What selling in Redis knows of standing pools. Nobody is told.
    virtual void poolsChanged(qint32 performance, const std::vector<PoolChange> &changes)
    {
        static_cast<void>(performance);
        static_cast<void>(changes);
    }

    /// Something was written to the outbox: look there now rather than later.
    virtual void outboxFilled() = 0;
};

} // namespace foyer::live
