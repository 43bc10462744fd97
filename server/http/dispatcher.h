// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/http/exchange.h"
#include "server/http/problem.h"
#include "server/http/requestguard.h"
#include "server/http/route.h"

namespace foyer::http {

class Cors;
class Router;

/// From a complete request to its answer: preflight, 404 and 405, the guard, the handler, and 500 for what a
/// handler throws. Outlives every exchange that is not dropped.
class Dispatcher
{
public:
    /// `guard` may be null: then everybody may do everything.
    Dispatcher(const Router &router, const Cors &cors, RequestGuard *guard);

    /// The exchange is answered when this returns, or later.
    void dispatch(const ExchangePtr &exchange);

    /// A problem as this request's route writes them, with the request's id.
    [[nodiscard]] Response problemFor(Request &request, Problem problem) const;

private:
    [[nodiscard]] std::optional<Response> answerWithoutRoute(Request &request) const;
    [[nodiscard]] std::optional<Response> refuseHeaders(Request &request) const;
    void guarded(const ExchangePtr &exchange);
    void handle(const ExchangePtr &exchange);
    void handleUpgrade(const ExchangePtr &exchange, UpgradeHandler &handler);
    void fail(Exchange &exchange, const char *what) const;

    Task<> awaitGuard(ExchangePtr exchange, Task<std::optional<Response>> task);
    Task<> awaitHandler(ExchangePtr exchange, Task<Response> task);

    const Router &m_router;
    const Cors &m_cors;
    RequestGuard *m_guard;
};

} // namespace foyer::http
