// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linerefusal.h"

namespace foyer::line {

namespace {

using http::Problem;
using http::Status;

Problem wordsFor(LineReason reason)
{
    switch (reason) {
    case LineReason::UnknownPerformance:
    case LineReason::CannotTell: break;
    case LineReason::BadVisitor:
        return {Status::BadRequest, "bad_visitor", "This is no visitor's token (any more); get another one.",
                "visitor"};
    case LineReason::BadToken:
        return {Status::BadRequest, "bad_place", "This is no token of a place in this line.", "token"};
    case LineReason::NobodyNamed:
        return {Status::BadRequest, "nobody_named", "Sign in, or bring a visitor's token.", "visitor"};
    case LineReason::BoundAlready:
        return {Status::Conflict, "place_bound", "This place belongs to another account."};
    case LineReason::UnfitAccount:
        return {Status::Conflict, "unfit_account", "This account cannot stand in a line."};
    case LineReason::Shut: return {Status::Conflict, "line_shut", "Nobody may join this line any more."};
    case LineReason::NotThere:
        return {Status::NotFound, "not_in_line", "There is no such place in this line."};
    case LineReason::ManyVisitors:
        return {Status::TooManyRequests, "too_many_visitors",
                "Too many have come from here; wait a moment, or sign in."};
    case LineReason::Beginning:
        return {Status::ServiceUnavailable, "line_beginning", "The line is being put up; try again shortly."};
    case LineReason::WrongState:
        return {Status::Conflict, "line_state", "That makes no sense as the line stands now."};
    case LineReason::PastOpening:
        return {Status::BadRequest, "invalid_argument", "The opening must lie in the future, within a year.",
                "opens_at"};
    case LineReason::Stale:
        return {Status::PreconditionFailed, "stale_revision",
                "Somebody else has changed this; load it again."};
    }
    return {Status::NotFound, "not_found", "There is no such thing, or it is not yours to see."};
}

} // namespace

tl::unexpected<LineRefusal> refuse(LineReason reason, std::optional<std::chrono::seconds> comeBack)
{
    return tl::unexpected<LineRefusal>(LineRefusal{reason, comeBack, {}});
}

tl::unexpected<LineRefusal> refuse(Error error)
{
    return tl::unexpected<LineRefusal>(LineRefusal{LineReason::CannotTell, {}, std::move(error)});
}

Problem problemOf(const LineRefusal &refusal)
{
    if (refusal.error)
        return Problem::fromError(*refusal.error);
    Problem problem = wordsFor(refusal.reason);
    problem.retryAfter = refusal.comeBack;
    if (!problem.retryAfter && problem.status == Status::ServiceUnavailable)
        problem.retryAfter = std::chrono::seconds{1};
    return problem;
}

tl::unexpected<Problem> toldAs(const LineRefusal &refusal)
{
    return tl::unexpected<Problem>(problemOf(refusal));
}

} // namespace foyer::line
