// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/profileservice.h"

#include "server/accounts/opaquetoken.h"
#include "server/accounts/sql.h"

namespace foyer::accounts {

namespace {

Result<OrganizationRole> organizationOf(const pg::Row &row)
{
    const auto cells = row.as<OrganizationId, QString, QString, QString, QString, QString>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, name, slug, currency, timeZone, roleText] = *cells;
    const std::optional<Role> role = roleFromName(roleText);
    if (!role)
        return failure(ErrorCode::Internal, QStringLiteral("A stored role cannot be read by this version."));
    return OrganizationRole{id, name, slug, currency, timeZone, *role};
}

Answer<Profile> profileOf(const pg::Rows &people, const pg::Rows &organizations)
{
    if (people.isEmpty())
        return refuse(RefusalKind::NotFound);
    const auto cells = people.row(0).as<AccountId, QString, QString, QString, QString, QString, qint32>();
    if (!cells)
        return refuse(cells.error());
    const auto &[account, email, firstName, lastName, phone, language, revision] = *cells;
    Profile profile{account, email, firstName, lastName, phone, language, revision, {}};
    for (const pg::Row row : organizations) {
        Result<OrganizationRole> organization = organizationOf(row);
        if (!organization)
            return refuse(organization.error());
        profile.organizations.push_back(std::move(*organization));
    }
    return profile;
}

} // namespace

ProfileService::ProfileService(pg::Pool &pool, const Clock &clock, std::shared_ptr<PasswordPool> passwords,
                               std::shared_ptr<SignInAttempts> attempts,
                               std::shared_ptr<const SessionIssuer> issuer)
    : m_pool(pool)
    , m_clock(clock)
    , m_passwords(std::move(passwords))
    , m_attempts(std::move(attempts))
    , m_issuer(std::move(issuer))
{}

Task<Answer<Profile>> ProfileService::read(AccountId account)
{
    const std::shared_ptr<ProfileService> self = shared_from_this();
    pg::Segment segment;
    segment.add(sql::readProfile, account);
    segment.add(sql::readOrganizations, account);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return refuse(rows.error());
    co_return profileOf(rows->at(0), rows->at(1));
}

Task<Answer<Profile>> ProfileService::edit(AccountId account, qint32 revision, ProfileEdit edit)
{
    const std::shared_ptr<ProfileService> self = shared_from_this();
    pg::Segment segment;
    segment.add(sql::editProfile, account, revision, edit.firstName, edit.lastName, edit.phone, edit.language,
                m_clock.now());
    segment.add(sql::readProfile, account);
    segment.add(sql::readOrganizations, account);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return refuse(rows.error());
    if (rows->at(0).isEmpty() && !rows->at(1).isEmpty())
        co_return refuse(RefusalKind::StaleRevision);
    co_return profileOf(rows->at(1), rows->at(2));
}

Refusal ProfileService::passwordRefusal(const Error &error) const
{
    if (error.code == ErrorCode::Overloaded)
        return Refusal{RefusalKind::Busy, m_passwords->retryAfter()};
    return Refusal{RefusalKind::Failed, {}, error};
}

Task<Answer<Attempt>> ProfileService::confirm(AccountId account, Secret password, Visitor visitor)
{
    Result<pg::Rows> found = co_await m_pool.execute(sql::findAccount, account);
    if (!found)
        co_return refuse(found.error());
    if (found->isEmpty())
        co_return refuse(RefusalKind::NotFound);
    const Result<QString> emailKey = found->row(0).get<QString>("email_key");
    if (!emailKey)
        co_return refuse(emailKey.error());
    Answer<Attempt> attempt = co_await m_attempts->take(*emailKey, std::move(visitor));
    if (!attempt)
        co_return attempt;
    Result<PasswordCheck> check =
        co_await m_passwords->verify(attempt->login.passwordHash, std::move(password));
    if (!check) {
        const Refusal refusal = passwordRefusal(check.error());
        static_cast<void>(m_attempts->withdraw(attempt->id));
        co_return tl::unexpected<Refusal>(refusal);
    }
    if (check->matches)
        co_return attempt;
    Result<void> confirmed = co_await m_attempts->confirmFailure(attempt->id);
    if (!confirmed)
        co_return refuse(confirmed.error());
    co_return refuse(RefusalKind::WrongPassword);
}

Task<Answer<SessionAccess>> ProfileService::changePassword(AccountId account, SessionId session,
                                                           Secret current, Secret wanted, Visitor visitor)
{
    const std::shared_ptr<ProfileService> self = shared_from_this();
    Answer<Attempt> attempt = co_await confirm(account, std::move(current), std::move(visitor));
    if (!attempt)
        co_return tl::unexpected<Refusal>(attempt.error());
    Result<QByteArray> hashed = co_await m_passwords->hash(std::move(wanted));
    if (!hashed) {
        const Refusal refusal = passwordRefusal(hashed.error());
        static_cast<void>(m_attempts->withdraw(attempt->id));
        co_return tl::unexpected<Refusal>(refusal);
    }
    pg::Segment segment;
    segment.add(sql::changePassword, account, attempt->login.epoch, QString::fromLatin1(*hashed), session,
                m_clock.now());
    segment.add(sql::forgiveFailures, attempt->id);
    segment.add(sql::tellAccountChanged, account);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return refuse(rows.error());
    if (rows->front().isEmpty())
        co_return refuse(RefusalKind::Changed);
    const Result<qint32> epoch = rows->front().row(0).get<qint32>(0);
    if (!epoch)
        co_return refuse(epoch.error());
    SessionAccess access{m_issuer->accessToken(account, session, *epoch), m_issuer->accessLifetime()};
    co_return access;
}

Task<Answer<void>> ProfileService::setPassword(QByteArray token, Secret password)
{
    const std::shared_ptr<ProfileService> self = shared_from_this();
    const QByteArray hash = tokenHash(token);
    Result<pg::Rows> found = co_await m_pool.execute(sql::findPasswordToken, hash, m_clock.now());
    if (!found)
        co_return refuse(found.error());
    if (found->isEmpty())
        co_return refuse(RefusalKind::InvalidPasswordToken);
    const Result<AccountId> account = found->row(0).get<AccountId>(0);
    if (!account)
        co_return refuse(account.error());
    Result<QByteArray> hashed = co_await m_passwords->hash(std::move(password));
    if (!hashed)
        co_return tl::unexpected<Refusal>(passwordRefusal(hashed.error()));
    pg::Segment segment;
    segment.add(sql::spendPasswordToken, hash, QString::fromLatin1(*hashed), m_clock.now());
    segment.add(sql::tellAccountChanged, *account);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return refuse(rows.error());
    if (rows->front().isEmpty())
        co_return refuse(RefusalKind::InvalidPasswordToken);
    co_return Answer<void>();
}

} // namespace foyer::accounts
