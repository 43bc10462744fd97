// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/servercore.h"

#include "core/base/log.h"
#include "server/http/acceptor.h"
#include "server/http/httpconnection.h"
#include "server/http/log.h"

#include <cstring>
#include <QCoreApplication>
#include <QEvent>
#include <QSslSocket>
#include <unistd.h>

namespace foyer::http {

namespace {

constexpr qsizetype minScratch = 64 * 1024;
constexpr std::size_t outputReserve = 64 * 1024;
constexpr std::chrono::milliseconds drainSweep{50};

QEvent::Type resumeEvent()
{
    static const int type = QEvent::registerEventType();
    return QEvent::Type(type);
}

// Twice the longest head, so that a head always fits and there is room for what follows it.
qsizetype scratchSize(const MessageLimits &limits)
{
    return std::max(minScratch, 2 * limits.headBytes);
}

} // namespace

ServerCore::ServerCore(EnvironmentPtr environment, RequestGuard *guard, RequestObserver *observer)
    : m_edge{environment, *this,   Dispatcher(guard), ResponseEncoder(environment->config), m_upgrader,
             observer,    m_stats, QByteArray(),      OutputBuffer(outputReserve)}
{
    m_edge.inputScratch.resize(scratchSize(environment->config.limits.message));
    connect(&m_sweep, &QTimer::timeout, this, &ServerCore::sweep);
    m_sweep.start(m_edge.limits().sweepInterval);
    m_acceptRetry.setSingleShot(true);
    connect(&m_acceptRetry, &QTimer::timeout, this, &ServerCore::updateAccepting);
}

ServerCore::~ServerCore()
{
    m_acceptors.clear();
    m_connections.forEach([](HttpConnection &connection) { connection.abort(); });
    qDeleteAll(children());
}

void ServerCore::addListener(ListeningSocket socket, Transport transport)
{
    auto accepted = [this, transport](int descriptor) { accept(descriptor, transport); };
    auto acceptor = std::make_unique<Acceptor>(std::move(socket), std::move(accepted), nullptr);
    connect(acceptor.get(), &Acceptor::failed, this, &ServerCore::onAcceptFailed);
    m_acceptors.push_back(std::move(acceptor));
}

std::unique_ptr<QTcpSocket> ServerCore::makeSocket(int descriptor, Transport transport) const
{
    std::unique_ptr<QTcpSocket> socket;
    if (transport == Transport::Plain)
        socket = std::make_unique<QTcpSocket>();
    else if (m_tls)
        socket = std::make_unique<QSslSocket>();
    if (!socket || !socket->setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        return nullptr;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

void ServerCore::accept(int descriptor, Transport transport)
{
    std::unique_ptr<QTcpSocket> socket = makeSocket(descriptor, transport);
    if (!socket)
        return;
    m_stats.connectionsAccepted.add();
    m_stats.connectionsOpen.add();
    QTcpSocket *raw = socket.release(); // the connection's from here on
    auto *connection = new HttpConnection(raw, m_edge);
    connection->setParent(this);
    m_connections.add(*connection);
    updateAccepting();
    if (auto *tls = qobject_cast<QSslSocket *>(raw)) {
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
}

// Full: new clients wait in the accept queue, which the kernel bounds, until somebody leaves.
void ServerCore::updateAccepting()
{
    const bool isFull = qsizetype(m_connections.size()) >= m_edge.limits().connections;
    if (isFull && !m_edge.isFull) {
        m_stats.acceptPauses.add();
        LogEvent(LogLevel::Warning, lcHttp(),
                 QStringLiteral("The connection limit is reached; new clients wait."))
            .field("connections", m_connections.size())
            .repeatsAs("http.full");
    }
    m_edge.isFull = isFull;
    const bool mayAccept = !isFull && !m_acceptRetry.isActive();
    for (const std::unique_ptr<Acceptor> &acceptor : m_acceptors)
        mayAccept ? acceptor->resume() : acceptor->pause();
}

void ServerCore::onAcceptFailed(int error)
{
    m_stats.acceptErrors.add();
    LogEvent(LogLevel::Error, lcHttp(), QStringLiteral("A connection could not be accepted; trying again."))
        .field("reason", QString::fromLocal8Bit(std::strerror(error)))
        .field("connections", m_connections.size())
        .repeatsAs("http.accept");
    m_acceptRetry.start(m_edge.limits().acceptRetry);
    updateAccepting();
}

void ServerCore::schedule(HttpConnection &connection)
{
    if (std::exchange(connection.isScheduled, true))
        return;
    if (m_scheduled.empty())
        QCoreApplication::postEvent(this, new QEvent(resumeEvent()));
    m_scheduled.push_back(&connection);
}

bool ServerCore::event(QEvent *event)
{
    if (event->type() != resumeEvent())
        return QObject::event(event);
    resumeScheduled();
    return true;
}

// A connection that has more than one turn's worth of requests schedules itself again, and Qt delivers that
// before it looks at sockets. It ends all the same: only sockets refill a read buffer.
void ServerCore::resumeScheduled()
{
    std::vector<HttpConnection *> scheduled = std::exchange(m_scheduled, {});
    for (HttpConnection *connection : scheduled)
        connection->isScheduled = false;
    for (HttpConnection *connection : scheduled)
        connection->resume();
}

// Deleted behind the events that are posted already, so whoever is scheduled may still be called.
void ServerCore::connectionEnded(HttpConnection &connection)
{
    m_connections.remove(connection);
    m_stats.connectionsOpen.subtract();
    connection.deleteLater();
    if (m_edge.isFull)
        updateAccepting();
}

void ServerCore::sweep()
{
    const SteadyInstant now = m_edge.clock().steadyNow();
    m_edge.encoder.setNow(m_edge.clock().now());
    m_connections.forEach([now](HttpConnection &connection) { connection.sweep(now); });
    if (isDraining())
        continueDrain(now);
}

void ServerCore::beginDrain()
{
    if (std::exchange(m_edge.isDraining, true))
        return;
    m_drainBegan = m_edge.clock().steadyNow();
    for (const std::unique_ptr<Acceptor> &acceptor : m_acceptors)
        acceptor->refuseNewClients();
    m_sweep.start(std::min(m_edge.limits().sweepInterval, drainSweep));
}

void ServerCore::closeDoors()
{
    for (const std::unique_ptr<Acceptor> &acceptor : m_acceptors)
        acceptor->acceptRestAndClose();
    m_acceptors.clear();
    m_hasClosedDoors = true;
}

void ServerCore::continueDrain(SteadyInstant now)
{
    if (now - m_drainBegan < m_edge.limits().drainAccept)
        return;
    if (!m_hasClosedDoors)
        closeDoors();
    const SteadyInstant since = now - m_edge.limits().drainIdle;
    m_connections.forEach([since](HttpConnection &connection) { connection.closeIfIdle(since); });
    if (now - m_drainBegan >= m_edge.limits().drain) {
        m_stats.cutByDrain.add(m_connections.size());
        m_connections.forEach([](HttpConnection &connection) { connection.abort(); });
    }
    if (!m_connections.isEmpty())
        return;
    m_sweep.stop();
    Q_EMIT drained();
}

} // namespace foyer::http
