// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/emailaddress.h"
#include "server/accounts/sessionservice.h"

namespace foyer::accounts {

/// A person as they sign up, checked.
struct NewPerson
{
    AccountId id;
    EmailAddress email;
    QString firstName;
    QString lastName;
    QString language;
};

struct FirstOrganization
{
    OrganizationId id;
    QString name;
    QString slug;
    QString currency;
    QString timeZone;
};

/// New accounts, and the first organization with its owner. One per worker; kept alive by what it has to
/// finish.
class SignUpService : public std::enable_shared_from_this<SignUpService>
{
public:
    SignUpService(pg::Pool &pool, const Clock &clock, std::shared_ptr<PasswordPool> passwords,
                  std::shared_ptr<SessionService> sessions, std::shared_ptr<const SessionIssuer> issuer);

    /// Makes an account and signs in. The same again signs in again. Refusals: EmailTaken, IdTaken, Busy,
    /// TooManyFailures.
    [[nodiscard]] Task<Answer<SessionKeys>> signUp(NewPerson person, Secret password, Visitor visitor);

    [[nodiscard]] Task<Answer<bool>> isSetUpNeeded();

    /// Makes the first organization and its owner, once, and signs in. Refusals: AlreadySetUp, EmailTaken,
    /// IdTaken, Busy.
    [[nodiscard]] Task<Answer<SessionKeys>> setUp(NewPerson owner, Secret password,
                                                  FirstOrganization organization, Visitor visitor);

private:
    [[nodiscard]] Task<Answer<QString>> hash(Secret password);
    [[nodiscard]] Task<Answer<SessionKeys>> judgeTaken(NewPerson person, Secret password, Visitor visitor);
    void addPerson(pg::Segment &segment, const NewPerson &person, const QString &passwordHash) const;

    pg::Pool &m_pool;
    const Clock &m_clock;
    std::shared_ptr<PasswordPool> m_passwords;
    std::shared_ptr<SessionService> m_sessions;
    std::shared_ptr<const SessionIssuer> m_issuer;
};

} // namespace foyer::accounts
