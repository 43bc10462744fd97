// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/redisrecipe.h"

#include "server/privatedb/files.h"
#include "server/privatedb/localsocket.h"
#include "server/privatedb/log.h"
#include "server/privatedb/settings.h"

#include <csignal>
#include <QFileInfo>

namespace foyer::privatedb {

namespace {

// What Redis 7 says when a part of its append-only file, or the list of the parts, is damaged.
bool blamesItsFile(const QString &lastWords)
{
    for (const char *words : {"append only file", "AOF", "RDB"})
        if (lastWords.contains(QLatin1StringView(words)))
            return !lastWords.contains(QLatin1StringView{"No space left"})
                   && !lastWords.contains(QLatin1StringView{"Permission denied"});
    return false;
}

bool moveAside(const QString &home)
{
    const QString files = home + QStringLiteral("/appendonlydir");
    const QString aside = home + QStringLiteral("/appendonlydir.damaged");
    if (!QFileInfo::exists(files))
        return false;
    LogEvent(
        LogLevel::Error, lcPrivateDb(),
        QStringLiteral("Redis cannot read its file: moving it aside and starting empty. Unpaid holds and "
                       "places in line are lost; no sale is."))
        .field("moved_to", aside);
    if (Result<void> removed = removeTree(aside); !removed)
        return false;
    return renameDurably(files, aside).has_value();
}

} // namespace

ServerRecipe redisRecipe(const Layout &layout, const Endpoints &endpoints, const RedisProgram &program,
                         const Machine &machine, const ServiceAccount &account, const StopLimits &stopping)
{
    const QString home = layout.redis();
    const QString socket = endpoints.redisSocketPath();
    return ServerRecipe{
        .child = Child::Redis,
        .program = program.path,
        .arguments = redisArguments(machine, home, socket),
        .account = account,
        .home = home,
        .command = "redis-",
        .log = layout.redisLog(),
        .deathSignal = SIGTERM, // saves, then ends
        .stopSteps = redisStopSteps(stopping),
        .prepare = [] { return Result<void>{}; },
        .answers = [socket](pid_t) { return answersPing(socket); },
        .mend = [home](const QString &lastWords) { return blamesItsFile(lastWords) && moveAside(home); },
    };
}

} // namespace foyer::privatedb
