// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/privatedb/box.h"
#include "tests/support/processtree.h"
#include "tests/support/testresult.h"

#include <csignal>
#include <QSignalSpy>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

using std::chrono::milliseconds;

/// A child that dies is noticed, told and started again, until it is too often; stopping ends in bounded
/// time.
class SupervisionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void killedChildComesBack_data();
    void killedChildComesBack();
    void bothKilledComeBack();
    void tooManyDeathsAreAFailure();
    void stopEndsFrozenChildren();
    void nothingIsToldAfterStop();

private:
    void kill(Child child) const { ::kill(pid_t(m_installation->pid(child)), SIGKILL); }

    [[nodiscard]] bool answers() const;

    std::unique_ptr<Box> m_box;
    std::unique_ptr<PrivateInstallation> m_installation;
    QStringList m_told;
};

void SupervisionTest::init()
{
    m_box = std::make_unique<Box>(Box::Content::Installation);
    Options options = m_box->options();
    options.crashes = {.restarts = 3, .window = std::chrono::hours{1}, .firstPause = milliseconds{20}};
    options.stopping = {
        .fast = milliseconds{1000}, .immediate = milliseconds{200}, .kill = milliseconds{20'000}};
    auto opened = m_box->open(options);
    VERIFY_RESULT(opened);
    m_installation = std::move(*opened);
    m_told.clear();
    connect(m_installation.get(), &PrivateInstallation::childDied, this,
            [this](Child child) { m_told.append(QStringLiteral("died ") + childName(child)); });
    connect(m_installation.get(), &PrivateInstallation::childBack, this,
            [this](Child child) { m_told.append(QStringLiteral("back ") + childName(child)); });
    connect(m_installation.get(), &PrivateInstallation::failed, this,
            [this](const Error &error) { m_told.append(QStringLiteral("failed ") + error.toLogText()); });
}

void SupervisionTest::cleanup()
{
    m_installation.reset();
    QCOMPARE(m_box->processes(), QStringList{});
}

bool SupervisionTest::answers() const
{
    const Endpoints &endpoints = m_installation->endpoints();
    return sql(endpoints.postgresUri(Role::App), "select 1") == "1"
           && redis(endpoints.redisSocketPath(), "PING") == "+PONG";
}

void SupervisionTest::killedChildComesBack_data()
{
    QTest::addColumn<Child>("child");
    QTest::newRow("PostgreSQL") << Child::PostgreSql;
    QTest::newRow("Redis") << Child::Redis;
}

void SupervisionTest::killedChildComesBack()
{
    QFETCH(Child, child);
    const Endpoints &endpoints = m_installation->endpoints();
    QCOMPARE(sql(endpoints.postgresUri(Role::Superuser), "create table noted as select 5 as n"), "");
    QCOMPARE(redis(endpoints.redisSocketPath(), "SET held 5"), "+OK");
    const qint64 before = m_installation->pid(child);
    kill(child);
    const QStringList story{QStringLiteral("died ") + childName(child),
                            QStringLiteral("back ") + childName(child)};
    QTRY_COMPARE_WITH_TIMEOUT(m_told, story, 60'000);
    QVERIFY(m_installation->pid(child) != before);
    QVERIFY(answers());
    QCOMPARE(sql(endpoints.postgresUri(Role::Superuser), "select n from noted"), "5");
    QCOMPARE(redis(endpoints.redisSocketPath(), "GET held"), "$1 5");
}

void SupervisionTest::bothKilledComeBack()
{
    kill(Child::PostgreSql);
    kill(Child::Redis);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.filter(QStringLiteral("back")).size(), 2, 60'000);
    QVERIFY(answers());
}

void SupervisionTest::tooManyDeathsAreAFailure()
{
    for (int death = 1; death <= 4; ++death) {
        kill(Child::Redis);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.filter(QStringLiteral("died")).size(), death, 60'000);
        if (death < 4)
            QTRY_COMPARE_WITH_TIMEOUT(m_told.filter(QStringLiteral("back")).size(), death, 60'000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_told.last().startsWith(QStringLiteral("failed unavailable")), 60'000);
    QVERIFY2(m_told.last().contains(QStringLiteral("Redis died again and again")), qPrintable(m_told.last()));
    QVERIFY2(m_told.last().contains(QStringLiteral("killed by signal 9")), qPrintable(m_told.last()));
    // Half a box office sells nothing and looks as if it could: the other one is down too.
    QCOMPARE(m_box->processes(), QStringList{});
    QCOMPARE(m_installation->pid(Child::PostgreSql), 0);
    VERIFY_RESULT(m_installation->stop());
}

void SupervisionTest::stopEndsFrozenChildren()
{
    for (const Child child : {Child::PostgreSql, Child::Redis})
        foyer::test::signalTree(pid_t(m_installation->pid(child)), SIGSTOP);
    VERIFY_RESULT(m_installation->stop());
    QCOMPARE(m_box->processes(), QStringList{});
}

void SupervisionTest::nothingIsToldAfterStop()
{
    kill(Child::Redis);
    VERIFY_RESULT(m_installation->stop());
    QCoreApplication::processEvents();
    QCOMPARE(m_told, QStringList{});
    QCOMPARE(m_box->processes(), QStringList{});
}

QTEST_GUILESS_MAIN(SupervisionTest)
#include "tst_supervision.moc"
