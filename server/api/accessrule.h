// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/caller.h"
#include "server/http/problem.h"
#include "server/http/request.h"

#include <optional>

namespace foyer::api {

/// Why this caller may not use the route that `request` matched; empty: it may. `caller` is null for one who
/// is not signed in. Where the route's path names an organization, a stranger to it is told that there is no
/// such thing, so that ids cannot be probed; a member without the permission is told so.
[[nodiscard]] std::optional<http::Problem> objectionTo(const http::Request &request, const Caller *caller);

} // namespace foyer::api
