// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/accounts/permission.h"
#include "server/pg/pool.h"

namespace foyer::accounts {

struct Member
{
    AccountId account;
    QString email; ///< empty once erased
    QString firstName;
    QString lastName;
    Role role = Role::Viewer;
    bool isPending = false; ///< nobody has set a password yet
    Instant since{};
    qint32 revision = 0;
    qint32 otherOwners = 0; ///< who can sign in; only where one member was read
};

/// Whoever has an address already.
struct KnownPerson
{
    AccountId account;
    bool isPending = false;
    bool isElsewhere = false; ///< member of another organization
    bool isMember = false;    ///< of this one
};

[[nodiscard]] Result<std::vector<Member>> membersOf(const pg::Rows &rows);

/// Empty for no row.
[[nodiscard]] Result<std::optional<Member>> memberOf(const pg::Rows &rows);
[[nodiscard]] Result<std::optional<KnownPerson>> knownPersonOf(const pg::Rows &rows);

} // namespace foyer::accounts
