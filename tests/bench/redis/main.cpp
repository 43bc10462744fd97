// SPDX-License-Identifier: GPL-3.0-or-later
// Commands per second of the Redis driver against redis-benchmark: the same server, the same commands, the
// same number in flight, in turns.
#include "tests/bench/redis/driverload.h"
#include "tests/bench/redis/referenceload.h"
#include "tests/support/redischild.h"

#include <cstdio>
#include <map>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

using namespace foyer;
using namespace foyer::bench;

namespace {

constexpr int rounds = 3;
constexpr int inFlight = 256;
constexpr int pipelinedCommands = 1'000'000;
constexpr int connections = 50;
constexpr int plainCommands = 100'000;

struct Runs
{
    QList<Measured> driver;
    QList<Measured> pipelined;
    QList<Measured> plain;
};

void prepare(const test::RedisChild &child)
{
    child.cli({QStringLiteral("flushall")});
    child.cli({QStringLiteral("script"), QStringLiteral("load"), QString::fromLatin1(takeScriptText())});
}

void runRound(const test::RedisChild &child, const Workload &workload, Runs &runs)
{
    const QString path = child.socketPath();
    prepare(child);
    runs.driver.append(runDriver(path, workload, inFlight, pipelinedCommands));
    prepare(child);
    runs.pipelined.append(runReference(path, workload, 1, inFlight, pipelinedCommands));
    prepare(child);
    runs.plain.append(runReference(path, workload, connections, 1, plainCommands));
}

void printRow(const QString &name, const char *what, const Measured &measured)
{
    std::printf("%-8s %-40s %12.0f/s %8.2f us CPU\n", qPrintable(name), what, measured.perSecond,
                measured.cpuMicroseconds);
}

/// The rate of a mix of equal numbers of each.
double mixed(const QList<double> &rates)
{
    double seconds = 0.0;
    for (const double rate : rates)
        seconds += 1.0 / rate;
    return double(rates.size()) / seconds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("foyer.redis.info=false"));
    const test::RedisChild child;
    std::map<QString, Runs> runs;
    for (int round = 0; round < rounds; ++round) {
        for (const Workload &workload : workloads())
            runRound(child, workload, runs[workload.name]);
    }
    QJsonObject figures;
    QJsonObject reference;
    QList<double> ours;
    QList<double> theirs;
    for (const auto &[name, of] : runs) {
        const Measured driver = median(of.driver);
        const Measured pipelined = median(of.pipelined);
        const Measured plain = median(of.plain);
        printRow(name, "driver, 1 connection, 256 in flight", driver);
        printRow(name, "redis-benchmark -c 1 -P 256", pipelined);
        printRow(name, "redis-benchmark -c 50 -P 1", plain);
        ours.append(driver.perSecond);
        theirs.append(pipelined.perSecond);
        figures[name + QStringLiteral("_per_s")] = qRound64(driver.perSecond);
        figures[name + QStringLiteral("_cpu_us")] = driver.cpuMicroseconds;
        reference[name + QStringLiteral("_per_s")] = qRound64(pipelined.perSecond);
        reference[name + QStringLiteral("_cpu_us")] = pipelined.cpuMicroseconds;
        reference[name + QStringLiteral("_unpipelined_per_s")] = qRound64(plain.perSecond);
    }
    figures[QStringLiteral("commands_per_s")] = qRound64(mixed(ours));
    reference[QStringLiteral("commands_per_s")] = qRound64(mixed(theirs));
    const QJsonObject summary{{QStringLiteral("bench"), QStringLiteral("redis")},
                              {QStringLiteral("figures"), figures},
                              {QStringLiteral("reference"), reference},
                              {QStringLiteral("ratio"), mixed(ours) / mixed(theirs)}};
    std::printf("%s\n", QJsonDocument(summary).toJson(QJsonDocument::Compact).constData());
    return 0;
}
