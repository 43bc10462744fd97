// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/childprocess.h"
#include "server/privatedb/files.h"
#include "server/privatedb/processtable.h"
#include "server/privatedb/programs.h"
#include "tests/server/privatedb/box.h"
#include "tests/server/privatedb/hostprocess.h"
#include "tests/support/processtree.h"
#include "tests/support/testresult.h"

#include <csignal>
#include <QDir>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

namespace {

const QByteArray noting = "create table if not exists noted (n int); insert into noted select ";

} // namespace

/// Whatever is killed, and whatever an earlier run left behind, the next start finds everything that was
/// acknowledged.
class KillsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killedServerTakesItsChildrenAlong();
    void startDoesNotWaitForTheEndOfTheLastRun();
    void everythingKilledAtOnce();
    void orphanedPostgresIsStoppedFirst();
    void orphanedRedisIsStoppedFirst();
    void pidFileThatNamesAStrangerIsNoObstacle_data();
    void pidFileThatNamesAStrangerIsNoObstacle();

private:
    [[nodiscard]] std::unique_ptr<HostProcess> start() const;
    void note(int number) const;
    [[nodiscard]] bool holds(int number) const;
    [[nodiscard]] QByteArray uri() const;
    [[nodiscard]] ChildProcess orphan(const QString &program, const QStringList &arguments) const;

    std::unique_ptr<Box> m_box;
};

void KillsTest::init()
{
    m_box = std::make_unique<Box>(Box::Content::Installation);
}

std::unique_ptr<HostProcess> KillsTest::start() const
{
    auto host = std::make_unique<HostProcess>(m_box->path(), m_box->runtimeBase());
    return host->waitFor(QStringLiteral("ready")) ? std::move(host) : nullptr;
}

QByteArray KillsTest::uri() const
{
    const QStringList names = QDir(m_box->runtimeBase()).entryList({QStringLiteral("foyer-*")});
    return Endpoints(m_box->path(), m_box->path(names.value(0))).postgresUri(Role::Superuser);
}

void KillsTest::note(int number) const
{
    QCOMPARE(sql(uri(), noting + QByteArray::number(number)), "");
}

bool KillsTest::holds(int number) const
{
    return sql(uri(), "select count(*) from noted where n = " + QByteArray::number(number)) == "1";
}

void KillsTest::killedServerTakesItsChildrenAlong()
{
    auto host = start();
    QVERIFY(host);
    note(1);
    host->kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_box->processes(), QStringList{}, 60'000);
    host = start();
    QVERIFY(host);
    QVERIFY(holds(1));
    host->terminate();
    QCOMPARE(host->waitForEnd(), 0);
    QCOMPARE(m_box->processes(), QStringList{});
}

void KillsTest::startDoesNotWaitForTheEndOfTheLastRun()
{
    for (int round = 0; round < 5; ++round) {
        auto host = start();
        QVERIFY(host);
        note(round);
        host->kill(); // and at once the next start, while the children are still stopping
    }
    auto host = start();
    QVERIFY(host);
    for (int round = 0; round < 5; ++round)
        QVERIFY(holds(round));
    host->terminate();
    QCOMPARE(host->waitForEnd(), 0);
    QCOMPARE(m_box->processes(), QStringList{});
}

void KillsTest::everythingKilledAtOnce()
{
    for (int round = 0; round < 3; ++round) {
        auto host = start();
        QVERIFY(host);
        note(round);
        foyer::test::signalTree(pid_t(host->pid()), SIGKILL);
        std::ignore = host->waitForEnd();
    }
    auto host = start();
    QVERIFY(host);
    for (int round = 0; round < 3; ++round)
        QVERIFY(holds(round));
}

// A process that, unlike ours, does not die with its parent.
ChildProcess KillsTest::orphan(const QString &program, const QStringList &arguments) const
{
    const SpawnRequest request{
        .program = program, .arguments = arguments, .account = childAccount(), .deathSignal = 0};
    Result<ChildProcess> started = ChildProcess::start(request);
    if (!started)
        qFatal("%s", qPrintable(started.error().detail));
    return std::move(*started);
}

void KillsTest::orphanedPostgresIsStoppedFirst()
{
    const auto found = findPostgres(defaultPostgresFolders(), childAccount(), m_box->limit());
    VERIFY_RESULT(found);
    const QString cluster = m_box->path(QStringLiteral("data/pg"));
    VERIFY_RESULT(
        ensureDirectory(m_box->path(QStringLiteral("s")), {childAccount().uid, childAccount().gid, 0700}));
    ChildProcess postgres = orphan(found->first().program(QLatin1StringView{"postgres"}),
                                   {QStringLiteral("-D"), cluster, QStringLiteral("-k"),
                                    m_box->path(QStringLiteral("s")), QStringLiteral("-h"), QString{}});
    const Endpoints there(m_box->path(), m_box->path(QStringLiteral("s")));
    const QByteArray superuser = there.postgresUri(Role::Superuser);
    QTRY_COMPARE_WITH_TIMEOUT(sql(superuser, "select 1"), "1", 60'000);
    QCOMPARE(sql(superuser, noting + "7"), "");
    const auto host = start();
    QVERIFY(host);
    QVERIFY(postgres.waitForEnd(std::chrono::milliseconds{0}));
    QVERIFY(postgres.ended()->isSuccess()); // asked to stop, not killed
    QVERIFY(holds(7));
}

void KillsTest::orphanedRedisIsStoppedFirst()
{
    const QString socket = m_box->path(QStringLiteral("data/redis/r.sock"));
    ChildProcess redisServer =
        orphan(QStringLiteral("/usr/bin/redis-server"),
               {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--unixsocket"), socket,
                QStringLiteral("--dir"), m_box->path(QStringLiteral("data/redis")),
                QStringLiteral("--appendonly"), QStringLiteral("yes")});
    QTRY_COMPARE_WITH_TIMEOUT(redis(socket, "SET held 5"), "+OK", 60'000);
    const auto host = start();
    QVERIFY(host);
    QVERIFY(redisServer.waitForEnd(std::chrono::milliseconds{0}));
    const QStringList names = QDir(m_box->runtimeBase()).entryList({QStringLiteral("foyer-*")});
    QCOMPARE(redis(m_box->path(names.value(0)) + QStringLiteral("/redis.sock"), "GET held"), "$1 5");
}

void KillsTest::pidFileThatNamesAStrangerIsNoObstacle_data()
{
    QTest::addColumn<QStringList>("program");
    // The number was given to another process of the same account, as after a reboot.
    QTest::newRow("a living stranger")
        << QStringList{QStringLiteral("/usr/bin/sleep"), QStringLiteral("600")};
    // The process is dead, but nobody has reaped it, as under a container's careless first process.
    QTest::newRow("a zombie") << QStringList{QStringLiteral("/usr/bin/true")};
}

void KillsTest::pidFileThatNamesAStrangerIsNoObstacle()
{
    QFETCH(QStringList, program);
    {
        auto host = start();
        QVERIFY(host);
        note(3);
        foyer::test::signalTree(pid_t(host->pid()), SIGKILL);
        std::ignore = host->waitForEnd();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_box->processes(), QStringList{}, 60'000);
    const ChildProcess stranger = orphan(program.first(), program.mid(1));
    QFile pidFile(m_box->path(QStringLiteral("data/pg/postmaster.pid")));
    QVERIFY(pidFile.open(QIODevice::ReadWrite));
    const QByteArray text = pidFile.readAll();
    QVERIFY(pidFile.resize(0) && pidFile.seek(0));
    pidFile.write(QByteArray::number(stranger.pid()) + text.mid(text.indexOf('\n')));
    pidFile.close();
    QTRY_VERIFY(program.size() > 1 || !processInfo(stranger.pid()));
    QCOMPARE(::kill(stranger.pid(), 0), 0); // all that PostgreSQL looks at
    const auto host = start();
    QVERIFY(host);
    QVERIFY(holds(3));
    QVERIFY(program.size() == 1 || processInfo(stranger.pid()));
}

QTEST_GUILESS_MAIN(KillsTest)
#include "tst_kills.moc"
