// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/memberships.h"

#include "server/accounts/sql.h"

namespace foyer::accounts {

namespace {

constexpr int mostReads = 3;

Result<api::Caller::Roles> rolesOf(const std::vector<OrganizationId> &organizations,
                                   const std::vector<QString> &names)
{
    api::Caller::Roles roles;
    for (std::size_t i = 0; i < organizations.size() && i < names.size(); ++i) {
        const std::optional<Role> role = roleFromName(names[i]);
        if (!role)
            return failure(ErrorCode::Internal,
                           QStringLiteral("A stored role cannot be read by this version."));
        roles.emplace(organizations[i], *role);
    }
    return roles;
}

Result<MembershipPtr> membershipOf(const pg::Rows &rows, SessionId session, SteadyInstant now)
{
    if (rows.isEmpty())
        return MembershipPtr();
    const auto cells =
        rows.row(0).as<AccountId, qint32, bool, std::vector<OrganizationId>, std::vector<QString>>();
    if (!cells)
        return failure(cells.error());
    const auto &[account, epoch, isLive, organizations, names] = *cells;
    Result<api::Caller::Roles> roles = rolesOf(organizations, names);
    if (!roles)
        return failure(std::move(roles.error()));
    auto membership = std::make_shared<Membership>();
    membership->caller = std::make_shared<api::Caller>(account, std::move(*roles), session);
    membership->epoch = epoch;
    membership->isLive = isLive;
    membership->readAt = now;
    return MembershipPtr(std::move(membership));
}

} // namespace

MembershipPtr Memberships::find(SessionId session) const
{
    const auto entry = m_entries.find(session);
    if (entry == m_entries.end() || m_clock.steadyNow() - entry->second->readAt >= freshFor)
        return nullptr;
    return entry->second;
}

Task<Result<MembershipPtr>> Memberships::read(SessionId session)
{
    const std::shared_ptr<Memberships> self = shared_from_this();
    Result<MembershipPtr> membership;
    for (int reads = 0; reads < mostReads; ++reads) {
        const quint64 news = m_news;
        const SteadyInstant askedAt = m_clock.steadyNow();
        Result<pg::Rows> rows = co_await m_pool.execute(sql::readAccess, session);
        if (!rows)
            co_return failure(std::move(rows.error()));
        membership = membershipOf(*rows, session, askedAt);
        if (!membership || !*membership)
            co_return membership;
        if (news == m_news) {
            keep(session, *membership);
            co_return membership;
        }
    }
    co_return membership; // news come faster than answers: good for this once
}

void Memberships::keep(SessionId session, const MembershipPtr &membership)
{
    if (m_entries.size() >= most)
        makeRoom();
    if (m_entries.insert_or_assign(session, membership).second)
        m_byAccount.emplace(membership->caller->account(), session);
}

void Memberships::makeRoom()
{
    const SteadyInstant now = m_clock.steadyNow();
    std::erase_if(m_entries, [now](const auto &entry) { return now - entry.second->readAt >= freshFor; });
    std::erase_if(m_byAccount, [this](const auto &entry) { return !m_entries.contains(entry.second); });
    if (m_entries.size() >= most)
        forgetAll();
}

void Memberships::forget(AccountId account)
{
    ++m_news;
    const auto [first, last] = m_byAccount.equal_range(account);
    for (auto entry = first; entry != last; ++entry)
        m_entries.erase(entry->second);
    m_byAccount.erase(first, last);
}

void Memberships::forgetAll()
{
    ++m_news;
    m_entries.clear();
    m_byAccount.clear();
}

} // namespace foyer::accounts
