// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/connection.h"
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/cutproxy.h"
#include "tests/support/epollmain.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/testresult.h"

#include <QFile>

using namespace foyer;
using namespace std::chrono_literals;
using foyer::test::await;
using foyer::test::valueOf;
using pg::ConnectionState;

namespace {

constexpr pg::Statement selectNumber{"test.select_number", "select $1::int"};
constexpr pg::Statement showSetting{"test.show_setting", "select current_setting($1::text)"};

/// Notes where a connection went.
class Diary final : public pg::ConnectionObserver
{
public:
    void connectionReady(pg::Connection &) override {}

    void connectionFailed(pg::Connection &, const Error &error) override { lastError = error; }

    void connectionClosed(pg::Connection &) override {}

    void connectionChanged(pg::Connection &, ConnectionState, ConnectionState to) override
    {
        states.append(to);
    }

    QList<ConnectionState> states;
    std::optional<Error> lastError;
};

} // namespace

/// From nothing to ready, and the ways it can fail.
class ConnectTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughItsStates();
    void setsItselfUp();
    void resolvesNamesWithoutLibpq();
    void triesTheNextHost();
    void namesTheUnknownHost();
    void waitsForAServerThatComes();
    void saysWhichDatabaseIsMissing();
    void saysWhichPasswordIsWrong_data();
    void saysWhichPasswordIsWrong();
    void tellsASettingThatIsRefused();
    void givesUpOnAServerThatIsSilent();
    void readyWaitEndsAtItsDeadline();
    void comesBackAfterARestart();
    void breaksOffWhenDropped();

private:
    void demandPasswords(test::PgCluster &cluster) const;

    test::PgCluster m_cluster;
    test::PoolMaker m_maker;
};

void ConnectTest::goesThroughItsStates()
{
    const pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo());
    Diary diary;
    pg::Connection connection(settings.connection, m_maker.clock(), m_maker.random(), diary);
    QCOMPARE(connection.state(), ConnectionState::Disconnected);
    QVERIFY(!connection.isAvailable());
    connection.open();
    QTRY_VERIFY(connection.isAvailable());
    connection.close();
    using enum ConnectionState;
    const QList<ConnectionState> expected{Resolving, Connecting, Configuring, Ready, Closing, Closed};
    QCOMPARE(diary.states, expected);
}

void ConnectTest::setsItselfUp()
{
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo());
    settings.connection.applicationName = "tst_connect";
    settings.connection.session = {{"statement_timeout", "12345ms"}, {"lock_timeout", "3s"}};
    const auto pool = m_maker.ready(settings);
    const auto show = [&pool](const QString &name) {
        return valueOf<QString>(await(pool->execute(showSetting, name)));
    };
    QCOMPARE(show(QStringLiteral("statement_timeout")), QStringLiteral("12345ms"));
    QCOMPARE(show(QStringLiteral("lock_timeout")), QStringLiteral("3s"));
    QCOMPARE(show(QStringLiteral("application_name")), QStringLiteral("tst_connect"));
    QCOMPARE(show(QStringLiteral("client_encoding")), QStringLiteral("UTF8"));
}

void ConnectTest::resolvesNamesWithoutLibpq()
{
    test::CutProxy proxy(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5432"));
    const QByteArray port = QByteArray::number(proxy.listenOnTcp());
    const auto pool = m_maker.ready(test::poolSettings("postgresql://foyer@localhost:" + port + "/postgres"));
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 1))), 1);
    QVERIFY(proxy.passed(test::CutProxy::Way::ToClient) > 0);
}

void ConnectTest::triesTheNextHost()
{
    test::CutProxy proxy(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5432"));
    const QByteArray port = QByteArray::number(proxy.listenOnTcp());
    // Nobody listens on port 1.
    const auto pool = m_maker.ready(
        test::poolSettings("host=localhost,localhost port=1," + port + " user=foyer dbname=postgres"));
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 1))), 1);
}

void ConnectTest::namesTheUnknownHost()
{
    const auto pool = m_maker.make(test::poolSettings("host=nowhere.invalid user=foyer dbname=postgres"));
    pool->open();
    const Result<pg::Rows> rows = await(pool->execute(selectNumber, 1));
    COMPARE_ERROR(rows, ErrorCode::Unavailable);
    QVERIFY2(rows.error().detail.contains(QStringLiteral("nowhere.invalid")),
             qPrintable(rows.error().detail));
}

void ConnectTest::waitsForAServerThatComes()
{
    test::PgCluster cluster;
    cluster.stop();
    const auto pool = m_maker.make(test::poolSettings(cluster.conninfo()));
    pool->open();
    test::Waiting<void> ready(pool->whenReady(pool->deadlineIn(60s)));
    const Result<pg::Rows> early = await(pool->execute(selectNumber, 1));
    COMPARE_ERROR(early, ErrorCode::Unavailable);
    QVERIFY2(early.error().detail.contains(cluster.socketDirectory()), qPrintable(early.error().detail));
    QVERIFY(!ready.isDone());
    QTRY_VERIFY(pool->statistics().counters.failedConnects >= 3);
    cluster.start();
    VERIFY_RESULT(ready.result());
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 1))), 1);
}

void ConnectTest::saysWhichDatabaseIsMissing()
{
    const auto pool = m_maker.make(test::poolSettings(m_cluster.conninfo("atlantis")));
    pool->open();
    const Result<void> ready = await(pool->whenReady(pool->deadlineIn(60s)));
    COMPARE_ERROR(ready, ErrorCode::NotFound);
    QCOMPARE(ready.error().subject, QStringLiteral("dbname"));
    QCOMPARE(ready.error().sqlState, "3D000");
    QVERIFY2(ready.error().detail.contains(QStringLiteral("\"atlantis\"")), qPrintable(ready.error().detail));
    COMPARE_ERROR(await(pool->execute(selectNumber, 1)), ErrorCode::Unavailable); // to those who run on it
}

void ConnectTest::demandPasswords(test::PgCluster &cluster) const
{
    cluster.psql(QStringLiteral("create role guarded login password 'right'"));
    QFile rules(cluster.socketDirectory() + QStringLiteral("/pg/pg_hba.conf"));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write("local all guarded scram-sha-256\nlocal all all trust\n");
    rules.close();
    cluster.psql(QStringLiteral("select pg_reload_conf()"));
}

void ConnectTest::saysWhichPasswordIsWrong_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("wrong") << QByteArray(" password=secretguess");
    QTest::newRow("none") << QByteArray("");
}

void ConnectTest::saysWhichPasswordIsWrong()
{
    QFETCH(QByteArray, password);
    test::PgCluster cluster;
    demandPasswords(cluster);
    const QByteArray place = "dbname=postgres user=guarded host=" + cluster.socketDirectory().toUtf8();
    const auto right = m_maker.make(test::poolSettings(place + " password=right"));
    right->open();
    VERIFY_RESULT(await(right->whenReady(right->deadlineIn(60s))));

    const auto pool = m_maker.make(test::poolSettings(place + password));
    pool->open();
    const Result<void> ready = await(pool->whenReady(pool->deadlineIn(60s)));
    COMPARE_ERROR(ready, ErrorCode::PermissionDenied);
    QCOMPARE(ready.error().subject, QStringLiteral("password"));
    QVERIFY2(ready.error().detail.contains(QStringLiteral("\"guarded\"")), qPrintable(ready.error().detail));
    QVERIFY(!ready.error().toLogText().contains(QStringLiteral("secretguess")));
}

void ConnectTest::tellsASettingThatIsRefused()
{
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo());
    settings.connection.session = {{"statement_timeout", "soon"}};
    const auto pool = m_maker.make(settings);
    pool->open();
    const Result<void> ready = await(pool->whenReady(pool->deadlineIn(60s)));
    COMPARE_ERROR(ready, ErrorCode::DatabaseRefused);
    QVERIFY2(ready.error().detail.contains(QStringLiteral("statement_timeout")),
             qPrintable(ready.error().detail));
}

void ConnectTest::givesUpOnAServerThatIsSilent()
{
    test::CutProxy proxy(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5432"));
    proxy.listenOnUnix(m_cluster.socketDirectory() + QStringLiteral("/.s.PGSQL.5433"));
    proxy.stall(test::CutProxy::Way::ToClient);
    pg::PoolSettings settings = test::poolSettings(m_cluster.conninfo() + " port=5433");
    settings.connection.connectTimeout = 100ms;
    const auto pool = m_maker.make(settings);
    test::EventLoopChecker checker;
    pool->open();
    const Result<pg::Rows> rows = await(pool->execute(selectNumber, 1));
    COMPARE_ERROR(rows, ErrorCode::Unavailable);
    QVERIFY2(rows.error().detail.contains(QStringLiteral("longer than 100 ms")),
             qPrintable(rows.error().detail));
    QVERIFY(checker.ticks() > 5);
    proxy.resume();
    VERIFY_RESULT(await(pool->whenReady(pool->deadlineIn(60s))));
}

void ConnectTest::readyWaitEndsAtItsDeadline()
{
    test::PgCluster cluster;
    cluster.stop();
    const auto pool = m_maker.make(test::poolSettings(cluster.conninfo()));
    pool->open();
    const Result<void> ready = await(pool->whenReady(pool->deadlineIn(100ms)));
    COMPARE_ERROR(ready, ErrorCode::Unavailable);
    QVERIFY2(ready.error().detail.contains(cluster.socketDirectory()), qPrintable(ready.error().detail));
}

void ConnectTest::comesBackAfterARestart()
{
    test::PgCluster cluster;
    const auto pool = m_maker.ready(cluster, 2);
    QTRY_COMPARE(pool->statistics().ready, 2);
    VERIFY_RESULT(await(pool->execute(selectNumber, 1)));
    cluster.stop();
    QTRY_COMPARE(pool->statistics().ready, 0);
    COMPARE_ERROR(await(pool->execute(selectNumber, 1)), ErrorCode::Unavailable);
    cluster.start();
    QTRY_COMPARE(pool->statistics().ready, 2);
    QCOMPARE(valueOf<qint32>(await(pool->execute(selectNumber, 3))), 3);
    QVERIFY(pool->statistics().counters.losses >= 2);
}

void ConnectTest::breaksOffWhenDropped()
{
    test::PgCluster cluster;
    cluster.freeze();
    const pg::PoolSettings settings = test::poolSettings(cluster.conninfo());
    Diary diary;
    {
        pg::Connection connection(settings.connection, m_maker.clock(), m_maker.random(), diary);
        connection.open();
        QTRY_COMPARE(connection.state(), ConnectionState::Connecting);
        connection.drop();
        QCOMPARE(connection.state(), ConnectionState::Closed);
    }
    cluster.thaw();
    using enum ConnectionState;
    const QList<ConnectionState> expected{Resolving, Connecting, Closed};
    QCOMPARE(diary.states, expected);
}

FOYER_EPOLL_TEST_MAIN(ConnectTest)
#include "tst_connect.moc"
