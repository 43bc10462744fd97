// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/backup.h"

#include "core/base/version.h"
#include "server/privatedb/archive.h"
#include "server/privatedb/attach.h"
#include "server/privatedb/datadirectory.h"
#include "server/privatedb/dump.h"
#include "server/privatedb/log.h"
#include "server/privatedb/privateinstallation.h"
#include "server/privatedb/tarwriter.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace foyer::privatedb {

namespace {

/// One backup at work. The database is written first and the keys after it, so that a key that was made
/// meanwhile is there for what the database holds of it.
class BackupRun
{
public:
    BackupRun(const Dump &dump, const QString &keys, TarWriter &archive, const WaitLimit &limit)
        : m_dump(dump)
        , m_keys(keys)
        , m_archive(archive)
        , m_limit(limit)
    {}

    [[nodiscard]] Result<Manifest> run(Instant now, int postgresMajor);

private:
    [[nodiscard]] Result<void> addDatabase();
    [[nodiscard]] Result<void> addRoles();
    [[nodiscard]] Result<void> addKeys();
    [[nodiscard]] Result<void> addKey(const QFileInfo &file);
    [[nodiscard]] Result<void> addManifest();
    [[nodiscard]] Result<void> note(const Result<ManifestEntry> &entry);

    const Dump &m_dump;
    QString m_keys;
    TarWriter &m_archive;
    const WaitLimit &m_limit;
    Manifest m_manifest;
};

Result<Manifest> BackupRun::run(Instant now, int postgresMajor)
{
    const Result<QString> version = m_dump.serverVersion(m_limit);
    if (!version)
        return failure(version.error());
    m_manifest.foyerVersion = Version::ofThisBuild().toText();
    m_manifest.postgresVersion = *version;
    m_manifest.postgresMajor = postgresMajor;
    m_manifest.createdAt = toRfc3339(now);
    for (const auto step :
         {&BackupRun::addDatabase, &BackupRun::addRoles, &BackupRun::addKeys, &BackupRun::addManifest})
        if (Result<void> done = (this->*step)(); !done)
            return failure(done.error());
    return m_manifest;
}

Result<void> BackupRun::note(const Result<ManifestEntry> &entry)
{
    if (!entry)
        return failure(entry.error());
    m_manifest.entries.append(*entry);
    return {};
}

Result<void> BackupRun::addDatabase()
{
    if (Result<void> begun = m_archive.begin(QString{member::database}); !begun)
        return begun;
    const auto sink = [this](const QByteArray &bytes) { return m_archive.write(bytes); };
    if (Result<void> dumped = m_dump.write(sink, m_limit); !dumped)
        return dumped;
    return note(m_archive.end());
}

Result<void> BackupRun::addRoles()
{
    const Result<QByteArray> roles = m_dump.roles(m_limit);
    return roles ? note(m_archive.add(QString{member::roles}, *roles)) : failure(roles.error());
}

Result<void> BackupRun::addKeys()
{
    const QFileInfo folder(m_keys);
    if (!folder.isReadable() || !folder.isExecutable())
        return failure(
            ErrorCode::PermissionDenied,
            QStringLiteral(
                "This account may not read the keys in %1, without which a backup is worth little; "
                "run the backup as root or as the server's account.")
                .arg(m_keys),
            m_keys);
    QStringList names;
    QDirIterator files(m_keys, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next());
    names.sort(); // the same installation gives the same archive
    for (const QString &name : names)
        if (Result<void> added = addKey(QFileInfo(name)); !added)
            return added;
    return {};
}

Result<void> BackupRun::addKey(const QFileInfo &file)
{
    if (file.isDir() && !file.isSymLink())
        return {};
    QFile opened(file.filePath());
    if (!file.isFile() || file.isSymLink() || !opened.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Io,
            QStringLiteral("%1 cannot be read as a file, so it cannot be backed up; remove it from there or "
                           "make it a readable file.")
                .arg(file.filePath()),
            file.filePath());
    const QString name = file.filePath().mid(m_keys.size() + 1);
    return note(m_archive.add(member::keysFolder + name, opened.readAll()));
}

Result<void> BackupRun::addManifest()
{
    const QByteArray json = m_manifest.toJson();
    const Result<ManifestEntry> manifest = m_archive.add(QString{member::manifest}, json);
    if (!manifest)
        return failure(manifest.error());
    const Result<ManifestEntry> sum = m_archive.add(QString{member::manifestSum}, sumLine(manifest->sha256));
    return sum ? Result<void>{} : failure(sum.error());
}

Result<DataDirectory> findInstallation(const QString &given)
{
    Result<DataDirectory> directory = DataDirectory::findExisting(given);
    if (!directory)
        return directory;
    const Result<Content> content = directory->content();
    if (!content)
        return failure(content.error());
    if (*content != Content::Installation)
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("There is no box office in %1 to back up.").arg(directory->layout().root()),
            directory->layout().root());
    return directory;
}

struct Running
{
    Endpoints endpoints;
    std::unique_ptr<PrivateInstallation> own; ///< when nobody else runs it
};

Result<Running> reach(const Options &options, const Clock &clock, const WaitLimit &limit)
{
    Result<Endpoints> joined = attach(options.dataDirectory, limit);
    if (joined)
        return Running{std::move(*joined), nullptr};
    if (joined.error().code != ErrorCode::Unavailable)
        return failure(joined.error());
    LogEvent(LogLevel::Info, lcPrivateDb(),
             QStringLiteral("Starting the databases for the time of the backup."));
    auto opened = PrivateInstallation::open(options, clock, limit);
    if (!opened)
        return failure(opened.error());
    const Endpoints endpoints = (*opened)->endpoints();
    return Running{endpoints, std::move(*opened)};
}

} // namespace

Result<Manifest> backup(const BackupRequest &request, const Clock &clock, const WaitLimit &limit)
{
    const Result<DataDirectory> directory = findInstallation(request.installation.dataDirectory);
    if (!directory)
        return failure(directory.error());
    // Opened first: that it cannot be written should not take a database start to find out.
    Result<TarWriter> archive = TarWriter::create(request.archive, clock.now());
    if (!archive)
        return failure(archive.error());
    const Result<ServiceAccount> account =
        chooseAccount(request.installation.account, directory->clusterOwner());
    if (!account)
        return failure(account.error());
    const auto programs =
        postgresFor(directory->layout().postgres(), request.installation.postgresFolders, *account, limit);
    if (!programs)
        return failure(programs.error());
    const Result<Running> running = reach(request.installation, clock, limit);
    if (!running)
        return failure(running.error());
    LogEvent(LogLevel::Info, lcPrivateDb(), QStringLiteral("Backing up."))
        .field("directory", directory->layout().root())
        .field("archive", request.archive);
    const Dump dump(running->endpoints, *programs, *account);
    Result<Manifest> manifest =
        BackupRun(dump, directory->layout().keys(), *archive, limit).run(clock.now(), programs->major);
    if (!manifest)
        return manifest;
    if (Result<void> committed = archive->commit(); !committed)
        return failure(committed.error());
    return manifest;
}

} // namespace foyer::privatedb
