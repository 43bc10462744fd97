// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testplace.h"

#include <linux/magic.h>
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

} // namespace

QString testPlace(const QString &name)
{
    const QString asked = qEnvironmentVariable("FOYER_TEST_PLACE");
    const QString found = QString::fromLatin1(isFit(memory) ? memory : "/tmp");
    return (asked.isEmpty() ? found : asked) + QLatin1Char('/') + name + QStringLiteral("-XXXXXX");
}

} // namespace foyer::test
