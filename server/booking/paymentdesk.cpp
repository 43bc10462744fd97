// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/paymentdesk.h"

#include "core/base/log.h"
#include "server/booking/codes.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

Q_LOGGING_CATEGORY(lcPayments, "foyer.payments")

payments::Charge chargeOf(OrderId order, const PaymentAttempt &attempt, const QByteArray &currency)
{
    return payments::Charge{attempt.id, order, attempt.amount, currency};
}

struct OpenPayout
{
    payments::SendBack sendBack;
    Tender tender = Tender::Simulated;
};

Result<std::vector<OpenPayout>> readPayouts(const pg::Rows &rows)
{
    std::vector<OpenPayout> payouts;
    for (const pg::Row row : rows) {
        const auto cells = row.as<RefundId, AttemptId, qint64, pg::Utf8, QString, pg::Utf8>();
        if (!cells)
            return failure(cells.error());
        const auto &[refund, attempt, amount, currency, reference, tender] = *cells;
        const std::optional<Tender> known = tenderOf(tender.bytes);
        if (known)
            payouts.push_back(
                {payments::SendBack{refund, attempt, amount, currency.bytes, reference}, *known});
    }
    return payouts;
}

} // namespace

PaymentDesk::PaymentDesk(Batcher &batcher, pg::Pool &pool, IdFactory &ids, QObject *parent)
    : QObject(parent)
    , m_batcher(batcher)
    , m_pool(pool)
    , m_ids(ids)
{}

void PaymentDesk::setLane(Tender tender, payments::PaymentLane &lane)
{
    m_lanes[tender] = &lane;
    lane.onLateVerdict([self = QPointer<PaymentDesk>(this)](const payments::Charge &charge,
                                                            const payments::Verdict &verdict) {
        if (self)
            static_cast<void>(self->settleLate(charge.order, charge.attempt, verdict));
    });
}

payments::PaymentLane *PaymentDesk::lane(Tender tender) const
{
    const auto found = m_lanes.find(tender);
    return found == m_lanes.end() ? nullptr : found->second;
}

Task<Result<Booking>> PaymentDesk::submit(Command command)
{
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    co_return co_await m_batcher.submit(std::move(commands));
}

Task<Result<Booking>> PaymentDesk::pay(OrderId order, PaymentAttempt attempt, QByteArray currency)
{
    const QPointer<PaymentDesk> self(this);
    const payments::Charge charge = chargeOf(order, attempt, currency);
    Result<payments::Verdict> verdict = co_await lane(attempt.tender)->take(charge);
    if (!self)
        co_return failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
    if (!verdict)
        verdict = payments::Verdict();
    co_return co_await self->settle(order, attempt.id, std::move(*verdict));
}

Task<Result<Booking>> PaymentDesk::settleByAsking(OrderId order, PaymentAttempt attempt, QByteArray currency)
{
    const QPointer<PaymentDesk> self(this);
    const payments::Charge charge = chargeOf(order, attempt, currency);
    payments::PaymentLane *const known = lane(attempt.tender);
    Result<payments::Verdict> told = payments::Verdict();
    if (known != nullptr && attempt.isOnlyStarted())
        told = co_await known->callOff(charge);
    else if (known != nullptr)
        told = co_await known->find(charge);
    if (!self)
        co_return failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
    co_return co_await self->settle(order, attempt.id, std::move(told).value_or(payments::Verdict()));
}

Task<Result<Booking>> PaymentDesk::settle(OrderId order, AttemptId attempt, payments::Verdict verdict)
{
    if (verdict.fate == payments::Fate::Approved)
        co_return co_await settleApproved(order, attempt, std::move(verdict.reference));
    if (verdict.fate == payments::Fate::Declined) {
        const PaymentFailed failed{order, attempt, verdict.reason.left(200)};
        co_return co_await submit(failed);
    }
    const PaymentUnknown unknown{order, attempt};
    co_return co_await submit(unknown);
}

Task<Result<Booking>> PaymentDesk::settleApproved(OrderId order, AttemptId attempt, QString reference)
{
    const QPointer<PaymentDesk> self(this);
    const Confirm confirm{order, attempt, reference.left(200)};
    Result<Booking> booking = co_await submit(confirm);
    if (!self || !booking || *booking || (*booking).error().reason != RefusalReason::WrongState)
        co_return booking;
    const RefuseLate refuse{order, attempt, RefundId(self->m_ids.next()), reference.left(200)};
    LogEvent(LogLevel::Warning, lcPayments(),
             QStringLiteral("A payment succeeded too late for its order; it is given back."))
        .field("order", order.toText())
        .field("attempt", attempt.toText());
    booking = co_await self->submit(refuse);
    if (self)
        static_cast<void>(self->payOut({}));
    co_return booking;
}

Task<> PaymentDesk::settleLate(OrderId order, AttemptId attempt, payments::Verdict verdict)
{
    Result<Booking> settled = co_await settle(order, attempt, std::move(verdict));
    if (!settled)
        LogEvent(LogLevel::Warning, lcPayments(),
                 QStringLiteral("A late verdict could not be stored; it is asked for again."))
            .field("attempt", attempt.toText())
            .error(settled.error());
}

Task<Result<int>> PaymentDesk::payOut(std::chrono::milliseconds olderThan)
{
    const QPointer<PaymentDesk> self(this);
    const double seconds = double(olderThan.count()) / 1000.0;
    Result<pg::Rows> rows = co_await m_pool.execute(sql::openPayouts, seconds);
    if (!rows)
        co_return failure(std::move(rows.error()));
    Result<std::vector<OpenPayout>> payouts = readPayouts(*rows);
    if (!payouts)
        co_return failure(std::move(payouts.error()));
    int done = 0;
    for (const OpenPayout &payout : *payouts) {
        if (!self)
            break;
        Result<void> paid = co_await self->payOutOne(payout.sendBack, payout.tender);
        done += paid ? 1 : 0;
    }
    co_return done;
}

Task<Result<void>> PaymentDesk::payOutOne(payments::SendBack sendBack, Tender tender)
{
    const QPointer<PaymentDesk> self(this);
    payments::PaymentLane *known = lane(tender);
    if (known == nullptr)
        co_return failure(ErrorCode::Unsupported,
                          QStringLiteral("Nobody sends money of this tender back here."));
    Result<payments::Verdict> verdict = co_await known->sendBack(sendBack);
    if (!self)
        co_return failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
    const bool isDone = verdict && verdict->fate == payments::Fate::Approved;
    const QString reason = verdict ? verdict->reason : verdict.error().detail;
    Result<pg::Rows> noted = co_await self->m_pool.execute(sql::notePayout, sendBack.refund, isDone, reason);
    if (!noted)
        co_return failure(std::move(noted.error()));
    if (!isDone)
        co_return failure(ErrorCode::Unavailable, reason);
    co_return Result<void>();
}

} // namespace foyer::booking
