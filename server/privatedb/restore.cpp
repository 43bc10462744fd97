// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/restore.h"

#include "server/privatedb/archive.h"
#include "server/privatedb/bootstrap.h"
#include "server/privatedb/clustermaker.h"
#include "server/privatedb/dump.h"
#include "server/privatedb/files.h"
#include "server/privatedb/ground.h"
#include "server/privatedb/log.h"
#include "server/privatedb/postgresrecipe.h"
#include "server/privatedb/serverprocess.h"
#include "server/privatedb/tarreader.h"

#include <QFileInfo>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

constexpr qint64 largestRoles = 16 << 20;
constexpr qint64 largestKey = 16 << 20;

/// One restore at work: into DIR/pg.making and DIR/keys, under the sign DIR/restoring.
class RestoreRun
{
public:
    RestoreRun(const Ground &ground, const RestoreRequest &request, const WaitLimit &limit)
        : m_ground(ground)
        , m_request(request)
        , m_limit(limit)
        , m_maker(ground.layout(), ground.postgres, ground.account)
        , m_dump(ground.endpoints, ground.postgres, ground.account)
    {}

    /// Leaves the directory as empty as it was when it fails.
    [[nodiscard]] Result<void> run();

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> makeCluster();
    [[nodiscard]] Result<void> fillCluster();
    [[nodiscard]] Result<void> fillFrom(TarReader &archive);
    [[nodiscard]] Result<void> restoreRoles();
    [[nodiscard]] Result<void> restoreKeys();
    [[nodiscard]] Result<void> restoreKey(TarReader &archive, const QString &name);
    [[nodiscard]] Result<void> finish();
    void undo();

    const Ground &m_ground;
    const RestoreRequest &m_request;
    const WaitLimit &m_limit;
    ClusterMaker m_maker;
    Dump m_dump;
};

Result<void> RestoreRun::run()
{
    for (const auto step : {&RestoreRun::prepare, &RestoreRun::makeCluster, &RestoreRun::fillCluster,
                            &RestoreRun::restoreKeys, &RestoreRun::finish})
        if (Result<void> done = (this->*step)(); !done) {
            undo();
            return done;
        }
    return {};
}

Result<void> RestoreRun::prepare()
{
    const DataDirectory &directory = m_ground.directory;
    const Layout &layout = m_ground.layout();
    if (Result<void> room = directory.checkRoom(m_request.installation.roomForNew); !room)
        return room;
    if (Result<void> noted = writeFile(layout.restoring(), "\n", {::geteuid(), ::getegid(), 0600}); !noted)
        return noted;
    if (Result<void> marked = directory.mark(m_ground.account, DataDirectory::Database::Making); !marked)
        return marked;
    // What an interrupted restore left.
    if (Result<void> discarded = m_maker.discardHalfMade(m_limit); !discarded)
        return discarded;
    if (Result<void> removed = removeTree(layout.postgres()); !removed)
        return removed;
    if (Result<void> removed = removeTree(layout.keys()); !removed)
        return removed;
    return directory.furnish(m_ground.account);
}

Result<void> RestoreRun::makeCluster()
{
    if (Result<void> made = m_maker.initialise(m_limit); !made)
        return made;
    return m_maker.configure(m_ground.layout().halfMade(), m_limit);
}

Result<void> RestoreRun::fillCluster()
{
    Result<TarReader> archive = TarReader::open(m_request.archive);
    if (!archive)
        return failure(archive.error());
    const Layout &layout = m_ground.layout();
    ServerProcess server(postgresRecipe(layout.halfMade(), layout.postgresLog(), m_ground.endpoints,
                                        m_ground.postgres, m_ground.account,
                                        m_request.installation.stopping));
    if (Result<void> started = server.start(m_limit); !started)
        return started;
    Result<void> filled = fillFrom(*archive);
    const Result<void> stopped = stopServers({&server});
    return filled ? stopped : filled;
}

Result<void> RestoreRun::fillFrom(TarReader &archive)
{
    if (Result<void> made = bootstrapRoles(m_ground.endpoints, m_limit); !made)
        return made;
    if (Result<void> made = restoreRoles(); !made)
        return made;
    if (const auto database = archive.next(); !database)
        return failure(database.error());
    if (Result<void> read = m_dump.read([&archive] { return archive.read(); }, m_limit); !read)
        return read;
    if (Result<void> made = bootstrapDatabase(m_ground.endpoints, m_limit); !made)
        return made;
    return m_dump.analyse(m_limit);
}

// They come after the database in the archive, and are needed before it.
Result<void> RestoreRun::restoreRoles()
{
    Result<TarReader> archive = TarReader::open(m_request.archive);
    if (!archive)
        return failure(archive.error());
    for (int i = 0; i < 2; ++i)
        if (const auto passed = archive->next(); !passed)
            return failure(passed.error());
    const Result<QByteArray> sql = archive->readAll(largestRoles);
    return sql ? m_dump.makeRoles(*sql, m_limit) : failure(sql.error());
}

Result<void> RestoreRun::restoreKeys()
{
    Result<TarReader> archive = TarReader::open(m_request.archive);
    if (!archive)
        return failure(archive.error());
    while (true) {
        const auto found = archive->next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return {};
        if (!isKeyName((*found)->name))
            continue;
        if (Result<void> restored = restoreKey(*archive, (*found)->name); !restored)
            return restored;
    }
}

Result<void> RestoreRun::restoreKey(TarReader &archive, const QString &name)
{
    QString path = m_ground.layout().keys();
    const QStringList steps = name.mid(member::keysFolder.size()).split(QLatin1Char('/'));
    for (const QString &folder : steps.first(steps.size() - 1)) {
        path += QLatin1Char('/') + folder;
        if (Result<void> made = ensureDirectory(path, {::geteuid(), ::getegid(), 0700}); !made)
            return made;
    }
    const Result<QByteArray> bytes = archive.readAll(largestKey);
    if (!bytes)
        return failure(bytes.error());
    return writeFile(path + QLatin1Char('/') + steps.last(), *bytes, {::geteuid(), ::getegid(), 0600});
}

Result<void> RestoreRun::finish()
{
    if (Result<void> finished = m_maker.finish(); !finished)
        return finished;
    if (Result<void> marked = m_ground.directory.mark(m_ground.account, DataDirectory::Database::Made);
        !marked)
        return marked;
    if (Result<void> removed = removeTree(m_ground.layout().restoring()); !removed)
        return removed;
    return syncDirectory(m_ground.layout().root());
}

// The sign goes last: a directory that still has it is known to be worth nothing.
void RestoreRun::undo()
{
    const Layout &layout = m_ground.layout();
    for (const QString &path : {layout.halfMade(), layout.postgres(), layout.redis(), layout.keys(),
                                layout.logs(), layout.marker(), layout.restoring()}) {
        const Result<void> removed = removeTree(path);
        if (removed)
            continue;
        LogEvent(LogLevel::Warning, lcPrivateDb(),
                 QStringLiteral("What was restored so far cannot be removed."))
            .error(removed.error());
        return;
    }
}

Result<void> checkVersion(const Manifest &manifest, const Ground &ground, const QString &archive)
{
    if (manifest.postgresMajor <= ground.postgres.major)
        return {};
    return failure(
        ErrorCode::Unsupported,
        QStringLiteral("The backup was made by PostgreSQL %1, but this machine has only %2; install the "
                       "package postgresql-%1 or newer.")
            .arg(manifest.postgresMajor)
            .arg(ground.postgres.version),
        archive);
}

} // namespace

Result<Manifest> restore(const RestoreRequest &request, const WaitLimit &limit)
{
    Result<Manifest> manifest = verifyArchive(request.archive, limit);
    if (!manifest)
        return manifest;
    const Result<Ground> ground = Ground::prepare(request.installation, Purpose::Restore, limit);
    if (!ground)
        return failure(ground.error());
    LogEvent(LogLevel::Info, lcPrivateDb(), QStringLiteral("Restoring a backup."))
        .field("archive", request.archive)
        .field("created_at", manifest->createdAt)
        .field("directory", ground->layout().root());
    Result<void> restored = checkVersion(*manifest, *ground, request.archive);
    if (restored)
        restored = RestoreRun(*ground, request, limit).run();
    ground->removeSockets();
    if (!restored)
        return failure(restored.error());
    return manifest;
}

} // namespace foyer::privatedb
