// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/signupservice.h"

#include "core/accounts/permission.h"
#include "server/accounts/constraints.h"
#include "server/accounts/sql.h"

namespace foyer::accounts {

SignUpService::SignUpService(pg::Pool &pool, const Clock &clock, std::shared_ptr<PasswordPool> passwords,
                             std::shared_ptr<SessionService> sessions,
                             std::shared_ptr<const SessionIssuer> issuer)
    : m_pool(pool)
    , m_clock(clock)
    , m_passwords(std::move(passwords))
    , m_sessions(std::move(sessions))
    , m_issuer(std::move(issuer))
{}

Task<Answer<QString>> SignUpService::hash(Secret password)
{
    Result<QByteArray> hashed = co_await m_passwords->hash(std::move(password));
    if (hashed)
        co_return QString::fromLatin1(*hashed);
    if (hashed.error().code == ErrorCode::Overloaded)
        co_return refuse(RefusalKind::Busy, m_passwords->retryAfter());
    co_return refuse(hashed.error());
}

void SignUpService::addPerson(pg::Segment &segment, const NewPerson &person,
                              const QString &passwordHash) const
{
    segment.add(sql::createAccount, person.id, std::optional<QString>(passwordHash), person.email.text(),
                person.email.key(), person.firstName, person.lastName, person.language, m_clock.now());
}

Task<Answer<SessionKeys>> SignUpService::signUp(NewPerson person, Secret password, Visitor visitor)
{
    const std::shared_ptr<SignUpService> self = shared_from_this();
    Answer<QString> hashed = co_await hash(password);
    if (!hashed)
        co_return tl::unexpected<Refusal>(hashed.error());
    pg::Segment segment;
    addPerson(segment, person, *hashed);
    const SessionKeys keys = m_issuer->start(segment, person.id, 1, visitor);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (rows)
        co_return keys;
    if (violates(rows.error(), accountKey) || violates(rows.error(), emailKeyUnique))
        co_return co_await judgeTaken(std::move(person), std::move(password), std::move(visitor));
    co_return refuse(rows.error());
}

Task<Answer<SessionKeys>> SignUpService::judgeTaken(NewPerson person, Secret password, Visitor visitor)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::findAccount, person.id);
    if (!rows)
        co_return refuse(rows.error());
    if (rows->isEmpty())
        co_return refuse(RefusalKind::EmailTaken);
    const Result<QString> key = rows->row(0).get<QString>("email_key");
    if (!key)
        co_return refuse(key.error());
    if (*key != person.email.key())
        co_return refuse(RefusalKind::IdTaken);
    Answer<SessionKeys> keys =
        co_await m_sessions->signIn(person.email.key(), std::move(password), std::move(visitor));
    if (!keys && keys.error().kind == RefusalKind::InvalidCredentials)
        co_return refuse(RefusalKind::IdTaken);
    co_return keys;
}

Task<Answer<bool>> SignUpService::isSetUpNeeded()
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::setupNeeded);
    if (!rows)
        co_return refuse(rows.error());
    const Result<bool> isNeeded = rows->row(0).get<bool>(0);
    if (!isNeeded)
        co_return refuse(isNeeded.error());
    co_return *isNeeded;
}

Task<Answer<SessionKeys>> SignUpService::setUp(NewPerson owner, Secret password,
                                               FirstOrganization organization, Visitor visitor)
{
    const std::shared_ptr<SignUpService> self = shared_from_this();
    Answer<bool> isNeeded = co_await isSetUpNeeded();
    if (!isNeeded)
        co_return tl::unexpected<Refusal>(isNeeded.error());
    if (!*isNeeded)
        co_return refuse(RefusalKind::AlreadySetUp);
    Answer<QString> hashed = co_await hash(std::move(password));
    if (!hashed)
        co_return tl::unexpected<Refusal>(hashed.error());
    Result<pg::Transaction> transaction = co_await m_pool.begin();
    if (!transaction)
        co_return refuse(transaction.error());
    pg::Segment first;
    first.add(sql::lockSetup);
    first.add(sql::createOrganization, organization.id, organization.name, organization.slug,
              organization.currency, organization.timeZone, m_clock.now());
    Result<std::vector<pg::Rows>> made = co_await transaction->run(std::move(first));
    if (!made)
        co_return refuse(made.error());
    if (made->back().isEmpty())
        co_return refuse(RefusalKind::AlreadySetUp); // the transaction rolls back
    pg::Segment rest;
    addPerson(rest, owner, *hashed);
    rest.add(sql::insertMember, organization.id, owner.id, QString{roleName(Role::Owner)}, m_clock.now());
    const SessionKeys keys = m_issuer->start(rest, owner.id, 1, visitor);
    Result<std::vector<pg::Rows>> rows = co_await transaction->runAndCommit(std::move(rest));
    if (rows)
        co_return keys;
    if (violates(rows.error(), emailKeyUnique))
        co_return refuse(RefusalKind::EmailTaken);
    if (violates(rows.error(), accountKey))
        co_return refuse(RefusalKind::IdTaken);
    co_return refuse(rows.error());
}

} // namespace foyer::accounts
