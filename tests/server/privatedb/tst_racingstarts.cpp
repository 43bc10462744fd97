// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/directorylock.h"
#include "tests/server/privatedb/box.h"
#include "tests/server/privatedb/hostprocess.h"
#include "tests/support/testresult.h"

#include <array>
#include <QDir>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

/// One directory, one owner, however many start at the same moment.
class RacingStartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofSeveralStartsOneWins();
    void secondOpenIsToldWhoIsThere();
    void lockEndsWithItsHolder();
    void lockIsNotInheritedByTheChildren();
};

void RacingStartsTest::ofSeveralStartsOneWins()
{
    const Box box;
    for (int round = 0; round < 3; ++round) { // the first makes the database
        std::array<std::unique_ptr<HostProcess>, 4> hosts;
        for (auto &host : hosts)
            host = std::make_unique<HostProcess>(box.path(), box.runtimeBase());
        QList<qint64> winners;
        QStringList refusals;
        for (const auto &host : hosts) {
            const std::optional<QString> line = host->waitFor(QString{});
            QVERIFY(line);
            if (line->startsWith(QStringLiteral("ready")))
                winners.append(host->pid());
            else
                refusals.append(*line);
        }
        QCOMPARE(winners.size(), 1);
        for (const QString &refusal : refusals)
            QVERIFY2(refusal.contains(QStringLiteral("is in use by process %1 (").arg(winners.first())),
                     qPrintable(refusal));
    }
}

void RacingStartsTest::secondOpenIsToldWhoIsThere()
{
    const Box box(Box::Content::Installation);
    HostProcess host(box.path(), box.runtimeBase());
    QVERIFY(host.waitFor(QStringLiteral("ready")));
    const auto opened = box.open();
    COMPARE_ERROR(opened, ErrorCode::Conflict);
    const QString sentence =
        QStringLiteral("%1 is in use by process %2 (privatedb_host); stop that one first, or "
                       "join it with --attach %1.");
    QCOMPARE(opened.error().detail, sentence.arg(box.path()).arg(host.pid()));
    QCOMPARE(opened.error().subject, box.path());
}

void RacingStartsTest::lockEndsWithItsHolder()
{
    const Box box;
    const QString file = box.path(QStringLiteral("lock"));
    {
        const auto held = DirectoryLock::take(file);
        VERIFY_RESULT(held);
        QCOMPARE(DirectoryLock::holder(file), getpid());
        COMPARE_ERROR(DirectoryLock::take(file), ErrorCode::Conflict);
    }
    VERIFY_RESULT(DirectoryLock::take(file));
}

void RacingStartsTest::lockIsNotInheritedByTheChildren()
{
    const Box box(Box::Content::Installation);
    const auto opened = box.open();
    VERIFY_RESULT(opened);
    for (const Child child : {Child::PostgreSql, Child::Redis}) {
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg((*opened)->pid(child)));
        const QStringList names = descriptors.entryList(QDir::Files | QDir::System);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names)
            QVERIFY(!QFile::symLinkTarget(descriptors.filePath(name)).endsWith(QStringLiteral("foyer.lock")));
    }
}

QTEST_GUILESS_MAIN(RacingStartsTest)
#include "tst_racingstarts.moc"
