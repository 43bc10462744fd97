// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/dispatcher/echoserver.h"

#include "core/base/filedescriptor.h"
#include "server/epoll/epolldispatcher.h"

#include <ctime>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <sys/socket.h>
#include <vector>

namespace foyer::bench {

namespace {

/// One pair, of which one end is watched.
struct IdlePair
{
    IdlePair()
    {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
            qFatal("no socket pair: %s", qPrintable(qt_error_string()));
        watched = FileDescriptor(ends[0]);
        other = FileDescriptor(ends[1]);
        notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    }

    FileDescriptor watched;
    FileDescriptor other;
    std::unique_ptr<QSocketNotifier> notifier;
};

void answer(QTcpSocket *socket, bool flush)
{
    socket->write(socket->readAll());
    if (flush)
        socket->flush();
}

} // namespace

struct EchoServer::Inside
{
    explicit Inside(const EchoSettings &settings) : idle(std::size_t(settings.idleSockets))
    {
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen: %s", qPrintable(server.errorString()));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, flush = settings.flush] {
            while (QTcpSocket *const socket = server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [socket, flush] { answer(socket, flush); });
        });
    }

    QTcpServer server;
    std::vector<IdlePair> idle;
};

EchoServer::EchoServer(const EchoSettings &settings) : m_context(std::make_unique<QObject>())
{
    if (settings.epoll) {
        const Result<void> installed = epoll::EpollDispatcher::installFor(m_thread);
        if (!installed)
            qFatal("%s", qPrintable(installed.error().toLogText()));
    }
    m_context->moveToThread(&m_thread);
    m_thread.start();
    runInside([this, &settings] {
        m_inside = std::make_unique<Inside>(settings);
        m_port = m_inside->server.serverPort();
    });
}

EchoServer::~EchoServer()
{
    runInside([this] { m_inside.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void EchoServer::runInside(const std::function<void()> &work) const
{
    QMetaObject::invokeMethod(m_context.get(), work, Qt::BlockingQueuedConnection);
}

std::chrono::nanoseconds EchoServer::cpuTime() const
{
    timespec time{};
    runInside([&time] { ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time); });
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

} // namespace foyer::bench
