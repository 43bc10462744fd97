// SPDX-License-Identifier: GPL-3.0-or-later
// Statements per second through the PostgreSQL driver against pgbench: the same cluster, the same statements,
// in turns. The cluster does not wait for the disk, so that the client is what is measured.
#include "server/epoll/epolldispatcher.h"
#include "tests/bench/pg/driverload.h"
#include "tests/bench/pg/referenceload.h"

#include <cstdio>
#include <map>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QThread>

using namespace foyer;
using namespace foyer::pgbench;

namespace {

constexpr int rounds = 3;
constexpr int seconds = 2;
constexpr int inFlight = 64;

/// One way of running the statements.
struct Contender
{
    QString name;
    std::function<Measured(const test::PgCluster &, const Workload &)> run;
};

Contender driver(const QString &name, const DriverLoad &load)
{
    return {name, [load](const test::PgCluster &cluster, const Workload &workload) {
                return runDriver(cluster.conninfo(), workload, load, seconds * 1000);
            }};
}

Contender reference(const QString &name, const ReferenceLoad &load)
{
    return {name, [load](const test::PgCluster &cluster, const Workload &workload) {
                return runReference(cluster, workload, load, seconds);
            }};
}

QList<Contender> contenders()
{
    return {driver(QStringLiteral("driver_1"), {.connections = 1, .inFlight = inFlight}),
            reference(QStringLiteral("pgbench_1"), {.connections = 1}),
            driver(QStringLiteral("driver_2"), {.connections = 2, .inFlight = inFlight}),
            reference(QStringLiteral("pgbench_2"), {.connections = 2}),
            driver(QStringLiteral("driver_segments_1"),
                   {.connections = 1, .inFlight = inFlight, .perSegment = 32}),
            reference(QStringLiteral("pgbench_pipeline_1"), {.connections = 1, .perPipeline = inFlight}),
            driver(QStringLiteral("driver_segments_2"),
                   {.connections = 2, .inFlight = 2 * inFlight, .perSegment = 32}),
            reference(QStringLiteral("pgbench_pipeline_2"), {.connections = 2, .perPipeline = inFlight})};
}

using Runs = std::map<QString, QList<Measured>>; ///< by workload and contender

void runRound(const test::PgCluster &cluster, Runs &runs)
{
    for (const Workload &workload : workloads()) {
        for (const Contender &contender : contenders()) {
            cluster.psql(QStringLiteral("truncate entry"));
            cluster.psql(QStringLiteral("checkpoint"));
            runs[workload.name + QLatin1Char('_') + contender.name].append(contender.run(cluster, workload));
        }
    }
}

/// The rate of a mix of as many selects as inserts.
double mixed(Runs &runs, const QString &contender)
{
    double time = 0.0;
    for (const Workload &workload : workloads())
        time += 1.0 / median(runs[workload.name + QLatin1Char('_') + contender]).perSecond;
    return double(workloads().size()) / time;
}

void print(Runs &runs, QJsonObject &figures, QJsonObject &reference)
{
    for (const auto &[name, measured] : runs) {
        const Measured middle = median(measured);
        std::printf("%-32s %10.0f/s %8.2f us CPU of the client\n", qPrintable(name), middle.perSecond,
                    middle.cpuMicroseconds);
        QJsonObject &into = name.contains(QStringLiteral("pgbench")) ? reference : figures;
        into[name + QStringLiteral("_per_s")] = qRound64(middle.perSecond);
        into[name + QStringLiteral("_cpu_us")] = middle.cpuMicroseconds;
    }
}

void summarise(Runs &runs)
{
    QJsonObject figures;
    QJsonObject reference;
    print(runs, figures, reference);
    const double ours = mixed(runs, QStringLiteral("driver_2"));
    const double theirs = mixed(runs, QStringLiteral("pgbench_2"));
    figures[QStringLiteral("statements_per_s")] = qRound64(ours);
    figures[QStringLiteral("segment_statements_per_s")] =
        qRound64(mixed(runs, QStringLiteral("driver_segments_2")));
    reference[QStringLiteral("pgbench_per_s")] = qRound64(theirs);
    reference[QStringLiteral("pgbench_pipeline_per_s")] =
        qRound64(mixed(runs, QStringLiteral("pgbench_pipeline_2")));
    const QJsonObject summary{{QStringLiteral("bench"), QStringLiteral("pg")},
                              {QStringLiteral("figures"), figures},
                              {QStringLiteral("reference"), reference},
                              {QStringLiteral("ratio"), ours / theirs}};
    std::printf("%s\n", QJsonDocument(summary).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main(int argc, char **argv)
{
    const Result<void> installed = epoll::EpollDispatcher::installFor(*QThread::currentThread());
    if (!installed)
        qFatal("%s", qPrintable(installed.error().toLogText()));
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("foyer.pg.info=false"));
    const test::PgCluster cluster;
    for (const QString &statement : schema())
        cluster.psql(statement);
    Runs runs;
    for (int round = 0; round < rounds; ++round)
        runRound(cluster, runs);
    summarise(runs);
    return 0;
}
