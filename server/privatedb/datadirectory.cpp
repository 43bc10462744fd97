// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/datadirectory.h"

#include "server/privatedb/accountview.h"
#include "server/privatedb/files.h"

#include <cerrno>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

constexpr int currentLayout = 1;

// PostgreSQL keeps paths in 1024 bytes and adds up to 90 of its own below its directory.
constexpr qsizetype longestPath = 900;

Result<QString> absolutePath(const QString &given)
{
    if (given.isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("Name a directory for the box office's data."),
                       QStringLiteral("--data"));
    const QString path = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    if (QFile::encodeName(path).size() > longestPath)
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("The path of the data directory is longer than %1 bytes, more than PostgreSQL "
                           "can handle; choose a shorter one.")
                .arg(longestPath),
            path);
    return path;
}

std::optional<struct stat> lookUp(const QString &path, int *error)
{
    struct stat status
    {};

    *error = ::stat(QFile::encodeName(path).constData(), &status) == 0 ? 0 : errno;
    return *error == 0 ? std::optional(status) : std::nullopt;
}

Result<void> checkIsDirectory(const QString &path, const struct stat &status)
{
    if (S_ISDIR(status.st_mode))
        return {};
    return failure(
        ErrorCode::InvalidArgument,
        QStringLiteral("%1 is not a directory; name a directory for the data, or remove that file.")
            .arg(path),
        path);
}

Error danglingLink(const QString &path)
{
    return {
        ErrorCode::InvalidArgument,
        QStringLiteral("%1 is a link to %2, which does not exist; make that directory, or remove the link.")
            .arg(path, QFileInfo(path).symLinkTarget()),
        path};
}

// Directories above ours must be searchable by the databases' account, whatever umask this process has; ours
// gets its final mode from admit().
Result<void> makePath(const QString &path, mode_t mode)
{
    const QString parent = QFileInfo(path).path();
    int error = 0;
    if (!lookUp(parent, &error) && error == ENOENT)
        if (Result<void> made = makePath(parent, 0755); !made)
            return made;
    const QByteArray name = QFile::encodeName(path);
    const bool isMade = ::mkdir(name.constData(), mode) == 0;
    const int refused = errno;
    if (!isMade && refused == EEXIST && QFileInfo(path).isSymLink())
        return failure(danglingLink(path));
    if (!isMade && refused != EEXIST)
        return failure(ioError(QStringLiteral("make the directory"), path, refused));
    if (isMade && ::chmod(name.constData(), mode) != 0)
        return failure(ioError(QStringLiteral("set the mode of"), path, errno));
    return {};
}

struct Marker
{
    int layout = 0;
    bool isMade = false;
};

Result<Marker> readMarker(const QString &path)
{
    const Result<QByteArray> text = readFile(path, 4096);
    if (!text)
        return failure(text.error());
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    const QString database = object.value(QLatin1StringView{"database"}).toString();
    const Marker marker{object.value(QLatin1StringView{"layout"}).toInt(),
                        database == QLatin1StringView{"made"}};
    if (marker.layout < 1 || (!marker.isMade && database != QLatin1StringView{"making"}))
        return failure(
            ErrorCode::Corrupt,
            QStringLiteral(
                "%1 is damaged; if %2 is Foyer's, let it hold: {\"layout\": 1, \"database\": \"made\"}")
                .arg(path, QFileInfo(path).path()),
            path);
    return marker;
}

QString mebibytes(qint64 bytes)
{
    return QStringLiteral("%1 MiB").arg(bytes >> 20);
}

} // namespace

Result<DataDirectory> DataDirectory::find(const QString &given)
{
    const Result<QString> path = absolutePath(given);
    if (!path)
        return failure(path.error());
    int error = 0;
    if (!lookUp(*path, &error) && error == ENOENT)
        if (Result<void> made = makePath(*path, 0700); !made)
            return failure(made.error());
    return findExisting(*path);
}

Result<DataDirectory> DataDirectory::findExisting(const QString &given)
{
    const Result<QString> path = absolutePath(given);
    if (!path)
        return failure(path.error());
    int error = 0;
    const auto status = lookUp(*path, &error);
    if (!status)
        return failure(ioError(QStringLiteral("open the data directory"), *path, error));
    if (Result<void> checked = checkIsDirectory(*path, *status); !checked)
        return failure(checked.error());
    return DataDirectory(QFileInfo(*path).canonicalFilePath());
}

Result<Content> DataDirectory::content() const
{
    const QDir directory(m_layout.root());
    if (!directory.isReadable())
        return failure(ioError(QStringLiteral("list"), m_layout.root(), EACCES));
    if (QFileInfo::exists(m_layout.restoring()))
        return Content::HalfRestored;
    if (QFileInfo::exists(m_layout.marker()))
        return markedContent();
    QStringList names =
        directory.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    names.removeAll(QFileInfo(m_layout.lock()).fileName());
    names.removeAll(QStringLiteral("lost+found"));
    if (names.isEmpty())
        return Content::Nothing;
    return failure(
        ErrorCode::InvalidArgument,
        QStringLiteral(
            "%1 is no Foyer installation and holds other files (%2); name a new or empty directory.")
            .arg(m_layout.root(), names.first()),
        m_layout.root());
}

Result<Content> DataDirectory::markedContent() const
{
    const Result<Marker> marker = readMarker(m_layout.marker());
    if (!marker)
        return failure(marker.error());
    if (marker->layout > currentLayout)
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("%1 was made by a newer Foyer (layout %2, this one knows %3); start that version.")
                .arg(m_layout.root())
                .arg(marker->layout)
                .arg(currentLayout),
            m_layout.root());
    const QDir cluster(m_layout.postgres());
    // As the owner of the cluster alone may look into it, its version file is asked for by name.
    if (QFileInfo::exists(cluster.filePath(QStringLiteral("PG_VERSION"))))
        return Content::Installation;
    if (!marker->isMade && (!cluster.exists() || cluster.isEmpty()))
        return Content::HalfMade;
    return failure(
        ErrorCode::Corrupt,
        QStringLiteral("The database of this box office is not in %1; mount the disk that it lies on, or "
                       "restore a backup into a new directory.")
            .arg(m_layout.postgres()),
        m_layout.postgres());
}

std::optional<uid_t> DataDirectory::clusterOwner() const
{
    int error = 0;
    const auto status = lookUp(m_layout.postgres(), &error);
    return status ? std::optional(status->st_uid) : std::nullopt;
}

Result<void> DataDirectory::admit(const ServiceAccount &account) const
{
    if (Result<void> settled = settleOwner(account); !settled)
        return settled;
    if (::access(QFile::encodeName(m_layout.root()).constData(), W_OK) != 0)
        return failure(ioError(QStringLiteral("write to"), m_layout.root(), errno));
    if (Result<void> entered = checkEntry(account, m_layout.root()); !entered)
        return entered;
    for (const QString &part : {m_layout.postgres(), m_layout.redis()})
        if (Result<void> checked = checkPart(part, account); !checked)
            return checked;
    return {};
}

Result<void> DataDirectory::settleOwner(const ServiceAccount &account) const
{
    int error = 0;
    const auto status = lookUp(m_layout.root(), &error);
    if (!status)
        return failure(ioError(QStringLiteral("open the data directory"), m_layout.root(), error));
    const uid_t self = ::geteuid();
    if (status->st_uid != self && status->st_uid != account.uid)
        return failure(
            ErrorCode::PermissionDenied,
            QStringLiteral("%1 belongs to %2, but this is %3; start as %2, or give it over with: chown %3 %1")
                .arg(m_layout.root(), accountName(status->st_uid), accountName(self)),
            m_layout.root());
    // Root keeps the directory, so that the databases' account cannot replace what lies beside its own
    // folders.
    const bool isShared = status->st_uid == self && !account.isSelf();
    const mode_t needed = isShared ? 0010 : 0100;
    const bool isGroupRight = !isShared || status->st_gid == account.gid || (status->st_mode & 0001) != 0;
    if (isGroupRight && (status->st_mode & needed) == needed && (status->st_mode & 0022) == 0)
        return {};
    return ensureDirectory(m_layout.root(),
                           {status->st_uid, account.gid, isShared ? mode_t(0710) : mode_t(0700)});
}

Result<void> DataDirectory::checkPart(const QString &part, const ServiceAccount &account) const
{
    int error = 0;
    const auto status = lookUp(part, &error);
    if (!status)
        return error == ENOENT ? Result<void>{} : failure(ioError(QStringLiteral("open"), part, error));
    if (Result<void> checked = checkIsDirectory(part, *status); !checked)
        return checked;
    if (status->st_uid != account.uid)
        return failure(
            ErrorCode::PermissionDenied,
            QStringLiteral("%1 belongs to %2, but %3 runs the database; give it over with: chown -R %3 %1")
                .arg(part, accountName(status->st_uid), account.name),
            part);
    return checkEntry(account, QFileInfo(part).canonicalFilePath());
}

Result<void> DataDirectory::mark(const ServiceAccount &account, Database database) const
{
    const QString state = database == Database::Made ? QStringLiteral("made") : QStringLiteral("making");
    const QJsonObject marker{{QStringLiteral("layout"), currentLayout}, {QStringLiteral("database"), state}};
    return writeFile(m_layout.marker(), QJsonDocument(marker).toJson(), {::geteuid(), account.gid, 0640});
}

Result<void> DataDirectory::furnish(const ServiceAccount &account) const
{
    const Ownership childs{account.uid, account.gid, 0700};
    const Ownership ours{::geteuid(), ::getegid(), 0700};
    if (Result<void> made = ensureDirectory(m_layout.redis(), childs); !made)
        return made;
    if (Result<void> made = ensureDirectory(m_layout.keys(), ours); !made)
        return made;
    return ensureDirectory(m_layout.logs(), ours);
}

Result<void> DataDirectory::checkRoom(qint64 bytes) const
{
    struct statvfs disk
    {};

    if (::statvfs(QFile::encodeName(m_layout.root()).constData(), &disk) != 0)
        return failure(ioError(QStringLiteral("look at the disk of"), m_layout.root(), errno));
    const qint64 free = qint64(disk.f_bavail) * qint64(disk.f_frsize);
    if (free >= bytes)
        return {};
    return failure(
        ErrorCode::Io,
        QStringLiteral("Only %1 are free on the disk of %2, and a new box office needs %3; make room, or "
                       "choose a directory on another disk.")
            .arg(mebibytes(free), m_layout.root(), mebibytes(bytes)),
        m_layout.root());
}

} // namespace foyer::privatedb
