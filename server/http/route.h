// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/http/method.h"
#include "server/http/problem.h"
#include "server/http/request.h"
#include "server/http/response.h"
#include "server/http/routepattern.h"

#include <functional>
#include <optional>
#include <variant>

namespace foyer::http {

class UpgradeHandler;

/// Answers at once; never blocks.
using SyncHandler = std::function<Response(Request &request)>;

/// Answers later. The client may be gone by then: the answer is dropped, and the request's context says so.
/// What the task itself uses must outlive it; the request does, by being passed by value.
using AsyncHandler = std::function<Task<Response>(RequestPtr request)>;

/// Takes over the connection as a WebSocket; must outlive the server. The route's method is GET.
using WebSocketHandler = UpgradeHandler *;

using Handler = std::variant<SyncHandler, AsyncHandler, WebSocketHandler>;

/// Who may use a route. The edge hands it to the guard and understands nothing of it itself.
struct Access
{
    bool needsSignIn = false;
    quint32 permission = 0; ///< of the guard's own numbering; 0: none beyond being signed in
};

/// A route as it is written down.
struct RouteSpec
{
    Method method = Method::Get; ///< HEAD and OPTIONS are answered by the edge itself
    QByteArray path = {};        ///< see RoutePattern
    QByteArray name = {};        ///< stable and unique, for logs, metrics and OpenAPI: "orders.place"
    Handler handler = {};
    Access access = {};
    std::optional<quint64> bodyLimit = {};                   ///< bytes; else MessageLimits::bodyBytes
    std::optional<std::chrono::milliseconds> timeLimit = {}; ///< else ConnectionLimits::handler
    ProblemFormat problemFormat = nullptr;                   ///< else the one of its path
};

/// One entry of the route table.
struct Route : RouteSpec
{
    RoutePattern pattern;
};

} // namespace foyer::http
