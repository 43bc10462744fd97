// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/keyslot.h"
#include "server/redis/statistics.h"
#include "tests/server/redis/fakeredis.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// Nodes that contradict each other or are none.
class RedisClusterFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_client.reset(); }

    void endlessMovedIsBounded();
    void endlessAskIsBounded();
    void clusterDownIsRetriedUntilPatienceEnds();
    void clusterDownThatEndsIsNotSeen();
    void standaloneServerIsNoCluster();
    void fullQueueRefusesAtOnce();
    void sentAndLostIsNotTriedElsewhere();
    void mapIsAskedAgainAfterMoved();
    void oldNodesAreLetGo();

private:
    [[nodiscard]] QByteArray slotsOwnedBy(const FakeRedis &node) const;
    void serve(FakeRedis &node, const std::function<QByteArray(const FakeRedis::Words &)> &answer);

    RedisRig m_rig;
    std::unique_ptr<FakeRedis> m_first;
    std::unique_ptr<FakeRedis> m_second;
    FakeRedis *m_owner = nullptr; ///< of all slots, as both say
    std::unique_ptr<Client> m_client;
    int m_mapsAsked = 0;
};

void RedisClusterFaultsTest::init()
{
    m_rig.settings = RedisRig::quick();
    m_first = std::make_unique<FakeRedis>();
    m_second = std::make_unique<FakeRedis>();
    m_owner = m_first.get();
    m_mapsAsked = 0;
    const auto fine = [](const auto &) { return QByteArray{"+fine\r\n"}; };
    serve(*m_first, fine);
    serve(*m_second, fine);
    Target target;
    target.isCluster = true;
    target.endpoints = {m_first->endpoint(), m_second->endpoint()};
    m_client = m_rig.open(RedisRig::dialer(target));
}

QByteArray RedisClusterFaultsTest::slotsOwnedBy(const FakeRedis &node) const
{
    const QByteArray port = QByteArray::number(node.endpoint().port);
    return "*1\r\n*3\r\n:0\r\n:16383\r\n*2\r\n$9\r\n127.0.0.1\r\n:" + port + "\r\n";
}

void RedisClusterFaultsTest::serve(FakeRedis &node,
                                   const std::function<QByteArray(const FakeRedis::Words &)> &answer)
{
    node.answer = [this, answer](const FakeRedis::Words &words) {
        if (words.first() != "CLUSTER")
            return answer(words);
        ++m_mapsAsked;
        return slotsOwnedBy(*m_owner);
    };
}

void RedisClusterFaultsTest::endlessMovedIsBounded()
{
    const QByteArray toSecond = "-MOVED 1 " + m_second->endpoint().toText().toUtf8() + "\r\n";
    const QByteArray toFirst = "-MOVED 1 " + m_first->endpoint().toText().toUtf8() + "\r\n";
    serve(*m_first, [toSecond](const auto &) { return toSecond; });
    serve(*m_second, [toFirst](const auto &) { return toFirst; });
    const Result<Reply> reply = m_rig.ask(*m_client, Command("GET").key("k"));
    COMPARE_ERROR(reply, ErrorCode::Unavailable);
    QVERIFY2(reply.error().detail.contains(QStringLiteral("MOVED")), qPrintable(reply.error().detail));
    QCOMPARE(m_client->statistics().redirections.value(), 6U);
    QCOMPARE(m_client->pendingCount(), 0);
}

void RedisClusterFaultsTest::endlessAskIsBounded()
{
    const QByteArray toSecond = "-ASK 1 " + m_second->endpoint().toText().toUtf8() + "\r\n";
    int asking = 0;
    serve(*m_first, [toSecond](const auto &) { return toSecond; });
    serve(*m_second, [toSecond, &asking](const FakeRedis::Words &words) {
        asking += words.first() == "ASKING" ? 1 : 0;
        return words.first() == "ASKING" ? QByteArray{"+OK\r\n"} : toSecond;
    });
    COMPARE_ERROR(m_rig.ask(*m_client, Command("GET").key("k")), ErrorCode::Unavailable);
    QCOMPARE(asking, 5);
}

void RedisClusterFaultsTest::clusterDownIsRetriedUntilPatienceEnds()
{
    serve(*m_first, [](const auto &) { return QByteArray{"-CLUSTERDOWN The cluster is down\r\n"}; });
    const Result<Reply> reply = m_rig.ask(*m_client, Command("GET").key("k"));
    COMPARE_ERROR(reply, ErrorCode::Unavailable);
    QVERIFY(reply.error().detail.contains(QStringLiteral("CLUSTERDOWN")));
    QVERIFY(m_first->commands().count(FakeRedis::Words{"GET", "k"}) > 2);
}

void RedisClusterFaultsTest::clusterDownThatEndsIsNotSeen()
{
    m_rig.settings.patience = 30s;
    int calls = 0;
    serve(*m_first, [&calls](const auto &) {
        return ++calls < 4 ? QByteArray{"-CLUSTERDOWN Hash slot not served\r\n"} : QByteArray{"+fine\r\n"};
    });
    const Result<Reply> reply = m_rig.ask(*m_client, Command("GET").key("k"));
    VERIFY_RESULT(reply);
    QCOMPARE(calls, 4);
}

void RedisClusterFaultsTest::standaloneServerIsNoCluster()
{
    m_first->answer = [](const auto &) {
        return QByteArray{"-ERR This instance has cluster support disabled\r\n"};
    };
    Target target;
    target.isCluster = true;
    target.endpoints = {m_first->endpoint()};
    m_client = m_rig.open(RedisRig::dialer(target));
    const Result<Reply> reply = m_rig.ask(*m_client, Command("GET").key("k"));
    COMPARE_ERROR(reply, ErrorCode::Unavailable);
    QVERIFY2(reply.error().detail.contains(QStringLiteral("cluster support disabled")),
             qPrintable(reply.error().detail));
    QVERIFY(!m_client->isReachable());
}

void RedisClusterFaultsTest::fullQueueRefusesAtOnce()
{
    m_rig.settings.maxPending = 5;
    Target target;
    target.isCluster = true;
    target.endpoints = {m_first->endpoint()};
    m_client = m_rig.open(RedisRig::dialer(target));
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 6; ++i)
        outcomes.emplace_back(m_client->command(Command("GET").key("k"), m_rig.later()));
    QVERIFY(outcomes.back().isKnown());
    COMPARE_ERROR(outcomes.back().result(), ErrorCode::Overloaded);
    QTRY_VERIFY(outcomes.front().isKnown());
    VERIFY_RESULT(outcomes.front().result());
}

void RedisClusterFaultsTest::sentAndLostIsNotTriedElsewhere()
{
    QTRY_VERIFY(m_client->isReachable());
    serve(*m_first, [this](const auto &) {
        m_owner = m_second.get();
        m_first->stopListening();
        m_first->hangUp();
        return QByteArray{};
    });
    COMPARE_ERROR(m_rig.ask(*m_client, Command("INCR").key("k")), ErrorCode::InDoubt);
    VERIFY_RESULT(m_rig.ask(*m_client, Command("GET").key("k")));
    QVERIFY(!m_second->commands().contains(FakeRedis::Words{"INCR", "k"}));
}

void RedisClusterFaultsTest::mapIsAskedAgainAfterMoved()
{
    QTRY_VERIFY(m_client->isReachable());
    const int before = m_mapsAsked;
    m_owner = m_second.get();
    const QByteArray moved = "-MOVED 1 " + m_second->endpoint().toText().toUtf8() + "\r\n";
    serve(*m_first, [moved](const auto &) { return moved; });
    VERIFY_RESULT(m_rig.ask(*m_client, Command("GET").key("k")));
    QTRY_VERIFY(m_mapsAsked > before);
    QTRY_VERIFY(m_client->isReachable());
    VERIFY_RESULT(m_rig.ask(*m_client, Command("GET").key("some other slot")));
    QCOMPARE(m_client->statistics().redirections.value(), 1U);
}

void RedisClusterFaultsTest::oldNodesAreLetGo()
{
    QTRY_VERIFY(m_client->isReachable());
    m_owner = m_second.get();
    const QByteArray moved = "-MOVED 1 " + m_second->endpoint().toText().toUtf8() + "\r\n";
    serve(*m_first, [moved](const auto &) { return moved; });
    VERIFY_RESULT(m_rig.ask(*m_client, Command("GET").key("k")));
    QTRY_VERIFY(m_client->isReachable());
    m_first->stopListening();
    m_first->hangUp();
    QTest::qWait(100);
    QVERIFY(m_client->isReachable()); // nobody cares about the first any more
    QCOMPARE(m_first->connectionCount(), 1);
}

QTEST_GUILESS_MAIN(RedisClusterFaultsTest)
#include "tst_redisclusterfaults.moc"
