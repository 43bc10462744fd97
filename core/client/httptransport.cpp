// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/httptransport.h"

#include "core/client/exchange.h"
#include "core/client/proxychoice.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace foyer::client {

namespace {

void setIfAny(QNetworkRequest &request, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        request.setRawHeader(name, value);
}

// A client of an API, not a browser: no cache, no cookies, no passwords of its own.
QNetworkRequest plainRequest(const QUrl &url)
{
    using Network = QNetworkRequest;
    QNetworkRequest request(url);
    request.setAttribute(Network::RedirectPolicyAttribute, Network::ManualRedirectPolicy);
    request.setAttribute(Network::CacheLoadControlAttribute, Network::AlwaysNetwork);
    request.setAttribute(Network::CacheSaveControlAttribute, false);
    request.setAttribute(Network::CookieLoadControlAttribute, Network::Manual);
    request.setAttribute(Network::CookieSaveControlAttribute, Network::Manual);
    request.setAttribute(Network::AuthenticationReuseAttribute, Network::Manual);
    request.setAttribute(Network::Http2AllowedAttribute, false);
    request.setRawHeader("Accept-Encoding", "identity"); // seats and maps are small beside the time to unpack
    return request;
}

QNetworkRequest toNetwork(const Request &request, const QUrl &server, const QByteArray &agent)
{
    const QUrl target = QUrl::fromEncoded(request.target(), QUrl::StrictMode);
    QNetworkRequest made = plainRequest(server.resolved(target));
    made.setRawHeader("User-Agent", agent);
    setIfAny(made, "Accept", request.accept);
    setIfAny(made, "Content-Type", request.contentType);
    setIfAny(made, "If-Match", request.ifMatch);
    setIfAny(made, "If-None-Match", request.ifNoneMatch);
    if (request.mustBeNew)
        made.setRawHeader("Cache-Control", "no-cache");
    if (!request.bearer.isEmpty())
        made.setRawHeader("Authorization", "Bearer " + request.bearer);
    return made;
}

} // namespace

HttpTransport::HttpTransport(const QUrl &server, QByteArray agent, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_agent(std::move(agent))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setProxyFactory(new ProxyChoice); // the manager's own from here on
}

HttpTransport::~HttpTransport()
{
    m_isEnding = true;
    cancelAll();
}

Task<Sent> HttpTransport::send(Request request)
{
    if (m_isEnding || request.stop.stop_requested())
        co_return tl::unexpected(TransportFailure::Cancelled);
    auto *exchange = new Exchange(std::move(request)); // deletes itself when it has ended
    m_running.insert(exchange);
    connect(exchange, &Exchange::ended, this, [this, exchange] { m_running.erase(exchange); });
    Completion<Sent> ended = exchange->takeCompletion();
    exchange->run(start(exchange->request()));
    Result<Sent> sent = co_await ended;
    if (!sent)
        co_return tl::unexpected(TransportFailure::Cancelled);
    co_return *std::move(sent);
}

QNetworkReply *HttpTransport::start(const Request &request)
{
    const QNetworkRequest made = toNetwork(request, m_server, m_agent);
    if (request.method == Method::Get)
        return m_network->get(made);
    if (request.method == Method::Delete && request.body.isEmpty())
        return m_network->deleteResource(made);
    return m_network->sendCustomRequest(made, methodName(request.method), request.body);
}

void HttpTransport::cancelAll()
{
    const std::set<Exchange *> running = m_running;
    for (Exchange *exchange : running) {
        if (m_running.contains(exchange)) // whoever waited for another may have ended this one
            exchange->cancel();
    }
}

} // namespace foyer::client
