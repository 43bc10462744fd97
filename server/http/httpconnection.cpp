// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpconnection.h"

#include "server/http/edge.h"
#include "server/http/log.h"
#include "server/http/trustedproxies.h"
#include "server/http/websocketupgrader.h"

#include <QSslSocket>

namespace foyer::http {

namespace {

Peer peerOf(const QTcpSocket &socket, const TrustedProxies &proxies, bool isSecure)
{
    const QHostAddress address = plainAddress(socket.peerAddress());
    return Peer{address, socket.peerPort(), isSecure, !proxies.isEmpty() && proxies.contains(address)};
}

Problem overdueProblem()
{
    Problem problem = Problem::fromError(Error{ErrorCode::Timeout, {}});
    problem.status = Status::ServiceUnavailable;
    problem.retryAfter = std::chrono::seconds{1};
    return problem;
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, Edge &edge)
    : m_edge(edge)
    , m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(socket))
    , m_peer(peerOf(*socket, edge.config().trustedProxies, m_tls != nullptr))
    , m_clock(m_tls != nullptr ? Phase::Handshake : Phase::Head, edge.clock().steadyNow())
    , m_reader(*socket, edge, *this)
    , m_writer(*socket, edge, m_tls != nullptr)
{
    socket->setParent(this);
    socket->setReadBufferSize(edge.inputScratch.size());
    watchSocket();
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::watchSocket()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::onBytesWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::onDisconnected);
    if (m_tls == nullptr)
        return;
    connect(m_tls, &QSslSocket::encrypted, this, &HttpConnection::onEncrypted);
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::onBytesWritten);
}

SteadyInstant HttpConnection::steadyNow() const
{
    return m_edge.clock().steadyNow();
}

void HttpConnection::onEncrypted()
{
    m_clock.enter(Phase::Head, 0, steadyNow());
}

void HttpConnection::onReadyRead()
{
    if (m_clock.phase() == Phase::Lingering)
        return dropInput();
    if (!m_reads || isEnded())
        return;
    if (!m_edge.isInTurn)
        return readRequests();
    m_stoppedEarly = true; // only where a handler runs an event loop of its own
    m_edge.host.schedule(*this);
}

void HttpConnection::onBytesWritten()
{
    if (m_endsWhenSent && m_clock.phase() != Phase::Lingering && m_writer.output().backlog() == 0)
        return linger();
    if (!m_awaitsReader || m_writer.output().isCongested())
        return;
    m_awaitsReader = false;
    m_edge.host.schedule(*this);
}

void HttpConnection::onDisconnected()
{
    end();
}

bool HttpConnection::mayRead() const
{
    return m_reads && m_writer.size() < m_edge.limits().connection.pipelined
           && !m_writer.output().isCongested();
}

void HttpConnection::readRequests()
{
    m_reader.beginTurn(m_edge.clock().now(), steadyNow());
    m_edge.isInTurn = true;
    m_isInTurn = true;
    m_stoppedEarly = true;
    while (mayRead()) {
        const RequestReader::Event event = m_reader.next(m_peer);
        if (event == RequestReader::Event::NeedMore) {
            m_stoppedEarly = false;
            break;
        }
        take(event);
    }
    m_reader.endTurn();
    m_isInTurn = false;
    m_edge.isInTurn = false;
    writeAndFollow();
}

void HttpConnection::take(RequestReader::Event event)
{
    using Event = RequestReader::Event;
    if (event == Event::Head)
        return;
    m_reads = event == Event::Request;
    m_hasUnreadInput = event == Event::Refused || m_hasUnreadInput;
    const ExchangePtr exchange = m_reader.takeExchange();
    m_writer.push(exchange);
    if (event == Event::Refused)
        return;
    m_edge.stats.requests.add();
    m_edge.dispatcher.dispatch(exchange);
}

void HttpConnection::sendContinueIfOwed()
{
    if (!m_reader.owesContinue() || !m_writer.isEmpty())
        return;
    m_reader.continueSent();
    m_writer.sendContinue();
}

void HttpConnection::answered(Exchange &exchange)
{
    if (m_writer.isOverfull(exchange)) {
        m_edge.stats.readersCut.add();
        return abort();
    }
    if (!m_isInTurn && m_writer.isFrontSettled())
        m_edge.host.schedule(*this);
}

void HttpConnection::resume()
{
    if (isEnded() || m_endsWhenSent)
        return;
    writeAnswers();
    if (isEnded())
        return;
    sendContinueIfOwed();
    if (m_stoppedEarly && mayRead())
        return readRequests();
    updatePhase();
}

// After a turn of reading: what was left unread for want of places is gone on with in the next one.
void HttpConnection::writeAndFollow()
{
    writeAnswers();
    if (isEnded())
        return;
    sendContinueIfOwed();
    updatePhase();
    if (m_stoppedEarly && mayRead())
        m_edge.host.schedule(*this);
}

void HttpConnection::writeAnswers()
{
    using Progress = AnswerWriter::Progress;
    const bool hasMore = !m_reader.isBetweenMessages() || m_socket->bytesAvailable() > 0;
    const auto input = hasMore ? AnswerWriter::Input::MayFollow : AnswerWriter::Input::Exhausted;
    m_edge.encoder.setNow(m_edge.clock().now());
    const Progress progress = m_writer.write(input, steadyNow());
    if (isEnded())
        return; // the socket found out while it was writing
    if (progress == Progress::Upgrade)
        return handOver();
    m_awaitsReader = progress == Progress::Congested || m_writer.output().isCongested();
    if (progress != Progress::Ended)
        return;
    m_reads = false;
    m_writer.dropAll(steadyNow());
    linger();
}

void HttpConnection::handOver()
{
    const ExchangePtr exchange = m_writer.takeUpgrade(steadyNow());
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    end();
    m_edge.upgrader.upgrade(socket, exchange->sharedRequest());
}

void HttpConnection::refuse(Fault fault)
{
    m_reads = false;
    m_hasUnreadInput = true;
    m_writer.push(m_reader.refuse(fault, m_peer));
    writeAnswers();
}

// Closing while the client still sends would reset the connection, and the reset may overtake our answer: so
// what comes is read and dropped for a while, until the client closes too. TLS cannot be closed by half;
// there it is done at once where nothing unread can be on its way.
void HttpConnection::linger()
{
    m_reads = false;
    m_endsWhenSent = true;
    if (m_writer.output().backlog() > 0)
        return; // comes back when all is sent
    m_clock.enter(Phase::Lingering, m_reader.messageCount(), steadyNow());
    m_writer.output().endSending();
    dropInput();
    if (m_tls != nullptr && !m_hasUnreadInput)
        m_socket->disconnectFromHost();
}

void HttpConnection::dropInput()
{
    m_socket->skip(m_socket->bytesAvailable());
}

void HttpConnection::closeIfIdle(SteadyInstant since)
{
    const bool isFresh = m_clock.phase() == Phase::Head && m_reader.isBetweenMessages();
    if ((m_clock.phase() == Phase::Idle || isFresh) && m_clock.since() <= since
        && m_socket->bytesAvailable() == 0)
        linger();
}

void HttpConnection::abort()
{
    if (isEnded())
        return;
    m_socket->abort();
    end();
}

void HttpConnection::end()
{
    if (isEnded())
        return;
    m_reads = false;
    if (m_clock.phase() == Phase::Handshake)
        m_edge.stats.tlsFailures.add();
    m_clock.enter(Phase::Ended, m_reader.messageCount(), steadyNow());
    m_writer.dropAll(steadyNow());
    m_edge.host.connectionEnded(*this);
}

void HttpConnection::updatePhase()
{
    const Phase phase = m_clock.phase();
    if (phase == Phase::Handshake || phase == Phase::Lingering || phase == Phase::Ended)
        return;
    Phase next = m_writer.isEmpty() ? Phase::Idle : Phase::Busy;
    if (!mayRead())
        next = Phase::Busy;
    else if (m_reader.isInBody())
        next = Phase::Body;
    else if (!m_reader.isBetweenMessages())
        next = Phase::Head;
    m_clock.enter(next, m_reader.messageCount(), steadyNow());
}

void HttpConnection::sweep(SteadyInstant now)
{
    if (isEnded())
        return;
    if (m_writer.output().isStalled(now)) {
        m_edge.stats.readersCut.add();
        return abort();
    }
    answerOverdue(now);
    if (!isEnded() && m_clock.isOver(m_edge.limits().connection, m_reader.bodyBytes(), m_edge.isFull, now))
        expire();
}

void HttpConnection::answerOverdue(SteadyInstant now)
{
    if (m_writer.isEmpty())
        return;
    for (const ExchangePtr &exchange : m_writer.overdue(now)) {
        m_edge.stats.handlerTimeouts.add();
        exchange->request().context().cancel();
        exchange->answer(Dispatcher::problemFor(exchange->request(), overdueProblem()));
    }
}

void HttpConnection::expire()
{
    switch (m_clock.phase()) {
    case Phase::Handshake: return abort();
    case Phase::Head: return expireHead();
    case Phase::Body: m_edge.stats.bodyTimeouts.add(); return refuse(Fault::BodyTimeout);
    case Phase::Idle: return linger();
    case Phase::Lingering: m_socket->disconnectFromHost(); return;
    case Phase::Busy:
    case Phase::Ended: return;
    }
}

// Who has not sent a byte is not told anything.
void HttpConnection::expireHead()
{
    m_edge.stats.headTimeouts.add();
    if (m_reader.isBetweenMessages())
        return linger();
    refuse(Fault::HeadTimeout);
}

} // namespace foyer::http
