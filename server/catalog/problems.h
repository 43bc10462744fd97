// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/failure.h"
#include "server/http/problem.h"

namespace foyer::catalog {

/// What a failure is to a client: the refusal's own code, or the general one of an error.
[[nodiscard]] tl::unexpected<http::Problem> problemOf(const Failure &failure);

} // namespace foyer::catalog
