// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/installationdir.h"
#include "tests/support/processtree.h"

#include <csignal>
#include <QFile>
#include <QTcpSocket>
#include <QTest>
#include <unistd.h>

using namespace foyer::test;

namespace {

QByteArray signIn(int number)
{
    const QByteArray body = R"({"email":"nobody)" + QByteArray::number(number)
                            + R"(@foyer.example","password":"long enough to be one"})";
    return "POST /api/v1/sessions HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

pid_t postmasterOf(const QString &data)
{
    QFile file(data + QStringLiteral("/pg/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

} // namespace

/// The time to drain is over and the stores still owe answers: the requests are dropped, and the server ends
/// as it should, with the services' coroutines in the middle of their work.
class ForcedStopTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void databaseOwesAnswers();
};

void ForcedStopTest::databaseOwesAnswers()
{
    const InstallationDir dir;
    ServerProcess server(serverProgram());
    QVERIFY2(
        server.start(dir.arguments({QStringLiteral("--shutdown-drain"), QStringLiteral("100ms"),
                                    QStringLiteral("--shutdown-balancer-interval"), QStringLiteral("0s")})),
        server.log().constData());
    const pid_t postmaster = postmasterOf(dir.data());
    QVERIFY(postmaster > 1);
    signalTree(postmaster, SIGSTOP);
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 16; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(QStringLiteral("127.0.0.1"), server.port());
        QVERIFY(clients.back()->waitForConnected(10'000));
        clients.back()->write(signIn(i));
        QVERIFY(clients.back()->waitForBytesWritten(10'000));
    }
    QTest::qWait(300); // they are at the database, which does not move
    server.send(SIGTERM);
    QTest::qWait(1500); // the workers are gone; only then may the database move again, and be stopped
    signalTree(postmaster, SIGCONT);
    const int status = server.end(SIGTERM);
    QVERIFY2(status == 0 || status == 1, server.log().constData());
    QVERIFY2(!server.log().contains("ERROR: AddressSanitizer"), server.log().constData());
}

QTEST_GUILESS_MAIN(ForcedStopTest)
#include "tst_forcedstop.moc"
