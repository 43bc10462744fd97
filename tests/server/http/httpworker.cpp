// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/httpworker.h"

#include "server/epoll/epolldispatcher.h"

#include <openssl/crypto.h>
#include <QCoreApplication>

namespace foyer::test {

http::ServerConfig quickConfig()
{
    http::ServerConfig config;
    config.limits.sweepInterval = std::chrono::milliseconds{20};
    return config;
}

HttpWorker::HttpWorker(WorkerSetup setup) : m_context(std::make_unique<QObject>())
{
    if (Result<void> installed = epoll::EpollDispatcher::installFor(m_thread); !installed)
        qFatal("%s", qPrintable(installed.error().toLogText()));
    m_context->moveToThread(&m_thread);
    m_thread.start();
    run([this, &setup] { start(std::move(setup)); });
}

HttpWorker::~HttpWorker()
{
    stopServer();
    // QThread::wait() may return before the thread's own clean-up has run, and a leak checker may look first.
    run([] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ::OPENSSL_thread_stop();
    });
    m_thread.quit();
    m_thread.wait();
}

void HttpWorker::run(const std::function<void()> &work)
{
    QMetaObject::invokeMethod(m_context.get(), work, Qt::BlockingQueuedConnection);
}

void HttpWorker::start(WorkerSetup setup)
{
    http::RouteTable table;
    if (setup.routes)
        setup.routes(table);
    Result<http::Router> router = http::Router::build(std::move(table));
    Result<http::ListeningSocket> socket =
        http::ListeningSocket::open(QHostAddress(QHostAddress::LocalHost), 0);
    if (!router || !socket)
        qFatal("%s", qPrintable((router ? socket.error() : router.error()).toLogText()));
    m_port = socket->port();
    m_server = std::make_unique<http::HttpServer>(std::move(setup.config), *std::move(router),
                                                  http::RequestSources{m_clock, m_ids, m_random}, setup.guard,
                                                  setup.observer);
    QObject::connect(m_server.get(), &http::HttpServer::drained, m_context.get(),
                     [this] { m_hasDrained = true; });
    if (setup.tls) {
        m_server->setTls(*setup.tls);
        m_server->addTlsListener(*std::move(socket));
    } else {
        m_server->addListener(*std::move(socket));
    }
}

void HttpWorker::stopServer()
{
    run([this] { m_server.reset(); });
}

void HttpWorker::beginDrain()
{
    run([this] { m_server->beginDrain(); });
}

} // namespace foyer::test
