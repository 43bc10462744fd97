// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/httpworker.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <dirent.h>
#include <QRegularExpression>
#include <QTest>
#include <sys/resource.h>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

int openDescriptors()
{
    int count = 0;
    DIR *directory = ::opendir("/proc/self/fd");
    while (::readdir(directory) != nullptr)
        ++count;
    ::closedir(directory);
    return count - 3; // the two dots, and the directory itself
}

/// Lowers the limit of descriptors while it lives.
class DescriptorLimit
{
public:
    explicit DescriptorLimit(int spare)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit lowered = m_before;
        lowered.rlim_cur = rlim_t(openDescriptors() + spare);
        ::setrlimit(RLIMIT_NOFILE, &lowered);
    }

    ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

    Q_DISABLE_COPY_MOVE(DescriptorLimit)

private:
    rlimit m_before{};
};

} // namespace

/// More clients than there is room for.
class AcceptorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAgainAfterRunningOutOfDescriptors();
    void clientsBeyondTheLimitWait();
    void idleClientsMakeRoom();
    void manyAtOnceAreAllServed();
};

void AcceptorTest::acceptsAgainAfterRunningOutOfDescriptors()
{
    HttpWorker worker(WorkerSetup{.config = quickConfig(), .routes = &addHello});
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("could not be accepted")));
    constexpr int total = 12;
    std::vector<std::unique_ptr<RawClient>>
        clients; // in this process, too: their sockets are there before the limit
    std::ranges::generate_n(std::back_inserter(clients), total, [] { return std::make_unique<RawClient>(); });
    {
        const DescriptorLimit limit(total / 2);
        for (const auto &client : clients) {
            QVERIFY(client->connectTo(worker.port())); // the kernel has room in its queue
            client->send(get("/hello"));
        }
        QTRY_VERIFY(worker.stats().acceptErrors.value() > 0);
        QVERIFY(worker.stats().connectionsAccepted.value() < total);
        QCOMPARE(clients.front()->receive().status, 200);
    }
    for (const auto &client : clients) {
        if (client != clients.front())
            QCOMPARE(client->receive().status, 200);
    }
}

void AcceptorTest::clientsBeyondTheLimitWait()
{
    ServerConfig config = quickConfig();
    config.limits.connections = 2;
    config.limits.connection.idleWhenFull = std::chrono::milliseconds{60'000};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("connection limit")));
    HttpWorker worker(WorkerSetup{.config = config, .routes = &addHello});
    RawClient first(worker.port());
    RawClient second(worker.port());
    first.send(get("/hello"));
    second.send(get("/hello"));
    QCOMPARE(first.receive().status, 200);
    QCOMPARE(second.receive().status, 200);
    RawClient third(worker.port());
    third.send(get("/hello"));
    QVERIFY(third.staysSilent(std::chrono::milliseconds{200}));
    QCOMPARE(worker.stats().acceptPauses.value(), std::uint64_t(1));
    QCOMPARE(worker.stats().connectionsOpen.value(), double(2));
    first.close();
    QCOMPARE(third.receive().status, 200);
}

void AcceptorTest::idleClientsMakeRoom()
{
    ServerConfig config = quickConfig();
    config.limits.connections = 2;
    config.limits.connection.idleWhenFull = std::chrono::milliseconds{100};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("connection limit")));
    HttpWorker worker(WorkerSetup{.config = config, .routes = &addHello});
    RawClient first(worker.port());
    RawClient second(worker.port());
    first.send(get("/hello"));
    QCOMPARE(first.receive().status, 200);
    second.send(get("/hello"));
    QCOMPARE(second.receive().status, 200);
    RawClient third(worker.port());
    third.send(get("/hello"));
    QVERIFY(first.receiveAll().isEmpty()); // asked to leave, in good order
    QCOMPARE(first.end(), RawClient::End::Closed);
    first.close();
    QCOMPARE(third.receive().status, 200);
}

void AcceptorTest::manyAtOnceAreAllServed()
{
    HttpWorker worker(WorkerSetup{.config = quickConfig(), .routes = &addHello});
    std::vector<std::unique_ptr<RawClient>> clients;
    worker.run([&] { // nothing is accepted meanwhile
        for (int i = 0; i < 500; ++i) {
            clients.push_back(std::make_unique<RawClient>(worker.port()));
            clients.back()->send(get("/hello"));
        }
    });
    for (const auto &client : clients)
        QCOMPARE(client->receive().body, QByteArray("hello"));
}

QTEST_GUILESS_MAIN(AcceptorTest)
#include "tst_acceptor.moc"
