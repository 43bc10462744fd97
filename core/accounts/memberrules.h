// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"

namespace foyer::accounts {

enum class MemberObjection : quint8
{
    LastOwner, ///< an organization that nobody owns could never be mended
};

/// Whether a member may get another role, or leave (no role). `otherOwners` counts the other members who own
/// it and can sign in; whoever was invited and never came does not count.
[[nodiscard]] std::optional<MemberObjection> objectionToChange(Role now, std::optional<Role> then,
                                                               int otherOwners);

} // namespace foyer::accounts
