// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace foyer::accounts {

using AccountId = Id<struct AccountTag>;
using OrganizationId = Id<struct OrganizationTag>;
using SessionId = Id<struct SessionTag>; ///< one sign-in on one device, over all its tokens

} // namespace foyer::accounts
