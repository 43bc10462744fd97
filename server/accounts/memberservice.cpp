// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/memberservice.h"

#include "core/accounts/memberrules.h"
#include "server/accounts/constraints.h"
#include "server/accounts/opaquetoken.h"
#include "server/accounts/sql.h"

namespace foyer::accounts {

namespace {

constexpr int mostTries = 3; // of adding somebody whom another adds at the same time

std::optional<RefusalKind> objectionTo(const std::optional<Member> &member, std::optional<qint32> revision,
                                       std::optional<Role> then)
{
    if (!member)
        return RefusalKind::NotFound;
    if (revision && *revision != member->revision)
        return RefusalKind::StaleRevision;
    if (objectionToChange(member->role, then, member->otherOwners))
        return RefusalKind::LastOwner;
    return std::nullopt;
}

pg::Segment lockAndRead(OrganizationId organization, AccountId account)
{
    pg::Segment segment;
    segment.add(sql::lockOrganization, organization);
    segment.add(sql::readMember, organization, account);
    return segment;
}

// A token is good for the whole account: nobody gets one for somebody whom another organization invited.
bool isOursToInvite(const std::optional<KnownPerson> &known)
{
    return !known || (known->isPending && !known->isElsewhere);
}

} // namespace

Task<Answer<MemberList>> MemberService::list(OrganizationId organization, std::optional<MemberPosition> after,
                                             int limit)
{
    const std::shared_ptr<MemberService> self = shared_from_this();
    const std::optional<Instant> afterTime = after ? std::optional(after->since) : std::nullopt;
    const std::optional<AccountId> afterAccount = after ? std::optional(after->account) : std::nullopt;
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::listMembers, organization, afterTime, afterAccount, limit + 1);
    if (!rows)
        co_return refuse(rows.error());
    Result<std::vector<Member>> members = membersOf(*rows);
    if (!members)
        co_return refuse(members.error());
    MemberList list{std::move(*members), false};
    list.hasMore = list.members.size() > std::size_t(limit);
    if (list.hasMore)
        list.members.pop_back();
    co_return list;
}

Task<Answer<Member>> MemberService::find(OrganizationId organization, AccountId account)
{
    const std::shared_ptr<MemberService> self = shared_from_this();
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readMember, organization, account);
    if (!rows)
        co_return refuse(rows.error());
    Result<std::optional<Member>> member = memberOf(*rows);
    if (!member)
        co_return refuse(member.error());
    if (!*member)
        co_return refuse(RefusalKind::NotFound);
    co_return **member;
}

void MemberService::write(pg::Segment &segment, OrganizationId organization, const Candidate &candidate,
                          const std::optional<KnownPerson> &known, const QByteArray &token) const
{
    const Instant now = m_clock.now();
    const AccountId account = known ? known->account : candidate.account;
    if (!known)
        segment.add(sql::createAccount, account, std::optional<QString>(), candidate.email.text(),
                    candidate.email.key(), candidate.firstName, candidate.lastName, QStringLiteral("en"),
                    now);
    if (!known || !known->isMember)
        segment.add(sql::insertMember, organization, account, QString{roleName(candidate.role)}, now);
    if (!token.isEmpty())
        segment.add(sql::putPasswordToken, tokenHash(token), account, Instant(now + m_times.passwordToken));
    segment.add(sql::tellAccountChanged, account);
    segment.add(sql::readMember, organization, account);
}

Task<Answer<AddedMember>> MemberService::add(OrganizationId organization, Candidate candidate)
{
    const std::shared_ptr<MemberService> self = shared_from_this();
    for (int tries = 1;; ++tries) {
        Result<pg::Transaction> transaction = co_await m_pool.begin();
        if (!transaction)
            co_return refuse(transaction.error());
        pg::Segment look;
        look.add(sql::lockOrganization, organization);
        look.add(sql::findCandidate, candidate.email.key(), organization);
        Result<std::vector<pg::Rows>> found = co_await transaction->run(std::move(look));
        if (!found)
            co_return refuse(found.error());
        Result<std::optional<KnownPerson>> known = knownPersonOf(found->back());
        if (!known)
            co_return refuse(known.error());
        if (*known && (*known)->isPending && !isOursToInvite(*known) && !(*known)->isMember)
            co_return refuse(RefusalKind::AccountPending);
        AddedMember added;
        added.isNew = !*known || !(*known)->isMember;
        if (isOursToInvite(*known))
            added.passwordToken = makeToken(TokenKind::Password, m_random);
        added.tokenExpiresAt = m_clock.now() + m_times.passwordToken;
        pg::Segment writes;
        write(writes, organization, candidate, *known, added.passwordToken);
        Result<std::vector<pg::Rows>> written = co_await transaction->run(std::move(writes));
        if (!written && violates(written.error(), emailKeyUnique) && tries < mostTries)
            continue;
        if (!written && violates(written.error(), accountKey))
            co_return refuse(RefusalKind::IdTaken);
        if (!written)
            co_return refuse(written.error());
        Result<std::optional<Member>> member = memberOf(written->back());
        if (!member || !*member)
            co_return refuse(member ? Error() : member.error());
        if ((*member)->role != candidate.role)
            co_return refuse(RefusalKind::AlreadyMember); // the transaction rolls back
        Result<void> committed = co_await transaction->commit();
        if (!committed)
            co_return refuse(committed.error());
        added.member = std::move(**member);
        co_return added;
    }
}

Task<Answer<Member>> MemberService::changeRole(OrganizationId organization, AccountId account,
                                               qint32 revision, Role role)
{
    const std::shared_ptr<MemberService> self = shared_from_this();
    Result<pg::Transaction> transaction = co_await m_pool.begin();
    if (!transaction)
        co_return refuse(transaction.error());
    Result<std::vector<pg::Rows>> found = co_await transaction->run(lockAndRead(organization, account));
    if (!found)
        co_return refuse(found.error());
    const Result<std::optional<Member>> member = memberOf(found->back());
    if (!member)
        co_return refuse(member.error());
    if (const std::optional<RefusalKind> objection = objectionTo(*member, revision, role))
        co_return refuse(*objection);
    pg::Segment writes;
    writes.add(sql::changeRole, organization, account, QString{roleName(role)});
    writes.add(sql::tellAccountChanged, account);
    writes.add(sql::readMember, organization, account);
    Result<std::vector<pg::Rows>> written = co_await transaction->runAndCommit(std::move(writes));
    if (!written)
        co_return refuse(written.error());
    Result<std::optional<Member>> changed = memberOf(written->back());
    if (!changed || !*changed)
        co_return refuse(changed ? Error() : changed.error());
    co_return **changed;
}

Task<Answer<void>> MemberService::remove(OrganizationId organization, AccountId account)
{
    const std::shared_ptr<MemberService> self = shared_from_this();
    Result<pg::Transaction> transaction = co_await m_pool.begin();
    if (!transaction)
        co_return refuse(transaction.error());
    Result<std::vector<pg::Rows>> found = co_await transaction->run(lockAndRead(organization, account));
    if (!found)
        co_return refuse(found.error());
    const Result<std::optional<Member>> member = memberOf(found->back());
    if (!member)
        co_return refuse(member.error());
    if (const std::optional<RefusalKind> objection = objectionTo(*member, std::nullopt, std::nullopt))
        co_return refuse(*objection);
    pg::Segment writes;
    writes.add(sql::removeMember, organization, account);
    writes.add(sql::tellAccountChanged, account);
    Result<std::vector<pg::Rows>> written = co_await transaction->runAndCommit(std::move(writes));
    if (!written)
        co_return refuse(written.error());
    co_return Answer<void>();
}

} // namespace foyer::accounts
