// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/installationdir.h"

#include <arpa/inet.h>
#include <atomic>
#include <csignal>
#include <netinet/in.h>
#include <QTest>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace foyer::test;

namespace {

/// What the clients of one test saw, all together.
struct Tally
{
    std::atomic<int> answers{0};
    std::atomic<int> resets{0};  ///< ECONNRESET or EPIPE while a request was under way
    std::atomic<int> lost{0};    ///< a request on a new connection that got no answer
    std::atomic<int> refused{0}; ///< the door was closed: that is how clients learn to go elsewhere
    std::atomic<bool> isOver{false};
};

int connectTo(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return fd;
    ::close(fd);
    return -1;
}

enum class Got
{
    Answer,
    LastAnswer,
    Nothing,
    Reset
};

Got request(int fd)
{
    static const QByteArray text = "GET /health/live HTTP/1.1\r\nHost: t\r\n\r\n";
    if (::send(fd, text.constData(), std::size_t(text.size()), MSG_NOSIGNAL) < 0)
        return Got::Reset;
    QByteArray answer;
    char buffer[4096];
    while (!answer.contains("\r\n\r\n") || !answer.endsWith('}')) {
        const ssize_t count = ::recv(fd, buffer, sizeof buffer, 0);
        if (count < 0)
            return Got::Reset;
        if (count == 0)
            return Got::Nothing;
        answer.append(buffer, count);
    }
    return answer.contains("Connection: close") ? Got::LastAnswer : Got::Answer;
}

// One connection after another, a few requests on each, until the door is closed.
void client(quint16 port, int requestsEach, Tally *tally)
{
    while (!tally->isOver) {
        const int fd = connectTo(port);
        if (fd < 0) {
            ++tally->refused;
            return;
        }
        for (int i = 0; i < requestsEach; ++i) {
            const Got got = request(fd);
            tally->answers += got == Got::Answer || got == Got::LastAnswer ? 1 : 0;
            tally->resets += got == Got::Reset ? 1 : 0;
            tally->lost += got == Got::Nothing && i == 0 ? 1 : 0;
            if (got != Got::Answer)
                break;
        }
        ::close(fd);
    }
}

} // namespace

/// SIGTERM under load: every request that was accepted is answered, and no connection is reset.
class GracefulStopTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noConnectionIsReset_data();
    void noConnectionIsReset();
    void notReadyWhileBalancersCatchUp();

private:
    InstallationDir m_dir;
};

void GracefulStopTest::noConnectionIsReset_data()
{
    QTest::addColumn<int>("requestsEach");
    QTest::newRow("a connection for each request") << 1;
    QTest::newRow("keep-alive") << 1'000'000;
}

void GracefulStopTest::noConnectionIsReset()
{
    QFETCH(int, requestsEach);
    ServerProcess server(serverProgram());
    QVERIFY2(server.start(m_dir.arguments()), server.log().constData());
    const quint16 port = server.port();
    Tally tally;
    std::vector<std::thread> clients;
    for (int i = 0; i < 32; ++i)
        clients.emplace_back(client, port, requestsEach, &tally);
    QTRY_VERIFY_WITH_TIMEOUT(tally.answers > 2000, 60'000);
    const int status = server.end(SIGTERM);
    tally.isOver = true;
    for (std::thread &thread : clients)
        thread.join();
    QCOMPARE(status, 0);
    QCOMPARE(tally.resets, 0);
    QCOMPARE(tally.lost, 0);
    QVERIFY(tally.refused > 0);
}

void GracefulStopTest::notReadyWhileBalancersCatchUp()
{
    ServerProcess server(serverProgram());
    QVERIFY2(
        server.start(m_dir.arguments({QStringLiteral("--shutdown-balancer-interval"), QStringLiteral("5s")})),
        server.log().constData());
    QCOMPARE(server.get("/health/ready").status, 200);
    server.send(SIGTERM);
    QTRY_COMPARE(server.get("/health/ready").status, 503);
    QCOMPARE(server.get("/health/live").status, 200);
    QCOMPARE(server.end(SIGINT), 0); // a second signal shortens the waiting
}

QTEST_GUILESS_MAIN(GracefulStopTest)
#include "tst_gracefulstop.moc"
