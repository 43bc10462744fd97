// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Where a capability says what has happened, after it was committed. Never waits and never fails the work:
/// what is lost here is brought by the outbox. One per worker, on its thread.
class Publisher
{
public:
    virtual ~Publisher() = default;

    /// Topic `performance:NUMBER:seats`.
    virtual void seatsChanged(qint32 performance, const std::vector<SeatChange> &changes) = 0;

    /// Something was written to the outbox: look there now rather than later.
    virtual void outboxFilled() = 0;
};

} // namespace foyer::live
