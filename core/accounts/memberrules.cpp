// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/memberrules.h"

namespace foyer::accounts {

std::optional<MemberObjection> objectionToChange(Role now, std::optional<Role> then, int otherOwners)
{
    if (now == Role::Owner && then != Role::Owner && otherOwners < 1)
        return MemberObjection::LastOwner;
    return std::nullopt;
}

} // namespace foyer::accounts
