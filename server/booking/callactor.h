// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/caller.h"
#include "server/booking/actor.h"

namespace foyer::booking {

/// Who calls a route of buyers: somebody with their own things.
[[nodiscard]] Actor buyerOf(const api::Caller &caller);

/// Who calls a route of an organization, with what the role there allows.
[[nodiscard]] Actor staffOf(const api::Caller &caller, OrganizationId organization);

} // namespace foyer::booking
