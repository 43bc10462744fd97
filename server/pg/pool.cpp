// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/pool.h"

#include "server/pg/connection.h"
#include "server/pg/log.h"

#include <algorithm>

namespace foyer::pg {

namespace {

bool isLasting(const Error &error)
{
    return error.code == ErrorCode::PermissionDenied || error.code == ErrorCode::NotFound
           || error.code == ErrorCode::Unsupported || error.code == ErrorCode::DatabaseRefused;
}

Error closed()
{
    return Error{ErrorCode::Closed, QStringLiteral("The connections to PostgreSQL are being closed.")};
}

void failAll(std::vector<WaitingCall> calls, const Error &error)
{
    for (WaitingCall &call : calls)
        call.fail(error);
}

} // namespace

Pool::Pool(PoolSettings settings, const Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_random(random)
    , m_waiting(m_settings.maxWaiting)
    , m_timer(clock, [this] { onDeadline(); })
{
    ConnectionObserver &observer = *this;
    for (int i = 0; i < m_settings.connections; ++i)
        m_connections.push_back(std::make_unique<Connection>(m_settings.connection, clock, random, observer));
}

Pool::~Pool()
{
    // Whoever is resumed by this may still call us: the answer is Closed.
    m_closing = true;
    const std::vector<std::unique_ptr<Connection>> connections = std::exchange(m_connections, {});
    failAll(m_waiting.takeAll(), closed());
    tellAll(std::exchange(m_readyWaiters, {}), failure(closed()));
    tellAll(std::exchange(m_pauses, {}), failure(closed()));
    tellClosed();
}

void Pool::open()
{
    for (const std::unique_ptr<Connection> &connection : m_connections)
        connection->open();
}

Completion<void> Pool::whenReady(Deadline deadline)
{
    CompletionPair<void> pair = makeCompletion<void>();
    const auto isReady = [](const auto &connection) { return connection->state() == ConnectionState::Ready; };
    if (std::any_of(m_connections.begin(), m_connections.end(), isReady)) {
        pair.completer.complete(Result<void>{});
    } else {
        m_readyWaiters.push_back(Waiter{deadline, std::move(pair.completer)});
        m_timer.tell(deadline.at);
    }
    return std::move(pair.completion);
}

// Calls

Completion<Rows> Pool::execute(Deadline deadline, Command command)
{
    return submit<Rows>(deadline, Segment(std::move(command)));
}

Completion<std::vector<Rows>> Pool::run(Segment segment)
{
    return submit<std::vector<Rows>>(defaultDeadline(), std::move(segment));
}

Completion<std::vector<Rows>> Pool::run(Deadline deadline, Segment segment)
{
    return submit<std::vector<Rows>>(deadline, std::move(segment));
}

template <typename T>
Completion<T> Pool::submit(Deadline deadline, Segment segment)
{
    CompletionPair<T> pair = makeCompletion<T>();
    Answer answer(std::move(pair.completer));
    if (Connection *connection = connectionFor(deadline))
        connection->send(segment, deadline, std::move(answer));
    else
        wait(WaitingCall{deadline, Call{std::move(segment), std::move(answer)}});
    return std::move(pair.completion);
}

Completion<Transaction> Pool::begin(TransactionOptions options)
{
    CompletionPair<Transaction> pair = makeCompletion<Transaction>();
    const Deadline deadline = options.deadline.value_or(defaultDeadline());
    WaitingCall call{deadline, BeginRequest{options, std::move(pair.completer)}};
    if (Connection *connection = connectionFor(deadline))
        start(*connection, std::move(call));
    else
        wait(std::move(call));
    return std::move(pair.completion);
}

void Pool::wait(WaitingCall call)
{
    if (std::optional<Error> problem = objection(call.deadline)) {
        call.fail(std::move(*problem));
        return;
    }
    m_timer.tell(call.deadline.at);
    m_waiting.append(std::move(call));
}

std::optional<Error> Pool::objection(Deadline deadline)
{
    if (m_closing)
        return closed();
    if (!canExpectConnection())
        return unreachable();
    if (deadline.at <= m_clock.steadyNow())
        return tooLate();
    if (!m_waiting.isFull())
        return std::nullopt;
    ++m_overloaded;
    return Error{ErrorCode::Overloaded,
                 QStringLiteral("Too many calls wait for a connection to PostgreSQL.")};
}

Error Pool::unreachable() const
{
    Error error{ErrorCode::Unavailable, QStringLiteral("There is no connection to PostgreSQL.")};
    if (m_lastFailure) {
        error.detail = QStringLiteral("There is no connection to PostgreSQL: %1").arg(m_lastFailure->detail);
        error.subject = m_lastFailure->subject;
        error.sqlState = m_lastFailure->sqlState;
    }
    return error;
}

bool Pool::canExpectConnection() const
{
    return std::any_of(m_connections.begin(), m_connections.end(),
                       [](const auto &connection) { return connection->isPromising(); });
}

Connection *Pool::connectionFor(Deadline deadline) const
{
    const SteadyInstant now = m_clock.steadyNow();
    const bool mustWait = m_closing || !m_waiting.isEmpty() || deadline.at <= now;
    return mustWait ? nullptr : leastLoaded(now);
}

Connection *Pool::leastLoaded(SteadyInstant now) const
{
    // One slow statement is a heavier load than many quick ones.
    const auto load = [now](const Connection &connection) {
        return std::pair(connection.isHeldUp(now), connection.load());
    };
    Connection *best = nullptr;
    for (const std::unique_ptr<Connection> &connection : m_connections) {
        if (connection->isAvailable() && (!best || load(*connection) < load(*best)))
            best = connection.get();
    }
    return best;
}

void Pool::start(Connection &connection, WaitingCall call)
{
    if (Call *work = std::get_if<Call>(&call.work)) {
        connection.send(work->segment, call.deadline, std::move(work->answer));
        return;
    }
    BeginRequest &request = std::get<BeginRequest>(call.work);
    request.completer.complete(Transaction(connection, connection.lease(call.deadline), request.options));
}

void Pool::dispatch()
{
    const QPointer<Pool> self(this);
    const SteadyInstant now = m_clock.steadyNow();
    while (self && !m_waiting.isEmpty()) { // whoever is resumed may delete the pool
        Connection *connection = leastLoaded(now);
        if (!connection)
            return;
        WaitingCall call = m_waiting.takeFirst();
        if (call.deadline.at <= now)
            call.fail(tooLate());
        else
            start(*connection, std::move(call));
    }
}

// Connections

void Pool::connectionReady(Connection &)
{
    m_lastFailure.reset();
    if (m_readyWaiters.empty() && m_waiting.isEmpty() && !m_closing)
        return; // nearly always
    const QPointer<Pool> self(this);
    tellAll(std::exchange(m_readyWaiters, {}), Result<void>{});
    if (self)
        dispatch();
    if (self)
        closeIfDrained();
}

void Pool::connectionFailed(Connection &, const Error &error)
{
    m_lastFailure = error;
    const QPointer<Pool> self(this);
    if (isLasting(error))
        tellAll(std::exchange(m_readyWaiters, {}), failure(error));
    if (self && !canExpectConnection())
        failAll(m_waiting.takeAll(), unreachable());
    if (self)
        closeIfDrained();
}

void Pool::connectionClosed(Connection &)
{
    tellIfClosed();
}

// Time

Deadline Pool::deadlineIn(std::chrono::milliseconds timeout) const
{
    return Deadline(m_clock.steadyNow() + timeout);
}

Completion<void> Pool::pause(std::chrono::milliseconds duration)
{
    CompletionPair<void> pair = makeCompletion<void>();
    const Deadline end = deadlineIn(duration);
    m_pauses.push_back(Waiter{end, std::move(pair.completer)});
    m_timer.tell(end.at);
    return std::move(pair.completion);
}

void Pool::onDeadline()
{
    const SteadyInstant now = m_clock.steadyNow();
    const QPointer<Pool> self(this);
    std::vector<WaitingCall> calls = m_waiting.takeExpired(now);
    std::vector<Waiter> readyWaiters = takeDue(m_readyWaiters, now);
    std::vector<Waiter> pauses = takeDue(m_pauses, now);
    const Error lateError = tooLate();
    const Error notReadyError = unreachable();
    tellNextDeadline();
    if (m_closeLimit && *m_closeLimit <= now)
        dropAll();
    else
        closeIfDrained();
    failAll(std::move(calls), lateError); // from here on this may be gone
    tellAll(std::move(readyWaiters), failure(notReadyError));
    tellAll(std::move(pauses), Result<void>{});
}

void Pool::tellNextDeadline()
{
    if (const std::optional<SteadyInstant> next = m_waiting.nextDeadline())
        m_timer.tell(*next);
    for (const Waiter &waiter : m_readyWaiters)
        m_timer.tell(waiter.deadline.at);
    for (const Waiter &waiter : m_pauses)
        m_timer.tell(waiter.deadline.at);
    if (m_closeLimit)
        m_timer.tell(*m_closeLimit);
}

std::vector<Pool::Waiter> Pool::takeDue(std::vector<Waiter> &waiters, SteadyInstant now)
{
    const auto isLater = [now](const Waiter &waiter) { return waiter.deadline.at > now; };
    const auto firstDue = std::stable_partition(waiters.begin(), waiters.end(), isLater);
    std::vector<Waiter> due(std::make_move_iterator(firstDue), std::make_move_iterator(waiters.end()));
    waiters.erase(firstDue, waiters.end());
    return due;
}

void Pool::tellAll(std::vector<Waiter> waiters, const Result<void> &result)
{
    for (Waiter &waiter : waiters)
        waiter.completer.complete(result);
}

Error Pool::tooLate() const
{
    const auto isConnected = [](const auto &connection) {
        return connection->state() == ConnectionState::Ready
               || connection->state() == ConnectionState::Cancelling;
    };
    if (std::none_of(m_connections.begin(), m_connections.end(), isConnected))
        return unreachable();
    return Error{ErrorCode::Overloaded,
                 QStringLiteral("No connection to PostgreSQL came free before the deadline.")};
}

// Closing

Completion<void> Pool::close(std::chrono::milliseconds limit)
{
    CompletionPair<void> pair = makeCompletion<void>();
    m_closers.push_back(std::move(pair.completer));
    m_closing = true;
    m_closeLimit = deadlineIn(limit).at;
    m_timer.tell(*m_closeLimit);
    closeIfDrained();
    return std::move(pair.completion);
}

void Pool::closeIfDrained()
{
    if (!m_closing || !m_waiting.isEmpty())
        return;
    const QPointer<Pool> self(this);
    for (std::size_t i = 0; self && i < m_connections.size(); ++i)
        m_connections[i]->close();
    if (self)
        tellIfClosed();
}

void Pool::dropAll()
{
    const QPointer<Pool> self(this);
    m_closeLimit.reset();
    failAll(m_waiting.takeAll(), closed());
    for (std::size_t i = 0; self && i < m_connections.size(); ++i)
        m_connections[i]->drop();
}

void Pool::tellIfClosed()
{
    const auto isClosed = [](const auto &connection) {
        return connection->state() == ConnectionState::Closed;
    };
    if (m_closing && std::all_of(m_connections.begin(), m_connections.end(), isClosed))
        tellClosed();
}

void Pool::tellClosed()
{
    m_closeLimit.reset();
    std::vector<Completer<void>> closers = std::exchange(m_closers, {});
    for (Completer<void> &closer : closers)
        closer.complete(Result<void>{});
}

PoolStatistics Pool::statistics() const
{
    PoolStatistics statistics;
    statistics.waiting = m_waiting.count();
    statistics.overloaded = m_overloaded;
    for (const std::unique_ptr<Connection> &connection : m_connections) {
        statistics.ready += connection->state() == ConnectionState::Ready ? 1 : 0;
        statistics.inTransactions += connection->isLeased() ? 1 : 0;
        statistics.inFlight += connection->load();
        statistics.counters += connection->counters();
    }
    return statistics;
}

} // namespace foyer::pg
