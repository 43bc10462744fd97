// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redissweeper.h"

#include "core/base/log.h"
#include "server/booking/sql.h"

#include <algorithm>
#include <cstring>
#include <QPointer>
#include <QtEndian>

namespace foyer::booking {

namespace {

Q_LOGGING_CATEGORY(lcRedisSweeper, "foyer.sweeper")

constexpr const char *noticedKey = "foyer:{holds}:performances"; ///< those in which something is due
constexpr int mostBitesAtOnce = 100;
constexpr std::chrono::milliseconds slack{20};

constexpr qsizetype pinSize = 16 + 16 + 4;

HoldPin pinIn(const QByteArray &bytes)
{
    Uuid hold, order;
    std::memcpy(hold.bytes.data(), bytes.data(), 16);
    std::memcpy(order.bytes.data(), bytes.data() + 16, 16);
    return {HoldId(hold), OrderId(order), qint32(qFromBigEndian<quint32>(bytes.data() + 32))};
}

} // namespace

RedisSweeper::RedisSweeper(RedisDesk &desk, pg::Pool &pool, redis::Client &redis, HoldMode &mode,
                           const Clock &clock)
    : RedisSweeper(desk, pool, redis, mode, clock, Settings{})
{}

RedisSweeper::RedisSweeper(RedisDesk &desk, pg::Pool &pool, redis::Client &redis, HoldMode &mode,
                           const Clock &clock, Settings settings)
    : m_desk(desk)
    , m_pool(pool)
    , m_redis(redis)
    , m_mode(mode)
    , m_clock(clock)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, &RedisSweeper::tick);
}

void RedisSweeper::start()
{
    m_timer.start(m_settings.tick);
}

void RedisSweeper::stop()
{
    m_timer.stop();
}

void RedisSweeper::watch(qint32 performance, std::chrono::milliseconds in)
{
    const SteadyInstant due = m_clock.steadyNow() + std::min(in + slack, m_settings.longest);
    const auto [known, isNew] = m_due.try_emplace(performance, due);
    if (isNew)
        notice(performance);
    else
        known->second = std::min(known->second, due);
}

void RedisSweeper::notice(qint32 performance)
{
    static_cast<void>(m_redis.command(redis::Command("SADD").key(noticedKey).arg(performance),
                                      m_clock.steadyNow() + std::chrono::seconds{1}));
}

void RedisSweeper::tick()
{
    if (!m_mode.isRedis())
        return;
    const SteadyInstant now = m_clock.steadyNow();
    std::vector<qint32> due;
    for (const auto &[performance, when] : m_due) {
        if (when <= now && !m_busy.contains(performance))
            due.push_back(performance);
    }
    for (const qint32 performance : due)
        static_cast<void>(look(performance));
    if (m_othersDue <= now) {
        m_othersDue = now + m_settings.others;
        static_cast<void>(lookForOthers());
    }
}

Task<> RedisSweeper::lookForOthers()
{
    const QPointer<RedisSweeper> self(this);
    redis::Command command = redis::Command("SMEMBERS").key(noticedKey);
    const SteadyInstant deadline = m_clock.steadyNow() + std::chrono::seconds{1};
    Result<redis::Reply> reply = co_await m_redis.command(std::move(command), deadline);
    if (!self || !reply)
        co_return;
    const Result<QList<QByteArray>> members = reply->toBytesList();
    for (const QByteArray &member : members.value_or(QList<QByteArray>())) {
        const qint32 performance = member.toInt();
        if (performance > 0)
            m_due.try_emplace(performance, m_clock.steadyNow());
    }
}

Task<> RedisSweeper::look(qint32 performance)
{
    const QPointer<RedisSweeper> self(this);
    m_busy.insert(performance);
    m_due[performance] = m_clock.steadyNow() + m_settings.longest;
    std::optional<std::chrono::microseconds> next = std::chrono::microseconds{0};
    for (int bites = 0; self && next && next->count() == 0 && bites < mostBitesAtOnce; ++bites) {
        Result<Bite> bitten = co_await bite(performance);
        if (!bitten) {
            LogEvent(LogLevel::Info, lcRedisSweeper(), QStringLiteral("Holds could not be swept."))
                .error(bitten.error())
                .repeatsAs("redis.sweep");
            if (self)
                m_busy.erase(performance);
            co_return;
        }
        if (!self)
            co_return;
        next = bitten->next;
        Result<void> resolved = co_await resolve(performance, std::move(bitten->pins));
        static_cast<void>(resolved); // they are asked about again
    }
    if (!self)
        co_return;
    m_busy.erase(performance);
    if (next) {
        watch(performance, std::chrono::ceil<std::chrono::milliseconds>(*next));
        co_return;
    }
    m_due.erase(performance);
    static_cast<void>(m_redis.command(redis::Command("SREM").key(noticedKey).arg(performance),
                                      m_clock.steadyNow() + std::chrono::seconds{1}));
}

Task<Result<int>> RedisSweeper::sweep(qint32 performance)
{
    int ended = 0;
    for (int bites = 0; bites < mostBitesAtOnce; ++bites) {
        Result<Bite> bitten = co_await bite(performance);
        if (!bitten)
            co_return failure(std::move(bitten.error()));
        ended += bitten->ended;
        Result<void> resolved = co_await resolve(performance, std::move(bitten->pins));
        if (!resolved)
            co_return failure(std::move(resolved.error()));
        if (!bitten->next || bitten->next->count() > 0)
            break;
    }
    co_return ended;
}

Task<Result<RedisSweeper::Bite>> RedisSweeper::bite(qint32 performance)
{
    const RedisHoldScripts &scripts = m_desk.scripts();
    const int most = m_settings.bite;
    RedisDesk::Make make = [&scripts, most](RedisDesk::Place place) { return scripts.sweep(place, most); };
    Result<redis::Reply> reply = co_await m_desk.ask(performance, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    Bite bite;
    const qint64 next = partOf(*reply, 1).toLongLong();
    if (next >= 0)
        bite.next = std::chrono::microseconds{next};
    bite.ended = partOf(*reply, 2).toInt();
    for (std::size_t i = 3; partOf(*reply, i).size() == pinSize; ++i)
        bite.pins.push_back(pinIn(partOf(*reply, i)));
    co_return bite;
}

// An order that is there has consumed its hold. One that is not would be decided too late by now: see Pinned.
Task<Result<void>> RedisSweeper::resolve(qint32 performance, std::vector<HoldPin> pins)
{
    const QPointer<RedisSweeper> self(this);
    if (pins.empty())
        co_return Result<void>();
    std::vector<HoldId> ids;
    for (const HoldPin &pin : pins)
        ids.push_back(pin.hold);
    Result<pg::Rows> rows = co_await m_pool.execute(sql::findHoldOrders, ids);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (!self)
        co_return Result<void>();
    std::vector<std::pair<HoldId, OrderId>> consumed;
    for (const pg::Row row : *rows) {
        const auto cells = row.as<HoldId, OrderId>();
        if (!cells)
            co_return failure(cells.error());
        consumed.emplace_back(std::get<0>(*cells), std::get<1>(*cells));
        std::erase_if(pins, [&](const HoldPin &pin) { return pin.hold == std::get<0>(*cells); });
    }
    RedisDesk &desk = m_desk;
    const RedisDesk::Place place{performance, desk.epoch()};
    redis::Command settled = desk.scripts().settle(place, {}, {}, consumed);
    Result<redis::Reply> done = co_await desk.send(std::move(settled));
    for (std::size_t i = 0; self && done && i < pins.size(); ++i) {
        redis::Command command = desk.scripts().unpin(place, pins[i]);
        done = co_await desk.send(std::move(command));
    }
    co_return done ? Result<void>() : Result<void>(failure(std::move(done.error())));
}

} // namespace foyer::booking
