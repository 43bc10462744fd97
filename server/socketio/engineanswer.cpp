// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/engineanswer.h"

#include "server/http/jsonmembers.h"

namespace foyer::socketio {

namespace {

using http::Response;
using http::Status;

constexpr char plainText[] = "text/plain; charset=UTF-8";

QByteArrayView sentenceOf(EngineFault fault)
{
    switch (fault) {
    case EngineFault::UnknownTransport: return "Transport unknown";
    case EngineFault::UnknownSession: return "Session ID unknown";
    case EngineFault::BadMethod: return "Bad handshake method";
    case EngineFault::BadRequest: return "Bad request";
    case EngineFault::Forbidden: return "Forbidden";
    case EngineFault::UnsupportedVersion: return "Unsupported protocol version";
    }
    return {};
}

Response told(EngineFault fault, QByteArrayView sentence, Status status)
{
    http::JsonMembers members;
    members.addRaw("code", QByteArray::number(int(fault)));
    members.addText("message", sentence);
    return Response::json(members.take(), status);
}

Response comeBack(QByteArrayView sentence)
{
    Response response = told(EngineFault::Forbidden, sentence, Status::ServiceUnavailable);
    response.setRetryAfter(std::chrono::seconds{2});
    return response;
}

} // namespace

Response refusalOf(EngineFault fault)
{
    return told(fault, sentenceOf(fault), Status::BadRequest);
}

Response noRoom()
{
    return comeBack("There is no room for another connection here.");
}

Response payloadAnswer(QByteArray payload)
{
    return Response::content(std::move(payload), plainText);
}

Response answerOf(const RelayAnswer &answer)
{
    switch (answer.outcome) {
    case RelayOutcome::Done: return payloadAnswer(answer.body);
    case RelayOutcome::Unknown: return refusalOf(EngineFault::UnknownSession);
    case RelayOutcome::Bad: return refusalOf(EngineFault::BadRequest);
    case RelayOutcome::OutOfReach: break;
    }
    return comeBack("This connection cannot be reached now.");
}

Response engineProblem(const http::Problem &problem)
{
    Response response = told(EngineFault::BadRequest, problem.detail, problem.status);
    if (problem.retryAfter)
        response.setRetryAfter(*problem.retryAfter);
    return response;
}

} // namespace foyer::socketio
