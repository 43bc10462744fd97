// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "server/http/peer.h"
#include "server/http/query.h"
#include "server/http/requestcontext.h"
#include "server/http/requestmessage.h"
#include "server/http/routematch.h"

namespace foyer::http {

struct Environment;

/// A complete request on its way to a handler, with the route that it matched. Views that it gives out live
/// as long as it does. Belongs to the worker's thread.
class Request
{
public:
    Request(RequestMessage message, RouteMatch match, const Peer &peer,
            std::shared_ptr<const Environment> environment, Instant arrival, SteadyInstant arrivalSteady);
    ~Request();
    Q_DISABLE_COPY_MOVE(Request)

    [[nodiscard]] Method method() const noexcept { return m_message.method; }

    /// Decoded UTF-8, with its leading slash.
    [[nodiscard]] QByteArrayView path() const noexcept { return m_message.path(); }

    [[nodiscard]] QByteArrayView rawQuery() const noexcept
    {
        return m_message.target.rawQuery(m_message.head);
    }

    /// Parsed at first use.
    [[nodiscard]] const Query &query() const;

    [[nodiscard]] bool hasHeader(HeaderName name) const noexcept { return m_message.headers.contains(name); }

    /// Of the first field of this name; empty when there is none. As received: not necessarily UTF-8.
    [[nodiscard]] QByteArrayView header(HeaderName name) const noexcept { return m_message.header(name); }

    [[nodiscard]] QByteArrayView header(QByteArrayView name) const noexcept
    {
        return m_message.headers.value(m_message.head, name);
    }

    /// All fields of this name, joined with ", ".
    [[nodiscard]] QByteArray joinedHeader(HeaderName name) const
    {
        return m_message.headers.joined(m_message.head, name);
    }

    [[nodiscard]] const QByteArray &body() const noexcept { return m_message.body; }

    /// Content-Type is application/json, with or without parameters.
    [[nodiscard]] bool isJson() const noexcept;

    /// The client's, as trusted proxies report it; else the other end of the connection.
    [[nodiscard]] QHostAddress remoteAddress() const;

    /// The client spoke TLS, to us or to a trusted proxy.
    [[nodiscard]] bool isSecure() const;

    /// Null where no route matched.
    [[nodiscard]] const Route *route() const noexcept { return m_match.route; }

    [[nodiscard]] const RouteMatch &match() const noexcept { return m_match; }

    /// What stands in the path at `{name}`, `{name:slug}` …; the name must be one of the route's.
    [[nodiscard]] QByteArrayView pathText(QByteArrayView name) const noexcept;
    [[nodiscard]] qint64 pathNumber(QByteArrayView name) const noexcept; ///< of `{name:number}`
    [[nodiscard]] Uuid pathUuid(QByteArrayView name) const noexcept;     ///< of `{name:uuid}`

    [[nodiscard]] const RequestMessage &message() const noexcept { return m_message; }

    [[nodiscard]] const Environment &environment() const noexcept { return *m_environment; }

    [[nodiscard]] RequestContext &context() noexcept { return m_context; }

    [[nodiscard]] const RequestContext &context() const noexcept { return m_context; }

private:
    RequestMessage m_message;
    RouteMatch m_match;
    Peer m_peer;
    std::shared_ptr<const Environment> m_environment; ///< the route, too, lives in it
    mutable std::optional<Query> m_query;
    RequestContext m_context;
};

/// How coroutines take a request: by value, so that it lives as long as they do.
using RequestPtr = std::shared_ptr<Request>;

} // namespace foyer::http
