// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/caller.h"
#include "server/http/requestguard.h"

namespace foyer::test {

/// Lets a test be whomever it says, where signing in is not what is tested; the rules of access are the real
/// ones. `Authorization: As <account> [<organization>:<role>]…`.
class StandInGuard final : public http::RequestGuard
{
public:
    [[nodiscard]] Verdict check(const http::RequestPtr &request) override;
};

/// The header's value for an account with one role, or, without a role, for a buyer.
[[nodiscard]] QByteArray actingAs(api::AccountId account);
[[nodiscard]] QByteArray actingAs(api::AccountId account, api::OrganizationId organization,
                                  accounts::Role role);

} // namespace foyer::test
