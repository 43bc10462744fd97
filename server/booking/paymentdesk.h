// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "server/booking/batcher.h"
#include "server/payments/paymentlane.h"

#include <map>

namespace foyer::booking {

/// Brings what payment providers say and what orders know together. Whatever a provider says, however late
/// and however often, ends in one of: confirmed, failed, unknown, or taken and given back. Belongs to the
/// worker's thread.
class PaymentDesk final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the desk.
    PaymentDesk(Batcher &batcher, pg::Pool &pool, IdFactory &ids, QObject *parent = nullptr);

    void setLane(Tender tender, payments::PaymentLane &lane);

    /// Null: nobody takes this tender here.
    [[nodiscard]] payments::PaymentLane *lane(Tender tender) const;

    /// Asks for the money of an open attempt and settles it. The order as it then stands.
    [[nodiscard]] Task<Result<Booking>> pay(OrderId order, PaymentAttempt attempt, QByteArray currency);

    /// Asks what became of an attempt that nobody waits for any more, and settles it. Of one that was only
    /// started no money is taken from here on, if none was.
    [[nodiscard]] Task<Result<Booking>> settleByAsking(OrderId order, PaymentAttempt attempt,
                                                       QByteArray currency);

    /// A provider has spoken. Confirms while the claims stand; a success that comes too late for that is
    /// booked and given back.
    [[nodiscard]] Task<Result<Booking>> settle(OrderId order, AttemptId attempt, payments::Verdict verdict);

    /// Has providers send back what refunds have decided and no provider has heard yet. Quiet when it cannot:
    /// the sweeper comes again.
    [[nodiscard]] Task<Result<int>> payOut(std::chrono::milliseconds olderThan);

private:
    [[nodiscard]] Task<Result<Booking>> submit(Command command);
    [[nodiscard]] Task<Result<Booking>> settleApproved(OrderId order, AttemptId attempt, QString reference);
    [[nodiscard]] Task<> settleLate(OrderId order, AttemptId attempt, payments::Verdict verdict);
    [[nodiscard]] Task<Result<void>> payOutOne(payments::SendBack sendBack, Tender tender);

    Batcher &m_batcher;
    pg::Pool &m_pool;
    IdFactory &m_ids;
    std::map<Tender, payments::PaymentLane *> m_lanes;
};

} // namespace foyer::booking
