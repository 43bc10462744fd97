// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cors.h"

#include "server/http/headergrammar.h"
#include "server/http/outputbuffer.h"
#include "server/http/request.h"

#include <algorithm>

namespace foyer::http {

namespace {

constexpr QByteArrayView anyOrigin("*");
constexpr QByteArrayView schemeEnd("://");

// An origin as browsers write it: no path, no trailing slash.
bool isOrigin(QByteArrayView text) noexcept
{
    const qsizetype scheme = text.indexOf(schemeEnd);
    return scheme > 0 && isUnreserved(text.first(scheme))
           && isHostAndPort(text.sliced(scheme + schemeEnd.size()));
}

QByteArrayView hostOf(QByteArrayView origin) noexcept
{
    const qsizetype scheme = origin.indexOf(schemeEnd);
    return scheme < 0 ? QByteArrayView{} : origin.sliced(scheme + schemeEnd.size());
}

} // namespace

Result<Cors> Cors::build(CorsPolicy policy)
{
    Cors cors;
    for (const QByteArray &origin : policy.origins) {
        if (origin == anyOrigin)
            cors.m_allowsAny = true;
        else if (!isOrigin(origin))
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("An origin is written scheme://host or scheme://host:port."),
                           QString::fromUtf8(origin));
    }
    cors.m_policy = std::move(policy);
    return cors;
}

bool Cors::allows(QByteArrayView origin) const
{
    if (origin.isEmpty())
        return false;
    return m_allowsAny
           || std::any_of(m_policy.origins.begin(), m_policy.origins.end(),
                          [origin](const QByteArray &allowed) { return origin == allowed; });
}

bool Cors::allowsUpgrade(QByteArrayView origin, QByteArrayView host) const
{
    return origin.isEmpty() || allows(origin)
           || (!host.isEmpty() && equalsIgnoringCase(hostOf(origin), host));
}

void Cors::appendHeaders(OutputBuffer &head, QByteArrayView origin) const
{
    if (!isEnabled())
        return;
    head.append("Vary: Origin\r\n"); // also without an origin: a cache must not hand that answer to a page
    if (!allows(origin) || !isHeaderValue(origin))
        return;
    head.append("Access-Control-Allow-Origin: ");
    head.append(origin);
    head.append("\r\nAccess-Control-Expose-Headers: ");
    head.append(m_policy.exposedHeaders);
    head.append("\r\n");
}

bool Cors::isPreflight(const Request &request)
{
    return request.method() == Method::Options && request.hasHeader(HeaderName::Origin)
           && request.hasHeader(HeaderName::AccessControlRequestMethod);
}

Response Cors::preflight(const Request &request, MethodSet allowed) const
{
    Response response(Status::NoContent);
    if (!allows(request.header(HeaderName::Origin)))
        return response; // without the headers the browser refuses by itself
    response.addHeader("Access-Control-Allow-Methods", allowed.toAllowValue());
    response.addHeader("Access-Control-Allow-Headers", m_policy.requestHeaders);
    response.addHeader("Access-Control-Max-Age", QByteArray::number(qint64(m_policy.maxAge.count())));
    return response;
}

} // namespace foyer::http
