// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/files.h"

#include "core/base/filedescriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

ErrorCode codeOf(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
    case EROFS: return ErrorCode::PermissionDenied;
    case ENOENT: return ErrorCode::NotFound;
    case EEXIST:
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP: return ErrorCode::InvalidArgument;
    default: return ErrorCode::Io;
    }
}

QString adviceFor(int error)
{
    switch (error) {
    case ENOSPC: return QStringLiteral("; make room on that disk, or choose a directory on another one");
    case EDQUOT: return QStringLiteral("; raise the quota, or choose a directory on another disk");
    case EROFS: return QStringLiteral("; remount it writable, or choose a directory on another disk");
    case EACCES:
    case EPERM: return QStringLiteral("; give this account the right to, or choose another directory");
    default: return {};
    }
}

Result<void> failed(const char *action, const QString &path)
{
    const int error = errno;
    return failure(ioError(QLatin1StringView(action), path, error));
}

bool own(int fd, const Ownership &ownership)
{
    return (::geteuid() != 0 || ::fchown(fd, ownership.uid, ownership.gid) == 0)
           && ::fchmod(fd, ownership.mode) == 0;
}

bool writeAll(int fd, const QByteArray &content)
{
    for (qsizetype at = 0; at < content.size();) {
        const ssize_t written = ::write(fd, content.constData() + at, std::size_t(content.size() - at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        at += written;
    }
    return true;
}

bool isAlready(const QString &path, const QByteArray &content, const Ownership &ownership)
{
    struct stat status
    {};

    if (::lstat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode)
        || status.st_uid != ownership.uid || (status.st_mode & 07777) != ownership.mode)
        return false;
    const Result<QByteArray> present = readFile(path);
    return present && *present == content;
}

} // namespace

Error ioError(const QString &action, const QString &path, int error)
{
    const QString text = QStringLiteral("Cannot %1 %2: %3%4.");
    return {codeOf(error), text.arg(action, path, qt_error_string(error), adviceFor(error)), path};
}

Result<void> ensureDirectory(const QString &path, const Ownership &ownership)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return failed("make the directory", path);
    const FileDescriptor directory(::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.isOpen())
        return failed("use as a directory", path);

    struct stat status
    {};

    if (::fstat(directory.get(), &status) != 0)
        return failed("look at", path);
    const bool isRight = status.st_uid == ownership.uid && (status.st_mode & 07777) == ownership.mode
                         && (::geteuid() != 0 || status.st_gid == ownership.gid);
    if (!isRight && !own(directory.get(), ownership))
        return failed("set owner and mode of", path);
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &content, const Ownership &ownership)
{
    if (isAlready(path, content, ownership))
        return {};
    const QByteArray name = QFile::encodeName(path);
    const QByteArray newName = name + ".new";
    ::unlink(newName.constData()); // left by a process that was killed here
    FileDescriptor file(::open(newName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return failed("write", path);
    if (!writeAll(file.get(), content) || !own(file.get(), ownership) || ::fsync(file.get()) != 0) {
        const int error = errno;
        ::unlink(newName.constData());
        return failure(ioError(QStringLiteral("write"), path, error));
    }
    return renameDurably(QFile::decodeName(newName), path);
}

Result<QByteArray> readFile(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no file %1.").arg(path), path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("Cannot read %1: %2.").arg(path, file.errorString()), path);
    if (file.size() > most)
        return failure(ErrorCode::Corrupt, QStringLiteral("%1 is larger than it can be.").arg(path), path);
    return file.read(most);
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed("rename to", to);
    return syncDirectory(QFileInfo(to).path());
}

Result<void> removeTree(const QString &path)
{
    std::error_code error;
    std::filesystem::remove_all(QFile::encodeName(path).toStdString(), error);
    if (error)
        return failure(ioError(QStringLiteral("remove"), path, error.value()));
    return {};
}

Result<void> syncDirectory(const QString &path)
{
    const FileDescriptor directory(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.isOpen() || ::fsync(directory.get()) != 0)
        return failed("save the directory", path);
    return {};
}

} // namespace foyer::privatedb
