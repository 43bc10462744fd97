// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/signinattempts.h"

#include "server/accounts/opaquetoken.h"
#include "server/accounts/sql.h"

namespace foyer::accounts {

namespace {

Result<Login> loginOf(const pg::Rows &rows)
{
    if (rows.isEmpty())
        return Login();
    const auto cells = rows.row(0).as<AccountId, std::optional<pg::Utf8>, qint32, bool>();
    if (!cells)
        return failure(cells.error());
    const auto &[account, hash, epoch, isDisabled] = *cells;
    return Login{account, hash ? hash->bytes : QByteArray(), epoch, isDisabled};
}

} // namespace

Task<Answer<Attempt>> SignInAttempts::take(QString emailKey, Visitor visitor)
{
    const std::shared_ptr<SignInAttempts> self = shared_from_this();
    const Instant now = m_clock.now();
    const QByteArray account = tokenHash(emailKey.toUtf8());
    const QByteArray device = tokenHash(visitor.deviceToken);
    pg::Segment segment;
    segment.add(sql::lockAttempts, account, visitor.source);
    segment.add(sql::takeAttempt, account, visitor.source, emailKey, device, now,
                Instant(now - m_limits.window), m_limits.perAccount, m_limits.perSource);
    segment.add(sql::findLogin, emailKey);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return refuse(rows.error());
    co_return attemptOf(*rows, now);
}

Answer<Attempt> SignInAttempts::attemptOf(const std::vector<pg::Rows> &rows, Instant now) const
{
    const auto taken = rows.at(1).row(0).as<std::optional<qint64>, std::optional<Instant>>();
    if (!taken)
        return refuse(taken.error());
    const auto &[id, blockedSince] = *taken;
    if (blockedSince) {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(*blockedSince + m_limits.window - now);
        return refuse(RefusalKind::TooManyFailures, std::max(wait, std::chrono::seconds{1}));
    }
    Result<Login> login = loginOf(rows.at(2));
    if (!login)
        return refuse(login.error());
    return Attempt{id.value_or(0), std::move(*login)};
}

Task<Result<void>> SignInAttempts::confirmFailure(qint64 attempt)
{
    Result<pg::Rows> done = co_await m_pool.execute(sql::confirmFailure, attempt);
    if (!done)
        co_return failure(std::move(done.error()));
    co_return Result<void>();
}

Task<Result<void>> SignInAttempts::withdraw(qint64 attempt)
{
    Result<pg::Rows> done = co_await m_pool.execute(sql::withdrawAttempt, attempt);
    if (!done)
        co_return failure(std::move(done.error()));
    co_return Result<void>();
}

} // namespace foyer::accounts
