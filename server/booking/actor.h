// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/hold.h"

namespace foyer::booking {

/// Who asks a service, and what their role lets them do in the organization they work for. Staff have one; a
/// buyer has none and sees only what is the buyer's own.
struct Actor
{
    AccountId account;
    OrganizationId organization = {};
    HouseAuthority house = HouseAuthority::None;
    bool mayGiveAway = false; ///< complimentary tickets
    bool mayRefundFreely = false;

    [[nodiscard]] bool isStaff() const noexcept { return !organization.isNull(); }

    /// Theirs to see and to change: the buyer's own, or of the organization.
    [[nodiscard]] bool owns(const Hold &hold) const noexcept
    {
        return isStaff() ? hold.organization == organization && hold.channel != Channel::Public
                         : hold.owner == account && hold.channel == Channel::Public;
    }

    [[nodiscard]] bool owns(const Order &order) const noexcept
    {
        return isStaff() ? order.organization == organization : order.buyer == account;
    }
};

} // namespace foyer::booking
