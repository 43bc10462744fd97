// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisholdscripts.h"

#include "server/booking/holdbooklua.h"
#include "server/booking/holdlua.h"
#include "server/live/seatlua.h"

#include <algorithm>
#include <initializer_list>
#include <QtEndian>

namespace foyer::booking {

namespace {

constexpr int bookKeys = 4;
constexpr int keysWithHabits = 5;
constexpr std::chrono::seconds shutFor{20}; // past the deadline of whoever moves to another store

redis::Script bookScript(const char *name, const std::vector<const char *> &parts, int keys = bookKeys)
{
    QByteArray text;
    for (const char *part : {live::streamLua, live::seatLua, gateLua, bookLua})
        text += part;
    for (const char *part : parts)
        text += part;
    return redis::Script(name, text, keys);
}

/// One that only looks at records.
redis::Script glance(const char *name, const char *part)
{
    const QByteArray begin = QByteArray(glanceLua) + gateLua;
    return redis::Script(name, begin + part, bookKeys);
}

/// One that gives a buyer's hold or ends it.
redis::Script buyersScript(const char *name, std::initializer_list<const char *> parts)
{
    std::vector<const char *> all{HoldHabits::luaFunctions(), holdlua::habits};
    all.insert(all.end(), parts);
    return bookScript(name, all, keysWithHabits);
}

qint64 micros(std::chrono::microseconds time)
{
    return time.count();
}

void appendSeat(QByteArray &bytes, qint32 seat)
{
    const auto big = qToBigEndian(quint32(seat));
    bytes.append(reinterpret_cast<const char *>(&big), 4);
}

template <typename T>
QByteArray packedIds(const T &ids)
{
    QByteArray bytes;
    for (const auto &id : ids)
        bytes += bytesOf(id.uuid());
    return bytes;
}

QByteArray packedSeats(const Hold &hold, const std::vector<qint32> &houseSeats)
{
    QByteArray bytes;
    for (const OrderLine &line : hold.lines) {
        if (line.kind != LineKind::Seat)
            continue;
        appendSeat(bytes, line.seat);
        const bool mayBeHouse = std::ranges::find(houseSeats, line.seat) != houseSeats.end();
        bytes.append(char(mayBeHouse ? 1 : 0));
    }
    return bytes;
}

QByteArray packedNeighbours(const std::vector<TakeHold::Neighbour> &neighbours)
{
    QByteArray bytes;
    for (const TakeHold::Neighbour &neighbour : neighbours) {
        appendSeat(bytes, neighbour.seat);
        bytes.append(char(neighbour.wasOpen ? 1 : 0));
    }
    return bytes;
}

} // namespace

RedisHoldScripts::RedisHoldScripts(RedisHoldLimits limits)
    : m_limits(limits)
    , m_take(buyersScript("hold.take", {holdlua::take}))
    , m_find(glance("hold.find", holdlua::find))
    , m_extend(buyersScript("hold.extend", {holdlua::usable, holdlua::extend}))
    , m_release(buyersScript("hold.release", {holdlua::usable, holdlua::release}))
    , m_shrink(buyersScript("hold.shrink", {holdlua::usable, holdlua::shrink}))
    , m_pin(bookScript("hold.pin", {holdlua::usable, holdlua::pin}))
    , m_unpin(bookScript("hold.unpin", {holdlua::unpin}))
    , m_settle(bookScript("hold.settle", {holdlua::settle}))
    , m_sweep(bookScript("hold.sweep", {holdlua::sweep}))
    , m_evict(bookScript("hold.evict", {holdlua::evict}))
    , m_deadlines(bookScript("hold.deadlines", {holdlua::deadlines}))
    , m_snapshot(bookScript("hold.snapshot", {holdlua::pools, holdlua::snapshot}))
    , m_news(bookScript("hold.news", {holdlua::pools, holdlua::news}))
    , m_begin(bookScript("hold.begin", {holdlua::begin}))
    , m_resolve(bookScript("hold.resolve", {holdlua::builder, holdlua::resolve}))
    , m_fill(bookScript("hold.fill", {holdlua::builder, holdlua::fill}))
    , m_carry(bookScript("hold.carry", {holdlua::builder, holdlua::carry}))
    , m_finish(bookScript("hold.finish", {holdlua::builder, holdlua::finish}))
    , m_shut(bookScript("hold.shut", {holdlua::shut}))
    , m_handOver(bookScript("hold.hand_over", {holdlua::builder, holdlua::handOver}))
{}

std::vector<QByteArray> RedisHoldScripts::keysOf(qint32 performance)
{
    using live::Topic;
    const QByteArray book = Topic::seatBookKey(performance);
    return {Topic{live::TopicKind::Seats, performance, {}}.streamKey(), Topic::seatStatesKey(performance),
            book, book + ":schedule"};
}

redis::Command RedisHoldScripts::call(const redis::Script &script, Place place) const
{
    redis::Command command = script.call();
    for (const QByteArray &key : keysOf(place.performance))
        command.key(key);
    command.arg(m_limits.stream.entries).arg(m_limits.kept.count()).arg(place.epoch);
    command.arg(micros(m_limits.remembered));
    return command;
}

redis::Command RedisHoldScripts::callFor(const Hold &hold, bool isWatched, const redis::Script &script,
                                         Place place) const
{
    const HabitLimits &habits = m_limits.habits;
    QByteArray linger = QByteArray::number(micros(m_limits.remembered));
    if (isWatched && habits.isOn && hold.channel == Channel::Public) {
        const std::chrono::milliseconds window = habits.window;
        for (const qint64 number : {qint64(habits.free), qint64(window.count()), qint64(habits.step.count())})
            linger += ' ' + QByteArray::number(number);
    }
    redis::Command command = script.call();
    for (const QByteArray &key : keysOf(place.performance))
        command.key(key);
    command.key(HoldHabits::keyOf(place.performance, hold.owner));
    command.arg(m_limits.stream.entries).arg(m_limits.kept.count()).arg(place.epoch).arg(linger);
    return command;
}

redis::Command RedisHoldScripts::take(Place place, const TakeHold &command, const TakeMore &more) const
{
    const HoldBody body = bodyOf(command.hold);
    redis::Command call = callFor(command.hold, !more.isRegrouped, m_take, place);
    call.arg(bytesOf(command.hold.id.uuid()))
        .arg(bytesOf(command.hold.owner.uuid()))
        .arg(digestBytes(command.hold))
        .arg(micros(command.lasts))
        .arg(packedSeats(command.hold, more.houseSeats))
        .arg(body.pools)
        .arg(packedNeighbours(command.neighbours))
        .arg(packedIds(command.replaces))
        .arg(command.perOrderLimit)
        .arg(more.buyerMayHave.value_or(-1))
        .arg(body.rest);
    for (const HoldShrink &shrink : more.shrinks)
        call.arg(bytesOf(shrink.hold.uuid()))
            .arg(shrink.revision)
            .arg(shrink.body.seatCount)
            .arg(shrink.body.poolCount)
            .arg(shrink.body.whole());
    return call;
}

redis::Command RedisHoldScripts::find(Place place, std::span<const HoldId> ids) const
{
    return call(m_find, place).arg(packedIds(ids));
}

redis::Command RedisHoldScripts::extend(Place place, const Hold &hold, const ExtendHold &command) const
{
    return callFor(hold, true, m_extend, place)
        .arg(bytesOf(command.hold.uuid()))
        .arg(micros(command.lasts))
        .arg(command.onlyOnce ? 1 : 0);
}

redis::Command RedisHoldScripts::release(Place place, const Hold &hold) const
{
    return callFor(hold, true, m_release, place).arg(bytesOf(hold.id.uuid()));
}

redis::Command RedisHoldScripts::shrink(Place place, const Hold &hold, const HoldShrink &shrink) const
{
    return callFor(hold, true, m_shrink, place)
        .arg(bytesOf(shrink.hold.uuid()))
        .arg(shrink.revision)
        .arg(shrink.body.seatCount)
        .arg(shrink.body.poolCount)
        .arg(shrink.body.whole());
}

redis::Command RedisHoldScripts::pin(Place place, const Hold &hold, OrderId order) const
{
    return call(m_pin, place)
        .arg(bytesOf(hold.id.uuid()))
        .arg(bytesOf(order.uuid()))
        .arg(micros(m_limits.pinned))
        .arg(bodyOf(hold).whole());
}

redis::Command RedisHoldScripts::unpin(Place place, const HoldPin &pin) const
{
    return call(m_unpin, place)
        .arg(bytesOf(pin.hold.uuid()))
        .arg(bytesOf(pin.order.uuid()))
        .arg(pin.revision);
}

redis::Command RedisHoldScripts::settle(Place place, std::span<const live::SeatChange> seats,
                                        std::span<const live::PoolChange> pools,
                                        std::span<const std::pair<HoldId, OrderId>> consumed) const
{
    QByteArray holds;
    for (const auto &[hold, order] : consumed)
        holds += bytesOf(hold.uuid()) + bytesOf(order.uuid());
    return call(m_settle, place)
        .arg(live::packedForScript(seats))
        .arg(live::packedForScript(pools))
        .arg(holds);
}

redis::Command RedisHoldScripts::sweep(Place place, int bite) const
{
    return call(m_sweep, place).arg(bite).arg(micros(m_limits.pinned));
}

redis::Command RedisHoldScripts::deadlines(Place place, std::span<const qint32> seats) const
{
    QByteArray packed;
    for (const qint32 seat : seats)
        appendSeat(packed, seat);
    return call(m_deadlines, place).arg(packed);
}

redis::Command RedisHoldScripts::evict(Place place, std::span<const qint32> seats) const
{
    QByteArray packed;
    for (const qint32 seat : seats)
        appendSeat(packed, seat);
    return call(m_evict, place).arg(packed);
}

redis::Command RedisHoldScripts::snapshot(Place place, std::span<const PoolId> pools) const
{
    return call(m_snapshot, place).arg(packedIds(pools));
}

redis::Command RedisHoldScripts::news(Place place, std::span<const PoolId> pools, const QByteArray &after,
                                      int entries) const
{
    return call(m_news, place).arg(packedIds(pools)).arg(after).arg(entries);
}

redis::Command RedisHoldScripts::begin(Place place, const QByteArray &token) const
{
    return call(m_begin, place).arg(token).arg(micros(m_limits.building));
}

redis::Command RedisHoldScripts::goOn(Place place, const QByteArray &token) const
{
    return call(m_resolve, place).arg(token).arg(micros(m_limits.building));
}

redis::Command RedisHoldScripts::giveUp(Place place, const QByteArray &token) const
{
    return call(m_resolve, place).arg(token).arg(0);
}

redis::Command RedisHoldScripts::fill(Place place, const QByteArray &token, qint32 firstSeat,
                                      const QByteArray &bytes, std::span<const live::PoolChange> pools) const
{
    return call(m_fill, place).arg(token).arg(firstSeat).arg(bytes).arg(live::packedForScript(pools));
}

redis::Command RedisHoldScripts::carry(Place place, const QByteArray &token,
                                       std::span<const Hold> holds) const
{
    redis::Command command = call(m_carry, place).arg(token);
    for (const Hold &hold : holds)
        command.arg(bytesOf(hold.id.uuid()))
            .arg(recordOf(hold))
            .arg(qint64(hold.expiresAt.time_since_epoch().count()));
    return command;
}

redis::Command RedisHoldScripts::finish(Place place, const QByteArray &token) const
{
    return call(m_finish, place).arg(token);
}

redis::Command RedisHoldScripts::shut(Place place, const QByteArray &token) const
{
    return call(m_shut, place).arg(token).arg(micros(shutFor));
}

redis::Command RedisHoldScripts::handOver(Place place, const QByteArray &token, qint64 first, int count) const
{
    return call(m_handOver, place).arg(token).arg(first).arg(count);
}

} // namespace foyer::booking
