// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/dispatcher.h"

#include "core/base/log.h"
#include "server/http/environment.h"
#include "server/http/log.h"
#include "server/http/upgradehandler.h"

#include <exception>

namespace foyer::http {

namespace {

constexpr char notAnException[] = "not a std::exception";

MethodSet everyMethod()
{
    MethodSet all;
    for (std::size_t i = 0; i < methodCount; ++i)
        all.insert(Method(i));
    return all;
}

Response optionsAnswer(MethodSet allowed)
{
    Response response(Status::NoContent);
    response.addHeader("Allow", allowed.toAllowValue());
    return response;
}

std::optional<Response> answerWithoutRoute(Request &request)
{
    const bool isAsterisk = request.path() == QByteArrayView("*");
    const MethodSet allowed = isAsterisk ? everyMethod() : request.match().allowed;
    if (allowed.isEmpty())
        return Dispatcher::problemFor(
            request, Problem{Status::NotFound, "route_not_found", "There is nothing at this path."});
    const Cors &cors = request.environment().config.cors;
    if (cors.isEnabled() && Cors::isPreflight(request))
        return cors.preflight(request, allowed);
    if (request.method() == Method::Options)
        return optionsAnswer(allowed);
    Response response =
        Dispatcher::problemFor(request, Problem{Status::MethodNotAllowed, "method_not_allowed",
                                                "This path does not answer this method."});
    response.addHeader("Allow", allowed.toAllowValue());
    return response;
}

std::optional<Response> refuseHeaders(Request &request)
{
    if (request.context().hasSaneIdempotencyKey())
        return std::nullopt;
    return Dispatcher::problemFor(
        request, Problem{Status::BadRequest, "bad_idempotency_key",
                         "Idempotency-Key must be 1 to 255 visible ASCII characters.", "Idempotency-Key"});
}

} // namespace

void Dispatcher::dispatch(const ExchangePtr &exchange) const
{
    Request &request = exchange->request();
    if (request.route() == nullptr) {
        if (std::optional<Response> response = answerWithoutRoute(request))
            return exchange->answer(*std::move(response));
    }
    if (std::optional<Response> refusal = refuseHeaders(request))
        return exchange->answer(*std::move(refusal));
    try {
        guarded(exchange);
    } catch (const std::exception &e) {
        fail(*exchange, e.what());
    } catch (...) {
        fail(*exchange, notAnException);
    }
}

void Dispatcher::guarded(const ExchangePtr &exchange) const
{
    if (m_guard == nullptr)
        return handle(exchange);
    RequestGuard::Verdict verdict = m_guard->check(exchange->sharedRequest());
    if (std::holds_alternative<RequestGuard::Pass>(verdict))
        return handle(exchange);
    if (Response *refusal = std::get_if<Response>(&verdict))
        return exchange->answer(std::move(*refusal));
    awaitGuard(exchange, std::get<Task<std::optional<Response>>>(std::move(verdict)));
}

void Dispatcher::handle(const ExchangePtr &exchange)
{
    const Handler &handler = exchange->request().route()->handler;
    if (const SyncHandler *sync = std::get_if<SyncHandler>(&handler))
        exchange->answer((*sync)(exchange->request()));
    else if (const AsyncHandler *async = std::get_if<AsyncHandler>(&handler))
        awaitHandler(exchange, (*async)(exchange->sharedRequest()));
    else
        handleUpgrade(exchange, *std::get<WebSocketHandler>(handler));
}

void Dispatcher::handleUpgrade(const ExchangePtr &exchange, UpgradeHandler &handler)
{
    Request &request = exchange->request();
    if (!request.message().wantsUpgrade) {
        if (std::optional<Task<Response>> answer = handler.answer(exchange->sharedRequest())) {
            awaitHandler(exchange, *std::move(answer));
            return;
        }
        Response response = problemFor(request, Problem{Status::UpgradeRequired, "upgrade_required",
                                                        "This path speaks WebSocket only."});
        response.addHeader("Upgrade", "websocket");
        return exchange->answer(std::move(response));
    }
    if (std::optional<Response> refusal = handler.refuse(request))
        return exchange->answer(*std::move(refusal));
    exchange->grantUpgrade();
}

Task<> Dispatcher::awaitGuard(ExchangePtr exchange, Task<std::optional<Response>> task)
{
    try {
        std::optional<Response> refusal = co_await std::move(task);
        if (!exchange->isPending())
            co_return;
        if (refusal)
            exchange->answer(*std::move(refusal));
        else
            handle(exchange);
    } catch (const std::exception &e) {
        fail(*exchange, e.what());
    } catch (...) {
        fail(*exchange, notAnException);
    }
}

Task<> Dispatcher::awaitHandler(ExchangePtr exchange, Task<Response> task)
{
    try {
        Response response = co_await std::move(task);
        exchange->answer(std::move(response));
    } catch (const std::exception &e) {
        fail(*exchange, e.what());
    } catch (...) {
        fail(*exchange, notAnException);
    }
}

Response Dispatcher::problemFor(Request &request, Problem problem)
{
    problem.instance = request.context().requestId();
    const Route *route = request.route();
    const bool hasOwn = route != nullptr && route->problemFormat != nullptr;
    const Router &router = request.environment().router;
    return (hasOwn ? route->problemFormat : router.problemFormat(request.path()))(problem);
}

void Dispatcher::fail(Exchange &exchange, const char *what)
{
    Request &request = exchange.request();
    LogEvent(LogLevel::Error, lcHttp(), QStringLiteral("A handler threw an exception."))
        .field("exception", QByteArrayView(what))
        .requestId(request.context().requestId());
    if (exchange.isPending())
        exchange.answer(problemFor(request, Problem::fromError(Error{ErrorCode::Internal, {}})));
}

} // namespace foyer::http
