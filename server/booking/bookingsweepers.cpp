// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/bookingsweepers.h"

#include "server/booking/codes.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

Error stopping()
{
    return Error{ErrorCode::Closed, QStringLiteral("The server is stopping.")};
}

struct OpenAttempt
{
    OrderId order;
    PaymentAttempt attempt;
    QByteArray currency;
};

Result<std::vector<OpenAttempt>> readOpen(const pg::Rows &rows)
{
    std::vector<OpenAttempt> open;
    for (const pg::Row row : rows) {
        const auto cells =
            row.as<OrderId, AttemptId, pg::Utf8, qint64, pg::Utf8, pg::Utf8, std::optional<Instant>>();
        if (!cells)
            return failure(cells.error());
        const auto &[order, attempt, tender, amount, currency, state, waitsUntil] = *cells;
        const std::optional<Tender> knownTender = tenderOf(tender.bytes);
        const std::optional<AttemptState> knownState = attemptStateOf(state.bytes);
        if (!knownTender || !knownState)
            continue;
        OpenAttempt one{order, PaymentAttempt{attempt, *knownTender, amount, *knownState}, currency.bytes};
        one.attempt.waitsUntil = waitsUntil;
        open.push_back(std::move(one));
    }
    return open;
}

} // namespace

BookingSweepers::BookingSweepers(Batcher &batcher, pg::Pool &pool, PaymentDesk &payments,
                                 const SweepSettings &settings, QObject *parent)
    : QObject(parent)
    , m_batcher(batcher)
    , m_pool(pool)
    , m_payments(payments)
    , m_settings(settings)
{
    add("holds", &BookingSweepers::expireHolds, settings.holds);
    add("orders", &BookingSweepers::expireOrders, settings.orders);
    add("attempts", &BookingSweepers::settleAttempts, settings.attempts);
    add("payouts", &BookingSweepers::payOut, settings.payouts);
    add("leftovers", &BookingSweepers::removeLeftovers, settings.leftovers);
}

void BookingSweepers::add(const char *name, Task<Result<int>> (BookingSweepers::*bite)(),
                          std::chrono::milliseconds interval)
{
    m_sweepers.push_back(std::make_unique<Sweeper>(
        name, [this, bite] { return (this->*bite)(); }, interval));
}

void BookingSweepers::start()
{
    for (const std::unique_ptr<Sweeper> &sweeper : m_sweepers)
        sweeper->start();
}

void BookingSweepers::stop()
{
    for (const std::unique_ptr<Sweeper> &sweeper : m_sweepers)
        sweeper->stop();
}

// All of a bite are submitted before any is awaited: they make one batch.
template <typename Id, typename Ending>
Task<Result<int>> BookingSweepers::endAll(pg::Rows due)
{
    std::vector<Completion<Booking>> answers;
    for (const pg::Row row : due) {
        const Result<Id> id = row.get<Id>(0);
        if (!id)
            co_return failure(id.error());
        std::vector<Command> commands;
        commands.push_back(Ending{*id});
        answers.push_back(m_batcher.submit(std::move(commands)));
    }
    int ended = 0;
    for (Completion<Booking> &answer : answers) {
        Result<Booking> booking = co_await std::move(answer);
        if (!booking)
            co_return failure(std::move(booking.error()));
        ended += *booking && (*booking)->changed ? 1 : 0;
    }
    co_return ended;
}

Task<Result<int>> BookingSweepers::expireHolds()
{
    const QPointer<BookingSweepers> self(this);
    Result<pg::Rows> due = co_await m_pool.execute(sql::dueHolds, m_settings.bite);
    if (!due)
        co_return failure(std::move(due.error()));
    if (!self)
        co_return failure(stopping());
    co_return co_await self->endAll<HoldId, ExpireHold>(std::move(*due));
}

Task<Result<int>> BookingSweepers::expireOrders()
{
    const QPointer<BookingSweepers> self(this);
    Result<pg::Rows> due = co_await m_pool.execute(sql::dueOrders, m_settings.bite);
    if (!due)
        co_return failure(std::move(due.error()));
    if (!self)
        co_return failure(stopping());
    co_return co_await self->endAll<OrderId, Expire>(std::move(*due));
}

Task<Result<int>> BookingSweepers::settleAttempts()
{
    const QPointer<BookingSweepers> self(this);
    const double seconds = double(m_settings.attemptGrace.count()) / 1000.0;
    Result<pg::Rows> rows = co_await m_pool.execute(sql::openAttempts, seconds, m_settings.bite);
    if (!rows)
        co_return failure(std::move(rows.error()));
    Result<std::vector<OpenAttempt>> open = readOpen(*rows);
    if (!open)
        co_return failure(std::move(open.error()));
    int settled = 0;
    for (const OpenAttempt &one : *open) {
        if (!self)
            co_return failure(stopping());
        Result<Booking> booking =
            co_await self->m_payments.settleByAsking(one.order, one.attempt, one.currency);
        if (!booking)
            co_return failure(std::move(booking.error()));
        settled += *booking && (*booking)->changed ? 1 : 0;
    }
    co_return settled;
}

Task<Result<int>> BookingSweepers::payOut()
{
    co_return co_await m_payments.payOut(m_settings.payouts);
}

Task<Result<int>> BookingSweepers::removeLeftovers()
{
    Result<pg::Rows> news = co_await m_pool.execute(sql::deleteOldNews);
    if (!news)
        co_return failure(std::move(news.error()));
    Result<pg::Rows> holds = co_await m_pool.execute(sql::deleteOldHolds);
    if (!holds)
        co_return failure(std::move(holds.error()));
    co_return int(news->affected() + holds->affected());
}

} // namespace foyer::booking
