// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/http/request.h"
#include "server/http/response.h"

#include <memory>
#include <optional>

class QWebSocket;

namespace foyer::http {

/// How much a WebSocket client may send at once. Qt's own default is 2 GB.
struct WebSocketLimits
{
    quint64 frameBytes = 64 * 1024;
    quint64 messageBytes = 64 * 1024;
};

/// Takes WebSockets on a path. Before it is asked the edge has checked the handshake, the Origin against the
/// CORS list, and the guard. On the worker's thread.
class UpgradeHandler
{
public:
    virtual ~UpgradeHandler() = default;

    /// Last word before the upgrade; an answer refuses it.
    [[nodiscard]] virtual std::optional<Response> refuse(Request &request) = 0;

    /// What a request is told that wants no upgrade; nothing: that this path speaks WebSocket only.
    [[nodiscard]] virtual std::optional<Task<Response>> answer(RequestPtr request)
    {
        Q_UNUSED(request)
        return std::nullopt;
    }

    /// The socket is connected, has its limits and no parent; it is the handler's now. Delete it later, not
    /// inside its own signals. A peer that vanishes gives close code 1000: watch errorOccurred too.
    virtual void accept(std::unique_ptr<QWebSocket> socket, RequestPtr request) = 0;

    [[nodiscard]] virtual WebSocketLimits limits() const { return {}; }
};

} // namespace foyer::http
