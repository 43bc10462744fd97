// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/callactor.h"

namespace foyer::booking {

using foyer::accounts::Permission;

Actor buyerOf(const api::Caller &caller)
{
    Actor actor;
    actor.account = caller.account();
    return actor;
}

Actor staffOf(const api::Caller &caller, OrganizationId organization)
{
    Actor actor;
    actor.account = caller.account();
    actor.organization = organization;
    actor.house = caller.may(Permission::SellHouseHolds, organization) ? HouseAuthority::Supervisor
                                                                       : HouseAuthority::BoxOffice;
    actor.mayGiveAway = caller.may(Permission::SteerSale, organization);
    actor.mayRefundFreely = caller.may(Permission::RefundFreely, organization);
    return actor;
}

} // namespace foyer::booking
