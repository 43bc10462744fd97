// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/privateinstallation.h"
#include "tests/server/privatedb/box.h"
#include "tests/support/testresult.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <sys/stat.h>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

/// The ordinary life of an installation: made, stopped, started again, moved.
class PrivateInstallationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void bothAnswerOnUnixSocketsOnly();
    void everyWriteIsDurableAndChecked();
    void lettersBeyondAsciiHaveCases();
    void rolesMayDoWhatTheyAreFor_data();
    void rolesMayDoWhatTheyAreFor();
    void filesBelongToWhomTheyShould();
    void comesBackWithEverythingInIt();
    void stopLeavesNothingBehind();
    void runsWhereverItIsMoved();
    void runsUnderAPathFarLongerThanASocketMayHave();

private:
    [[nodiscard]] QByteArray as(Role role, const QByteArray &statements) const
    {
        return sql(m_installation->endpoints().postgresUri(role), statements);
    }

    std::unique_ptr<Box> m_box;
    std::unique_ptr<PrivateInstallation> m_installation;
};

void PrivateInstallationTest::initTestCase()
{
    m_box = std::make_unique<Box>();
    QElapsedTimer time;
    time.start();
    auto opened = m_box->open();
    VERIFY_RESULT(opened);
    qInfo("first start %lld ms", time.elapsed());
    m_installation = std::move(*opened);
    QVERIFY(
        as(Role::Owner, "create table kept (n int); grant select, insert on kept to foyer_app").isEmpty());
}

void PrivateInstallationTest::init()
{
    if (m_installation)
        return;
    QElapsedTimer time;
    time.start();
    auto opened = m_box->open();
    VERIFY_RESULT(opened);
    qInfo("warm start %lld ms", time.elapsed());
    m_installation = std::move(*opened);
}

void PrivateInstallationTest::bothAnswerOnUnixSocketsOnly()
{
    QCOMPARE(as(Role::App, "select current_user, current_database()"), "foyer_app|foyer");
    QCOMPARE(as(Role::App, "show listen_addresses"), "");
    QCOMPARE(redis(m_installation->endpoints().redisSocketPath(), "PING"), "+PONG");
    QVERIFY(redis(m_installation->endpoints().redisSocketPath(), "CONFIG GET port").endsWith("$1 0"));
    // The kernel's own list: no descriptor of the children is a listening TCP socket.
    for (const Child child : {Child::PostgreSql, Child::Redis}) {
        QStringList inodes;
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(m_installation->pid(child)));
        for (const QString &name : descriptors.entryList(QDir::Files | QDir::System))
            inodes.append(QFile::symLinkTarget(descriptors.filePath(name))
                              .section(QLatin1Char('['), 1)
                              .section(QLatin1Char(']'), 0, 0));
        for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
            QFile file{QLatin1StringView(table)};
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QByteArray &line : file.readAll().split('\n')) {
                const QString inode = QString::fromLatin1(line.simplified().split(' ').value(9, "-"));
                QVERIFY2(!inodes.contains(inode), line.constData());
            }
        }
    }
}

void PrivateInstallationTest::everyWriteIsDurableAndChecked()
{
    const QByteArray settings =
        "select string_agg(setting, ' ' order by name) from pg_settings where name in "
        "('data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit')";
    QCOMPARE(as(Role::Superuser, settings), "on on on on");
    // Not even a superuser's ALTER SYSTEM can take that away.
    QCOMPARE(as(Role::Superuser, "alter system set fsync = off"), "");
    QCOMPARE(as(Role::Superuser, "select pg_reload_conf()"), "t");
    QCOMPARE(as(Role::Superuser, "show fsync"), "on");
    QCOMPARE(redis(m_installation->endpoints().redisSocketPath(), "CONFIG GET appendonly").right(3), "yes");
}

void PrivateInstallationTest::lettersBeyondAsciiHaveCases()
{
    QCOMPARE(as(Role::App, "select lower('ÄÉŁ'), 'Müller' ilike 'mÜLLER', 'Z' < 'a'"), "äéł|t|t");
}

void PrivateInstallationTest::rolesMayDoWhatTheyAreFor_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray denied = "error 42501";
    QTest::newRow("owner makes tables")
        << Role::Owner << QByteArray("create table made (n int); drop table made") << QByteArray();
    QTest::newRow("owner makes extensions that are trusted")
        << Role::Owner << QByteArray("create extension pg_trgm; drop extension pg_trgm") << QByteArray();
    QTest::newRow("owner makes no roles") << Role::Owner << QByteArray("create role more") << denied;
    QTest::newRow("owner makes no databases") << Role::Owner << QByteArray("create database more") << denied;
    QTest::newRow("app does what was granted")
        << Role::App << QByteArray("insert into kept values (1)") << QByteArray();
    QTest::newRow("app does nothing else") << Role::App << QByteArray("delete from kept") << denied;
    QTest::newRow("app makes no tables") << Role::App << QByteArray("create table more (n int)") << denied;
    QTest::newRow("app makes no temporary tables")
        << Role::App << QByteArray("create temp table more (n int)") << denied;
    QTest::newRow("app makes no schemas") << Role::App << QByteArray("create schema more") << denied;
    QTest::newRow("app does not become the owner")
        << Role::App << QByteArray("set role foyer_owner") << denied;
    QTest::newRow("app reads no files")
        << Role::App << QByteArray("select pg_read_file('PG_VERSION')") << denied;
    QTest::newRow("app runs no programs") << Role::App << QByteArray("copy kept from program 'id'") << denied;
    QTest::newRow("superuser is one")
        << Role::Superuser << QByteArray("select rolsuper from pg_roles where rolname = current_user")
        << QByteArray("t");
}

void PrivateInstallationTest::rolesMayDoWhatTheyAreFor()
{
    QFETCH(Role, role);
    QFETCH(QByteArray, statements);
    QFETCH(QByteArray, answer);
    const QByteArray given = as(role, statements);
    QVERIFY2(answer.startsWith("error") ? given.startsWith(answer) : given == answer, given.constData());
}

void PrivateInstallationTest::filesBelongToWhomTheyShould()
{
    const ServiceAccount childs = childAccount();
    const auto check = [this](const QString &name, uid_t uid, mode_t mode) {
        struct stat status
        {};
        QCOMPARE(::stat(m_box->path(QStringLiteral("data/") + name).toLocal8Bit().constData(), &status), 0);
        QCOMPARE(status.st_uid, uid);
        QCOMPARE(status.st_mode & 07777, mode);
    };
    check(QStringLiteral("pg"), childs.uid, 0700);
    check(QStringLiteral("redis"), childs.uid, 0700);
    check(QStringLiteral("keys"), geteuid(), 0700);
    check(QStringLiteral("."), geteuid(), childs.isSelf() ? 0700 : 0710);
    QCOMPARE(QFileInfo(m_installation->endpoints().socketDirectory()).ownerId(), childs.uid);
    QCOMPARE(m_installation->endpoints().keysDirectory(), m_box->path(QStringLiteral("data/keys")));
}

void PrivateInstallationTest::comesBackWithEverythingInIt()
{
    const QByteArray before = as(Role::Superuser, "select count(*) from kept");
    QCOMPARE(redis(m_installation->endpoints().redisSocketPath(), "SET held yes"), "+OK");
    VERIFY_RESULT(m_installation->stop());
    m_installation.reset();
    init();
    QVERIFY(m_installation);
    QCOMPARE(as(Role::App, "select count(*) from kept"), before);
    QCOMPARE(redis(m_installation->endpoints().redisSocketPath(), "GET held"), "$3 yes");
}

void PrivateInstallationTest::stopLeavesNothingBehind()
{
    const QString sockets = m_installation->endpoints().socketDirectory();
    VERIFY_RESULT(m_installation->stop());
    QCOMPARE(m_box->processes(), QStringList{});
    QVERIFY(!QFileInfo::exists(sockets));
    QVERIFY(!QFileInfo::exists(m_box->path(QStringLiteral("data/running.json"))));
    QVERIFY(!QFileInfo::exists(m_box->path(QStringLiteral("data/pg/postmaster.pid"))));
    QCOMPARE(m_installation->pid(Child::PostgreSql), 0);
    VERIFY_RESULT(m_installation->stop()); // again does no harm
    m_installation.reset();
}

void PrivateInstallationTest::runsWhereverItIsMoved()
{
    m_installation.reset();
    QVERIFY(QDir().rename(m_box->path(), m_box->path(QStringLiteral("elsewhere"))));
    auto opened = m_box->open(m_box->options(QStringLiteral("elsewhere")));
    VERIFY_RESULT(opened);
    QVERIFY(sql((*opened)->endpoints().postgresUri(Role::App), "select count(*) from kept") > "0");
    VERIFY_RESULT((*opened)->stop());
    QVERIFY(QDir().rename(m_box->path(QStringLiteral("elsewhere")), m_box->path()));
}

void PrivateInstallationTest::runsUnderAPathFarLongerThanASocketMayHave()
{
    const QString name = QString(120, QLatin1Char('d')) + QLatin1Char('/') + QString(120, QLatin1Char('e'))
                         + QStringLiteral("/mit Leerzeichen, 'Anführung' und \"mehr\"");
    auto opened = m_box->open(m_box->options(name));
    VERIFY_RESULT(opened);
    QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::Owner), "select 1"), "1");
    QCOMPARE(redis((*opened)->endpoints().redisSocketPath(), "PING"), "+PONG");
}

QTEST_GUILESS_MAIN(PrivateInstallationTest)
#include "tst_privateinstallation.moc"
