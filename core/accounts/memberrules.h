// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"

namespace foyer::accounts {

enum class MemberObjection : quint8
{
    LastOwner, ///< an organization that nobody owns could never be mended
};

/// Whether a member may get another role, or leave (no role). `owners` counts all owners there are now.
[[nodiscard]] std::optional<MemberObjection> objectionToChange(Role now, std::optional<Role> then,
                                                               int owners);

} // namespace foyer::accounts
