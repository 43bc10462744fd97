// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/directorylock.h"

#include "server/privatedb/files.h"
#include "server/privatedb/processtable.h"

#include <cerrno>
#include <fcntl.h>
#include <QFile>
#include <QFileInfo>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

QByteArray kernelName(const struct stat &status)
{
    char text[64];
    qsnprintf(text, sizeof text, "%02x:%02x:%llu", major(status.st_dev), minor(status.st_dev),
              static_cast<unsigned long long>(status.st_ino));
    return text;
}

// Only read where /proc/locks names another device than stat() does, as some layered file systems make it.
void noteOwner(int file)
{
    const QByteArray pid = QByteArray::number(::getpid()) + '\n';
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, pid.constData(), std::size_t(pid.size()), 0) < 0)
        return; // a full disk must not stop an installation that can run
}

pid_t notedOwner(const QString &file)
{
    const Result<QByteArray> text = readFile(file, 32);
    const pid_t pid = text ? text->trimmed().toInt() : 0;
    return processInfo(pid) ? pid : 0;
}

Error inUse(const QString &file)
{
    const pid_t known = DirectoryLock::holder(file);
    const pid_t pid = known != 0 ? known : notedOwner(file);
    const std::optional<ProcessInfo> info = processInfo(pid);
    const QString holder =
        info ? QStringLiteral("process %1 (%2)").arg(pid).arg(QString::fromLocal8Bit(info->command))
             : QStringLiteral("another process");
    const QString directory = QFileInfo(file).path();
    return {ErrorCode::Conflict,
            QStringLiteral("%1 is in use by %2; stop that one first, or join it with --attach %1.")
                .arg(directory, holder),
            directory};
}

} // namespace

Result<DirectoryLock> DirectoryLock::take(const QString &file)
{
    const QByteArray name = QFile::encodeName(file);
    FileDescriptor opened(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!opened.isOpen())
        return failure(ioError(QStringLiteral("open the lock file"), file, errno));
    if (::flock(opened.get(), LOCK_EX | LOCK_NB) == 0) {
        noteOwner(opened.get());
        return DirectoryLock(std::move(opened));
    }
    if (errno == EWOULDBLOCK)
        return failure(inUse(file));
    return failure(ioError(QStringLiteral("lock"), file, errno));
}

pid_t DirectoryLock::holder(const QString &file)
{
    struct stat status
    {};

    QFile locks(QStringLiteral("/proc/locks"));
    if (::stat(QFile::encodeName(file).constData(), &status) != 0 || !locks.open(QIODevice::ReadOnly))
        return 0;
    // "7: FLOCK  ADVISORY  WRITE 1234 fe:00:5678 0 EOF"; the kernel, unlike a pid in the file, is never
    // stale.
    const QByteArray name = kernelName(status);
    for (const QByteArray &line : locks.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() > 5 && fields[1] == "FLOCK" && fields[5] == name)
            return fields[4].toInt();
    }
    return 0;
}

} // namespace foyer::privatedb
