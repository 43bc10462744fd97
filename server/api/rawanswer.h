// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/call.h"

namespace foyer::api {

/// For routes of addRaw(): a refusal as add() would tell it.
[[nodiscard]] http::Response refusal(const http::RequestPtr &request, tl::unexpected<http::Problem> problem);

/// Who calls; only where the operation needs sign-in.
[[nodiscard]] const Caller &callerOf(const http::Request &request);

/// The `{organization:uuid}` of the path.
[[nodiscard]] OrganizationId organizationOf(const http::Request &request);

} // namespace foyer::api
