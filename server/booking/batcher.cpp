// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/batcher.h"

#include "core/base/log.h"
#include "server/booking/batchnews.h"
#include "server/booking/changeswriter.h"
#include "server/booking/worldloader.h"
#include "server/pg/outcome.h"

namespace foyer::booking {

namespace {

Q_LOGGING_CATEGORY(lcBatcher, "foyer.booking")

// A violated constraint may be a race that another worker won meanwhile (the same new order, say): looking
// again tells. So may a lost answer.
bool isWorthAnotherLook(const Error &error)
{
    return pg::isWorthRetrying(error) || pg::mayHaveHappened(error) || error.sqlState == "23505"
           || error.sqlState == "23502"; // an attempt's id: see write_attempts
}

} // namespace

Batcher::Batcher(pg::Pool &pool, IdFactory &ids, const Clock &clock, BatchLimits limits, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_decider(ids)
    , m_clock(clock)
    , m_limits(limits)
{}

Completion<Booking> Batcher::submit(std::vector<Command> commands)
{
    auto [completion, completer] = makeCompletion<Booking>();
    if (m_waiting.size() >= m_limits.waiting) {
        completer.complete(
            failure(ErrorCode::Overloaded, QStringLiteral("Too many orders wait to be committed.")));
        return std::move(completion);
    }
    m_waiting.push_back(Item{std::move(commands), std::move(completer)});
    if (!m_isRunning)
        run();
    return std::move(completion);
}

Task<> Batcher::run()
{
    const QPointer<Batcher> self(this);
    m_isRunning = true;
    while (self && !m_waiting.empty()) {
        Batch batch = takeBatch();
        co_await commit(std::move(batch));
        if (self)
            m_running = 0;
    }
    if (self)
        m_isRunning = false;
}

Batcher::Batch Batcher::takeBatch()
{
    Batch batch;
    while (!m_waiting.empty() && batch.size() < m_limits.commands) {
        batch.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    m_running = batch.size();
    return batch;
}

Task<> Batcher::commit(Batch batch)
{
    const QPointer<Batcher> self(this);
    const auto shared = std::make_shared<Batch>(std::move(batch));
    Result<Bookings> bookings = co_await attempt(self, shared);
    if (bookings) {
        for (std::size_t i = 0; i < shared->size(); ++i)
            (*shared)[i].completer.complete(std::move((*bookings)[i]));
        co_return;
    }
    if (!self)
        co_return;
    LogEvent(LogLevel::Info, lcBatcher(),
             QStringLiteral("A batch failed; its orders are committed one at a time."))
        .field("orders", shared->size())
        .error(bookings.error());
    co_await commitOneByOne(std::move(*shared));
}

Task<> Batcher::commitOneByOne(Batch batch)
{
    const QPointer<Batcher> self(this);
    for (Item &item : batch) {
        const auto single = std::make_shared<Batch>();
        single->push_back(std::move(item));
        Result<Bookings> bookings = failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
        for (int tries = 0; self && tries < m_limits.attempts; ++tries) {
            bookings = co_await attempt(self, single);
            if (bookings || !isWorthAnotherLook(bookings.error()))
                break;
        }
        if (bookings)
            single->front().completer.complete(std::move(bookings->front()));
        else
            single->front().completer.complete(failure(bookings.error()));
    }
}

Task<Result<Batcher::Bookings>> Batcher::attempt(QPointer<Batcher> self, std::shared_ptr<Batch> batch)
{
    Scarce scarce;
    for (const Item &item : *batch) {
        for (const Command &command : item.commands)
            scarce.add(command);
    }
    Result<pg::Transaction> transaction = co_await self->m_pool.begin();
    if (!transaction)
        co_return failure(std::move(transaction.error()));
    LockPlan plan = lockPlan(scarce);
    Result<std::vector<pg::Rows>> locked = co_await transaction->run(plan.segment);
    if (!locked)
        co_return failure(std::move(locked.error()));
    if (!self)
        co_return failure(ErrorCode::Closed, QStringLiteral("The server is stopping."));
    Result<World> world = loadWorld(plan, *locked);
    if (!world)
        co_return failure(std::move(world.error()));
    Changes changes;
    Bookings bookings;
    for (const Item &item : *batch)
        bookings.push_back(self->decide(*world, changes, item.commands));
    pg::Segment writes = writeStatements(*world, changes);
    if (writes.isEmpty())
        co_return bookings; // the transaction rolls back: it only looked
    Result<std::vector<pg::Rows>> written = co_await transaction->runAndCommit(std::move(writes));
    if (!written)
        co_return failure(std::move(written.error()));
    if (self)
        self->publish(*world, changes);
    co_return bookings;
}

void Batcher::publish(const World &world, const Changes &changes) const
{
    if (m_publisher == nullptr)
        return;
    for (const auto &[performance, seats] : seatChangesOf(world, changes))
        m_publisher->seatsChanged(performance, seats);
    m_publisher->outboxFilled();
}

Booking Batcher::decide(World &world, Changes &changes, const std::vector<Command> &commands) const
{
    const bool mayHaveToGoBack = commands.size() > 1;
    const std::optional<World> worldBefore = mayHaveToGoBack ? std::optional(world) : std::nullopt;
    const std::optional<Changes> changesBefore = mayHaveToGoBack ? std::optional(changes) : std::nullopt;
    Booked booked;
    for (const Command &command : commands) {
        const Decision decision = m_decider.decide(world, changes, command, m_clock.now());
        if (!decision) {
            if (mayHaveToGoBack) {
                world = *worldBefore;
                changes = *changesBefore;
            }
            return tl::unexpected<Refusal>(decision.error());
        }
        if (!decision->order.isNull())
            booked.order = world.orders.at(decision->order);
        if (!decision->hold.isNull())
            booked.hold = world.holds.at(decision->hold);
        if (!decision->houseHold.isNull())
            booked.house = world.houseHolds.at(decision->houseHold);
        booked.changed = decision->changed;
    }
    return booked;
}

} // namespace foyer::booking
