// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/refusalproblem.h"

namespace foyer::accounts {

namespace {

using http::Problem;
using http::Status;

Problem describe(RefusalKind kind)
{
    switch (kind) {
    case RefusalKind::InvalidCredentials:
        return {Status::Unauthorized, "invalid_credentials", "The e-mail address or the password is wrong."};
    case RefusalKind::WrongPassword:
        return {Status::Forbidden, "wrong_password", "The current password is another.", "current_password"};
    case RefusalKind::TooManyFailures:
        return {Status::TooManyRequests, "too_many_failures", "Too many wrong passwords; wait a while."};
    case RefusalKind::Busy:
        return {Status::ServiceUnavailable, "overloaded", "Many people are signing in; try again shortly."};
    case RefusalKind::EmailTaken:
        return {Status::Conflict, "email_taken", "There is an account with this e-mail address.", "email"};
    case RefusalKind::IdTaken:
        return {Status::Conflict, "id_taken", "This id names something else already.", "id"};
    case RefusalKind::AlreadySetUp:
        return {Status::Conflict, "already_set_up", "This installation has an organization already."};
    case RefusalKind::InvalidRefreshToken:
        return {Status::Unauthorized, "invalid_token", "The session has ended; sign in again."};
    case RefusalKind::InvalidPasswordToken:
        return {Status::Gone, "password_token_spent",
                "This invitation was used or has expired; ask for a new one.", "token"};
    case RefusalKind::NotFound:
        return {Status::NotFound, "not_found", "There is no such thing, or it is not yours to see."};
    case RefusalKind::StaleRevision:
        return {Status::PreconditionFailed, "stale_revision",
                "Somebody else has changed this; load it again."};
    case RefusalKind::Changed:
        return {Status::Conflict, "conflict", "Somebody else changed this in the same moment; look again."};
    case RefusalKind::LastOwner:
        return {Status::Conflict, "last_owner", "An organization keeps at least one owner."};
    case RefusalKind::AlreadyMember:
        return {Status::Conflict, "already_member", "This person is a member with another role.", "email"};
    case RefusalKind::AccountPending:
        return {Status::Conflict, "account_pending",
                "This person was invited elsewhere and must set a password first.", "email"};
    case RefusalKind::Failed: break;
    }
    return {};
}

} // namespace

Problem problemOf(const Refusal &refusal)
{
    if (refusal.kind == RefusalKind::Failed)
        return Problem::fromError(refusal.error);
    Problem problem = describe(refusal.kind);
    const bool isPassing =
        problem.status == Status::TooManyRequests || problem.status == Status::ServiceUnavailable;
    problem.retryAfter =
        isPassing ? refusal.retryAfter.value_or(std::chrono::seconds{1}) : refusal.retryAfter;
    return problem;
}

} // namespace foyer::accounts
