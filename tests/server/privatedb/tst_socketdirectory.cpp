// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/runtimedirectory.h"
#include "tests/server/privatedb/box.h"
#include "tests/support/testresult.h"

#include <QDir>
#include <QFileInfo>
#include <sys/stat.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::privatedb;
using namespace foyer::privatedb::test;

/// Where the sockets go: short, private, found again, and never a place that others control.
class SocketDirectoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void basesComeFromTheEnvironment();
    void belongsToTheAccountAlone();
    void isTheSameForTheSameInstallation();
    void nameTakenByOthersIsPassedOver_data();
    void nameTakenByOthersIsPassedOver();
    void doubtfulBasesArePassedOver_data();
    void doubtfulBasesArePassedOver();
    void ninetyTwoBytesAreTheMost();

private:
    [[nodiscard]] Result<QString> make(const QStringList &bases) const
    {
        return makeRuntimeDirectory(bases, m_box->path(), childAccount());
    }

    std::unique_ptr<Box> m_box;
};

void SocketDirectoryTest::init()
{
    m_box = std::make_unique<Box>();
    QVERIFY(QDir().mkpath(m_box->path()));
}

void SocketDirectoryTest::basesComeFromTheEnvironment()
{
    qputenv("RUNTIME_DIRECTORY", "/run/foyer:/run/more");
    qputenv("XDG_RUNTIME_DIR", "/run/user/5");
    const QString second = geteuid() == 0 ? QStringLiteral("/run") : QStringLiteral("/run/user/5");
    QCOMPARE(defaultRuntimeBases(),
             (QStringList{QStringLiteral("/run/foyer"), second, QStringLiteral("/tmp")}));
    qunsetenv("RUNTIME_DIRECTORY");
    qunsetenv("XDG_RUNTIME_DIR");
    QCOMPARE(defaultRuntimeBases().last(), QStringLiteral("/tmp"));
    QVERIFY(!defaultRuntimeBases().contains(QString{}));
}

void SocketDirectoryTest::belongsToTheAccountAlone()
{
    const auto made = make({m_box->runtimeBase()});
    VERIFY_RESULT(made);
    VERIFY_RESULT(checkRuntimeDirectory(*made, childAccount()));
    QCOMPARE(QFileInfo(*made).ownerId(), childAccount().uid);
    QVERIFY(::chmod(made->toLocal8Bit().constData(), 0755) == 0);
    COMPARE_ERROR(checkRuntimeDirectory(*made, childAccount()), ErrorCode::PermissionDenied);
    VERIFY_RESULT(make({m_box->runtimeBase()})); // closes it again
    VERIFY_RESULT(checkRuntimeDirectory(*made, childAccount()));
}

void SocketDirectoryTest::isTheSameForTheSameInstallation()
{
    const auto first = make({m_box->runtimeBase()});
    VERIFY_RESULT(first);
    QVERIFY(QDir().rename(m_box->path(), m_box->path(QStringLiteral("moved"))));
    QVERIFY(QDir().mkpath(m_box->path(QStringLiteral("other"))));
    const auto moved =
        makeRuntimeDirectory({m_box->runtimeBase()}, m_box->path(QStringLiteral("moved")), childAccount());
    const auto other =
        makeRuntimeDirectory({m_box->runtimeBase()}, m_box->path(QStringLiteral("other")), childAccount());
    VERIFY_RESULT(moved);
    VERIFY_RESULT(other);
    QCOMPARE(*moved, *first);
    QVERIFY(*other != *first);
}

void SocketDirectoryTest::nameTakenByOthersIsPassedOver_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a file") << QStringLiteral("file");
    QTest::newRow("a link") << QStringLiteral("link");
    if (geteuid() == 0)
        QTest::newRow("a directory of somebody else's") << QStringLiteral("directory");
}

void SocketDirectoryTest::nameTakenByOthersIsPassedOver()
{
    QFETCH(QString, what);
    const auto first = make({m_box->runtimeBase()});
    VERIFY_RESULT(first);
    QVERIFY(QDir().rmdir(*first));
    const QByteArray name = first->toLocal8Bit();
    if (what == QStringLiteral("file"))
        QVERIFY(QFile(*first).open(QIODevice::WriteOnly));
    else if (what == QStringLiteral("link"))
        QVERIFY(QFile::link(m_box->path(), *first));
    else
        QVERIFY(::mkdir(name.constData(), 0777) == 0 && ::chown(name.constData(), 65534, 65534) == 0);
    const auto second = make({m_box->runtimeBase()});
    VERIFY_RESULT(second);
    QVERIFY(*second != *first);
    VERIFY_RESULT(checkRuntimeDirectory(*second, childAccount()));
}

void SocketDirectoryTest::doubtfulBasesArePassedOver_data()
{
    QTest::addColumn<uint>("mode");
    QTest::addColumn<uint>("owner");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("ours") << 0755U << geteuid() << true;
    QTest::newRow("like /tmp") << 01777U << geteuid() << true;
    QTest::newRow("others may rename in it") << 0777U << geteuid() << false;
    if (geteuid() != 0)
        return;
    QTest::newRow("somebody else's") << 0755U << 65534U << false;
    QTest::newRow("closed to the account") << 0700U << 0U << false;
}

void SocketDirectoryTest::doubtfulBasesArePassedOver()
{
    QFETCH(uint, mode);
    QFETCH(uint, owner);
    QFETCH(bool, isTaken);
    const QString base = m_box->path(QStringLiteral("base"));
    const QByteArray name = base.toLocal8Bit();
    QVERIFY(::mkdir(name.constData(), 0700) == 0 && ::chmod(name.constData(), mode) == 0
            && ::chown(name.constData(), owner, gid_t(-1)) == 0);
    const auto made = make({base, m_box->runtimeBase()});
    VERIFY_RESULT(made);
    QCOMPARE(made->startsWith(base), isTaken);
    const auto only = make({base});
    QCOMPARE(only.has_value(), isTaken);
    QVERIFY(only || only.error().detail.contains(base));
}

void SocketDirectoryTest::ninetyTwoBytesAreTheMost()
{
    const qsizetype nameLength = QStringLiteral("/foyer-0123456789").size();
    const QString start = m_box->runtimeBase() + QLatin1Char('/');
    for (const qsizetype length : {longestSocketDirectory, longestSocketDirectory + 1}) {
        const QString base = start + QString(length - nameLength - start.size(), QLatin1Char('b'));
        QVERIFY(QDir().mkpath(base));
        const auto made = make({base});
        QCOMPARE(made.has_value(), length == longestSocketDirectory);
        if (!made)
            continue;
        QCOMPARE(made->size(), longestSocketDirectory);
        Options options = m_box->options();
        options.runtimeBases = {base};
        const auto opened = m_box->open(options); // and they do take it
        VERIFY_RESULT(opened);
        QCOMPARE(sql((*opened)->endpoints().postgresUri(Role::App), "select 1"), "1");
        QCOMPARE(redis((*opened)->endpoints().redisSocketPath(), "PING"), "+PONG");
    }
}

QTEST_GUILESS_MAIN(SocketDirectoryTest)
#include "tst_socketdirectory.moc"
