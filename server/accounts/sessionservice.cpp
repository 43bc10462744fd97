// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/sessionservice.h"

#include "core/base/log.h"
#include "server/accounts/opaquetoken.h"
#include "server/accounts/sql.h"

namespace foyer::accounts {

namespace {

Q_LOGGING_CATEGORY(lcSessions, "foyer.accounts.sessions")

/// What is known of a refresh token that was not good.
struct SpentToken
{
    AccountId account;
    SessionId session;
    qint32 epoch = 0;
    QByteArray deviceHash;
    std::optional<Instant> spentAt;
    bool isLive = false;
    bool hasSuccessor = false;
};

Result<SpentToken> spentTokenOf(const pg::Rows &rows)
{
    const auto cells =
        rows.row(0).as<AccountId, SessionId, qint32, QByteArray, std::optional<Instant>, bool, bool>();
    if (!cells)
        return failure(cells.error());
    const auto &[account, session, epoch, device, spentAt, isLive, hasSuccessor] = *cells;
    return SpentToken{account, session, epoch, device, spentAt, isLive, hasSuccessor};
}

Answer<std::vector<SessionRecord>> recordsOf(const pg::Rows &rows)
{
    std::vector<SessionRecord> records;
    for (const pg::Row row : rows) {
        const auto cells = row.as<SessionId, QString, Instant, Instant>();
        if (!cells)
            return refuse(cells.error());
        const auto &[id, name, createdAt, lastUsedAt] = *cells;
        records.push_back(SessionRecord{id, name, createdAt, lastUsedAt});
    }
    return records;
}

} // namespace

SessionService::SessionService(pg::Pool &pool, const Clock &clock, std::shared_ptr<PasswordPool> passwords,
                               std::shared_ptr<SignInAttempts> attempts,
                               std::shared_ptr<const SessionIssuer> issuer)
    : m_pool(pool)
    , m_clock(clock)
    , m_passwords(std::move(passwords))
    , m_attempts(std::move(attempts))
    , m_issuer(std::move(issuer))
{}

Task<Answer<SessionKeys>> SessionService::signIn(QString emailKey, Secret password, Visitor visitor)
{
    const std::shared_ptr<SessionService> self = shared_from_this();
    Answer<Attempt> attempt = co_await m_attempts->take(emailKey, visitor);
    if (!attempt)
        co_return tl::unexpected<Refusal>(attempt.error());
    const Login login = attempt->login;
    Result<PasswordCheck> check = co_await m_passwords->verify(login.passwordHash, std::move(password));
    if (!check) {
        const std::chrono::seconds wait = m_passwords->retryAfter();
        Result<void> withdrawn = co_await m_attempts->withdraw(attempt->id);
        if (check.error().code == ErrorCode::Overloaded && withdrawn)
            co_return refuse(RefusalKind::Busy, wait);
        co_return refuse(check.error());
    }
    if (!check->matches || login.isDisabled) {
        Result<void> confirmed = co_await m_attempts->confirmFailure(attempt->id);
        if (!confirmed)
            co_return refuse(confirmed.error());
        co_return refuse(RefusalKind::InvalidCredentials);
    }
    co_return co_await enter(std::move(*attempt), std::move(check->improved), std::move(visitor));
}

Task<Answer<SessionKeys>> SessionService::enter(Attempt attempt, QByteArray improvedHash, Visitor visitor)
{
    pg::Segment segment;
    const SessionKeys keys = m_issuer->start(segment, attempt.login.account, attempt.login.epoch, visitor);
    segment.add(sql::forgiveFailures, attempt.id);
    if (!improvedHash.isEmpty())
        segment.add(sql::improvePasswordHash, attempt.login.account,
                    QString::fromLatin1(attempt.login.passwordHash), QString::fromLatin1(improvedHash));
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return refuse(rows.error());
    if (rows->front().isEmpty())
        co_return refuse(RefusalKind::InvalidCredentials);
    co_return keys;
}

Task<Answer<SessionKeys>> SessionService::refresh(QByteArray token, Visitor visitor)
{
    const std::shared_ptr<SessionService> self = shared_from_this();
    if (!isToken(TokenKind::Refresh, token))
        co_return refuse(RefusalKind::InvalidRefreshToken);
    const QByteArray successor = m_issuer->successorOf(token);
    const Instant now = m_clock.now();
    const Instant until = now + m_issuer->times().refresh;
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::rotateRefreshToken, tokenHash(token), now, tokenHash(successor), until);
    if (!rows)
        co_return refuse(rows.error());
    if (rows->isEmpty())
        co_return co_await judgeSpent(std::move(token), std::move(visitor));
    const auto cells = rows->row(0).as<AccountId, SessionId, qint32>();
    if (!cells)
        co_return refuse(cells.error());
    co_return m_issuer->renewed(std::get<0>(*cells), std::get<1>(*cells), std::get<2>(*cells), successor);
}

Task<Answer<SessionKeys>> SessionService::judgeSpent(QByteArray token, Visitor visitor)
{
    const QByteArray successor = m_issuer->successorOf(token);
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::lookAtRefreshToken, tokenHash(token), tokenHash(successor));
    if (!rows)
        co_return refuse(rows.error());
    if (rows->isEmpty())
        co_return refuse(RefusalKind::InvalidRefreshToken);
    const Result<SpentToken> spent = spentTokenOf(*rows);
    if (!spent)
        co_return refuse(spent.error());
    if (!spent->isLive || !spent->spentAt)
        co_return refuse(RefusalKind::InvalidRefreshToken);
    const bool isSameDevice = spent->deviceHash == tokenHash(visitor.deviceToken);
    if (isSameDevice && m_clock.now() - *spent->spentAt <= m_issuer->times().retry) {
        if (!spent->hasSuccessor)
            co_return refuse(RefusalKind::InvalidRefreshToken); // a late copy; its session goes on
        co_return m_issuer->renewed(spent->account, spent->session, spent->epoch, successor);
    }
    Result<qint64> revoked = co_await revoke(spent->account, spent->session, QStringLiteral("token_reused"));
    if (!revoked)
        co_return refuse(revoked.error());
    if (*revoked > 0)
        LogEvent(LogLevel::Warning, lcSessions(),
                 QStringLiteral("A refresh token was used twice; its session is ended."))
            .field("account", spent->account.toText())
            .field("session", spent->session.toText());
    co_return refuse(RefusalKind::InvalidRefreshToken);
}

Task<Result<qint64>> SessionService::revoke(AccountId account, SessionId session, QString because)
{
    pg::Segment segment;
    segment.add(sql::revokeSession, session, account, m_clock.now(), because);
    segment.add(sql::tellAccountChanged, account);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return rows->front().affected();
}

Task<Answer<void>> SessionService::end(AccountId account, SessionId session)
{
    const std::shared_ptr<SessionService> self = shared_from_this();
    Result<qint64> revoked = co_await revoke(account, session, QStringLiteral("signed_out"));
    if (!revoked)
        co_return refuse(revoked.error());
    if (*revoked == 0)
        co_return refuse(RefusalKind::NotFound);
    co_return Answer<void>();
}

Task<Answer<std::vector<SessionRecord>>> SessionService::list(AccountId account)
{
    const std::shared_ptr<SessionService> self = shared_from_this();
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listSessions, account, m_clock.now());
    if (!rows)
        co_return refuse(rows.error());
    co_return recordsOf(*rows);
}

} // namespace foyer::accounts
