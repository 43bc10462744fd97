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

constexpr std::chrono::milliseconds patienceInterval{50};
constexpr std::size_t worthAnotherLane = 8; // fewer wait for the batch that is under way
constexpr std::chrono::milliseconds awayPause{100};

Error overloaded()
{
    return Error{ErrorCode::Overloaded, QStringLiteral("Too many orders wait to be committed.")};
}

Error batcherStops()
{
    return Error{ErrorCode::Closed, QStringLiteral("The server is stopping.")};
}

// A violated constraint may be a race that another worker won meanwhile (the same new order, say): looking
// again tells. So may a lost answer.
bool isWorthAnotherLook(const Error &error)
{
    return pg::isWorthRetrying(error) || pg::mayHaveHappened(error) || error.sqlState == "23505";
}

// A database that starts again can tell what became of a commit: worth waiting for.
bool isAway(const Error &error)
{
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Overloaded;
}

// No COMMIT was sent: whatever is said about the statement, nothing took effect.
Error beforeCommit(Error error)
{
    if (error.code == ErrorCode::Timeout)
        error.code = ErrorCode::Overloaded;
    return error;
}

Error inDoubt(const Error &last)
{
    return Error{
        ErrorCode::InDoubt,
        QStringLiteral("The answer to a commit was lost, and what became of it could not be asked: %1")
            .arg(last.detail),
        last.subject, last.sqlState, last.constraint};
}

// An order that several commands of a batch changed was written once.
void stamp(std::vector<Booking> &bookings, const std::vector<pg::Rows> &written)
{
    const Result<OrderStamps> stamps = readStamps(written);
    if (!stamps)
        return; // who wants to show the order reads it
    for (Booking &booking : bookings) {
        const auto found = booking ? stamps->find(booking->order.id) : stamps->end();
        if (found != stamps->end())
            booking->stamp = found->second;
    }
}

} // namespace

Batcher::Batcher(pg::Pool &pool, IdFactory &ids, const Clock &clock, BatchLimits limits, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_decider(ids)
    , m_clock(clock)
    , m_limits(limits)
    , m_waiting(limits)
{
    m_patienceTimer.setInterval(patienceInterval);
    connect(&m_patienceTimer, &QTimer::timeout, this, &Batcher::refuseOverdue);
}

Completion<Booking> Batcher::submit(std::vector<Command> commands)
{
    auto [completion, completer] = makeCompletion<Booking>();
    if (m_waiting.isFullFor(hasteOf(commands))) {
        ++m_overloaded;
        completer.complete(failure(overloaded()));
        return std::move(completion);
    }
    m_waiting.append(BatchItem{std::move(commands), std::move(completer), m_clock.steadyNow()});
    if (m_lanes == 0 || (m_lanes < m_limits.lanes && m_waiting.size() >= worthAnotherLane))
        run();
    else if (!m_patienceTimer.isActive())
        m_patienceTimer.start();
    return std::move(completion);
}

void Batcher::refuseOverdue()
{
    Batch overdue = m_waiting.takeOverdue(m_clock.steadyNow());
    m_overloaded += overdue.size();
    if (m_waiting.isEmpty())
        m_patienceTimer.stop();
    for (BatchItem &item : overdue) // from here on this may be gone
        item.completer.complete(failure(overloaded()));
}

Task<> Batcher::run()
{
    const QPointer<Batcher> self(this);
    ++m_lanes;
    while (self && !m_waiting.isEmpty()) {
        Batch batch = m_waiting.takeBatch();
        const std::size_t size = batch.size();
        m_running += size;
        co_await commit(std::move(batch));
        if (self)
            m_running -= size;
    }
    if (self)
        --m_lanes;
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
    LogEvent(LogLevel::Info, lcBatcher(),
             QStringLiteral("A batch failed; its orders are committed one at a time."))
        .field("orders", shared->size())
        .error(bookings.error());
    for (BatchItem &item : *shared)
        item.isInDoubt = pg::mayHaveHappened(bookings.error());
    co_await commitOneByOne(self, std::move(*shared)); // says so when this is gone by now
}

Task<> Batcher::commitOneByOne(QPointer<Batcher> self, Batch batch)
{
    for (BatchItem &item : batch) {
        const auto single = std::make_shared<Batch>();
        single->push_back(std::move(item));
        Result<Bookings> bookings = co_await attemptAlone(self, single);
        const BatchItem &tried = single->front();
        if (bookings)
            single->front().completer.complete(std::move(bookings->front()));
        else if (tried.isInDoubt)
            single->front().completer.complete(failure(inDoubt(bookings.error())));
        else
            single->front().completer.complete(failure(std::move(bookings.error())));
    }
}

Task<Result<Batcher::Bookings>> Batcher::attemptAlone(QPointer<Batcher> self, std::shared_ptr<Batch> single)
{
    BatchItem &item = single->front();
    Result<Bookings> bookings = failure(self ? overloaded() : batcherStops());
    int tries = 0;
    while (self && tries < self->m_limits.attempts
           && !self->m_waiting.isOverdue(item, self->m_clock.steadyNow())) {
        bookings = co_await attempt(self, single);
        if (bookings)
            break;
        item.isInDoubt = item.isInDoubt || pg::mayHaveHappened(bookings.error());
        if (isWorthAnotherLook(bookings.error())) {
            ++tries;
            continue;
        }
        if (!self || !item.isInDoubt || !isAway(bookings.error()))
            break;
        Result<void> paused = co_await self->m_pool.pause(awayPause);
        if (!paused)
            break;
    }
    co_return bookings;
}

Task<Result<Batcher::Bookings>> Batcher::attempt(QPointer<Batcher> self, std::shared_ptr<Batch> batch)
{
    Scarce scarce;
    for (const BatchItem &item : *batch) {
        for (const Command &command : item.commands)
            scarce.add(command);
    }
    pg::TransactionOptions options;
    options.deadline = self->m_pool.deadlineIn(self->m_limits.transaction);
    Result<pg::Transaction> transaction = co_await self->m_pool.begin(options);
    if (!transaction)
        co_return failure(std::move(transaction.error()));
    LockPlan plan = lockPlan(scarce);
    Result<std::vector<pg::Rows>> locked = co_await transaction->run(plan.segment);
    if (!locked)
        co_return failure(beforeCommit(std::move(locked.error())));
    if (!self)
        co_return failure(batcherStops());
    Result<World> world = loadWorld(plan, *locked);
    if (!world)
        co_return failure(std::move(world.error()));
    Changes changes;
    Bookings bookings;
    for (const BatchItem &item : *batch)
        bookings.push_back(self->decide(*world, changes, item.commands));
    pg::Segment writes = writeStatements(*world, changes);
    if (writes.isEmpty())
        co_return bookings; // the transaction rolls back: it only looked
    Result<std::vector<pg::Rows>> written = co_await transaction->runAndCommit(std::move(writes));
    if (!written)
        co_return failure(std::move(written.error()));
    if (self)
        self->publish(*world, changes);
    stamp(bookings, *written);
    co_return bookings;
}

void Batcher::publish(const World &world, const Changes &changes) const
{
    if (m_publisher == nullptr)
        return;
    for (const auto &[performance, news] : newsOf(world, changes)) {
        if (m_settler != nullptr && m_settler->settle(performance, news))
            continue;
        m_publisher->seatsChanged(performance, news.seats);
        if (!news.pools.empty())
            m_publisher->poolsChanged(performance, news.pools);
    }
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
