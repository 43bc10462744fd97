// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/outboxreader.h"

#include "core/base/log.h"
#include "server/live/sql.h"
#include "server/redis/client.h"

#include <QPointer>

namespace foyer::live {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcOutbox, "foyer.live")

constexpr auto redisTime = 2s;
constexpr auto transactionTime = 10s;

Error stopping()
{
    return Error{ErrorCode::Closed, QStringLiteral("The outbox is no longer read here.")};
}

/// The keys of rows, as two columns.
struct Keys
{
    std::vector<pg::Utf8> transactions;
    std::vector<qint64> ids;

    explicit Keys(const std::vector<OutboxRow> &rows)
    {
        for (const OutboxRow &row : rows) {
            transactions.push_back({row.transaction});
            ids.push_back(row.id);
        }
    }
};

pg::Segment noteDone(const std::vector<OutboxRow> &rows)
{
    const Keys keys(rows);
    pg::Segment segment;
    segment.add(sql::lockDone, keys.transactions, keys.ids);
    segment.add(sql::deletePublished, keys.transactions, keys.ids);
    segment.add(sql::notePublished, keys.transactions, keys.ids);
    segment.add(sql::keepPlace, keys.transactions.back(), keys.ids.back());
    return segment;
}

void tellFailure(const Error &error)
{
    LogEvent(LogLevel::Warning, lcOutbox(),
             QStringLiteral("The outbox could not be published; trying again."))
        .repeatsAs("live.outbox")
        .error(error);
}

void tellUnreadable(int count)
{
    LogEvent(LogLevel::Error, lcOutbox(),
             QStringLiteral("Rows of the outbox cannot be read; they are left out."))
        .repeatsAs("live.outbox.unreadable")
        .field("rows", count);
}

} // namespace

OutboxReader::OutboxReader(pg::Pool &pool, redis::Client &redis, const Clock &clock)
    : OutboxReader(pool, redis, clock, Settings{})
{}

OutboxReader::OutboxReader(pg::Pool &pool, redis::Client &redis, const Clock &clock, Settings settings)
    : m_pool(pool)
    , m_redis(redis)
    , m_clock(clock)
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isResting = false;
        wake();
    });
}

void OutboxReader::start()
{
    m_isStopped = false;
    wake();
}

void OutboxReader::stop()
{
    m_isStopped = true;
    m_isResting = false;
    m_timer.stop();
}

void OutboxReader::wake()
{
    m_wasWoken = true;
    if (!m_isRunning && !m_isResting && !m_isStopped)
        static_cast<void>(run());
}

// Looks until there is nothing more; the timer looks again, sooner where something only has to wait.
Task<> OutboxReader::run()
{
    const QPointer<OutboxReader> self(this);
    m_isRunning = true;
    bool hasWorked = false;
    std::chrono::milliseconds pause = m_settings.interval;
    while (self && !m_isStopped && std::exchange(m_wasWoken, false)) {
        ++m_looks;
        Outcome outcome = co_await look(self);
        if (!outcome)
            tellFailure(outcome.error());
        if (!self)
            co_return;
        const Look found = outcome ? *outcome : Look::Empty;
        hasWorked = hasWorked || found == Look::Bite || found == Look::Last;
        pause = found == Look::Waiting ? m_settings.soon : m_settings.interval;
        if (found == Look::Bite)
            m_wasWoken = true;
        else if (!outcome || hasWorked)
            break;
    }
    m_isRunning = false;
    rest(hasWorked, pause);
}

void OutboxReader::rest(bool hasWorked, std::chrono::milliseconds pause)
{
    if (m_isStopped)
        return;
    m_isResting = hasWorked || pause < m_settings.interval;
    m_timer.start(hasWorked ? m_settings.rest : pause);
}

Task<OutboxReader::Outcome> OutboxReader::look(QPointer<OutboxReader> self)
{
    Result<pg::Rows> anything = co_await self->m_pool.execute(sql::lookAtOutbox);
    if (!anything)
        co_return failure(std::move(anything.error()));
    if (anything->isEmpty())
        co_return Look::Empty;
    if (!self)
        co_return failure(stopping());
    pg::TransactionOptions options;
    options.deadline = self->m_pool.deadlineIn(transactionTime);
    Result<pg::Transaction> transaction = co_await self->m_pool.begin(options);
    if (!transaction)
        co_return failure(std::move(transaction.error()));
    Result<pg::Rows> turn = co_await transaction->execute(sql::takeTurn);
    if (!turn)
        co_return failure(std::move(turn.error()));
    if (turn->isEmpty())
        co_return Look::Empty;
    const auto place = turn->row(0).as<pg::Utf8, qint64>();
    if (!place || !self)
        co_return failure(place ? stopping() : place.error());
    Result<pg::Rows> found = co_await transaction->execute(sql::readOutbox, std::get<0>(*place),
                                                           std::get<1>(*place), self->m_settings.rows);
    if (!found)
        co_return failure(std::move(found.error()));
    Result<std::vector<OutboxRow>> rows = outboxRows(*found);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->empty())
        co_return Look::Waiting;
    co_return co_await publishBite(self, std::move(*transaction), std::move(*rows));
}

Task<OutboxReader::Outcome> OutboxReader::publishBite(QPointer<OutboxReader> self,
                                                      pg::Transaction transaction,
                                                      std::vector<OutboxRow> rows)
{
    Result<void> published = co_await publish(self, rows);
    if (!published)
        co_return failure(std::move(published.error()));
    Result<std::vector<pg::Rows>> noted = co_await transaction.runAndCommit(noteDone(rows));
    if (!noted)
        co_return failure(std::move(noted.error()));
    if (!self)
        co_return Look::Last;
    self->m_published += rows.size();
    co_return rows.size() < std::size_t(self->m_settings.rows) ? Look::Last : Look::Bite;
}

Task<Result<void>> OutboxReader::publish(QPointer<OutboxReader> self, std::vector<OutboxRow> rows)
{
    if (!self)
        co_return failure(stopping());
    const SteadyInstant deadline = self->m_clock.steadyNow() + redisTime;
    std::vector<Completion<redis::Reply>> answers;
    for (const redis::Command &command : self->commandsFor(rows))
        answers.push_back(self->m_redis.command(command, deadline));
    for (Completion<redis::Reply> &answer : answers) {
        Result<redis::Reply> reply = co_await std::move(answer);
        if (!reply)
            co_return failure(std::move(reply.error()));
        const Result<void> taken = reply->toSuccess();
        if (!taken)
            co_return failure(taken.error());
    }
    co_return Result<void>();
}

std::vector<redis::Command> OutboxReader::commandsFor(const std::vector<OutboxRow> &rows) const
{
    Announcement announcement;
    for (const OutboxRow &row : rows)
        announcement.add(row);
    if (announcement.unreadable > 0)
        tellUnreadable(announcement.unreadable);
    std::vector<redis::Command> commands;
    for (const auto &[performance, changes] : announcement.seats) {
        for (std::size_t at = 0; at < changes.size(); at += maxPerCall) {
            const auto part = std::span(changes).subspan(at, std::min(maxPerCall, changes.size() - at));
            commands.push_back(m_scripts.applySeats(performance, part));
        }
    }
    for (const auto &[performance, pools] : announcement.pools)
        commands.push_back(m_scripts.applySeats(performance, {}, pools));
    for (const auto &[stream, events] : announcement.events) {
        for (std::size_t at = 0; at < events.size(); at += maxPerCall)
            commands.push_back(m_scripts.append(
                stream, std::span(events).subspan(at, std::min(maxPerCall, events.size() - at))));
    }
    return commands;
}

} // namespace foyer::live
