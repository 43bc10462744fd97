// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/problem.h"

#include "server/http/jsonmembers.h"

namespace foyer::http {

namespace {

struct Meaning
{
    Status status;
    QByteArrayView sentence;
};

// The one place where errors of the domain meet the transport.
Meaning meaningOf(ErrorCode code) noexcept
{
    switch (code) {
    case ErrorCode::InvalidArgument: return {Status::BadRequest, "A value of the request is not valid."};
    case ErrorCode::NotFound: return {Status::NotFound, "There is no such thing, or it is not yours to see."};
    case ErrorCode::AlreadyExists: return {Status::Conflict, "This id or name is taken."};
    case ErrorCode::Conflict: return {Status::Conflict, "The present state does not allow this."};
    case ErrorCode::PermissionDenied: return {Status::Forbidden, "You may not do this."};
    case ErrorCode::Unsupported: return {Status::NotImplemented, "This server cannot do this."};
    case ErrorCode::Timeout:
        return {Status::GatewayTimeout,
                "This took too long; repeat the request to learn whether it was done."};
    case ErrorCode::Cancelled: return {Status::Conflict, "This was cancelled."};
    case ErrorCode::Closed: return {Status::ServiceUnavailable, "The server is stopping; try again."};
    case ErrorCode::Overloaded: return {Status::ServiceUnavailable, "The server is busy; try again shortly."};
    case ErrorCode::Unavailable:
        return {Status::ServiceUnavailable, "A needed service is away; try again shortly."};
    case ErrorCode::InDoubt:
        return {Status::ServiceUnavailable,
                "The outcome is not known yet; repeat the same request to learn it."};
    case ErrorCode::DatabaseRefused:
    case ErrorCode::Corrupt:
    case ErrorCode::Io:
    case ErrorCode::Internal: return {Status::InternalServerError, "Something went wrong on the server."};
    case ErrorCode::Protocol:
        return {Status::BadGateway, "Another service gave an answer that makes no sense."};
    }
    return {Status::InternalServerError, "Something went wrong on the server."};
}

// What goes wrong inside is nobody's business outside: one name for all of it.
QLatin1StringView publicCode(ErrorCode code, Status status) noexcept
{
    return errorCodeName(status == Status::InternalServerError ? ErrorCode::Internal : code);
}

std::optional<std::chrono::seconds> usualRetry(Status status)
{
    const bool isPassing = status == Status::ServiceUnavailable || status == Status::GatewayTimeout
                           || status == Status::TooManyRequests;
    return isPassing ? std::optional(std::chrono::seconds{1}) : std::nullopt;
}

} // namespace

Problem Problem::fromError(const Error &error)
{
    const Meaning meaning = meaningOf(error.code);
    const QLatin1StringView code = publicCode(error.code, meaning.status);
    Problem problem{meaning.status, QByteArray(code.data(), code.size())};
    problem.detail = meaning.sentence.toByteArray();
    if (error.code == ErrorCode::InvalidArgument)
        problem.field = error.subject.toUtf8();
    problem.retryAfter = usualRetry(meaning.status);
    return problem;
}

Problem Problem::fromFault(Fault fault)
{
    const FaultInfo info = describe(fault);
    Problem problem{info.status, info.code.toByteArray()};
    problem.detail = info.sentence.toByteArray();
    problem.retryAfter = usualRetry(info.status);
    return problem;
}

QByteArray Problem::toJson() const
{
    JsonMembers json;
    json.addText("type", type);
    json.addText("title", title.isEmpty() ? reasonPhrase(status) : QByteArrayView(title));
    json.addRaw("status", QByteArray::number(quint16(status)));
    json.addText("code", code);
    if (!detail.isEmpty())
        json.addText("detail", detail);
    if (!field.isEmpty())
        json.addText("field", field);
    if (!instance.isEmpty())
        json.addText("instance", instance);
    for (const auto &[name, value] : members)
        json.addRaw(name, value);
    return json.take();
}

Response Problem::toResponse() const
{
    Response response = Response::content(toJson(), QByteArrayLiteral("application/problem+json"), status);
    if (retryAfter)
        response.setRetryAfter(*retryAfter);
    return response;
}

} // namespace foyer::http
