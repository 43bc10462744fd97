// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/runtimedirectory.h"

#include "server/privatedb/accountview.h"
#include "server/privatedb/files.h"
#include "server/privatedb/serviceaccount.h"

#include <cerrno>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

constexpr int nameDigits = 10;
constexpr int triesPerBase = 4;

// By device and inode and not by path, so that a moved installation keeps its name and a copied one gets its
// own.
QString nameFor(const QString &dataDirectory, int attempt)
{
    struct stat status
    {};

    ::stat(QFile::encodeName(dataDirectory).constData(), &status);
    QByteArray identity =
        QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(quint64(status.st_ino));
    if (attempt > 0)
        identity += ':' + QByteArray::number(attempt);
    const QByteArray digest = QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("foyer-") + QString::fromLatin1(digest.left(nameDigits));
}

Result<void> checkBase(const QString &base, const ServiceAccount &account)
{
    struct stat status
    {};

    if (::stat(QFile::encodeName(base).constData(), &status) != 0)
        return failure(ioError(QStringLiteral("use"), base, errno));
    const bool isOpenToAll = (status.st_mode & S_IWOTH) != 0;
    if (!S_ISDIR(status.st_mode) || (isOpenToAll && (status.st_mode & S_ISVTX) == 0))
        return failure(
            ErrorCode::PermissionDenied,
            QStringLiteral("%1 is not a directory that only its owner can rename things in.").arg(base),
            base);
    const bool isTrusted = status.st_uid == 0 || status.st_uid == ::geteuid() || status.st_uid == account.uid;
    if (!isTrusted)
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("%1 belongs to %2.").arg(base, accountName(status.st_uid)), base);
    return checkEntry(account, QFileInfo(base).canonicalFilePath());
}

// Root may have been killed between making the directory and giving it away: its own empty one is taken over.
Result<void> takeDirectory(const QString &path, const ServiceAccount &account)
{
    const QByteArray name = QFile::encodeName(path);
    const bool isMade = ::mkdir(name.constData(), 0700) == 0;
    if (!isMade && errno != EEXIST)
        return failure(ioError(QStringLiteral("make the directory"), path, errno));

    struct stat status
    {};

    if (::lstat(name.constData(), &status) != 0)
        return failure(ioError(QStringLiteral("look at"), path, errno));
    if (!S_ISDIR(status.st_mode) || (status.st_uid != account.uid && status.st_uid != ::geteuid()))
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("%1 was made by %2.").arg(path, accountName(status.st_uid)), path);
    return ensureDirectory(path, {account.uid, account.gid, 0700});
}

Result<QString> makeBelow(const QString &base, const QString &dataDirectory, const ServiceAccount &account)
{
    if (Result<void> checked = checkBase(base, account); !checked)
        return failure(checked.error());
    Result<void> taken;
    for (int attempt = 0; attempt < triesPerBase; ++attempt) {
        const QString path = base + QLatin1Char('/') + nameFor(dataDirectory, attempt);
        if (QFile::encodeName(path).size() > longestSocketDirectory)
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("%1 is longer than the %2 bytes that a socket's name leaves.")
                               .arg(path)
                               .arg(longestSocketDirectory),
                           path);
        taken = takeDirectory(path, account);
        if (taken)
            return path;
    }
    return failure(taken.error());
}

} // namespace

QStringList defaultRuntimeBases()
{
    QStringList bases;
    // systemd separates several by colons.
    bases.append(qEnvironmentVariable("RUNTIME_DIRECTORY").section(QLatin1Char(':'), 0, 0));
    bases.append(::geteuid() == 0 ? QStringLiteral("/run") : qEnvironmentVariable("XDG_RUNTIME_DIR"));
    bases.append(QStringLiteral("/tmp"));
    bases.removeAll(QString{});
    return bases;
}

Result<QString> makeRuntimeDirectory(const QStringList &bases, const QString &dataDirectory,
                                     const ServiceAccount &account)
{
    QStringList reasons;
    for (const QString &base : bases) {
        Result<QString> made = makeBelow(base, dataDirectory, account);
        if (made)
            return made;
        reasons.append(made.error().detail);
    }
    return failure(
        ErrorCode::PermissionDenied,
        QStringLiteral("There is no place for the database's sockets; set XDG_RUNTIME_DIR to a short "
                       "directory of your own (%1)")
            .arg(reasons.join(QLatin1Char(' '))),
        bases.join(QStringLiteral(", ")));
}

Result<void> checkRuntimeDirectory(const QString &directory, const ServiceAccount &account)
{
    struct stat status
    {};

    if (::lstat(QFile::encodeName(directory).constData(), &status) != 0)
        return failure(ioError(QStringLiteral("open the socket directory"), directory, errno));
    if (S_ISDIR(status.st_mode) && status.st_uid == account.uid && (status.st_mode & 0077) == 0)
        return {};
    return failure(
        ErrorCode::PermissionDenied,
        QStringLiteral("The socket directory %1 does not belong to %2 alone, so what listens there cannot "
                       "be trusted.")
            .arg(directory, account.name),
        directory);
}

} // namespace foyer::privatedb
