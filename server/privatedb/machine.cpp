// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/machine.h"

#include "server/privatedb/files.h"

#include <limits>
#include <QFile>
#include <sys/statvfs.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

constexpr qint64 unlimited = std::numeric_limits<qint64>::max();

// "max" and everything else that is no number mean no limit.
qint64 limitIn(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return unlimited;
    bool isNumber = false;
    const qint64 bytes = opened.readAll().trimmed().toLongLong(&isNumber);
    return isNumber && bytes > 0 ? bytes : unlimited;
}

// A group is bound by every group above it too.
qint64 tightest(const QString &root, QString group, const QString &file)
{
    qint64 bytes = unlimited;
    while (true) {
        bytes = std::min(bytes, limitIn(root + group + QLatin1Char('/') + file));
        if (group.isEmpty())
            return bytes;
        group.truncate(std::max(qsizetype{0}, group.lastIndexOf(QLatin1Char('/'))));
    }
}

// "0::/path" is version 2; "4:memory:/path" is version 1.
qint64 controlGroupLimit()
{
    QFile groups(QStringLiteral("/proc/self/cgroup"));
    if (!groups.open(QIODevice::ReadOnly))
        return unlimited;
    qint64 bytes = unlimited;
    for (const QByteArray &line : groups.readAll().split('\n')) {
        const QString path = QString::fromLocal8Bit(line).section(QLatin1Char(':'), 2);
        const QString group = path == QLatin1StringView{"/"} ? QString{} : path;
        const QByteArray controllers = line.split(':').value(1);
        if (line.startsWith("0::"))
            bytes = std::min(bytes,
                             tightest(QStringLiteral("/sys/fs/cgroup"), group, QStringLiteral("memory.max")));
        else if (controllers.split(',').contains("memory"))
            bytes = std::min(bytes, tightest(QStringLiteral("/sys/fs/cgroup/memory"), group,
                                             QStringLiteral("memory.limit_in_bytes")));
    }
    return bytes;
}

} // namespace

Machine Machine::of(const QString &dataDirectory)
{
    const qint64 physical = qint64(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);

    struct statvfs disk
    {};

    ::statvfs(QFile::encodeName(dataDirectory).constData(), &disk);
    return {std::min(physical, controlGroupLimit()), qint64(disk.f_blocks) * qint64(disk.f_frsize)};
}

} // namespace foyer::privatedb
