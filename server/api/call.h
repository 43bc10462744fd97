// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/caller.h"
#include "server/http/problem.h"
#include "server/http/request.h"

#include <tl/expected.hpp>

namespace foyer::api {

/// An operation without a request body, or without an answer body (204).
struct Nothing
{};

/// One call of an operation: the decoded body and who sent it. Handlers take it by value.
template <typename Body>
struct Call
{
    http::RequestPtr request;
    Body body;

    /// Only where the operation needs sign-in.
    [[nodiscard]] const Caller &caller() const
    {
        return static_cast<const Caller &>(*request->context().principal());
    }

    [[nodiscard]] bool isSignedIn() const { return request->context().principal() != nullptr; }

    /// The `{organization:uuid}` of the path.
    [[nodiscard]] OrganizationId organization() const
    {
        return OrganizationId(request->pathUuid("organization"));
    }

    [[nodiscard]] SteadyInstant deadline() const { return request->context().deadline(); }
};

/// What an operation answers: the value, the ETag of what it shows if it can be edited, and the status if it
/// is another than the operation's own.
template <typename Answer>
struct Reply
{
    Answer value = {};
    QByteArray etag = {};

    Reply() = default;

    Reply(Answer answer, QByteArray tag = {}) : value(std::move(answer)), etag(std::move(tag)) {}
};

/// A reply, or the problem that the client is told.
template <typename Answer>
using Outcome = tl::expected<Reply<Answer>, http::Problem>;

/// `co_return problem(Status::Conflict, "seat_taken", "Seat F 12 was just taken.");`
[[nodiscard]] tl::unexpected<http::Problem> problem(http::Status status, QByteArray code, QByteArray detail,
                                                    QByteArray field = {});

/// What an error means to a client; see http::Problem::fromError().
[[nodiscard]] tl::unexpected<http::Problem> problem(const Error &error);

/// The one answer for what is not there and for what is somebody else's.
[[nodiscard]] tl::unexpected<http::Problem> notFound();

/// A field of the request that decoding could not judge.
[[nodiscard]] tl::unexpected<http::Problem> badField(QByteArray field, QByteArray detail);

} // namespace foyer::api
