// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pg/referenceload.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <sys/resource.h>

namespace foyer::pgbench {

namespace {

double childrensCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage); // of those that have ended: the servers go on
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

QString scriptFor(const Workload &workload, int perPipeline)
{
    const QString statement =
        QStringLiteral("\\set id random(1, %1)\n%2\n").arg(itemCount).arg(workload.script);
    if (perPipeline == 1)
        return statement;
    return QStringLiteral("\\startpipeline\n") + statement.repeated(perPipeline)
           + QStringLiteral("\\endpipeline\n");
}

/// Of one line "tps = 12345.6 (…)".
double numberAfter(const QString &label, const QString &output)
{
    const QRegularExpression pattern(label + QStringLiteral("(?: = |: )([0-9.]+)"));
    const QRegularExpressionMatch match = pattern.match(output);
    if (!match.hasMatch())
        qFatal("pgbench says no \"%s\": %s", qPrintable(label), qPrintable(output));
    return match.captured(1).toDouble();
}

} // namespace

Measured runReference(const test::PgCluster &cluster, const Workload &workload, const ReferenceLoad &load,
                      int seconds)
{
    QTemporaryFile script;
    if (!script.open() || script.write(scriptFor(workload, load.perPipeline).toUtf8()) < 0 || !script.flush())
        qFatal("cannot write a script for pgbench");
    const QStringList arguments{QStringLiteral("-n"),
                                QStringLiteral("-M"),
                                QStringLiteral("prepared"),
                                QStringLiteral("-f"),
                                script.fileName(),
                                QStringLiteral("-c"),
                                QString::number(load.connections),
                                QStringLiteral("-j"),
                                QStringLiteral("1"),
                                QStringLiteral("-T"),
                                QString::number(seconds),
                                QString::fromUtf8(cluster.conninfo())};
    const double cpuBefore = childrensCpuSeconds();
    QProcess pgbench;
    pgbench.setProcessChannelMode(QProcess::MergedChannels);
    pgbench.start(test::postgresBinDirectory() + QStringLiteral("/pgbench"), arguments);
    if (!pgbench.waitForFinished(-1) || pgbench.exitCode() != 0)
        qFatal("pgbench failed: %s", pgbench.readAll().constData());
    const QString output = QString::fromUtf8(pgbench.readAll());
    const double cpu = childrensCpuSeconds() - cpuBefore;
    const double statements =
        numberAfter(QStringLiteral("transactions actually processed"), output) * load.perPipeline;
    return {numberAfter(QStringLiteral("tps"), output) * load.perPipeline, cpu * 1e6 / statements};
}

} // namespace foyer::pgbench
