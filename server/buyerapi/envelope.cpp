// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/envelope.h"

#include "server/http/jsonmembers.h"

#include <algorithm>

namespace foyer::buyerapi {

namespace {

using http::JsonMembers;
using http::Problem;
using http::Response;
using http::Status;

QByteArray codeOf(const Problem &problem)
{
    if (problem.status == Status::TooManyRequests)
        return "RATE_LIMIT_EXCEEDED";
    if (problem.code == "not_signed_in")
        return "MISSING_TOKEN";
    if (problem.code == "invalid_token" || problem.code == "token_expired")
        return "INVALID_TOKEN";
    return problem.code.toUpper();
}

QByteArray memberOf(const Problem &problem, const QByteArray &name)
{
    const auto found = std::ranges::find(problem.members, name, &std::pair<QByteArray, QByteArray>::first);
    return found == problem.members.end() ? QByteArrayLiteral("0") : found->second;
}

QByteArray errorOf(const Problem &problem)
{
    JsonMembers error;
    error.addText("message", problem.detail.isEmpty() ? QByteArray("Refused.") : problem.detail);
    error.addText("code", codeOf(problem));
    if (!problem.field.isEmpty())
        error.addRaw("details", detailsJson({{problem.field, {}, problem.detail}}));
    if (problem.status == Status::TooManyRequests) {
        error.addRaw("current", memberOf(problem, "current"));
        error.addRaw("limit", memberOf(problem, "limit"));
        error.addRaw("resetTime", memberOf(problem, "reset_time"));
    }
    return error.take();
}

Response finished(JsonMembers &members, const QByteArray &message, const QByteArray &data, Status status)
{
    if (!message.isEmpty())
        members.addText("message", message);
    if (!data.isEmpty())
        members.addRaw("data", data);
    return Response::json(members.take(), status);
}

} // namespace

Response Envelope::success(const QByteArray &data, Status status, const QByteArray &message)
{
    JsonMembers members;
    members.addRaw("success", "true");
    return finished(members, message, data, status);
}

Response Envelope::unsuccessful(const QByteArray &data, const QByteArray &message)
{
    JsonMembers members;
    members.addRaw("success", "false");
    return finished(members, message, data, Status::Ok);
}

Response Envelope::failure(Status status, QByteArray code, QByteArray message, const QByteArray &data)
{
    JsonMembers members;
    members.addRaw("success", "false");
    members.addRaw("error", errorOf(Problem{status, std::move(code), std::move(message)}));
    return finished(members, {}, data, status);
}

Response Envelope::badFields(QByteArray code, QByteArray message, const FieldFaults &faults)
{
    JsonMembers error;
    error.addText("message", message);
    error.addText("code", code);
    error.addRaw("details", detailsJson(faults));
    JsonMembers members;
    members.addRaw("success", "false");
    members.addRaw("error", error.take());
    return Response::json(members.take(), Status::BadRequest);
}

Response Envelope::told(const Problem &problem, Dialect dialect)
{
    const bool isPlainEverywhere =
        problem.status == Status::Unauthorized || problem.status == Status::TooManyRequests;
    JsonMembers members;
    if (dialect == Dialect::Stated && !isPlainEverywhere)
        members.addRaw("success", "false");
    members.addRaw("error", errorOf(problem));
    Response response = Response::json(members.take(), problem.status);
    if (problem.retryAfter)
        response.setRetryAfter(*problem.retryAfter);
    return response;
}

Response Envelope::plain(const Problem &problem)
{
    return told(problem, Dialect::Plain);
}

Response Envelope::stated(const Problem &problem)
{
    return told(problem, Dialect::Stated);
}

} // namespace foyer::buyerapi
