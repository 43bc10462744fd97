// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "server/http/problem.h"

#include <optional>
#include <tl/expected.hpp>

namespace foyer::line {

enum class LineReason : quint8
{
    UnknownPerformance,
    BadVisitor,   ///< not a visitor's token, or too old
    BadToken,     ///< not a token of a place in this line
    NobodyNamed,  ///< neither signed in nor with a token
    BoundAlready, ///< the place belongs to another account
    UnfitAccount, ///< its id looks like a visitor's
    Shut,         ///< nobody may join any more
    NotThere,     ///< has no place
    ManyVisitors, ///< too many of one address or device
    Beginning,    ///< the line is being put up, or together again
    WrongState,   ///< the action makes no sense now
    PastOpening,  ///< the opening would lie in the past or far away
    Stale,        ///< somebody else has changed it since
    CannotTell,   ///< the database cannot be asked; see `error`
};

/// Why a service of the line says no.
struct LineRefusal
{
    LineReason reason = LineReason::NotThere;
    std::optional<std::chrono::seconds> comeBack = {};
    std::optional<Error> error = {}; ///< of CannotTell
};

template <typename T>
using LineAnswer = tl::expected<T, LineRefusal>;

[[nodiscard]] tl::unexpected<LineRefusal> refuse(LineReason reason,
                                                 std::optional<std::chrono::seconds> comeBack = {});
[[nodiscard]] tl::unexpected<LineRefusal> refuse(Error error);

[[nodiscard]] http::Problem problemOf(const LineRefusal &refusal);

/// The same for routes to return.
[[nodiscard]] tl::unexpected<http::Problem> toldAs(const LineRefusal &refusal);

} // namespace foyer::line
