// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/headertable.h"
#include "server/http/method.h"
#include "server/http/target.h"

#include <optional>
#include <QByteArray>

namespace foyer::http {

/// One request as it came, checked against the grammar and against what proxies read differently. Owns its
/// bytes: target and headers are places in `head`.
struct RequestMessage
{
    QByteArray head; ///< request line and header fields as received, up to and with the empty line
    QByteArray body; ///< without transfer coding; trailers are read and dropped
    Target target;
    HeaderTable headers;
    std::optional<quint64> contentLength; ///< announced; nothing for chunked and for no body
    Method method = Method::Get;
    bool isHttp10 = false;
    bool isChunked = false;
    bool keepAlive = false;       ///< the client will go on with this connection
    bool expectsContinue = false; ///< it waits for "100 Continue" before it sends the body
    bool wantsUpgrade = false;    ///< Connection: upgrade and Upgrade: websocket

    [[nodiscard]] bool hasBody() const noexcept { return isChunked || contentLength.value_or(0) > 0; }

    [[nodiscard]] QByteArrayView header(HeaderName name) const noexcept { return headers.value(head, name); }

    [[nodiscard]] QByteArrayView path() const noexcept { return target.path(head); }
};

} // namespace foyer::http
