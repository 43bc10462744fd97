// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/processstatus.h"

#include <algorithm>
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer::runtime {

namespace {

// Places in /proc/self/stat, counted from the state, which is the first behind the name's bracket (field 3
// of proc(5)).
constexpr qsizetype userTicks = 11;
constexpr qsizetype systemTicks = 12;
constexpr qsizetype threadCount = 17;
constexpr qsizetype startTicks = 19;
constexpr qsizetype virtualSize = 20;
constexpr qsizetype residentPages = 21;

QByteArray contentOf(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

std::optional<double> numberAt(const QList<QByteArray> &fields, qsizetype place)
{
    bool isNumber = false;
    const double value = fields.value(place).toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<double> scaled(std::optional<double> value, double factor)
{
    return value ? std::optional(*value * factor) : std::nullopt;
}

// The moment the machine was started: "btime 1795263457" in /proc/stat.
std::optional<double> bootTime()
{
    for (const QByteArray &line : contentOf("/proc/stat").split('\n')) {
        if (line.startsWith("btime "))
            return numberAt({line.sliced(6)}, 0);
    }
    return std::nullopt;
}

// Since Linux 6.2 the folder's size is the number of descriptors; before, it is 0 and they must be counted.
std::optional<double> countDescriptors()
{
    struct stat status = {};
    if (stat("/proc/self/fd", &status) != 0)
        return std::nullopt;
    if (status.st_size > 0)
        return double(status.st_size);
    const QStringList entries = QDir(QStringLiteral("/proc/self/fd"))
                                    .entryList(QDir::System | QDir::AllEntries | QDir::NoDotAndDotDot);
    return double(std::max<qsizetype>(entries.size() - 1, 0)); // reading the folder took one
}

std::optional<double> descriptorLimit()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return std::nullopt;
    return double(limit.rlim_cur);
}

} // namespace

ProcessStatus ProcessStatus::read()
{
    ProcessStatus status;
    const QByteArray stat = contentOf("/proc/self/stat");
    // "pid (name) state …": the name may hold anything, so look behind its last bracket.
    const QList<QByteArray> fields = stat.sliced(std::min(stat.lastIndexOf(')') + 2, stat.size())).split(' ');
    const double tick = 1.0 / double(sysconf(_SC_CLK_TCK));
    const std::optional<double> user = numberAt(fields, userTicks);
    const std::optional<double> system = numberAt(fields, systemTicks);
    if (user && system)
        status.cpuSeconds = (*user + *system) * tick;
    status.threads = numberAt(fields, threadCount);
    status.virtualBytes = numberAt(fields, virtualSize);
    status.residentBytes = scaled(numberAt(fields, residentPages), double(sysconf(_SC_PAGESIZE)));
    const std::optional<double> boot = bootTime();
    const std::optional<double> start = scaled(numberAt(fields, startTicks), tick);
    if (boot && start)
        status.startTimeSeconds = *boot + *start;
    status.openDescriptors = countDescriptors();
    status.maxDescriptors = descriptorLimit();
    return status;
}

} // namespace foyer::runtime
