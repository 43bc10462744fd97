// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"
#include "server/accounts/sessionservice.h"

namespace foyer::accounts {

struct OrganizationRole
{
    OrganizationId id;
    QString name;
    QString slug;
    QString currency;
    QString timeZone;
    Role role = Role::Viewer;
};

struct Profile
{
    AccountId account;
    QString email;
    QString firstName;
    QString lastName;
    QString phone;
    QString language;
    qint32 revision = 0;
    std::vector<OrganizationRole> organizations;
};

/// What is to be otherwise; empty stays.
struct ProfileEdit
{
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> phone;
    std::optional<QString> language;
};

/// A fresh access token.
struct SessionAccess
{
    QByteArray token;
    std::chrono::seconds expiresIn{0};
};

/// What a signed-in person does with the account itself. One per worker; kept alive by what it has to finish.
class ProfileService : public std::enable_shared_from_this<ProfileService>
{
public:
    ProfileService(pg::Pool &pool, const Clock &clock, std::shared_ptr<PasswordPool> passwords,
                   std::shared_ptr<SignInAttempts> attempts, std::shared_ptr<const SessionIssuer> issuer);

    /// Refusals: NotFound once erased.
    [[nodiscard]] Task<Answer<Profile>> read(AccountId account);

    /// Refusals: StaleRevision, NotFound.
    [[nodiscard]] Task<Answer<Profile>> edit(AccountId account, qint32 revision, ProfileEdit edit);

    /// Ends every other session and every access token; the answer is a new one for this session. Refusals:
    /// WrongPassword, TooManyFailures, Busy, Changed.
    [[nodiscard]] Task<Answer<SessionAccess>> changePassword(AccountId account, SessionId session,
                                                             Secret current, Secret wanted, Visitor visitor);

    /// Sets the first password of an account that a member made. Refusals: InvalidPasswordToken, Busy.
    [[nodiscard]] Task<Answer<void>> setPassword(QByteArray token, Secret password);

private:
    [[nodiscard]] Task<Answer<Attempt>> confirm(AccountId account, Secret password, Visitor visitor);
    [[nodiscard]] Refusal passwordRefusal(const Error &error) const;

    pg::Pool &m_pool;
    const Clock &m_clock;
    std::shared_ptr<PasswordPool> m_passwords;
    std::shared_ptr<SignInAttempts> m_attempts;
    std::shared_ptr<const SessionIssuer> m_issuer;
};

} // namespace foyer::accounts
