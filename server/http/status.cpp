// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/status.h"

namespace foyer::http {

QByteArrayView statusLine(Status status) noexcept
{
    switch (status) {
    case Status::SwitchingProtocols: return "HTTP/1.1 101 Switching Protocols\r\n";
    case Status::Ok: return "HTTP/1.1 200 OK\r\n";
    case Status::Created: return "HTTP/1.1 201 Created\r\n";
    case Status::Accepted: return "HTTP/1.1 202 Accepted\r\n";
    case Status::NoContent: return "HTTP/1.1 204 No Content\r\n";
    case Status::Found: return "HTTP/1.1 302 Found\r\n";
    case Status::SeeOther: return "HTTP/1.1 303 See Other\r\n";
    case Status::NotModified: return "HTTP/1.1 304 Not Modified\r\n";
    case Status::TemporaryRedirect: return "HTTP/1.1 307 Temporary Redirect\r\n";
    case Status::PermanentRedirect: return "HTTP/1.1 308 Permanent Redirect\r\n";
    case Status::BadRequest: return "HTTP/1.1 400 Bad Request\r\n";
    case Status::Unauthorized: return "HTTP/1.1 401 Unauthorized\r\n";
    case Status::PaymentRequired: return "HTTP/1.1 402 Payment Required\r\n";
    case Status::Forbidden: return "HTTP/1.1 403 Forbidden\r\n";
    case Status::NotFound: return "HTTP/1.1 404 Not Found\r\n";
    case Status::MethodNotAllowed: return "HTTP/1.1 405 Method Not Allowed\r\n";
    case Status::NotAcceptable: return "HTTP/1.1 406 Not Acceptable\r\n";
    case Status::RequestTimeout: return "HTTP/1.1 408 Request Timeout\r\n";
    case Status::Conflict: return "HTTP/1.1 409 Conflict\r\n";
    case Status::Gone: return "HTTP/1.1 410 Gone\r\n";
    case Status::PreconditionFailed: return "HTTP/1.1 412 Precondition Failed\r\n";
    case Status::ContentTooLarge: return "HTTP/1.1 413 Content Too Large\r\n";
    case Status::UriTooLong: return "HTTP/1.1 414 URI Too Long\r\n";
    case Status::UnsupportedMediaType: return "HTTP/1.1 415 Unsupported Media Type\r\n";
    case Status::ExpectationFailed: return "HTTP/1.1 417 Expectation Failed\r\n";
    case Status::UnprocessableContent: return "HTTP/1.1 422 Unprocessable Content\r\n";
    case Status::UpgradeRequired: return "HTTP/1.1 426 Upgrade Required\r\n";
    case Status::PreconditionRequired: return "HTTP/1.1 428 Precondition Required\r\n";
    case Status::TooManyRequests: return "HTTP/1.1 429 Too Many Requests\r\n";
    case Status::RequestHeaderFieldsTooLarge: return "HTTP/1.1 431 Request Header Fields Too Large\r\n";
    case Status::InternalServerError: return "HTTP/1.1 500 Internal Server Error\r\n";
    case Status::NotImplemented: return "HTTP/1.1 501 Not Implemented\r\n";
    case Status::BadGateway: return "HTTP/1.1 502 Bad Gateway\r\n";
    case Status::ServiceUnavailable: return "HTTP/1.1 503 Service Unavailable\r\n";
    case Status::GatewayTimeout: return "HTTP/1.1 504 Gateway Timeout\r\n";
    case Status::HttpVersionNotSupported: return "HTTP/1.1 505 HTTP Version Not Supported\r\n";
    }
    return "HTTP/1.1 500 Internal Server Error\r\n";
}

QByteArrayView reasonPhrase(Status status) noexcept
{
    constexpr qsizetype before = 13; // "HTTP/1.1 404 "
    constexpr qsizetype after = 2;
    const QByteArrayView line = statusLine(status);
    return line.sliced(before, line.size() - before - after);
}

bool hasContent(Status status) noexcept
{
    return status != Status::NoContent && status != Status::NotModified && quint16(status) >= 200;
}

} // namespace foyer::http
