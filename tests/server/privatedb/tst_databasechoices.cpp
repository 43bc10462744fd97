// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/crashbudget.h"
#include "server/privatedb/endpoints.h"
#include "server/privatedb/machine.h"
#include "server/privatedb/programs.h"
#include "server/privatedb/settings.h"
#include "tests/server/privatedb/box.h"
#include "tests/support/manualclock.h"
#include "tests/support/testresult.h"

#include <QDir>
#include <QFile>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;
using foyer::test::ManualClock;

using std::chrono::milliseconds;

/// What is decided without starting anything: which programs, which sizes, when to try again.
class DatabaseChoicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestPostgresForANewDatabase();
    void samePostgresForAnExistingOne();
    void oldPostgresIsRefused();
    void everyPlaceOfAProgramCountsOnce();
    void oldRedisIsPassedOver();
    void thisMachinesProgramsAreFound();
    void sizesFollowTheMachine_data();
    void sizesFollowTheMachine();
    void thisMachineIsMeasured();
    void pausesGrowAndTheBudgetEnds();
    void crashesOutsideTheWindowAreForgotten();
    void limitCountsDown();
    void socketNamesAreEscapedInUris();

private:
    /// A program that says only this for its version.
    [[nodiscard]] static QString imitate(const Box &box, const QString &name, const QByteArray &version);
    [[nodiscard]] static QString imitatePostgres(const Box &box, const QByteArray &version);
};

QString DatabaseChoicesTest::imitate(const Box &box, const QString &name, const QByteArray &version)
{
    const QString path = box.path(name);
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write("#!/bin/sh\necho '" + version + "'\n") < 0)
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    return path;
}

QString DatabaseChoicesTest::imitatePostgres(const Box &box, const QByteArray &version)
{
    const QString name = QString::fromLatin1(version) + QStringLiteral("/postgres");
    return QFileInfo(imitate(box, name, "postgres (PostgreSQL) " + version + " (Debian x)")).path();
}

void DatabaseChoicesTest::newestPostgresForANewDatabase()
{
    const Box box;
    const QStringList folders{imitatePostgres(box, "15.20"), imitatePostgres(box, "17beta1"),
                              imitatePostgres(box, "9.6.24"), box.path(QStringLiteral("nothing here"))};
    const auto found = findPostgres(folders, childAccount(), box.limit());
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 3);
    const auto chosen = choosePostgres(*found, std::nullopt, box.path());
    VERIFY_RESULT(chosen);
    QCOMPARE(chosen->version, QStringLiteral("17beta1"));
    QCOMPARE(chosen->major, 17);
    QCOMPARE(chosen->program(QLatin1StringView{"initdb"}), folders[1] + QStringLiteral("/initdb"));
}

void DatabaseChoicesTest::samePostgresForAnExistingOne()
{
    const Box box;
    const QStringList folders{imitatePostgres(box, "15.20"), imitatePostgres(box, "17.2")};
    const auto found = findPostgres(folders, childAccount(), box.limit());
    VERIFY_RESULT(found);
    const auto same = choosePostgres(*found, 15, box.path());
    VERIFY_RESULT(same);
    QCOMPARE(same->version, QStringLiteral("15.20"));
    const auto none = choosePostgres(*found, 16, box.path());
    COMPARE_ERROR(none, ErrorCode::Unsupported);
    const QString sentence = QStringLiteral(
        "This database was made by PostgreSQL 16, but this machine has only 17.2 (%1), 15.20 (%2); "
        "install the package postgresql-16, or, where PostgreSQL 16 is installed, make a backup with "
        "foyer-server backup and bring it here with foyer-server restore.");
    QCOMPARE(none.error().detail, sentence.arg(folders[1], folders[0]));
}

void DatabaseChoicesTest::oldPostgresIsRefused()
{
    const Box box;
    const auto found = findPostgres({imitatePostgres(box, "14.9")}, childAccount(), box.limit());
    VERIFY_RESULT(found);
    const auto chosen = choosePostgres(*found, std::nullopt, box.path());
    COMPARE_ERROR(chosen, ErrorCode::Unsupported);
    QVERIFY(chosen.error().detail.contains(QStringLiteral("PostgreSQL 15 or newer is needed")));
}

void DatabaseChoicesTest::everyPlaceOfAProgramCountsOnce()
{
    const Box box;
    const QString real = imitatePostgres(box, "16.1");
    QDir().mkpath(box.path(QStringLiteral("links")));
    QVERIFY(QFile::link(real + QStringLiteral("/postgres"), box.path(QStringLiteral("links/postgres"))));
    const auto found =
        findPostgres({box.path(QStringLiteral("links")), real, real}, childAccount(), box.limit());
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().folder, real); // where its other programs lie
}

void DatabaseChoicesTest::oldRedisIsPassedOver()
{
    const Box box;
    const QString old = imitate(box, QStringLiteral("old"), "Redis server v=6.0.16 sha=0 bits=64");
    const QString good = imitate(box, QStringLiteral("good"), "Redis server v=7.2.4 sha=0 bits=64");
    const auto found = findRedis({box.path(QStringLiteral("none")), old, good}, childAccount(), box.limit());
    VERIFY_RESULT(found);
    QCOMPARE(found->path, good);
    QCOMPARE(found->version, QStringLiteral("7.2.4"));
    const auto none = findRedis({old}, childAccount(), box.limit());
    COMPARE_ERROR(none, ErrorCode::Unsupported);
    QVERIFY(none.error().detail.contains(QStringLiteral("only %1 (6.0.16)").arg(old)));
}

void DatabaseChoicesTest::thisMachinesProgramsAreFound()
{
    const Box box;
    const auto found = findPostgres(defaultPostgresFolders(), childAccount(), box.limit());
    VERIFY_RESULT(found);
    QVERIFY(QFileInfo::exists(found->first().program(QLatin1StringView{"initdb"})));
    VERIFY_RESULT(findRedis(defaultRedisPrograms(), childAccount(), box.limit()));
}

void DatabaseChoicesTest::sizesFollowTheMachine_data()
{
    QTest::addColumn<qint64>("memory");
    QTest::addColumn<qint64>("disk");
    QTest::addColumn<QByteArray>("sharedBuffers");
    QTest::addColumn<QByteArray>("workMemory");
    QTest::addColumn<QByteArray>("log");
    const qint64 gibi = 1 << 30;
    QTest::newRow("tiny") << gibi / 8 << gibi << QByteArray("32MB") << QByteArray("4MB")
                          << QByteArray("256MB");
    QTest::newRow("small") << 2 * gibi << 16 * gibi << QByteArray("256MB") << QByteArray("4MB")
                           << QByteArray("2048MB");
    QTest::newRow("usual") << 16 * gibi << 500 * gibi << QByteArray("1024MB") << QByteArray("32MB")
                           << QByteArray("4096MB");
    QTest::newRow("big") << 64 * gibi << 500 * gibi << QByteArray("2048MB") << QByteArray("64MB")
                         << QByteArray("4096MB");
    QTest::newRow("huge") << 1024 * gibi << 9000 * gibi << QByteArray("8192MB") << QByteArray("64MB")
                          << QByteArray("4096MB");
}

void DatabaseChoicesTest::sizesFollowTheMachine()
{
    QFETCH(qint64, memory);
    QFETCH(qint64, disk);
    QFETCH(QByteArray, sharedBuffers);
    QFETCH(QByteArray, workMemory);
    QFETCH(QByteArray, log);
    const QByteArray text = postgresSizes({memory, disk}, true);
    QVERIFY2(text.contains("\nshared_buffers = " + sharedBuffers + "\n"), text.constData());
    QVERIFY2(text.contains("\nwork_mem = " + workMemory + "\n"), text.constData());
    QVERIFY2(text.contains("\nmax_wal_size = " + log + "\n"), text.constData());
    QVERIFY(text.contains("wal_compression = lz4"));
    QVERIFY(postgresSizes({memory, disk}, false).contains("wal_compression = on"));
}

void DatabaseChoicesTest::thisMachineIsMeasured()
{
    const Machine machine = Machine::of(QStringLiteral("/tmp"));
    QVERIFY(machine.memory > (64 << 20) && machine.memory < Q_INT64_C(1) << 50);
    QVERIFY(machine.disk > (1 << 20));
}

void DatabaseChoicesTest::pausesGrowAndTheBudgetEnds()
{
    ManualClock clock;
    CrashBudget budget({.restarts = 5,
                        .window = std::chrono::seconds{60},
                        .firstPause = milliseconds{100},
                        .longestPause = milliseconds{500}});
    for (const int pause : {100, 200, 400, 500, 500}) {
        QCOMPARE(budget.crashed(clock.steadyNow()), std::optional(milliseconds{pause}));
        clock.advance(std::chrono::seconds{1});
    }
    QCOMPARE(budget.crashed(clock.steadyNow()), std::nullopt);
}

void DatabaseChoicesTest::crashesOutsideTheWindowAreForgotten()
{
    ManualClock clock;
    CrashBudget budget({.restarts = 1, .window = std::chrono::seconds{60}, .firstPause = milliseconds{100}});
    for (int day = 0; day < 10; ++day) {
        QCOMPARE(budget.crashed(clock.steadyNow()), std::optional(milliseconds{100}));
        clock.advance(std::chrono::seconds{61});
    }
    QVERIFY(budget.crashed(clock.steadyNow()));
    clock.advance(std::chrono::seconds{59});
    QVERIFY(!budget.crashed(clock.steadyNow()));
}

void DatabaseChoicesTest::limitCountsDown()
{
    ManualClock clock;
    std::atomic_bool stop = false;
    const WaitLimit limit(clock, milliseconds{1000}, &stop);
    const WaitLimit inner = limit.atMost(milliseconds{300});
    QCOMPARE(limit.slice(milliseconds{50}), milliseconds{50});
    clock.advance(milliseconds{280});
    QCOMPARE(inner.slice(milliseconds{50}), milliseconds{20});
    clock.advance(milliseconds{20});
    COMPARE_ERROR(inner.check(QStringLiteral("waiting")), ErrorCode::Timeout);
    QCOMPARE(inner.check(QStringLiteral("waiting")).error().detail,
             QStringLiteral("The time allowed ran out while waiting."));
    VERIFY_RESULT(limit.check(QStringLiteral("waiting")));
    QVERIFY(!limit.atMost(std::chrono::hours{1}).isOver());
    clock.advance(milliseconds{700});
    QVERIFY(limit.atMost(std::chrono::hours{1}).isOver());
    stop = true;
    COMPARE_ERROR(limit.check(QStringLiteral("waiting")), ErrorCode::Cancelled);
    QCOMPARE(limit.slice(milliseconds{50}), milliseconds{0});
}

void DatabaseChoicesTest::socketNamesAreEscapedInUris()
{
    const Endpoints endpoints(QStringLiteral("/srv/x"), QStringLiteral("/run/a b&c=d/é"));
    QCOMPARE(endpoints.postgresUri(Role::App),
             "postgresql://foyer_app@/foyer?host=%2Frun%2Fa%20b%26c%3Dd%2F%C3%A9&port=5432");
    QCOMPARE(endpoints.redisSocketPath(), QStringLiteral("/run/a b&c=d/é/redis.sock"));
}

QTEST_GUILESS_MAIN(DatabaseChoicesTest)
#include "tst_databasechoices.moc"
