// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/attach.h"

#include "server/privatedb/datadirectory.h"
#include "server/privatedb/directorylock.h"
#include "server/privatedb/files.h"
#include "server/privatedb/localsocket.h"
#include "server/privatedb/runningstate.h"
#include "server/privatedb/runtimedirectory.h"

#include <cerrno>
#include <QFile>
#include <thread>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

constexpr std::chrono::milliseconds retryPause{50};

Error contradiction(const QString &directory, const QString &what)
{
    return {ErrorCode::Corrupt,
            QStringLiteral("%1 claims to run, but %2; restart the server that owns it.").arg(directory, what),
            directory};
}

Error notRunning(const QString &directory)
{
    return {ErrorCode::Unavailable,
            QStringLiteral("No server runs %1; start one with --data %1.").arg(directory), directory};
}

Result<void> checkListener(const QString &socket, const ProcessName &process, const ServiceAccount &account,
                           const QString &directory)
{
    const Result<Peer> peer = listenerOf(socket);
    if (!peer)
        return failure(peer.error());
    if (peer->pid != process.pid || peer->uid != account.uid)
        return failure(contradiction(directory, QStringLiteral("another process listens on %1").arg(socket)));
    return {};
}

Result<Endpoints> verify(const RunningState &state, const DataDirectory &data, const ServiceAccount &account)
{
    const QString root = data.layout().root();
    const Endpoints endpoints(root, state.socketDirectory);
    if (!state.postgres.isAlive() || !state.redis.isAlive())
        return failure(ErrorCode::Unavailable, notRunning(root).detail, root);
    if (Result<void> checked = checkRuntimeDirectory(state.socketDirectory, account); !checked)
        return failure(checked.error());
    const QString postgresSocket = state.socketDirectory + QStringLiteral("/.s.PGSQL.5432");
    if (Result<void> checked = checkListener(postgresSocket, state.postgres, account, root); !checked)
        return failure(checked.error());
    if (Result<void> checked = checkListener(endpoints.redisSocketPath(), state.redis, account, root);
        !checked)
        return failure(checked.error());
    return endpoints;
}

Result<Endpoints> tryOnce(const DataDirectory &data)
{
    const QString root = data.layout().root();
    if (::access(QFile::encodeName(root).constData(), X_OK) != 0)
        return failure(ioError(QStringLiteral("enter"), root, errno));
    const std::optional<uid_t> owner = data.clusterOwner();
    const Result<QByteArray> text = readFile(data.layout().state(), 4096);
    if (!owner || (!text && text.error().code == ErrorCode::NotFound))
        return failure(notRunning(root));
    if (!text)
        return failure(text.error());
    const Result<ServiceAccount> account = ServiceAccount::ofUid(*owner);
    if (!account)
        return failure(account.error());
    const Result<RunningState> state = RunningState::fromJson(*text);
    if (!state)
        return failure(ErrorCode::Corrupt, state.error().detail, data.layout().state());
    return verify(*state, data, *account);
}

} // namespace

Result<Endpoints> attach(const QString &dataDirectory, const WaitLimit &limit)
{
    const Result<DataDirectory> data = DataDirectory::findExisting(dataDirectory);
    if (!data)
        return failure(data.error());
    while (true) {
        Result<Endpoints> endpoints = tryOnce(*data);
        const bool mayComeUp = !endpoints && endpoints.error().code == ErrorCode::Unavailable
                               && DirectoryLock::holder(data->layout().lock()) != 0;
        if (!mayComeUp)
            return endpoints;
        if (Result<void> allowed = limit.check(QStringLiteral("waiting for the box office to start"));
            !allowed)
            return failure(allowed.error());
        std::this_thread::sleep_for(limit.slice(retryPause));
    }
}

} // namespace foyer::privatedb
