// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdwatch.h"

#include "core/base/log.h"
#include "server/booking/sql.h"

#include <QPointer>

namespace foyer::booking {

namespace {

Q_LOGGING_CATEGORY(lcHoldWatch, "foyer.booking")

constexpr int mostFailures = 3;

} // namespace

HoldWatch::HoldWatch(pg::Pool &pool, redis::Client &redis, HoldMode &mode, HoldMover &mover,
                     const Clock &clock, Settings settings)
    : m_pool(pool)
    , m_redis(redis)
    , m_mode(mode)
    , m_mover(mover)
    , m_clock(clock)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { static_cast<void>(run()); });
}

void HoldWatch::start()
{
    m_timer.start(m_settings.interval);
    static_cast<void>(run());
}

void HoldWatch::stop()
{
    m_timer.stop();
}

Task<> HoldWatch::run()
{
    if (m_isRunning)
        co_return;
    const QPointer<HoldWatch> self(this);
    m_isRunning = true;
    Result<void> looked = co_await look();
    if (!self)
        co_return;
    m_isRunning = false;
    if (!looked)
        LogEvent(LogLevel::Info, lcHoldWatch(),
                 QStringLiteral("Which store gives holds could not be seen to; it is tried again."))
            .error(looked.error())
            .repeatsAs("hold.watch");
}

Task<bool> HoldWatch::reachesRedis()
{
    redis::Command command("PING");
    Result<redis::Reply> reply =
        co_await m_redis.command(std::move(command), m_clock.steadyNow() + m_settings.probe);
    co_return reply && !reply->isError();
}

Task<Result<void>> HoldWatch::look()
{
    const QPointer<HoldWatch> self(this);
    Result<void> noted = co_await notePreference();
    if (!noted)
        co_return noted;
    if (!self)
        co_return Result<void>();
    Result<HoldStoreState> state = co_await m_mode.refresh();
    if (!state)
        co_return failure(std::move(state.error()));
    if (!self)
        co_return Result<void>();
    const bool isRedis = state->mode == HoldStoreState::Mode::Redis;
    if (!isRedis && !m_mode.prefersRedis())
        co_return Result<void>();
    bool isReached = co_await reachesRedis();
    if (!self)
        co_return Result<void>();
    if (isReached && !m_mode.prefersRedis())
        co_return co_await leaveReachedRedis();
    if (isRedis && isReached)
        co_return co_await vouch();
    if (isRedis)
        co_return co_await doubt();
    if (!isReached)
        co_return Result<void>();
    Result<bool> moved = co_await m_mover.toRedis();
    co_return moved ? Result<void>() : Result<void>(failure(moved.error()));
}

Task<Result<void>> HoldWatch::notePreference()
{
    const QPointer<HoldWatch> self(this);
    if (m_isNoted)
        co_return Result<void>();
    const pg::Utf8 prefers{m_settings.prefers == HoldPreference::Redis ? "redis" : "postgres"};
    Result<pg::Rows> rows = co_await m_pool.execute(sql::noteHoldPreference, prefers);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (self)
        m_isNoted = true;
    co_return Result<void>();
}

Task<Result<void>> HoldWatch::leaveRedis()
{
    Result<bool> moved = co_await m_mover.toPostgres();
    co_return moved ? Result<void>() : Result<void>(failure(moved.error()));
}

// Holds that cannot be taken along, however often it is tried, are no reason to stay where nobody wants to
// be.
Task<Result<void>> HoldWatch::leaveReachedRedis()
{
    const QPointer<HoldWatch> self(this);
    Result<bool> moved = co_await m_mover.carryToPostgres();
    if (!self)
        co_return Result<void>();
    m_failures = moved ? 0 : m_failures + 1;
    if (moved)
        co_return Result<void>();
    if (m_failures < mostFailures)
        co_return failure(std::move(moved.error()));
    LogEvent(LogLevel::Warning, lcHoldWatch(),
             QStringLiteral("Holds could not be taken out of Redis; they end."))
        .error(moved.error());
    co_return co_await leaveRedis();
}

Task<Result<void>> HoldWatch::vouch()
{
    if (!m_mode.isDoubted())
        co_return Result<void>();
    Result<pg::Rows> rows = co_await m_pool.execute(sql::vouchHoldStore);
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return Result<void>();
}

Task<Result<void>> HoldWatch::doubt()
{
    const QPointer<HoldWatch> self(this);
    Result<pg::Rows> rows = co_await m_pool.execute(sql::doubtHoldStore);
    if (!rows)
        co_return failure(std::move(rows.error()));
    const Result<qint64> silent = rows->isEmpty() ? Result<qint64>(0) : rows->row(0).get<qint64>(0);
    if (!silent)
        co_return failure(silent.error());
    if (!self || *silent < m_settings.silence.count())
        co_return Result<void>();
    co_return co_await leaveRedis();
}

} // namespace foyer::booking
