// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/cancelwatch.h"
#include "server/pg/connectionobserver.h"
#include "server/pg/deadlinetimer.h"
#include "server/pg/leasedesk.h"
#include "server/pg/pipeline.h"
#include "server/pg/redial.h"

namespace foyer::pg {

class SocketWatch;

/// One connection to PostgreSQL as a state machine (connectionstate.h): connects, sets itself up, carries
/// pipelined segments, watches their deadlines, and comes back by itself when it was lost. The Pool and the
/// Listener own these; nobody else uses one directly. Never blocks; thread-bound.
class Connection final : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    Connection(const ConnectionSettings &settings, const Clock &clock, RandomSource &random,
               ConnectionObserver &observer);
    ~Connection() override; ///< drops it; tells the waiters, not the observer

    void open();
    void close(); ///< after what was sent is answered and its transaction is over; then connectionClosed()
    void drop();  ///< now; then connectionClosed()

    /// Gives the connection up, as if it had been lost, and makes a new one.
    void reconnect(const QString &reason);

    [[nodiscard]] ConnectionState state() const noexcept { return m_state; }

    [[nodiscard]] const Counters &counters() const noexcept { return m_counters; }

    [[nodiscard]] int load() const noexcept { return m_pipeline ? m_pipeline->count() : 0; }

    /// What it executes was sent a while ago: whatever comes behind may have to wait for it.
    [[nodiscard]] bool isHeldUp(SteadyInstant now) const noexcept;

    [[nodiscard]] bool isLeased() const noexcept { return m_desk.isLeased(); }

    /// Takes a segment, or a lease, now.
    [[nodiscard]] bool isAvailable() const noexcept;

    /// Is available, or may become so without a pause between attempts: worth waiting for.
    [[nodiscard]] bool isPromising() const noexcept;

    /// A segment of its own; only while isAvailable().
    void send(const Segment &segment, Deadline deadline, Answer answer);

    /// Gives the connection to one transaction; only while isAvailable().
    [[nodiscard]] std::shared_ptr<Lease> lease(Deadline deadline);

    /// A segment of the transaction, which `lease` says is not over. A frame that ends in COMMIT ends it.
    void sendLeased(const std::shared_ptr<Lease> &lease, const Segment &segment, const Frame &frame,
                    Answer answer);

    /// Ends the transaction: rolls back what was begun, and takes the connection back. Twice is harmless.
    void release(const std::shared_ptr<Lease> &lease, Answer answer = {});

private:
    void setState(ConnectionState state);

    void onConnected();
    void configure();
    void settleConfigure(const SentSegment &segment);
    void failAttempt(const Error &error);

    void transmit(const Segment &segment, const Frame &frame, SentSegment sent);
    void onWritable();
    void onReadable();
    void settle(std::vector<SentSegment> &segments);
    void settleWork(SentSegment &segment);
    [[nodiscard]] bool tellObserver(const std::vector<Notification> &notifications);
    void tellObserverLater();

    void onDeadline();
    [[nodiscard]] bool reviewCancel(SteadyInstant now);
    void tellNextDeadline(SteadyInstant now);

    void loseIfBroken();
    void lose(QString problem, std::vector<SentSegment> finished = {});
    [[nodiscard]] std::vector<SentSegment> tearDown(ErrorCode leaseCode, const QString &problem);
    void closeIfDrained();

    const ConnectionSettings &m_settings;
    const Clock &m_clock;
    ConnectionObserver &m_observer;
    ConnectionState m_state = ConnectionState::Disconnected;
    Counters m_counters;
    Redial m_redial;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<SocketWatch> m_watch;
    LeaseDesk m_desk;
    CancelWatch m_cancels;
    DeadlineTimer m_deadlines;
    std::optional<Error> m_attemptError;
    QString m_lastProblem; ///< of connecting, as logged
};

} // namespace foyer::pg
