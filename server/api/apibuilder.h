// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/decode.h"
#include "core/wire/encode.h"
#include "core/wire/schema.h"
#include "server/api/call.h"
#include "server/api/operation.h"
#include "server/http/router.h"

namespace foyer::api {

/// Where capabilities register their operations: each becomes a route whose handler decodes, calls and
/// encodes, and an entry for the API's description. One per worker while it starts.
class ApiBuilder
{
public:
    /// `handler` is a member coroutine: `Task<Outcome<Answer>> place(Call<PlaceHold> call)`. `routes` must
    /// outlive the server.
    template <typename Body, typename Answer, typename Routes>
    void add(Operation operation, Routes *routes, Task<Outcome<Answer>> (Routes::*handler)(Call<Body>));

    /// A route with an answer of its own kind (an image, bytes, another dialect); it is described by its
    /// operation, and encodes itself.
    void addRaw(Operation operation, http::Handler handler);

    [[nodiscard]] const std::vector<Operation> &operations() const noexcept { return m_operations; }

    [[nodiscard]] const wire::SchemaBook &schemas() const noexcept { return m_schemas; }

    /// For describing what a route of addRaw() takes and gives.
    [[nodiscard]] wire::SchemaBook &schemas() noexcept { return m_schemas; }

    [[nodiscard]] http::RouteTable &routes() noexcept { return m_routes; }

private:
    void addRoute(const Operation &operation, http::Handler handler);

    http::RouteTable m_routes;
    wire::SchemaBook m_schemas;
    std::vector<Operation> m_operations;
};

namespace detail {

template <typename Body>
[[nodiscard]] tl::expected<Body, http::Problem> decodeBody(const http::Request &request)
{
    if constexpr (std::same_as<Body, Nothing>) {
        return Nothing{};
    } else {
        if (!request.isJson())
            return problem(http::Status::UnsupportedMediaType, "unsupported_media_type",
                           "The body must be JSON (Content-Type: application/json).");
        Result<Body> body = wire::decode<Body>(request.body());
        if (!body)
            return badField(body.error().subject.toUtf8(), body.error().detail.toUtf8());
        return std::move(*body);
    }
}

template <typename Answer>
[[nodiscard]] http::Response encodeReply(const Reply<Answer> &reply, http::Status status)
{
    if constexpr (std::same_as<Answer, Nothing>) {
        return http::Response(http::Status::NoContent);
    } else {
        http::Response response = http::Response::json(wire::encode(reply.value), status);
        if (!reply.etag.isEmpty())
            response.setETag(reply.etag);
        return response;
    }
}

template <typename Body, typename Answer, typename Routes>
[[nodiscard]] Task<http::Response> runOperation(http::RequestPtr request, http::Status success,
                                                Routes *routes,
                                                Task<Outcome<Answer>> (Routes::*handler)(Call<Body>))
{
    tl::expected<Body, http::Problem> body = decodeBody<Body>(*request);
    if (!body)
        co_return body.error().toResponse();
    Call<Body> call;
    call.request = request;
    call.body = std::move(*body);
    Outcome<Answer> outcome = co_await (routes->*handler)(std::move(call));
    if (!outcome) {
        http::Problem told = std::move(outcome.error());
        told.instance = request->context().requestId();
        co_return told.toResponse();
    }
    co_return encodeReply(*outcome, success);
}

} // namespace detail

template <typename Body, typename Answer, typename Routes>
void ApiBuilder::add(Operation operation, Routes *routes,
                     Task<Outcome<Answer>> (Routes::*handler)(Call<Body>))
{
    if constexpr (!std::same_as<Body, Nothing>)
        operation.requestSchema = m_schemas.refer<Body>();
    if constexpr (std::same_as<Answer, Nothing>)
        operation.success = http::Status::NoContent;
    else
        operation.answerSchema = m_schemas.refer<Answer>();
    const http::Status success = operation.success;
    addRoute(operation, http::AsyncHandler([success, routes, handler](http::RequestPtr request) {
                 return detail::runOperation<Body, Answer, Routes>(std::move(request), success, routes,
                                                                   handler);
             }));
}

} // namespace foyer::api
