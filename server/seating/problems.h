// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/call.h"

namespace foyer::seating {

/// How this capability's errors are told: AlreadyExists is `id_taken`, Conflict `stale_revision`, and what is
/// wrong with a document names its place and says why.
[[nodiscard]] tl::unexpected<http::Problem> told(const Error &error);

} // namespace foyer::seating
