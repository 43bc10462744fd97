// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/call.h"

namespace foyer::tickets {

/// How errors of a ticket are told: Conflict is `ticket_not_live`, AlreadyExists `id_taken`.
[[nodiscard]] tl::unexpected<http::Problem> told(const Error &error);

} // namespace foyer::tickets
