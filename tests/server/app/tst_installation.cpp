// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/installationdir.h"

#include <csignal>
#include <QTest>

using namespace foyer::test;

/// Saving a running installation and bringing it back, as a person does it: by the command line.
class InstallationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backupOfARunningServerIsRestored();
    void restoreIntoAUsedDirectoryIsRefused();

private:
    int run(const QStringList &arguments, QByteArray *log = nullptr)
    {
        ServerProcess server(serverProgram());
        const int status = server.run(arguments);
        if (log)
            *log = server.log() + server.output();
        return status;
    }
};

void InstallationTest::backupOfARunningServerIsRestored()
{
    const InstallationDir dir;
    const QString archive = dir.file(QStringLiteral("evening.tar"));
    const QString other = dir.file(QStringLiteral("other"));
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(dir.arguments()), server.log().constData());
    QByteArray said;
    const int saved = run({QStringLiteral("backup"), QStringLiteral("--data"), dir.data(),
                           QStringLiteral("--archive"), archive},
                          &said);
    QVERIFY2(saved == 0, said.constData());
    QCOMPARE(server.get("/health/ready").status, 200);
    const int restored = run(
        {QStringLiteral("restore"), QStringLiteral("--data"), other, QStringLiteral("--archive"), archive},
        &said);
    QVERIFY2(restored == 0, said.constData());
    ServerProcess copy(serverProgram());
    QVERIFY2(copy.start({QStringLiteral("--data"), other, QStringLiteral("--http-listen"),
                         QStringLiteral("127.0.0.1:0")}),
             copy.log().constData());
    QCOMPARE(copy.get("/health/ready").status, 200);
    QCOMPARE(copy.end(SIGTERM), 0);
    QCOMPARE(server.end(SIGTERM), 0);
}

void InstallationTest::restoreIntoAUsedDirectoryIsRefused()
{
    const InstallationDir dir;
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(dir.arguments()), server.log().constData());
    QCOMPARE(server.end(SIGTERM), 0);
    const QString archive = dir.file(QStringLiteral("a.tar"));
    QByteArray said;
    QVERIFY2(run({QStringLiteral("backup"), QStringLiteral("--data"), dir.data(), QStringLiteral("--archive"),
                  archive},
                 &said)
                 == 0,
             said.constData());
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("--data"), dir.data(),
                  QStringLiteral("--archive"), archive},
                 &said),
             1);
    QVERIFY2(said.contains(dir.data().toUtf8()), said.constData());
}

QTEST_GUILESS_MAIN(InstallationTest)
#include "tst_installation.moc"
