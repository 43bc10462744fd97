// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"
#include "tests/support/epollmain.h"

#include <fcntl.h>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTimer>
#include <sys/socket.h>
#include <unistd.h>

using namespace foyer::test;
using namespace std::chrono_literals;

/// Descriptors that end badly, are no sockets, or change what they are under a living notifier.
class EpollDescriptorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hangUpIsToldToAll();
    void loneExceptionNotifierHearsOfHangUp();
    void urgentDataIsAnException();
    void resetPeerWithAFullReadBuffer();
    void numberReusedInAHandler();
    void closedDescriptorLeftRegistered();
    void numberOfALeftoverWorksForItsNextOwner();
    void duplicateOutlivesAClosedDescriptor();
    void newsOfAnOldFileIsNotForItsNumber();
    void descriptorThatIsNotOpen();
    void regularFileIsAlwaysReady();
    void regularFileStarvesNobody();
    void nullDeviceIsNoException();
    void listenersAndPipes();
};

namespace {

/// A loop that waits makes a handful of turns in the time these tests give it.
#define VERIFY_CALM(counter) QVERIFY2((counter).turns() < 60, qPrintable(QString::number((counter).turns())))

struct Counted
{
    explicit Counted(int fd, QSocketNotifier::Type type) : notifier(fd, type)
    {
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [this] {
            ++told;
            notifier.setEnabled(false);
        });
    }

    QSocketNotifier notifier;
    int told = 0;
};

} // namespace

void EpollDescriptorsTest::hangUpIsToldToAll()
{
    SocketPair pair;
    Counted read(pair.nearEnd(), QSocketNotifier::Read);
    Counted write(pair.nearEnd(), QSocketNotifier::Write);
    Counted exception(pair.nearEnd(), QSocketNotifier::Exception);
    pair.closeFar();
    TurnCounter counter;
    runLoopFor(60ms);
    QCOMPARE(read.told, 1);
    QCOMPARE(write.told, 1);
    QCOMPARE(exception.told, 1);
    VERIFY_CALM(counter);
}

/// Told to nobody, a hang-up would be reported for ever.
void EpollDescriptorsTest::loneExceptionNotifierHearsOfHangUp()
{
    SocketPair pair;
    Counted exception(pair.nearEnd(), QSocketNotifier::Exception);
    pair.makeNearReadable();
    runLoopFor(30ms);
    QCOMPARE(exception.told, 0);
    pair.closeFar();
    TurnCounter counter;
    runLoopFor(60ms);
    QCOMPARE(exception.told, 1);
    VERIFY_CALM(counter);
}

void EpollDescriptorsTest::urgentDataIsAnException()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(client.waitForConnected() && server.waitForNewConnection(20'000));
    const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    const int fd = ::dup(int(client.socketDescriptor()));
    {
        Counted exception(fd, QSocketNotifier::Exception);
        QCOMPARE(::send(int(peer->socketDescriptor()), "!", 1, MSG_OOB), 1);
        QTRY_COMPARE(exception.told, 1);
    }
    ::close(fd);
}

/// The socket stops reading when its buffer is full, so nobody takes the reset from the kernel.
void EpollDescriptorsTest::resetPeerWithAFullReadBuffer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.setReadBufferSize(1024);
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(server.waitForNewConnection(20'000));
    const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    peer->write(QByteArray(100'000, 'x'));
    QTRY_COMPARE(client.bytesAvailable(), 1024);
    QTRY_COMPARE(peer->bytesToWrite(), 0);
    const linger reset{1, 0};
    QCOMPARE(::setsockopt(int(peer->socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset), 0);
    peer->abort();

    TurnCounter counter;
    runLoopFor(150ms);
    VERIFY_CALM(counter);
    QCOMPARE(client.bytesAvailable(), 1024);
    connect(&client, &QTcpSocket::readyRead, &client, [&client] { client.readAll(); });
    client.readAll();
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
}

/// Two are ready. The first handler deletes the second one's notifier, closes its descriptor, and another
/// socket gets the number: the old news must not reach it, its own must.
void EpollDescriptorsTest::numberReusedInAHandler()
{
    SocketPair pairs[2];
    SocketPair fresh;
    std::unique_ptr<QSocketNotifier> notifiers[2];
    std::unique_ptr<QSocketNotifier> freshNotifier;
    LimitedLoop loop;
    int told = 0;
    int freshTold = 0;
    const auto reuse = [&](int self) {
        ++told;
        pairs[self].drainNear();
        const int other = 1 - self;
        notifiers[other].reset();
        const int number = pairs[other].nearEnd();
        pairs[other].closeNear();
        fresh.moveNearTo(number);
        freshNotifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
        connect(freshNotifier.get(), &QSocketNotifier::activated, this, [&] {
            ++freshTold;
            fresh.drainNear();
            loop.quit();
        });
    };
    for (int i = 0; i < 2; ++i) {
        notifiers[i] = std::make_unique<QSocketNotifier>(pairs[i].nearEnd(), QSocketNotifier::Read);
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&reuse, i] { reuse(i); });
        pairs[i].makeNearReadable();
    }
    runLoopFor(50ms);
    QCOMPARE(told, 1);
    QCOMPARE(freshTold, 0);
    fresh.makeNearReadable();
    QVERIFY(loop.run());
    QCOMPARE(freshTold, 1);
}

void EpollDescriptorsTest::closedDescriptorLeftRegistered()
{
    auto pair = std::make_unique<SocketPair>();
    SocketPair healthy;
    Counted leftover(pair->nearEnd(), QSocketNotifier::Read);
    Counted good(healthy.nearEnd(), QSocketNotifier::Read);
    runLoopFor(10ms);
    pair.reset();
    TurnCounter counter;
    runLoopFor(60ms);
    VERIFY_CALM(counter);
    healthy.makeNearReadable();
    QTRY_COMPARE(good.told, 1);
}

/// The old notifier, never switched off, must not keep the socket that got its number from being watched.
void EpollDescriptorsTest::numberOfALeftoverWorksForItsNextOwner()
{
    SocketPair pair;
    auto leftover = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Read);
    runLoopFor(10ms);
    const int number = pair.nearEnd();
    pair.closeNear();
    SocketPair next;
    next.moveNearTo(number);

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(".*notifiers.*")));
    Counted read(number, QSocketNotifier::Read);
    runLoopFor(30ms);
    QCOMPARE(read.told, 0);
    next.makeNearReadable();
    QTRY_COMPARE(read.told, 1);
    leftover.reset();
    read.notifier.setEnabled(true);
    QTRY_COMPARE(read.told, 2);
}

/// The kernel goes on reporting a descriptor that was closed while a duplicate lives (a child process has
/// one, for a moment), and its number cannot be used to stop it.
void EpollDescriptorsTest::duplicateOutlivesAClosedDescriptor()
{
    SocketPair pair;
    SocketPair healthy;
    Counted good(healthy.nearEnd(), QSocketNotifier::Read);
    auto leftover = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Read);
    runLoopFor(10ms);
    const int duplicate = ::dup(pair.nearEnd());
    const int number = pair.nearEnd();
    pair.closeNear();
    leftover.reset();
    SocketPair next;
    next.moveNearTo(number);
    pair.makeNearReadable();
    if (runsOnEpoll())
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral(".*closed before its notifiers.*")));
    TurnCounter counter;
    runLoopFor(60ms);
    VERIFY_CALM(counter);
    healthy.makeNearReadable();
    QTRY_COMPARE(good.told, 1);

    Counted read(number, QSocketNotifier::Read);
    runLoopFor(30ms);
    QCOMPARE(read.told, 0);
    next.makeNearReadable();
    QTRY_COMPARE(read.told, 1);
    ::close(duplicate);
}

/// As before, but the old file has news only when another socket is watched under the number.
void EpollDescriptorsTest::newsOfAnOldFileIsNotForItsNumber()
{
    SocketPair pair;
    auto leftover = std::make_unique<QSocketNotifier>(pair.nearEnd(), QSocketNotifier::Read);
    runLoopFor(10ms);
    const int duplicate = ::dup(pair.nearEnd());
    const int number = pair.nearEnd();
    pair.closeNear();
    leftover.reset();
    SocketPair next;
    next.moveNearTo(number);
    Counted read(number, QSocketNotifier::Read);
    runLoopFor(10ms);
    if (runsOnEpoll())
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral(".*closed before its notifiers.*")));
    pair.makeNearReadable();
    TurnCounter counter;
    runLoopFor(50ms);
    QCOMPARE(read.told, 0);
    VERIFY_CALM(counter);
    next.makeNearReadable();
    QTRY_COMPARE(read.told, 1);
    ::close(duplicate);
}

void EpollDescriptorsTest::descriptorThatIsNotOpen()
{
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral(".*(Invalid socket|is not open).*")));
    QSocketNotifier notifier(19'999, QSocketNotifier::Read);
    TurnCounter counter;
    runLoopFor(60ms);
    QVERIFY(!notifier.isEnabled());
    VERIFY_CALM(counter);
}

void EpollDescriptorsTest::regularFileIsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    LimitedLoop loop;
    int reads = 0;
    int writes = 0;
    QSocketNotifier read(file.handle(), QSocketNotifier::Read);
    QSocketNotifier write(file.handle(), QSocketNotifier::Write);
    connect(&read, &QSocketNotifier::activated, &read, [&] { ++reads; });
    connect(&write, &QSocketNotifier::activated, &write, [&] {
        if (++writes == 10)
            loop.quit();
    });
    QVERIFY(loop.run());
    QVERIFY(reads >= 9);
    read.setEnabled(false);
    write.setEnabled(false);
    TurnCounter counter;
    runLoopFor(60ms);
    VERIFY_CALM(counter);
    write.setEnabled(true);
    writes = 0;
    QVERIFY(loop.run());
}

void EpollDescriptorsTest::regularFileStarvesNobody()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QSocketNotifier always(file.handle(), QSocketNotifier::Read);
    SocketPair pair;
    LimitedLoop loop;
    int bytes = 0;
    QTimer timer;
    QSocketNotifier read(pair.nearEnd(), QSocketNotifier::Read);
    connect(&timer, &QTimer::timeout, this, [&pair] { pair.makeNearReadable(); });
    connect(&read, &QSocketNotifier::activated, this, [&] {
        pair.drainNear();
        if (++bytes == 10)
            loop.quit();
    });
    timer.start(2ms);
    QVERIFY(loop.run());
}

void EpollDescriptorsTest::nullDeviceIsNoException()
{
    const int fd = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    {
        Counted exception(fd, QSocketNotifier::Exception);
        Counted read(fd, QSocketNotifier::Read);
        runLoopFor(30ms);
        QCOMPARE(read.told, 1);
        QCOMPARE(exception.told, 0);
    }
    ::close(fd);
}

void EpollDescriptorsTest::listenersAndPipes()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC | O_NONBLOCK), 0);
    {
        Counted read(ends[0], QSocketNotifier::Read);
        Counted write(ends[1], QSocketNotifier::Write);
        runLoopFor(20ms);
        QCOMPARE(write.told, 1);
        QCOMPARE(read.told, 0);
        ::close(ends[1]);
        QTRY_COMPARE(read.told, 1);
    }
    ::close(ends[0]);

    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket clients[5];
    for (QTcpSocket &client : clients)
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    int accepted = 0;
    connect(&server, &QTcpServer::newConnection, this, [&accepted] { ++accepted; });
    QTRY_COMPARE(accepted, 5);
}

FOYER_EPOLL_TEST_MAIN(EpollDescriptorsTest)
#include "tst_epolldescriptors.moc"
