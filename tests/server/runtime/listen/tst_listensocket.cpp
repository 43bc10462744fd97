// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/listen/listensocket.h"
#include "server/runtime/listen/systemlimits.h"
#include "tests/support/testresult.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::runtime;

namespace {

SocketAddress address(const char *text)
{
    const std::optional<SocketAddress> read = SocketAddress::fromText(QString::fromLatin1(text));
    if (!read)
        qFatal("bad address %s", text);
    return *read;
}

bool canConnect(const QHostAddress &host, quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(host, port);
    return socket.waitForConnected(10'000);
}

} // namespace

class ListenSocketTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workersShareAChosenPort();
    void socketsAreSetUp();
    void addressInUse();
    void joiningOtherProcesses();
    void ipv6AloneAndBoth();
    void foreignAddress();
    void privilegedPort();
    void releaseGivesItAway();
    void qtServerTakesItOver();
    void descriptorLimitIsRaised();
};

void ListenSocketTest::workersShareAChosenPort()
{
    Result<std::vector<ListenSocket>> sockets = ListenSocket::open(address("127.0.0.1:0"), 3);
    VERIFY_RESULT(sockets);
    QCOMPARE(sockets->size(), 3U);
    const quint16 port = sockets->front().address().port;
    QVERIFY(port > 0);
    for (const ListenSocket &socket : *sockets)
        QCOMPARE(socket.address().port, port);
    // The kernel deals by a hash of the client's port: of 60 clients each worker gets some.
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 60; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QVERIFY(clients.back()->waitForConnected(10'000));
    }
    int accepted = 0;
    for (const ListenSocket &socket : *sockets) {
        int own = 0;
        for (FileDescriptor one(accept4(socket.descriptor(), nullptr, nullptr, SOCK_CLOEXEC)); one.isOpen();
             ++own)
            one = FileDescriptor(accept4(socket.descriptor(), nullptr, nullptr, SOCK_CLOEXEC));
        QVERIFY(own > 0);
        accepted += own;
    }
    QCOMPARE(accepted, 60);
}

void ListenSocketTest::socketsAreSetUp()
{
    const Result<std::vector<ListenSocket>> sockets = ListenSocket::open(address("127.0.0.1:0"), 1);
    VERIFY_RESULT(sockets);
    const int descriptor = sockets->front().descriptor();
    QVERIFY(fcntl(descriptor, F_GETFD) & FD_CLOEXEC);
    QVERIFY(fcntl(descriptor, F_GETFL) & O_NONBLOCK);
    int value = 0;
    socklen_t size = sizeof value;
    QCOMPARE(getsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &value, &size), 0);
    QCOMPARE(value, 1);
    tcp_info info = {};
    size = sizeof info;
    QCOMPARE(getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size), 0);
    const int backlog = int(info.tcpi_sacked); // where Linux puts it for a listening socket
    QCOMPARE(backlog, std::min(ListenSocket::backlog, largestBacklog().value()));
}

void ListenSocketTest::addressInUse()
{
    QTcpServer other; // without SO_REUSEPORT, like nearly every other program
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    const SocketAddress taken{QHostAddress(QHostAddress::LocalHost), other.serverPort()};
    for (const PortSharing sharing : {PortSharing::ThisProcess, PortSharing::OtherProcesses}) {
        const auto refused = ListenSocket::open(taken, 2, sharing);
        COMPARE_ERROR(refused, ErrorCode::Conflict);
        QCOMPARE(refused.error().detail,
                 QStringLiteral("Cannot listen on %1: another process listens there.").arg(taken.toText()));
        QCOMPARE(refused.error().subject, taken.toText());
    }
}

void ListenSocketTest::joiningOtherProcesses()
{
    const auto first = ListenSocket::open(address("127.0.0.1:0"), 1);
    VERIFY_RESULT(first);
    const SocketAddress same = first->front().address();
    COMPARE_ERROR(ListenSocket::open(same, 1), ErrorCode::Conflict);
    const auto joined = ListenSocket::open(same, 1, PortSharing::OtherProcesses);
    VERIFY_RESULT(joined);
    QCOMPARE(joined->front().address(), same);
}

void ListenSocketTest::ipv6AloneAndBoth()
{
    const auto six = ListenSocket::open(address("[::1]:0"), 1);
    VERIFY_RESULT(six);
    const quint16 port = six->front().address().port;
    QVERIFY(canConnect(QHostAddress(QHostAddress::LocalHostIPv6), port));
    const auto four = ListenSocket::open({QHostAddress(QHostAddress::LocalHost), port}, 1);
    VERIFY_RESULT(four); // the same port of IPv4 is still free
    const auto alone = ListenSocket::open(address("[::]:0"), 1);
    VERIFY_RESULT(alone);
    QVERIFY(!canConnect(QHostAddress(QHostAddress::LocalHost), alone->front().address().port));
    const auto both = ListenSocket::open(address("*:0"), 2);
    VERIFY_RESULT(both);
    QVERIFY(canConnect(QHostAddress(QHostAddress::LocalHost), both->front().address().port));
    QVERIFY(canConnect(QHostAddress(QHostAddress::LocalHostIPv6), both->front().address().port));
    QCOMPARE(both->front().address().toText(), QStringLiteral("*:%1").arg(both->back().address().port));
}

void ListenSocketTest::foreignAddress()
{
    const auto refused = ListenSocket::open(address("192.0.2.1:8080"), 1);
    COMPARE_ERROR(refused, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().detail,
             QStringLiteral("Cannot listen on 192.0.2.1:8080: this machine does not have that address."));
}

void ListenSocketTest::privilegedPort()
{
    QFile first(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"));
    QVERIFY(first.open(QIODevice::ReadOnly));
    const bool port1IsFree = first.readAll().trimmed().toInt() <= 1;
    const pid_t child = fork();
    if (child == 0) { // an account that is nobody's
        if (geteuid() == 0 && setuid(65534) != 0)
            _exit(99);
        const auto sockets = ListenSocket::open(address("127.0.0.1:1"), 1);
        _exit(sockets ? 0 : int(sockets.error().code) + 1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), port1IsFree ? 0 : int(ErrorCode::PermissionDenied) + 1);
}

void ListenSocketTest::releaseGivesItAway()
{
    auto sockets = ListenSocket::open(address("127.0.0.1:0"), 1);
    VERIFY_RESULT(sockets);
    const quint16 port = sockets->front().address().port;
    const FileDescriptor taken(sockets->front().release());
    QCOMPARE(sockets->front().descriptor(), -1);
    sockets->clear();
    QVERIFY(canConnect(QHostAddress(QHostAddress::LocalHost), port));
}

void ListenSocketTest::qtServerTakesItOver()
{
    auto sockets = ListenSocket::open(address("[::1]:0"), 1);
    VERIFY_RESULT(sockets);
    QTcpServer server;
    QVERIFY(server.setSocketDescriptor(sockets->front().release()));
    QVERIFY(canConnect(QHostAddress(QHostAddress::LocalHostIPv6), server.serverPort()));
    QTRY_VERIFY(server.hasPendingConnections());
}

void ListenSocketTest::descriptorLimitIsRaised()
{
    rlimit limit = {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    const rlimit low{256, limit.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &low), 0);
    const Result<DescriptorLimit> raised = raiseDescriptorLimit();
    VERIFY_RESULT(raised);
    QCOMPARE(raised->before, 256U);
    QCOMPARE(raised->now, limit.rlim_max);
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    QCOMPARE(limit.rlim_cur, limit.rlim_max);
}

QTEST_GUILESS_MAIN(ListenSocketTest)
#include "tst_listensocket.moc"
