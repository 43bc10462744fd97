// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/http/exchange.h"
#include "server/http/problem.h"
#include "server/http/requestguard.h"
#include "server/http/route.h"

namespace foyer::http {

/// From a complete request to its answer: preflight, 404 and 405, the guard, the handler, and 500 for what a
/// handler throws. What waits holds on to the exchange alone: dispatcher and server may go in the meantime.
class Dispatcher
{
public:
    /// `guard` may be null: then everybody may do everything.
    explicit Dispatcher(RequestGuard *guard) : m_guard(guard) {}

    /// The exchange is answered when this returns, or later.
    void dispatch(const ExchangePtr &exchange) const;

    /// A problem as this request's route writes them, with the request's id.
    [[nodiscard]] static Response problemFor(Request &request, Problem problem);

private:
    void guarded(const ExchangePtr &exchange) const;
    static void handle(const ExchangePtr &exchange);
    static void handleUpgrade(const ExchangePtr &exchange, UpgradeHandler &handler);
    static Task<> awaitGuard(ExchangePtr exchange, Task<std::optional<Response>> task);
    static Task<> awaitHandler(ExchangePtr exchange, Task<Response> task);
    static void fail(Exchange &exchange, const char *what);

    RequestGuard *m_guard;
};

} // namespace foyer::http
