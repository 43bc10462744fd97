// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/redis/referenceload.h"

#include <QProcess>
#include <sys/resource.h>

namespace foyer::bench {

namespace {

/// Of children that have ended; Redis itself has not.
double childCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// The second column of the last line: requests per second.
double ratePerSecond(const QByteArray &csv)
{
    const QByteArray line = csv.trimmed().split('\n').last();
    const QList<QByteArray> columns = line.split('"');
    return columns.size() > 3 ? columns.at(3).toDouble() : 0.0;
}

} // namespace

Measured runReference(const QString &socketPath, const Workload &workload, int connections, int pipeline,
                      int commands)
{
    const QString options = QStringLiteral("-c %1 -P %2 -n %3 -r %4 --csv");
    const QString filled = options.arg(connections).arg(pipeline).arg(commands).arg(keySpace);
    QStringList arguments{QStringLiteral("-s"), socketPath};
    arguments << filled.split(QLatin1Char(' ')) << workload.benchmarkWords;
    const double cpuBefore = childCpuSeconds();
    QProcess process;
    process.start(QStringLiteral("redis-benchmark"), arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        qFatal("redis-benchmark failed: %s", process.readAllStandardError().constData());
    const double rate = ratePerSecond(process.readAllStandardOutput());
    if (rate <= 0.0)
        qFatal("redis-benchmark gave no figure");
    return {rate, (childCpuSeconds() - cpuBefore) * 1e6 / commands};
}

} // namespace foyer::bench
