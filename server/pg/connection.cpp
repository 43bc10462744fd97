// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/connection.h"

#include "server/pg/connector.h"
#include "server/pg/controlstatements.h"
#include "server/pg/fate.h"
#include "server/pg/log.h"
#include "server/pg/socketwatch.h"

#include <cassert>
#include <libpq-fe.h>
#include <QPointer>

namespace foyer::pg {

namespace {

constexpr int oldestServer = 150'000;
constexpr std::chrono::milliseconds cancelPoll{10};
constexpr std::chrono::milliseconds longHead{20}; ///< a segment takes longer than nearly all

Error unavailable(const QString &detail)
{
    return Error{ErrorCode::Unavailable, detail};
}

} // namespace

Connection::Connection(const ConnectionSettings &settings, const Clock &clock, RandomSource &random,
                       ConnectionObserver &observer)
    : m_settings(settings)
    , m_clock(clock)
    , m_observer(observer)
    , m_redial(settings, random)
    , m_desk(settings, clock,
             [this](const Segment &segment, const Frame &frame, SentSegment sent) {
                 transmit(segment, frame, std::move(sent));
             })
    , m_cancels(settings.cancelGrace)
    , m_deadlines(clock, [this] { onDeadline(); })
{
    connect(&m_redial, &Redial::started, this, [this] { setState(ConnectionState::Resolving); });
    connect(&m_redial, &Redial::resolved, this, [this] { setState(ConnectionState::Connecting); });
    connect(&m_redial, &Redial::connected, this, &Connection::onConnected);
    connect(&m_redial, &Redial::failed, this, &Connection::failAttempt);
}

Connection::~Connection()
{
    m_state = ConnectionState::Closed;
    answerAll(tearDown(ErrorCode::Closed, QStringLiteral("The connection was dropped.")));
}

void Connection::setState(ConnectionState state)
{
    const ConnectionState from = std::exchange(m_state, state);
    if (!isLegalTransition(from, state)) {
        qCCritical(lcPg, "Illegal transition from %s to %s", stateName(from).data(), stateName(state).data());
        assert(false);
    }
    m_observer.connectionChanged(*this, from, state);
}

// Connecting

void Connection::open()
{
    if (m_state == ConnectionState::Disconnected)
        m_redial.start();
}

void Connection::onConnected()
{
    setState(ConnectionState::Configuring);
    m_pipeline = std::make_unique<Pipeline>(m_redial.takeConnection(), m_counters);
    const int version = PQserverVersion(m_pipeline->handle());
    if (version < oldestServer) {
        failAttempt(Error{ErrorCode::Unsupported,
                          QStringLiteral("PostgreSQL 15 or newer is needed; %1 is version %2.")
                              .arg(m_settings.conninfo.describe())
                              .arg(version / 10'000),
                          QStringLiteral("postgres")});
        return;
    }
    m_watch = std::make_unique<SocketWatch>(
        m_pipeline->socket(), [this] { onReadable(); }, [this] { onWritable(); });
    m_watch->watchReading(true);
    configure();
}

void Connection::configure()
{
    Segment segment;
    for (const SessionSetting &setting : m_settings.session)
        segment.add(control::setConfig, Utf8{setting.name}, Utf8{setting.value});
    SentSegment sent{Purpose::Configure, false};
    sent.deadline = m_clock.steadyNow() + m_settings.connectTimeout;
    transmit(segment, Frame{}, std::move(sent));
}

void Connection::settleConfigure(const SentSegment &segment)
{
    if (segment.error) {
        m_attemptError = segment.error;
        return;
    }
    m_redial.settle();
    ++m_counters.connects;
    m_lastProblem.clear();
    qCInfo(lcPg, "Connected to %s", qUtf8Printable(m_settings.conninfo.describe()));
    setState(ConnectionState::Ready);
}

void Connection::failAttempt(const Error &error)
{
    ++m_counters.failedConnects;
    if (std::exchange(m_lastProblem, error.detail) != error.detail) // once, however often it is tried
        qCWarning(lcPg, "%s", qUtf8Printable(error.toLogText()));
    answerAll(tearDown(ErrorCode::Unavailable, error.detail));
    setState(ConnectionState::Broken);
    m_redial.startAgain();
    m_observer.connectionFailed(*this, error); // after which this may be gone
}

bool Connection::isAvailable() const noexcept
{
    return m_state == ConnectionState::Ready && !isLeased() && m_pipeline->count() < m_settings.maxInFlight
           && !m_pipeline->isBroken();
}

bool Connection::isPromising() const noexcept
{
    return m_state == ConnectionState::Broken ? m_redial.isPromising() : leadsToReady(m_state);
}

bool Connection::isHeldUp(SteadyInstant now) const noexcept
{
    return m_pipeline && !m_pipeline->isEmpty() && now - m_pipeline->headSentAt() > longHead;
}

// Sending

void Connection::send(const Segment &segment, Deadline deadline, Answer answer)
{
    if (std::optional<Error> problem = m_pipeline->objection(segment)) {
        answer.fail(std::move(*problem));
        return;
    }
    SentSegment sent{Purpose::Work, true};
    sent.deadline = deadline.at;
    sent.answer = std::move(answer);
    transmit(segment, Frame{}, std::move(sent));
}

void Connection::transmit(const Segment &segment, const Frame &frame, SentSegment sent)
{
    m_deadlines.tell(sent.deadline);
    sent.sentAt = m_clock.steadyNow();
    m_pipeline->send(segment, frame, std::move(sent));
    if (!m_watch->isWatchingWriting() && m_pipeline->flush() == Pipeline::Flushed::Partly)
        m_watch->watchWriting(true);
    // Whoever sent this does not expect others to be resumed meanwhile.
    if (m_pipeline->isBroken())
        QMetaObject::invokeMethod(this, &Connection::loseIfBroken, Qt::QueuedConnection);
}

void Connection::onWritable()
{
    if (m_pipeline->flush() == Pipeline::Flushed::All)
        m_watch->watchWriting(false);
    loseIfBroken();
}

// Receiving

void Connection::onReadable()
{
    std::vector<SentSegment> finished;
    m_pipeline->read(finished);
    const std::vector<Notification> notifications = m_pipeline->takeNotifications();
    settle(finished);
    if (m_attemptError) {
        failAttempt(*std::exchange(m_attemptError, std::nullopt));
        return;
    }
    if (m_pipeline->isBroken()) {
        lose(m_pipeline->problem(), std::move(finished));
        return;
    }
    if (tellObserver(notifications))
        closeIfDrained();
    answerAll(std::move(finished)); // after which this may be gone
}

void Connection::settle(std::vector<SentSegment> &segments)
{
    for (SentSegment &segment : segments) {
        if (segment.purpose == Purpose::Configure)
            settleConfigure(segment);
        else
            settleWork(segment);
        m_desk.settle(segment, *m_pipeline);
    }
    if (m_cancels.isActive() && reviewCancel(m_clock.steadyNow()))
        tellNextDeadline(m_clock.steadyNow());
}

void Connection::settleWork(SentSegment &segment)
{
    m_redial.praise();
    if (!segment.error || segment.expired)
        return;
    ++m_counters.refused;
    if (m_cancels.isActive() && segment.error->sqlState == "57014") {
        segment.error->code = ErrorCode::Unavailable;
        segment.error->detail =
            QStringLiteral("Cancelled along with a statement before it; nothing took effect.");
    }
}

bool Connection::tellObserver(const std::vector<Notification> &notifications)
{
    const QPointer<Connection> self(this);
    for (const Notification &notification : notifications) {
        m_observer.connectionNotified(notification.channel, notification.payload);
        if (!self)
            return false;
    }
    if (isAvailable())
        m_observer.connectionReady(*this);
    return !self.isNull();
}

void Connection::tellObserverLater()
{
    const auto tell = [this] {
        if (tellObserver({}))
            closeIfDrained();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

// Transactions

std::shared_ptr<Lease> Connection::lease(Deadline deadline)
{
    m_deadlines.tell(deadline.at);
    return m_desk.give(deadline);
}

void Connection::sendLeased(const std::shared_ptr<Lease> &lease, const Segment &segment, const Frame &frame,
                            Answer answer)
{
    m_desk.send(*m_pipeline, lease, segment, frame, std::move(answer));
}

void Connection::release(const std::shared_ptr<Lease> &lease, Answer answer)
{
    m_desk.release(lease, std::move(answer));
    if (!isLeased())
        tellObserverLater();
}

// Deadlines

void Connection::onDeadline()
{
    if (!m_pipeline)
        return;
    const SteadyInstant now = m_clock.steadyNow();
    std::vector<Answer> expired = m_pipeline->expire(now);
    m_counters.timeouts += expired.size();
    m_desk.expire(now);
    tellObserverLater();
    if (reviewCancel(now))
        tellNextDeadline(now);
    else
        lose(QStringLiteral("PostgreSQL did not answer in time, nor to a cancel request."));
    for (Answer &answer : expired) // this may be gone
        answer.fail(
            Error{ErrorCode::Timeout, QStringLiteral("PostgreSQL did not answer before the deadline.")});
}

bool Connection::reviewCancel(SteadyInstant now)
{
    if (m_state == ConnectionState::Configuring)
        return true; // has a limit of its own
    const CancelWatch::Verdict verdict = m_cancels.review(*m_pipeline, now);
    m_counters.cancels = m_cancels.requests();
    if (verdict == CancelWatch::Verdict::Cancelling && m_state == ConnectionState::Ready)
        setState(ConnectionState::Cancelling);
    else if (verdict == CancelWatch::Verdict::Fine && m_state == ConnectionState::Cancelling) {
        setState(ConnectionState::Ready);
        tellObserverLater();
    }
    return verdict != CancelWatch::Verdict::Hopeless;
}

void Connection::tellNextDeadline(SteadyInstant now)
{
    if (const std::optional<SteadyInstant> next = m_pipeline->nextDeadline())
        m_deadlines.tell(*next);
    if (const std::optional<SteadyInstant> next = m_desk.nextDeadline())
        m_deadlines.tell(*next);
    if (m_cancels.isActive())
        m_deadlines.tell(now + cancelPoll);
}

// Losing and closing

void Connection::loseIfBroken()
{
    if (m_pipeline && m_pipeline->isBroken())
        lose(m_pipeline->problem());
}

void Connection::reconnect(const QString &reason)
{
    if (m_pipeline)
        lose(reason);
}

void Connection::lose(QString problem, std::vector<SentSegment> finished)
{
    if (m_state == ConnectionState::Configuring) {
        failAttempt(unavailable(problem));
        return;
    }
    ++m_counters.losses;
    qCWarning(lcPg, "Lost the connection to %s: %s", qUtf8Printable(m_settings.conninfo.describe()),
              qUtf8Printable(problem));
    std::vector<SentSegment> lost = tearDown(ErrorCode::Unavailable, problem);
    finished.insert(finished.end(), std::make_move_iterator(lost.begin()),
                    std::make_move_iterator(lost.end()));
    if (m_state == ConnectionState::Closing) {
        setState(ConnectionState::Closed);
        m_observer.connectionClosed(*this);
    } else {
        m_redial.startAgain();
        setState(ConnectionState::Broken);
        m_observer.connectionFailed(*this, unavailable(problem));
    }
    answerAll(std::move(finished)); // this may be gone
}

std::vector<SentSegment> Connection::tearDown(ErrorCode leaseCode, const QString &problem)
{
    m_redial.stop();
    m_watch.reset();
    std::vector<SentSegment> segments;
    if (m_pipeline)
        segments = m_pipeline->takeAll();
    m_pipeline.reset();
    m_cancels.reset();
    settleLost(segments, problem, m_counters);
    m_desk.lose(Error{leaseCode, QStringLiteral("Nothing was committed: %1").arg(problem)});
    return segments;
}

void Connection::close()
{
    if (m_state == ConnectionState::Ready || m_state == ConnectionState::Cancelling) {
        setState(ConnectionState::Closing);
        closeIfDrained();
    } else if (m_state != ConnectionState::Closing) {
        drop();
    }
}

void Connection::closeIfDrained()
{
    if (m_state == ConnectionState::Closing && m_pipeline->isEmpty() && !isLeased())
        drop();
}

void Connection::drop()
{
    if (m_state == ConnectionState::Closed)
        return;
    std::vector<SentSegment> lost = tearDown(ErrorCode::Closed, QStringLiteral("The connection was closed."));
    setState(ConnectionState::Closed);
    m_observer.connectionClosed(*this);
    answerAll(std::move(lost)); // this may be gone
}

} // namespace foyer::pg
