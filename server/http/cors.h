// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/http/method.h"
#include "server/http/response.h"

#include <chrono>
#include <QByteArray>
#include <QList>

namespace foyer::http {

class OutputBuffer;
class Request;

/// Which pages of other origins may use the API from a browser. No cookies are ever asked for.
struct CorsPolicy
{
    QList<QByteArray> origins = {}; ///< "https://shop.example.org"; "*" for any; empty: none
    std::chrono::seconds maxAge{600};
    QByteArray requestHeaders = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
                                "X-Request-Id, traceparent, tracestate";
    QByteArray exposedHeaders = "ETag, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, "
                                "Retry-After, X-Request-Id";
};

class Cors
{
public:
    /// No origin at all.
    Cors() = default;

    /// InvalidArgument with the origin as subject when one is not scheme://host[:port] or `*`.
    [[nodiscard]] static Result<Cors> build(CorsPolicy policy);

    [[nodiscard]] bool isEnabled() const noexcept { return !m_policy.origins.isEmpty(); }

    [[nodiscard]] bool allows(QByteArrayView origin) const;

    /// For a WebSocket handshake: no Origin (not a browser), one of the list, or the page's own host.
    [[nodiscard]] bool allowsUpgrade(QByteArrayView origin, QByteArrayView host) const;

    /// Headers of an ordinary answer, each with its CR LF.
    void appendHeaders(OutputBuffer &head, QByteArrayView origin) const;

    [[nodiscard]] static bool isPreflight(const Request &request);

    /// 204 with what the origin may do on a path that answers `allowed`.
    [[nodiscard]] Response preflight(const Request &request, MethodSet allowed) const;

private:
    CorsPolicy m_policy;
    bool m_allowsAny = false;
};

} // namespace foyer::http
