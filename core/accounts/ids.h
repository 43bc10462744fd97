// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace foyer::accounts {

using AccountId = Id<struct AccountTag>;
using OrganizationId = Id<struct OrganizationTag>;

} // namespace foyer::accounts
