// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testplace.h"

#include <linux/magic.h>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace foyer::test {

namespace {

constexpr const char *memory = "/dev/shm";
constexpr quint64 leastRoom = 1ULL << 30;

// Tests plant programs too, so the place must let them run.
bool isFit(const char *place)
{
    struct statfs kind
    {};

    struct statvfs room
    {};

    return ::statfs(place, &kind) == 0 && kind.f_type == TMPFS_MAGIC && ::statvfs(place, &room) == 0
           && quint64(room.f_bavail) * room.f_frsize >= leastRoom && (room.f_flag & ST_NOEXEC) == 0
           && ::access(place, W_OK) == 0;
}

// What programs that crashed left behind: the number in its name lives no more, and it has lain for an hour,
// lest it only lives out of our sight, in another container.
void sweep(const QString &place, const QString &name)
{
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QDir folder(place);
    for (const QFileInfo &found : folder.entryInfoList({name + QStringLiteral("-*-*")}, QDir::Dirs)) {
        const QString pid = found.fileName().mid(name.size() + 1).section(QLatin1Char('-'), 0, 0);
        if (pid.toInt() > 0 && !QFileInfo::exists(QStringLiteral("/proc/") + pid)
            && found.lastModified() < longAgo)
            QDir(found.filePath()).removeRecursively();
    }
}

} // namespace

QString testPlace(const QString &name)
{
    const QString asked = qEnvironmentVariable("FOYER_TEST_PLACE");
    const QString found = QString::fromLatin1(isFit(memory) ? memory : "/tmp");
    const QString place = asked.isEmpty() ? found : asked;
    sweep(place, name);
    return QStringLiteral("%1/%2-%3-XXXXXX").arg(place, name).arg(QCoreApplication::applicationPid());
}

} // namespace foyer::test
