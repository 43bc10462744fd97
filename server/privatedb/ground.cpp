// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/ground.h"

#include "server/privatedb/files.h"
#include "server/privatedb/log.h"
#include "server/privatedb/runtimedirectory.h"

namespace foyer::privatedb {

namespace {

Error about(Error error, const QString &subject)
{
    if (error.subject.isEmpty())
        error.subject = subject;
    return error;
}

Error halfRestored(const QString &root)
{
    // Started empty it would look as if the sales were lost.
    return {ErrorCode::Conflict,
            QStringLiteral("A restore into %1 was interrupted; run foyer-server restore into it again.")
                .arg(root),
            root};
}

Error occupied(const QString &root)
{
    return {ErrorCode::Conflict,
            QStringLiteral(
                "%1 holds a box office already, which a restore would replace; restore into a new or empty "
                "directory.")
                .arg(root),
            root};
}

Result<Content> contentFor(const DataDirectory &directory, Purpose purpose)
{
    const Result<Content> content = directory.content();
    const QString root = directory.layout().root();
    if (content && *content == Content::HalfRestored && purpose == Purpose::Run)
        return failure(halfRestored(root));
    if (content && *content == Content::Installation && purpose == Purpose::Restore)
        return failure(occupied(root));
    return content;
}

Result<RedisProgram> redisFor(const ServiceAccount &account, const Options &options, const WaitLimit &limit)
{
    const QStringList &given = options.redisPrograms;
    return findRedis(given.isEmpty() ? defaultRedisPrograms() : given, account, limit);
}

Result<QString> socketsFor(const DataDirectory &directory, const ServiceAccount &account,
                           const Options &options)
{
    const QStringList &given = options.runtimeBases;
    return makeRuntimeDirectory(given.isEmpty() ? defaultRuntimeBases() : given, directory.layout().root(),
                                account);
}

} // namespace

Result<Ground> Ground::prepare(const Options &options, Purpose purpose, const WaitLimit &limit)
{
    Result<DataDirectory> directory = DataDirectory::find(options.dataDirectory);
    if (!directory)
        return failure(directory.error());
    const Layout layout = directory->layout();
    // Judged before the lock, so that no lock file is left in a directory of somebody else's.
    if (Result<Content> content = contentFor(*directory, purpose); !content)
        return failure(content.error());
    Result<ServiceAccount> account = chooseAccount(options.account, directory->clusterOwner());
    if (!account)
        return failure(about(account.error(), layout.root()));
    if (Result<void> admitted = directory->admit(*account); !admitted)
        return failure(admitted.error());
    Result<DirectoryLock> lock = DirectoryLock::take(layout.lock());
    if (!lock)
        return failure(lock.error());
    // And again under it, because another start may have just finished.
    const Result<Content> content = contentFor(*directory, purpose);
    if (!content)
        return failure(content.error());
    Ground ground{std::move(*directory), *content, std::move(*account), std::move(*lock)};
    if (Result<void> equipped = ground.equip(options, limit); !equipped)
        return failure(equipped.error());
    return ground;
}

Result<void> Ground::equip(const Options &options, const WaitLimit &limit)
{
    Result<PostgresPrograms> foundPostgres =
        postgresFor(layout().postgres(), options.postgresFolders, account, limit);
    if (!foundPostgres)
        return failure(foundPostgres.error());
    Result<RedisProgram> foundRedis = redisFor(account, options, limit);
    if (!foundRedis)
        return failure(foundRedis.error());
    const Result<QString> sockets = socketsFor(directory, account, options);
    if (!sockets)
        return failure(sockets.error());
    postgres = std::move(*foundPostgres);
    redis = std::move(*foundRedis);
    endpoints = Endpoints{layout().root(), *sockets};
    return {};
}

void Ground::removeSockets() const
{
    if (Result<void> removed = removeTree(endpoints.socketDirectory()); !removed)
        LogEvent(LogLevel::Warning, lcPrivateDb(), QStringLiteral("The socket directory stays behind."))
            .error(removed.error());
}

} // namespace foyer::privatedb
