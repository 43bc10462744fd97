// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response.h"

#include "server/http/headergrammar.h"
#include "server/http/log.h"

namespace foyer::http {

Response Response::json(QByteArray body, Status status)
{
    return content(std::move(body), QByteArrayLiteral("application/json"), status);
}

Response Response::content(QByteArray body, QByteArray contentType, Status status)
{
    Response response(status);
    response.m_body = std::move(body);
    response.m_contentType = std::move(contentType);
    return response;
}

Response Response::redirect(QByteArrayView location, Status status)
{
    Response response(status);
    response.addHeader("Location", location);
    return response;
}

Response &Response::addHeader(QByteArrayView name, QByteArrayView value)
{
    if (name.isEmpty() || !isUnreserved(name) || !isHeaderValue(value)) {
        qCWarning(lcHttp, "A response header was left out: its name or value is not fit for one.");
        return *this;
    }
    m_headers.reserve(m_headers.size() + name.size() + value.size() + 4);
    m_headers.append(name).append(": ").append(value).append("\r\n");
    return *this;
}

Response &Response::setCacheControl(QByteArrayView value)
{
    m_hasCacheControl = true;
    return addHeader("Cache-Control", value);
}

Response &Response::setETag(QByteArrayView tag)
{
    return addHeader("ETag", tag);
}

Response &Response::setRetryAfter(std::chrono::seconds delay)
{
    return addHeader("Retry-After", QByteArray::number(qint64(delay.count())));
}

Response &Response::closeConnection()
{
    m_closes = true;
    return *this;
}

} // namespace foyer::http
