// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/redis/workload.h"

#include "server/redis/script.h"

#include <array>

namespace foyer::bench {

using redis::Command;
using redis::Script;

namespace {

constexpr auto owner = "0192f7c3-8a1b-7cde-9f01-23456789abcd";

const Script &takeScript()
{
    static const Script script("take", takeScriptText(), 2);
    return script;
}

QByteArray keyFor(quint64 random)
{
    QByteArray key = QByteArrayLiteral("{p1}:seat:000000000000");
    char *digit = key.data() + key.size();
    for (quint64 number = random % keySpace; number > 0; number /= 10)
        *--digit = char('0' + number % 10);
    return key;
}

Command makeSet(quint64 random)
{
    return Command("SET").key(keyFor(random)).arg(owner);
}

Command makeGet(quint64 random)
{
    return Command("GET").key(keyFor(random));
}

Command makeTake(quint64 random)
{
    return takeScript().call().key(keyFor(random)).key("{p1}:holds").arg(owner).arg(300'000);
}

} // namespace

QByteArray takeScriptText()
{
    return QByteArrayLiteral("if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end\n"
                             "redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])\n"
                             "return redis.call('INCR', KEYS[2])\n");
}

QList<Workload> workloads()
{
    const QString key = QStringLiteral("{p1}:seat:__rand_int__");
    const QString holds = QStringLiteral("{p1}:holds");
    const QString who = QString::fromLatin1(owner);
    const QString sha = QString::fromLatin1(takeScript().sha1());
    return {
        {QStringLiteral("set"), makeSet, {QStringLiteral("SET"), key, who}},
        {QStringLiteral("get"), makeGet, {QStringLiteral("GET"), key}},
        {QStringLiteral("script"),
         makeTake,
         {QStringLiteral("EVALSHA"), sha, QStringLiteral("2"), key, holds, who, QStringLiteral("300000")}}};
}

} // namespace foyer::bench
