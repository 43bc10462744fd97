// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/httpworker.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <unistd.h>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

constexpr int crowd = 10'000;

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

/// Ten thousand connections that do nothing, and one that works.
class IdleCrowdTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workingConnectionIsServedBesideThem();
};

void IdleCrowdTest::workingConnectionIsServedBesideThem()
{
    ServerConfig config; // the sweep of every second included
    HttpWorker worker(WorkerSetup{.config = config, .routes = &addHello});
    const qint64 before = residentBytes();
    QProcess idlers;
    idlers.start(QStringLiteral(FOYER_IDLECROWD), {QString::number(worker.port()), QString::number(crowd)});
    QVERIFY(idlers.waitForReadyRead(90'000));
    QCOMPARE(idlers.readAllStandardOutput().trimmed(), QByteArray("ready"));
    QCOMPARE(worker.stats().connectionsOpen.value(), double(crowd));
    const qint64 perConnection = (residentBytes() - before) / crowd;
    QVERIFY2(perConnection < 12 * 1024, qPrintable(QString::number(perConnection)));

    constexpr int requests = 5'000;
    RawClient client(worker.port());
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < requests; ++i) {
        client.send(get("/hello"));
        QCOMPARE(client.receive().status, 200);
    }
    const qint64 perRequest = timer.nsecsElapsed() / requests / 1000;
    QVERIFY2(perRequest < 2'000, qPrintable(QString::number(perRequest))); // it takes some 40 us
    qInfo("%lld bytes per idle connection, %lld us per request and answer beside them", perConnection,
          perRequest);

    idlers.closeWriteChannel();
    QVERIFY(idlers.waitForFinished(60'000));
    QTRY_COMPARE_WITH_TIMEOUT(worker.stats().connectionsOpen.value(), double(1), 60'000);
}

QTEST_GUILESS_MAIN(IdleCrowdTest)
#include "tst_idlecrowd.moc"
