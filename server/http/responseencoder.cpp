// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/responseencoder.h"

#include "server/http/exchange.h"
#include "server/http/outputbuffer.h"
#include "server/http/serverconfig.h"

#include <chrono>
#include <QDateTime>
#include <QLocale>

namespace foyer::http {

namespace {

constexpr qsizetype largeBody = 16 * 1024;

// RFC 9110 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
QByteArray dateLine(qint64 second)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
    const QString text = QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    return "Date: " + text.toLatin1() + " GMT\r\n";
}

void appendHeader(QByteArrayView nameAndColon, QByteArrayView value, OutputBuffer &out)
{
    out.append(nameAndColon);
    out.append(value);
    out.append("\r\n");
}

} // namespace

ResponseEncoder::ResponseEncoder(const ServerConfig &config) : m_config(config) {}

void ResponseEncoder::setNow(Instant now)
{
    const qint64 second = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    if (second == m_second)
        return;
    m_second = second;
    m_common = dateLine(second) + m_config.standardHeaders;
}

QByteArray ResponseEncoder::encode(Exchange &exchange, Ending ending, bool isSecure, OutputBuffer &out) const
{
    const Response &response = exchange.response();
    out.append(statusLine(response.status()));
    out.append(m_common);
    if (isSecure)
        out.append(m_config.tlsHeaders);
    appendContentHeaders(response, out);
    appendRequestHeaders(exchange, ending, out);
    out.append("\r\n");
    const bool isHead = exchange.hasRequest() && exchange.request().method() == Method::Head;
    if (isHead || !hasContent(response.status()))
        return {};
    if (response.body().size() > largeBody)
        return response.body();
    out.append(response.body());
    return {};
}

void ResponseEncoder::appendContentHeaders(const Response &response, OutputBuffer &out) const
{
    if (!response.hasCacheControl())
        out.append("Cache-Control: no-store\r\n");
    out.append(response.headerBlock());
    if (!hasContent(response.status()))
        return;
    if (!response.contentType().isEmpty())
        appendHeader("Content-Type: ", response.contentType(), out);
    out.append("Content-Length: ");
    out.appendNumber(response.body().size());
    out.append("\r\n");
}

void ResponseEncoder::appendRequestHeaders(Exchange &exchange, Ending ending, OutputBuffer &out) const
{
    if (ending == Ending::Close)
        out.append("Connection: close\r\n");
    if (!exchange.hasRequest()) {
        m_config.cors.appendHeaders(out, {});
        return;
    }
    Request &request = exchange.request();
    if (ending == Ending::KeepAlive && request.message().isHttp10)
        out.append("Connection: keep-alive\r\n");
    m_config.cors.appendHeaders(out, request.header(HeaderName::Origin));
    out.append(request.context().responseHeaders());
    if (request.context().hasRequestId())
        appendHeader("X-Request-Id: ", request.context().requestId(), out);
}

} // namespace foyer::http
