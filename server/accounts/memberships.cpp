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

using Entry = std::pair<SessionId, MembershipPtr>;

Result<Entry> entryOf(const pg::Row &row, SteadyInstant now)
{
    const auto cells =
        row.as<SessionId, AccountId, qint32, bool, std::vector<OrganizationId>, std::vector<QString>>();
    if (!cells)
        return failure(cells.error());
    const auto &[session, account, epoch, isLive, organizations, names] = *cells;
    Result<api::Caller::Roles> roles = rolesOf(organizations, names);
    if (!roles)
        return failure(std::move(roles.error()));
    auto membership = std::make_shared<Membership>();
    membership->caller = std::make_shared<api::Caller>(account, std::move(*roles), session);
    membership->epoch = epoch;
    membership->isLive = isLive;
    membership->readAt = now;
    return Entry(session, std::move(membership));
}

} // namespace

MembershipPtr Memberships::find(SessionId session) const
{
    const auto entry = m_entries.find(session);
    if (entry == m_entries.end() || m_clock.steadyNow() - entry->second->readAt >= freshFor)
        return nullptr;
    return entry->second;
}

Completion<MembershipPtr> Memberships::read(SessionId session)
{
    auto [completion, completer] = makeCompletion<MembershipPtr>();
    m_wanted[session].push_back(std::move(completer));
    if (!m_isReading)
        static_cast<void>(readWanted(shared_from_this()));
    return std::move(completion);
}

Task<> Memberships::readWanted(std::shared_ptr<Memberships> self)
{
    self->m_isReading = true;
    while (!self->m_wanted.empty()) {
        Wanted wanted = std::exchange(self->m_wanted, {});
        std::vector<SessionId> sessions;
        for (const auto &[session, waiters] : wanted)
            sessions.push_back(session);
        Result<Found> found = co_await readAll(self, std::move(sessions));
        answer(std::move(wanted), found);
    }
    self->m_isReading = false;
}

void Memberships::answer(Wanted wanted, const Result<Found> &found)
{
    for (auto &[session, waiters] : wanted) {
        Result<MembershipPtr> told = MembershipPtr();
        if (!found)
            told = failure(found.error());
        else if (const auto entry = found->find(session); entry != found->end())
            told = entry->second;
        for (Completer<MembershipPtr> &waiter : waiters)
            waiter.complete(Result<MembershipPtr>(told));
    }
}

// What was said to have changed while it was read is read again, a few times; when news come faster than
// answers, the last answer is good for this once.
Task<Result<Memberships::Found>> Memberships::readAll(std::shared_ptr<Memberships> self,
                                                      std::vector<SessionId> sessions)
{
    Found found;
    for (int reads = 0; reads < mostReads; ++reads) {
        const quint64 news = self->m_news;
        const SteadyInstant askedAt = self->m_clock.steadyNow();
        Result<pg::Rows> rows = co_await self->m_pool.execute(sql::readAccess, sessions);
        if (!rows)
            co_return failure(std::move(rows.error()));
        found.clear();
        for (const pg::Row row : *rows) {
            Result<Entry> entry = entryOf(row, askedAt);
            if (!entry)
                co_return failure(std::move(entry.error()));
            found.insert(std::move(*entry));
        }
        if (news != self->m_news)
            continue;
        for (const auto &[session, membership] : found)
            self->keep(session, membership);
        break;
    }
    co_return found;
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
