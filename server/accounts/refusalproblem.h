// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/refusal.h"
#include "server/http/problem.h"

namespace foyer::accounts {

/// What a client is told.
[[nodiscard]] http::Problem problemOf(const Refusal &refusal);

/// The same as what a handler returns.
[[nodiscard]] inline tl::unexpected<http::Problem> refused(const Refusal &refusal)
{
    return tl::unexpected<http::Problem>(problemOf(refusal));
}

} // namespace foyer::accounts
