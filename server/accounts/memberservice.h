// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/emailaddress.h"
#include "core/accounts/permission.h"
#include "core/base/task.h"
#include "server/accounts/accountsettings.h"
#include "server/accounts/memberstore.h"
#include "server/accounts/refusal.h"

namespace foyer::accounts {

/// A place in the list of members, which is in the order they came.
struct MemberPosition
{
    Instant since{};
    AccountId account;
};

struct MemberList
{
    std::vector<Member> members;
    bool hasMore = false;
};

/// Whom an owner wants to have.
struct Candidate
{
    AccountId account; ///< of a new account, if the address has none
    EmailAddress email;
    QString firstName;
    QString lastName;
    Role role = Role::Viewer;
};

struct AddedMember
{
    Member member;
    bool isNew = true;        ///< false: was a member already, with this role
    QByteArray passwordToken; ///< empty where the person has a password
    Instant tokenExpiresAt{};
};

/// Who belongs to an organization, and as what. Changes of one organization happen one after the other and
/// take effect at once: they are told in their own transaction. One per worker; kept alive by what it has to
/// finish.
class MemberService : public std::enable_shared_from_this<MemberService>
{
public:
    MemberService(pg::Pool &pool, const Clock &clock, RandomSource &random, const SessionTimes &times)
        : m_pool(pool)
        , m_clock(clock)
        , m_random(random)
        , m_times(times)
    {}

    [[nodiscard]] Task<Answer<MemberList>> list(OrganizationId organization,
                                                std::optional<MemberPosition> after, int limit);
    [[nodiscard]] Task<Answer<Member>> find(OrganizationId organization, AccountId account);

    /// Refusals: AlreadyMember, AccountPending, IdTaken.
    [[nodiscard]] Task<Answer<AddedMember>> add(OrganizationId organization, Candidate candidate);

    /// Refusals: NotFound, StaleRevision, LastOwner.
    [[nodiscard]] Task<Answer<Member>> changeRole(OrganizationId organization, AccountId account,
                                                  qint32 revision, Role role);

    /// Refusals: NotFound, LastOwner.
    [[nodiscard]] Task<Answer<void>> remove(OrganizationId organization, AccountId account);

private:
    void write(pg::Segment &segment, OrganizationId organization, const Candidate &candidate,
               const std::optional<KnownPerson> &known, const QByteArray &token) const;

    pg::Pool &m_pool;
    const Clock &m_clock;
    RandomSource &m_random;
    SessionTimes m_times;
};

} // namespace foyer::accounts
