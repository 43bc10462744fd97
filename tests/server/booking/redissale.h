// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/redisholdscripts.h"
#include "tests/server/booking/holdcommands.h"

namespace foyer::test {

/// A SaleRig whose holds lie in Redis, with ways to look at what lies there and to spoil it.
class RedisSale
{
public:
    RedisSale() : m_rig(nullptr, SaleLimits{.holdsInRedis = true}), m_ask(m_rig) {}

    [[nodiscard]] SaleRig &rig() { return m_rig; }

    [[nodiscard]] HoldCommands &ask() { return m_ask; }

    [[nodiscard]] booking::HoldStore &store() { return m_rig.services().holdStore(); }

    [[nodiscard]] booking::HoldStore &otherStore() { return m_rig.otherServices().holdStore(); }

    [[nodiscard]] booking::RedisHolds &redis() { return *m_rig.services().redisHolds(); }

    QByteArray cli(const QStringList &arguments) { return m_rig.api().redis().cli(arguments); }

    /// A script on the four keys of the performance.
    QByteArray eval(const char *script, const QStringList &arguments = {})
    {
        QStringList words{QStringLiteral("eval"), QString::fromLatin1(script), QStringLiteral("4")};
        for (const QByteArray &key : booking::RedisHoldScripts::keysOf(SaleRig::performance))
            words.append(QString::fromLatin1(key));
        return cli(words + arguments);
    }

    [[nodiscard]] qint64 epoch() { return m_rig.psql("select epoch from hold_store").toLongLong(); }

    /// As everybody sees it.
    [[nodiscard]] QByteArray visible(qint32 seat)
    {
        return eval("return string.sub(redis.call('GETRANGE', KEYS[2], ARGV[1] * 10, ARGV[1] * 10 + 4), 5)",
                    {QString::number(seat)});
    }

    [[nodiscard]] booking::PinAnswer pin(const booking::Hold &hold, booking::OrderId order)
    {
        using Answer = Result<booking::PinAnswer>;
        return m_rig.await<Answer>([this, hold, order] { return store().pin(hold, order); }).value();
    }

    /// Taken and found again, as somebody does who wants to pay for it.
    [[nodiscard]] booking::Hold taken(const booking::TakeHold &command)
    {
        const HoldCommands::Answer answer = m_ask.ask(store(), command);
        if (HoldCommands::told(answer) != "given")
            qFatal("%s", HoldCommands::told(answer).constData());
        return *m_ask.find(store(), command.hold.id);
    }

    void makePinsOverdue()
    {
        eval("for _, member in ipairs(redis.call('ZRANGE', KEYS[4], 0, -1)) do "
             "if string.sub(member, 1, 1) == 'p' then "
             "local score = tonumber(redis.call('ZSCORE', KEYS[4], member)) "
             "redis.call('ZADD', KEYS[4], score >= 4e15 and 4e15 or 1, member) end end");
    }

    [[nodiscard]] int sweep()
    {
        return m_rig.await<Result<int>>([this] { return redis().sweeper().sweep(SaleRig::performance); })
            .value();
    }

private:
    SaleRig m_rig;
    HoldCommands m_ask;
};

} // namespace foyer::test
