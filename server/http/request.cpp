// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request.h"

#include "server/http/environment.h"
#include "server/http/headergrammar.h"

namespace foyer::http {

Request::Request(RequestMessage message, RouteMatch match, const Peer &peer,
                 std::shared_ptr<const Environment> environment, Instant arrival, SteadyInstant arrivalSteady)
    : m_message(std::move(message))
    , m_match(std::move(match))
    , m_peer(peer)
    , m_environment(std::move(environment))
    , m_context(m_message, m_environment->sources, arrival, arrivalSteady)
{}

Request::~Request() = default;

const Query &Request::query() const
{
    if (!m_query)
        m_query.emplace(rawQuery());
    return *m_query;
}

bool Request::isJson() const noexcept
{
    const QByteArrayView type = header(HeaderName::ContentType);
    const qsizetype semicolon = type.indexOf(';');
    return equalsIgnoringCase(trimmed(semicolon < 0 ? type : type.first(semicolon)), "application/json");
}

QHostAddress Request::remoteAddress() const
{
    if (!m_peer.isTrustedProxy)
        return m_peer.address;
    return m_environment->config.trustedProxies.clientAddress(m_peer.address,
                                                              joinedHeader(HeaderName::XForwardedFor));
}

bool Request::isSecure() const
{
    if (m_peer.isSecure || !m_peer.isTrustedProxy)
        return m_peer.isSecure;
    return equalsIgnoringCase(header(HeaderName::XForwardedProto), "https");
}

QByteArrayView Request::pathText(QByteArrayView name) const noexcept
{
    const qsizetype place = m_match.route != nullptr ? m_match.route->pattern.parameterPlace(name) : -1;
    Q_ASSERT_X(place >= 0, "Request::pathText", "the route has no parameter of this name");
    return place < 0 ? QByteArrayView{} : m_match.parameters[place];
}

qint64 Request::pathNumber(QByteArrayView name) const noexcept
{
    return pathText(name).toLongLong();
}

Uuid Request::pathUuid(QByteArrayView name) const noexcept
{
    return Uuid::fromText(pathText(name)).value_or(Uuid{});
}

} // namespace foyer::http
