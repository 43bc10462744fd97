// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/redis/redisrig.h"

#include "tests/server/redis/settle.h"
#include "tests/support/redischild.h"

namespace foyer::test {

using namespace std::chrono_literals;

redis::Settings RedisRig::quick()
{
    redis::Settings settings;
    settings.backoffMost = 100ms;
    settings.patience = 300ms;
    return settings;
}

redis::Dialer RedisRig::dialer(const redis::Target &target)
{
    Result<redis::Dialer> dialer = redis::Dialer::prepare(target);
    if (!dialer)
        qFatal("%s", qPrintable(dialer.error().toLogText()));
    return *std::move(dialer);
}

redis::Dialer RedisRig::dialer(const RedisChild &child)
{
    return dialer(redis::Target::local(child.socketPath()));
}

redis::Dialer RedisRig::dialer(const redis::Endpoint &endpoint)
{
    redis::Target target;
    target.endpoints = {endpoint};
    return dialer(target);
}

redis::Dialer RedisRig::dialer(const QString &uri)
{
    const Result<redis::Target> target = redis::Target::fromUri(uri);
    if (!target)
        qFatal("%s", qPrintable(target.error().toLogText()));
    return dialer(*target);
}

std::unique_ptr<redis::Client> RedisRig::open(const redis::Dialer &dialer)
{
    std::unique_ptr<redis::Client> client = redis::makeClient(dialer, settings, clock, random);
    client->open();
    return client;
}

Result<redis::Reply> RedisRig::ask(redis::Client &client, redis::Command command) const
{
    return settle(client.command(std::move(command), later()));
}

} // namespace foyer::test
