// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/memberstore.h"

namespace foyer::accounts {

namespace {

Result<Member> memberOf(const pg::Row &row)
{
    const auto cells = row.as<AccountId, QString, QString, QString, QString, bool, Instant, qint32, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[account, email, firstName, lastName, roleText, isPending, since, revision, otherOwners] =
        *cells;
    const std::optional<Role> role = roleFromName(roleText);
    if (!role)
        return failure(ErrorCode::Internal, QStringLiteral("A stored role cannot be read by this version."));
    return Member{account, email, firstName, lastName, *role, isPending, since, revision, otherOwners};
}

} // namespace

Result<std::vector<Member>> membersOf(const pg::Rows &rows)
{
    std::vector<Member> members;
    for (const pg::Row row : rows) {
        Result<Member> member = memberOf(row);
        if (!member)
            return failure(std::move(member.error()));
        members.push_back(std::move(*member));
    }
    return members;
}

Result<std::optional<Member>> memberOf(const pg::Rows &rows)
{
    if (rows.isEmpty())
        return std::optional<Member>();
    Result<Member> member = memberOf(rows.row(0));
    if (!member)
        return failure(std::move(member.error()));
    return std::optional<Member>(std::move(*member));
}

Result<std::optional<KnownPerson>> knownPersonOf(const pg::Rows &rows)
{
    if (rows.isEmpty())
        return std::optional<KnownPerson>();
    const auto cells = rows.row(0).as<AccountId, bool, bool, bool>();
    if (!cells)
        return failure(cells.error());
    const auto &[account, isPending, isElsewhere, isMember] = *cells;
    return std::optional<KnownPerson>(KnownPerson{account, isPending, isElsewhere, isMember});
}

} // namespace foyer::accounts
