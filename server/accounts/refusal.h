// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace foyer::accounts {

enum class RefusalKind : quint8
{
    InvalidCredentials, ///< no such address, another password, a disabled account: one answer for all
    WrongPassword,      ///< of somebody who is signed in
    TooManyFailures,
    Busy, ///< more passwords wait to be looked at than may
    EmailTaken,
    IdTaken,
    AlreadySetUp,
    InvalidRefreshToken,
    InvalidPasswordToken,
    NotFound,
    StaleRevision,
    Changed, ///< somebody else changed it in the same moment
    LastOwner,
    AlreadyMember,  ///< with another role
    AccountPending, ///< made by another organization, and nobody has set its password yet
    Failed,         ///< see `error`
};

/// Why a use case was not done.
struct Refusal
{
    RefusalKind kind = RefusalKind::Failed;
    std::optional<std::chrono::seconds> retryAfter = {};
    Error error = {};
};

template <typename T>
using Answer = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(RefusalKind kind)
{
    return tl::unexpected<Refusal>(Refusal{kind});
}

[[nodiscard]] inline tl::unexpected<Refusal> refuse(RefusalKind kind, std::chrono::seconds retryAfter)
{
    return tl::unexpected<Refusal>(Refusal{kind, retryAfter});
}

[[nodiscard]] inline tl::unexpected<Refusal> refuse(const Error &error)
{
    return tl::unexpected<Refusal>(Refusal{RefusalKind::Failed, {}, error});
}

} // namespace foyer::accounts
