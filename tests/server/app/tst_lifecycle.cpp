// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/installationdir.h"
#include "tests/support/jsonclient.h"

#include <csignal>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QWebSocket>

using namespace foyer::test;

namespace {

/// Processes whose command line names this directory.
QList<int> processesOf(const QString &directory)
{
    QList<int> pids;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(entry));
        if (entry.toInt() > 0 && file.open(QIODevice::ReadOnly)
            && file.readAll().contains(directory.toUtf8()))
            pids.append(entry.toInt());
    }
    return pids;
}

} // namespace

/// From the first start to the last stop of the real program with its private databases.
class LifecycleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartServesAndStopLeavesNothing();
    void notesWhereItServes();
    void metricsAndRequestIds();
    void socketsAreInTheMetrics();
    void visitorsAreCountedApart();
    void startsAgainAfterEveryKill();
    void secondStartOnOneDirectoryIsRefused();
    void attachedWorkersShareTheInstallation();
    void migrateSaysWhatItWouldDo();

private:
    InstallationDir m_dir; ///< where it is of no interest whether the start is the first
};

void LifecycleTest::firstStartServesAndStopLeavesNothing()
{
    const InstallationDir dir;
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(dir.arguments()), server.log().constData());
    QCOMPARE(server.get("/health/live").status, 200);
    QCOMPARE(server.get("/health/ready").status, 200);
    QCOMPARE(server.get("/no/such/path").status, 404);
    QVERIFY(server.get("/no/such/path").head.contains("application/problem+json"));
    QVERIFY(processesOf(dir.data()).size() >= 2); // the server and its PostgreSQL name it
    QCOMPARE(server.end(SIGTERM), 0);
    QTRY_VERIFY_WITH_TIMEOUT(processesOf(dir.data()).isEmpty(), 20'000);
}

void LifecycleTest::notesWhereItServes()
{
    const InstallationDir dir;
    const QString path = dir.data() + QStringLiteral("/serving.json");
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(dir.arguments()), server.log().constData());
    QTRY_VERIFY(QFile::exists(path)); // written after the line in the log
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(note.value(u"pid").toInt(), int(server.pid()));
    QVERIFY(note.value(u"start_ticks").toString().toULongLong() > 0);
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(server.port());
    QCOMPARE(note.value(u"addresses").toArray(), QJsonArray{address});
    QCOMPARE(server.end(SIGTERM), 0);
    QVERIFY(!QFile::exists(path));
}

void LifecycleTest::metricsAndRequestIds()
{
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(m_dir.arguments({QStringLiteral("--log-requests"), QStringLiteral("all")})),
             server.log().constData());
    QCOMPARE(server.get("/health/ready").status, 200);
    QTRY_VERIFY(server.get("/metrics").body.contains("foyer_http_answers_total{class=\"2xx\"}"));
    const HttpAnswer metrics = server.get("/metrics");
    for (const char *name :
         {"foyer_http_request_duration_seconds_bucket", "route=\"health.ready\"",
          "process_resident_memory_bytes", "foyer_build_info", "foyer_pg_connections_ready"})
        QVERIFY2(metrics.body.contains(name), name);
    QCOMPARE(server.end(SIGTERM), 0);
    QVERIFY(server.log().contains("\"request_id\":\""));
    QVERIFY(server.log().contains("\"trace_id\":\""));
}

void LifecycleTest::socketsAreInTheMetrics()
{
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(m_dir.arguments()), server.log().constData());
    const auto figure = [&server](const char *name) {
        const QByteArray page = '\n' + server.get("/metrics").body;
        const qsizetype at = page.indexOf(QByteArray("\n") + name + ' ');
        return at < 0 ? -1.0 : page.mid(at).trimmed().split('\n').first().split(' ').last().toDouble();
    };
    QTRY_COMPARE(figure("foyer_live_sessions"), 0.0);
    QTRY_COMPARE(figure("foyer_socketio_sessions"), 0.0);
    QCOMPARE(server.get("/socket.io/?EIO=4&transport=polling").status, 200);
    QTRY_COMPARE(figure("foyer_socketio_sessions"), 1.0);
    QCOMPARE(figure("foyer_socketio_sessions_total"), 1.0);
    QWebSocket watcher;
    watcher.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/live").arg(server.port())));
    QTRY_COMPARE(watcher.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(figure("foyer_live_sessions"), 1.0);
    watcher.close();
    QTRY_COMPARE(figure("foyer_live_sessions"), 0.0);
    QCOMPARE(server.end(SIGTERM), 0);
}

void LifecycleTest::visitorsAreCountedApart()
{
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(m_dir.arguments()), server.log().constData());
    JsonClient client(server.port());
    const JsonAnswer nobody = client.post("/api/v1/visitors");
    QCOMPARE(nobody.status, 201);
    client.setHeader("X-Visitor-Token", nobody.text(QStringLiteral("token")).toLatin1());
    const JsonAnswer visitor = client.post("/api/v1/visitors");
    QVERIFY(visitor.header("RateLimit-Limit").toInt() > 0);
    QVERIFY(visitor.header("RateLimit-Limit").toInt() < nobody.header("RateLimit-Limit").toInt());
    QCOMPARE(server.end(SIGTERM), 0);
}

void LifecycleTest::startsAgainAfterEveryKill()
{
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(m_dir.arguments()), server.log().constData());
    server.kill();
    QVERIFY2(server.start(m_dir.arguments()), server.log().constData());
    QCOMPARE(server.get("/health/ready").status, 200);
    QVERIFY(!processesOf(m_dir.data()).isEmpty());
    for (const char *child : {"/postgres", "redis-server"}) {
        QProcess find;
        find.start(QStringLiteral("pgrep"), {QStringLiteral("-P"), QString::number(server.pid()),
                                             QStringLiteral("-f"), QString::fromLatin1(child)});
        QVERIFY(find.waitForFinished());
        const int pid = find.readAllStandardOutput().split('\n').first().toInt();
        QVERIFY2(pid > 0, child);
        ::kill(pid, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(server.get("/health/live").status == 200, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(server.get("/health/ready").status, 200, 60'000);
    }
    QCOMPARE(server.end(SIGTERM), 0);
}

void LifecycleTest::secondStartOnOneDirectoryIsRefused()
{
    ServerProcess first(serverProgram());
    QVERIFY2(first.start(m_dir.arguments()), first.log().constData());
    ServerProcess second(serverProgram());
    QVERIFY(!second.start(m_dir.arguments()));
    QVERIFY2(second.log().contains(QByteArray::number(first.pid())), second.log().constData());
    QCOMPARE(first.get("/health/ready").status, 200);
}

void LifecycleTest::attachedWorkersShareTheInstallation()
{
    ServerProcess owner(serverProgram());
    QVERIFY2(owner.start(m_dir.arguments()), owner.log().constData());
    ServerProcess guest(serverProgram());
    QVERIFY2(guest.start({QStringLiteral("--attach"), m_dir.data(), QStringLiteral("--http-listen"),
                          QStringLiteral("127.0.0.1:%1").arg(owner.port())}),
             guest.log().constData());
    QCOMPARE(guest.port(), owner.port());
    QCOMPARE(guest.get("/health/ready").status, 200);
    QCOMPARE(guest.end(SIGTERM), 0);
    QCOMPARE(owner.get("/health/ready").status, 200);
    QCOMPARE(owner.end(SIGINT), 0);
}

void LifecycleTest::migrateSaysWhatItWouldDo()
{
    const InstallationDir dir;
    ServerProcess server(serverProgram());
    QCOMPARE(server.run({QStringLiteral("migrate"), QStringLiteral("--dry-run"), QStringLiteral("--data"),
                         dir.data()}),
             0);
    QVERIFY2(server.output().contains("0001_installation"), server.output().constData());
    QCOMPARE(server.run({QStringLiteral("migrate"), QStringLiteral("--data"), dir.data()}), 0);
    ServerProcess again(serverProgram());
    QCOMPARE(again.run({QStringLiteral("migrate"), QStringLiteral("--dry-run"), QStringLiteral("--data"),
                        dir.data()}),
             0);
    QVERIFY2(again.output().contains("nothing"), again.output().constData());
}

QTEST_GUILESS_MAIN(LifecycleTest)
#include "tst_lifecycle.moc"
