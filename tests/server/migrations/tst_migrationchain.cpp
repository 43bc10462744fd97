// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/migrationchain.h"
#include "tests/support/testresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::migrations;

/// Reading the chain: what is compiled in, and what is refused.
class MigrationChainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compiledChainIsWhole();
    void readsNumberNameVersionAndChecksum();
    void refusesAFile_data();
    void refusesAFile();
    void refusesGapsAndDoubles();
};

namespace {

const QByteArray goodText = "-- oldest-binary: 1.2.3\nselect 1;\n";

void write(const QTemporaryDir &dir, const QString &name)
{
    QFile file(dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(goodText), goodText.size());
}

} // namespace

void MigrationChainTest::compiledChainIsWhole()
{
    const Result<MigrationChain> chain = compiledChain();
    VERIFY_RESULT(chain);
    QVERIFY(!chain->empty());
    for (const Migration &migration : *chain)
        QVERIFY2(migration.oldestBinary <= Version::ofThisBuild(), qPrintable(migration.name));
}

void MigrationChainTest::readsNumberNameVersionAndChecksum()
{
    const Result<Migration> migration = parseMigration(QStringLiteral("0042_add_seats.sql"), goodText);
    VERIFY_RESULT(migration);
    QCOMPARE(migration->number, 42);
    QCOMPARE(migration->name, QStringLiteral("add_seats"));
    QVERIFY((migration->oldestBinary == Version{1, 2, 3}));
    QCOMPARE(migration->checksum.size(), 64);
}

void MigrationChainTest::refusesAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no number") << QStringLiteral("seats.sql") << goodText;
    QTest::newRow("three digits") << QStringLiteral("001_seats.sql") << goodText;
    QTest::newRow("capitals") << QStringLiteral("0001_Seats.sql") << goodText;
    QTest::newRow("no version") << QStringLiteral("0001_seats.sql") << QByteArray("select 1;\n");
    QTest::newRow("two-part version")
        << QStringLiteral("0001_seats.sql") << QByteArray("-- oldest-binary: 1.2\n");
    QTest::newRow("signed version") << QStringLiteral("0001_seats.sql")
                                    << QByteArray("-- oldest-binary: 1.-2.0\n");
    QTest::newRow("empty") << QStringLiteral("0001_seats.sql") << QByteArray();
}

void MigrationChainTest::refusesAFile()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    const Result<Migration> migration = parseMigration(name, text);
    COMPARE_ERROR(migration, ErrorCode::Corrupt);
    QCOMPARE(migration.error().subject, name);
}

void MigrationChainTest::refusesGapsAndDoubles()
{
    const QTemporaryDir gap;
    write(gap, QStringLiteral("0001_a.sql"));
    write(gap, QStringLiteral("0003_c.sql"));
    COMPARE_ERROR(loadChain(gap.path()), ErrorCode::Corrupt);

    const QTemporaryDir twice;
    write(twice, QStringLiteral("0001_a.sql"));
    write(twice, QStringLiteral("0001_b.sql"));
    COMPARE_ERROR(loadChain(twice.path()), ErrorCode::Corrupt);
}

QTEST_GUILESS_MAIN(MigrationChainTest)
#include "tst_migrationchain.moc"
