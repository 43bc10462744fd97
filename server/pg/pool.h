// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "server/pg/callqueue.h"
#include "server/pg/connectionobserver.h"
#include "server/pg/deadlinetimer.h"
#include "server/pg/statistics.h"
#include "server/pg/transaction.h"

#include <QObject>

namespace foyer::pg {

/// A worker's connections to PostgreSQL. Lives on that worker's thread and event loop, never blocks it, and
/// resumes whoever waits directly, without a turn of the loop.
///
/// Statements go down the least loaded connection at once, pipelined behind what it already has; when all are
/// full, in transactions or still connecting, they wait in order, up to a bound. Each execute() or run() is a
/// transaction of its own: its answer is given when PostgreSQL has committed it.
///
/// What an error says (see also mayHaveHappened()):
///  - DatabaseRefused: PostgreSQL's own error, with SQLSTATE and constraint; nothing took effect;
///  - Unavailable: it was never sent, or provably without effect: no connection, connection lost too early;
///  - Overloaded: refused at once, too many calls wait, or no connection came free before the deadline;
///  - Timeout: sent, and not answered at the deadline; it is being cancelled, its fate is unknown;
///  - InDoubt: sent, and the connection was lost before the answer; its fate is unknown;
///  - Closed: the pool is closing; nothing was sent;
///  - InvalidArgument, Internal: a value that cannot be stored, or SQL and C++ that do not fit each other.
class Pool final : public QObject, private ConnectionObserver
{
    Q_OBJECT

public:
    Pool(PoolSettings settings, const Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~Pool() override;

    /// Starts connecting, and reconnecting for ever after. Calls may be made at once; they wait.
    void open();

    /// Answered when a connection is ready. An error that time does not mend (wrong password, no such
    /// database, PostgreSQL too old) is told at once, others (Unavailable) at the deadline with the last
    /// reason.
    [[nodiscard]] Completion<void> whenReady(Deadline deadline);

    template <Parameter... Args>
    [[nodiscard]] Completion<Rows> execute(const Statement &statement, const Args &...args)
    {
        return execute(defaultDeadline(), Command(statement, Params(args...)));
    }

    template <Parameter... Args>
    [[nodiscard]] Completion<Rows> execute(Deadline deadline, const Statement &statement, const Args &...args)
    {
        return execute(deadline, Command(statement, Params(args...)));
    }

    [[nodiscard]] Completion<Rows> execute(Deadline deadline, Command command);

    /// Several statements as one implicit transaction: one Rows for each, or the first error and no effect.
    [[nodiscard]] Completion<std::vector<Rows>> run(Segment segment);
    [[nodiscard]] Completion<std::vector<Rows>> run(Deadline deadline, Segment segment);

    /// Takes a connection out of the pool for one transaction; sends nothing yet.
    [[nodiscard]] Completion<Transaction> begin(TransactionOptions options = {});

    /// Waits; ends early, with ErrorCode::Closed, when the pool goes. For back-off between attempts.
    [[nodiscard]] Completion<void> pause(std::chrono::milliseconds duration);

    /// Refuses new calls, finishes what was accepted and closes. What is not done after `limit` is dropped.
    [[nodiscard]] Completion<void> close(std::chrono::milliseconds limit);

    /// `timeout` from now; without it, the default of the settings.
    [[nodiscard]] Deadline deadlineIn(std::chrono::milliseconds timeout) const;

    [[nodiscard]] Deadline defaultDeadline() const { return deadlineIn(m_settings.defaultTimeout); }

    [[nodiscard]] PoolStatistics statistics() const;

    [[nodiscard]] RandomSource &random() noexcept { return m_random; }

private:
    struct Waiter
    {
        Deadline deadline;
        Completer<void> completer;
    };

    void connectionReady(Connection &connection) override;
    void connectionFailed(Connection &connection, const Error &error) override;
    void connectionClosed(Connection &connection) override;

    template <typename T>
    [[nodiscard]] Completion<T> submit(Deadline deadline, Segment segment);
    void start(Connection &connection, WaitingCall call);
    void wait(WaitingCall call);
    void dispatch();
    [[nodiscard]] Connection *connectionFor(Deadline deadline) const;
    [[nodiscard]] Connection *leastLoaded(SteadyInstant now) const;
    [[nodiscard]] bool canExpectConnection() const;
    [[nodiscard]] std::optional<Error> objection(Deadline deadline);
    [[nodiscard]] Error unreachable() const;
    [[nodiscard]] Error tooLate() const;

    void onDeadline();
    void tellNextDeadline();
    void closeIfDrained();
    void dropAll();
    void tellIfClosed();
    void tellClosed();

    [[nodiscard]] static std::vector<Waiter> takeDue(std::vector<Waiter> &waiters, SteadyInstant now);
    static void tellAll(std::vector<Waiter> waiters, const Result<void> &result);

    PoolSettings m_settings;
    const Clock &m_clock;
    RandomSource &m_random;
    std::vector<std::unique_ptr<Connection>> m_connections;
    CallQueue m_waiting;
    std::vector<Waiter> m_readyWaiters;
    std::vector<Waiter> m_pauses;
    std::vector<Completer<void>> m_closers;
    DeadlineTimer m_timer;
    std::optional<Error> m_lastFailure;
    std::optional<SteadyInstant> m_closeLimit;
    quint64 m_overloaded = 0;
    bool m_closing = false;
};

} // namespace foyer::pg
