// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserver.h"

#include "server/http/servercore.h"

namespace foyer::http {

HttpServer::HttpServer(ServerConfig config, Router router, const RequestSources &sources, RequestGuard *guard,
                       RequestObserver *observer, QObject *parent)
    : QObject(parent)
    , m_core(std::make_unique<ServerCore>(
          std::make_shared<const Environment>(Environment{std::move(config), std::move(router), sources}),
          guard, observer))
{
    connect(m_core.get(), &ServerCore::drained, this, &HttpServer::drained);
}

HttpServer::~HttpServer() = default;

void HttpServer::addListener(ListeningSocket socket)
{
    m_core->addListener(std::move(socket), ServerCore::Transport::Plain);
}

void HttpServer::addTlsListener(ListeningSocket socket)
{
    m_core->addListener(std::move(socket), ServerCore::Transport::Tls);
}

void HttpServer::setTls(const QSslConfiguration &identity)
{
    m_core->setTls(identity);
}

void HttpServer::beginDrain()
{
    m_core->beginDrain();
}

bool HttpServer::isDraining() const
{
    return m_core->isDraining();
}

const ServerStats &HttpServer::stats() const
{
    return m_core->stats();
}

} // namespace foyer::http
