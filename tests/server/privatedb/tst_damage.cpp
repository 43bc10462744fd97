// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/serverlog.h"
#include "tests/server/privatedb/box.h"
#include "tests/support/testresult.h"

#include <QDir>
#include <unistd.h>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

/// What is damaged is mended where nothing of value can be lost by it, and said where it cannot be mended.
class DamageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void redisFileCutShort();
    void redisFileDamaged();
    void databaseDamaged();
    void settingsThatPostgresDoesNotKnow();
    void whoMayConnectIsWrittenAnew();
    void logKeepsItsBound();

private:
    [[nodiscard]] QString redisFile() const;
    void append(const QString &file, const QByteArray &text) const;
    void overwrite(const QString &file, const QByteArray &text) const;

    std::unique_ptr<Box> m_box;
};

void DamageTest::init()
{
    m_box = std::make_unique<Box>(Box::Content::Installation);
    const auto opened = m_box->open();
    VERIFY_RESULT(opened);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(redis((*opened)->endpoints().redisSocketPath(), "SET key" + QByteArray::number(i) + " 5"),
                 "+OK");
}

QString DamageTest::redisFile() const
{
    const QDir files(m_box->path(QStringLiteral("data/redis/appendonlydir")));
    return files.filePath(files.entryList({QStringLiteral("*.incr.aof")}).value(0));
}

void DamageTest::append(const QString &file, const QByteArray &text) const
{
    QFile opened(file);
    QVERIFY2(opened.open(QIODevice::Append) && opened.write(text) == text.size(), qPrintable(file));
}

void DamageTest::overwrite(const QString &file, const QByteArray &text) const
{
    QFile opened(file);
    QVERIFY2(opened.open(QIODevice::ReadWrite) && opened.write(text) == text.size(), qPrintable(file));
}

// What a power cut leaves.
void DamageTest::redisFileCutShort()
{
    append(redisFile(), "*3\r\n$3\r\nSET\r\n$5\r\nhal");
    const auto opened = m_box->open();
    VERIFY_RESULT(opened);
    QCOMPARE(redis((*opened)->endpoints().redisSocketPath(), "DBSIZE"), ":100");
}

void DamageTest::redisFileDamaged()
{
    overwrite(redisFile(), "no such command, and more than Redis can skip");
    const auto opened = m_box->open();
    VERIFY_RESULT(opened);
    QCOMPARE(redis((*opened)->endpoints().redisSocketPath(), "DBSIZE"), ":0");
    QVERIFY(QFileInfo::exists(m_box->path(QStringLiteral("data/redis/appendonlydir.damaged"))));
}

void DamageTest::databaseDamaged()
{
    QVERIFY(QFile::resize(m_box->path(QStringLiteral("data/pg/global/pg_control")), 100));
    const auto opened = m_box->open();
    COMPARE_ERROR(opened, ErrorCode::Unavailable);
    const QString &said = opened.error().detail;
    QVERIFY2(said.startsWith(QStringLiteral("PostgreSQL did not start (it ")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("pg_control")) && !said.contains(QLatin1Char('\n')),
             qPrintable(said));
    QCOMPARE(m_box->processes(), QStringList{});
}

void DamageTest::settingsThatPostgresDoesNotKnow()
{
    append(m_box->path(QStringLiteral("data/pg/postgresql.conf")), "\nmood = sunny\n");
    const auto opened = m_box->open();
    COMPARE_ERROR(opened, ErrorCode::Unavailable);
    QVERIFY2(opened.error().detail.contains(QStringLiteral("configuration file")),
             qPrintable(opened.error().detail));
}

void DamageTest::whoMayConnectIsWrittenAnew()
{
    append(m_box->path(QStringLiteral("data/pg/pg_hba.conf")), "local all all trust\n");
    append(m_box->path(QStringLiteral("data/pg/pg_ident.conf")), "foyer nobody foyer\n");
    const auto opened = m_box->open();
    VERIFY_RESULT(opened);
    const QByteArray uri = (*opened)->endpoints().postgresUri(Role::Superuser);
    QCOMPARE(
        sql(uri, "select count(*) from pg_hba_file_rules where auth_method <> 'peer' or error is not null"),
        "0");
    QCOMPARE(sql(uri, "select count(*) from pg_ident_file_mappings where sys_name = 'nobody'"), "0");
    QVERIFY(
        sql("postgresql://postgres@/postgres?host=" + (*opened)->endpoints().socketDirectory().toLocal8Bit(),
            "select 1")
            .contains("no pg_hba.conf entry"));
}

void DamageTest::logKeepsItsBound()
{
    const QString path = m_box->path(QStringLiteral("some.log"));
    ServerLog log(path);
    {
        auto earlier = log.open();
        VERIFY_RESULT(earlier);
        QCOMPARE(::write(earlier->get(), "of an earlier run\n", 18), 18);
    }
    auto file = log.open();
    VERIFY_RESULT(file);
    QCOMPARE(log.lastWords(), QString{});
    const QByteArray line = QByteArray(99, 'x') + '\n';
    for (int i = 0; i < 200; ++i)
        QCOMPARE(::write(file->get(), line.constData(), std::size_t(line.size())), line.size());
    log.trim(10'000);
    QCOMPARE(QFileInfo(path).size(), 0);
    QCOMPARE(QFileInfo(path + QStringLiteral(".1")).size(), 18 + 200 * 100);
    QCOMPARE(::write(file->get(), "one\ntwo\nthree\n", 14), 14);
    QCOMPARE(log.lastWords(2), QStringLiteral("two\nthree"));
    log.trim(10'000);
    QCOMPARE(QFileInfo(path).size(), 14);
}

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
