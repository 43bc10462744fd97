// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/listeningsocket.h"
#include "tests/server/http/rawclient.h"
#include "tests/support/testresult.h"

#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <QTest>
#include <sys/socket.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

const QHostAddress loopback(QHostAddress::LocalHost);

/// A connect() that does not wait.
class Knock
{
public:
    explicit Knock(quint16 port)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        (void)::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }

    ~Knock() { ::close(m_descriptor); }

    Q_DISABLE_COPY_MOVE(Knock)

    /// errno of the attempt, 0 when it is connected, EINPROGRESS when there is no answer in this time.
    [[nodiscard]] int result(int timeoutMs) const
    {
        pollfd ready{m_descriptor, POLLOUT, 0};
        if (::poll(&ready, 1, timeoutMs) <= 0)
            return EINPROGRESS;
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        return error;
    }

private:
    int m_descriptor;
};

int acceptFrom(const ListeningSocket &socket)
{
    return ::accept4(socket.descriptor(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

} // namespace

class ListeningSocketTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portIsShared();
    void errorsNameThePlace_data();
    void errorsNameThePlace();
    void refusedClientsDoNotReachTheQueue();
    void bothFamiliesReachAny();
};

void ListeningSocketTest::portIsShared()
{
    const Result<ListeningSocket> first = ListeningSocket::open(loopback, 0);
    VERIFY_RESULT(first);
    QVERIFY(first->port() > 0);
    const Result<ListeningSocket> second = ListeningSocket::open(loopback, first->port());
    VERIFY_RESULT(second);
    QCOMPARE(second->port(), first->port());
}

void ListeningSocketTest::errorsNameThePlace_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("code");
    QTest::newRow("taken") << QStringLiteral("127.0.0.1") << int(ErrorCode::AlreadyExists);
    QTest::newRow("not ours") << QStringLiteral("192.0.2.1") << int(ErrorCode::InvalidArgument);
}

void ListeningSocketTest::errorsNameThePlace()
{
    QFETCH(QString, address);
    QFETCH(int, code);
    const Result<ListeningSocket> first =
        ListeningSocket::open(loopback, 0, ListeningSocket::Port::Exclusive);
    VERIFY_RESULT(first);
    const Result<ListeningSocket> second =
        ListeningSocket::open(QHostAddress(address), first->port(), ListeningSocket::Port::Exclusive);
    COMPARE_ERROR(second, ErrorCode(code));
    QCOMPARE(second.error().subject, address + QLatin1Char(':') + QString::number(first->port()));
}

// The reset that a graceful stop must not cause: a client whose handshake completes between the last accept()
// and close(). So nobody new is let in first, while those who were in stay in.
void ListeningSocketTest::refusedClientsDoNotReachTheQueue()
{
    Result<ListeningSocket> socket = ListeningSocket::open(loopback, 0);
    VERIFY_RESULT(socket);
    const Knock before(socket->port());
    QCOMPARE(before.result(5'000), 0);
    QVERIFY(socket->refuseNewClients());
    const Knock after(socket->port());
    QCOMPARE(after.result(300), EINPROGRESS);
    const int accepted = acceptFrom(*socket);
    QVERIFY(accepted >= 0);
    ::close(accepted);
    QCOMPARE(acceptFrom(*socket), -1);
    socket->close();
    QCOMPARE(after.result(20'000), ECONNREFUSED); // at the SYN's second try
}

void ListeningSocketTest::bothFamiliesReachAny()
{
    const Result<ListeningSocket> socket = ListeningSocket::open(QHostAddress(QHostAddress::Any), 0);
    VERIFY_RESULT(socket);
    const RawClient client(socket->port());
    QVERIFY(client.isConnected());
}

QTEST_GUILESS_MAIN(ListeningSocketTest)
#include "tst_listeningsocket.moc"
