// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/http/request.h"
#include "server/http/response.h"

#include <optional>
#include <variant>

namespace foyer::http {

/// Decides, between the match of a route and its handler, whether a request may pass: sign-in, permission,
/// rate limit. It may set the context's principal and response headers. Asked for every matched request,
/// WebSocket handshakes included; not for 404, 405 and preflights. One per worker, on its thread.
class RequestGuard
{
public:
    struct Pass
    {};

    /// Nothing inside the task's optional lets the request pass as well.
    using Verdict = std::variant<Pass, Response, Task<std::optional<Response>>>;

    virtual ~RequestGuard() = default;
    [[nodiscard]] virtual Verdict check(const RequestPtr &request) = 0;
};

} // namespace foyer::http
