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

Result<std::vector<live::SeatChange>> seatChangesOf(const pg::Rows &rows)
{
    std::vector<live::SeatChange> seats;
    for (const pg::Row row : rows) {
        const auto cells = row.as<qint32, pg::Utf8, qint32>();
        if (!cells)
            return failure(cells.error());
        const auto &[seat, state, version] = *cells;
        seats.push_back(live::SeatChange{seat, state.bytes.isEmpty() ? 'f' : state.bytes.front(), version});
    }
    return seats;
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

// Once more: another worker that found nothing due may have forgotten what was noted here just then.
void RedisSweeper::noticeAll()
{
    if (m_due.empty())
        return;
    redis::Command command = redis::Command("SADD").key(noticedKey);
    for (const auto &[performance, when] : m_due)
        command.arg(performance);
    static_cast<void>(m_redis.command(std::move(command), m_clock.steadyNow() + std::chrono::seconds{1}));
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
    noticeAll();
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

// What became of seats and places is told together with the holds: their news may have been lost as well.
Task<Result<PerformanceNews>> RedisSweeper::newsOf(qint32 performance, std::vector<HoldPin> pins)
{
    std::vector<HoldId> ids;
    for (const HoldPin &pin : pins)
        ids.push_back(pin.hold);
    PerformanceNews news;
    pg::Pool &pool = m_pool;
    Result<pg::Rows> rows = co_await pool.execute(sql::findHoldOrders, ids);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<OrderId> orders;
    for (const pg::Row row : *rows) {
        const auto cells = row.as<HoldId, OrderId>();
        if (!cells)
            co_return failure(cells.error());
        news.consumed.emplace_back(std::get<0>(*cells), std::get<1>(*cells));
        orders.push_back(std::get<1>(*cells));
    }
    if (orders.empty())
        co_return news;
    pg::Segment segment;
    segment.add(sql::readOrderClaims, orders);
    segment.add(sql::readPoolUses, performance);
    Result<std::vector<pg::Rows>> answers = co_await pool.run(std::move(segment));
    if (!answers)
        co_return failure(std::move(answers.error()));
    Result<std::vector<live::SeatChange>> seats = seatChangesOf(answers->at(0));
    Result<std::vector<live::PoolChange>> pools = poolUses(answers->at(1));
    if (!seats || !pools)
        co_return failure(seats ? pools.error() : seats.error());
    news.seats = std::move(*seats);
    news.pools = std::move(*pools);
    co_return news;
}

// An order that is there has consumed its hold. One that is not would be decided too late by now: see Pinned.
Task<Result<void>> RedisSweeper::resolve(qint32 performance, std::vector<HoldPin> pins)
{
    const QPointer<RedisSweeper> self(this);
    if (pins.empty())
        co_return Result<void>();
    Result<PerformanceNews> news = co_await newsOf(performance, pins);
    if (!news)
        co_return failure(std::move(news.error()));
    if (!self)
        co_return Result<void>();
    for (const auto &settled : news->consumed)
        std::erase_if(pins, [&settled](const HoldPin &pin) { return pin.hold == settled.first; });
    RedisDesk &desk = m_desk;
    const RedisDesk::Place place{performance, desk.epoch()};
    redis::Command settle = desk.scripts().settle(place, news->seats, news->pools, news->consumed);
    Result<redis::Reply> done = co_await desk.send(std::move(settle));
    for (std::size_t i = 0; self && done && i < pins.size(); ++i) {
        redis::Command command = desk.scripts().unpin(place, pins[i]);
        done = co_await desk.send(std::move(command));
    }
    co_return done ? Result<void>() : Result<void>(failure(std::move(done.error())));
}

} // namespace foyer::booking
