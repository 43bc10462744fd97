// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/keyslot.h"
#include "server/redis/script.h"
#include "server/redis/statistics.h"
#include "server/redis/streamreader.h"
#include "server/redis/subscriber.h"
#include "tests/server/redis/rediscluster.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/testresult.h"

#include <array>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// A real cluster whose first master dies: its replica is promoted and followed by everything there is.
class RedisFailoverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void killedMaster();
    void frozenMaster();
    void subscriberMovesOn();
    void streamIsFollowedToThePromotedReplica();

private:
    static constexpr int replica = 3;

    [[nodiscard]] QByteArray keyOnFirst(const QByteArray &name) const;

    [[nodiscard]] Reply ask(const Command &command) { return m_rig.ask(*m_client, command).value(); }

    void waitForReplica(const QByteArray &key);

    RedisRig m_rig;
    std::unique_ptr<RedisCluster> m_cluster;
    std::unique_ptr<Client> m_client;
};

void RedisFailoverTest::init()
{
    m_rig.settings = RedisRig::quick();
    m_rig.settings.patience = 45s;
    m_rig.settings.stallLimit = 2s;
    m_cluster = std::make_unique<RedisCluster>(3, 1, 1500ms);
    m_client = m_rig.open(m_cluster->dialer());
    QTRY_VERIFY_WITH_TIMEOUT(m_client->isReachable(), 30'000);
}

void RedisFailoverTest::cleanup()
{
    m_client.reset();
    m_cluster.reset();
}

QByteArray RedisFailoverTest::keyOnFirst(const QByteArray &name) const
{
    for (int i = 0;; ++i) {
        const QByteArray tag = '{' + QByteArray::number(i) + '}';
        if (m_cluster->ownerOf(keySlot(tag)) == 0)
            return tag + name;
    }
}

/// Replication is asynchronous: what is to survive must have arrived.
void RedisFailoverTest::waitForReplica(const QByteArray &key)
{
    QTRY_VERIFY_WITH_TIMEOUT(
        m_cluster->cli(replica, QStringLiteral("cluster countkeysinslot %1").arg(keySlot(key))).toInt() > 0,
        30'000);
}

void RedisFailoverTest::killedMaster()
{
    const QByteArray key = keyOnFirst("n");
    const Script add("add", "return redis.call('INCRBY', KEYS[1], ARGV[1])", 1);
    QCOMPARE(ask(add.call().key(key).arg(5)).toInteger().value(), 5);
    waitForReplica(key);
    QTest::qWait(200);
    m_cluster->node(0).kill();
    QTRY_VERIFY(!m_client->isReachable());
    EventLoopChecker checker;
    const Outcome<Reply> next(m_client->command(add.call().key(key).arg(5), m_rig.later()));
    QTRY_VERIFY_WITH_TIMEOUT(next.isKnown(), 50'000);
    VERIFY_RESULT(next.result());
    QCOMPARE(next.result()->toInteger().value(), 10);
    QCOMPARE(m_cluster->cli(replica, QStringLiteral("get ") + QString::fromLatin1(key)), "10");
    QTRY_VERIFY(m_client->isReachable());
    QVERIFY(checker.ticks() > 50);
}

void RedisFailoverTest::frozenMaster()
{
    const QByteArray key = keyOnFirst("n");
    QCOMPARE(ask(Command("INCR").key(key)).toInteger().value(), 1);
    waitForReplica(key);
    QTest::qWait(200);
    m_cluster->node(0).freeze();
    const Outcome<Reply> caught(m_client->command(Command("INCR").key(key), m_rig.later()));
    QTRY_VERIFY_WITH_TIMEOUT(caught.isKnown(), 30'000);
    COMPARE_ERROR(caught.result(), ErrorCode::InDoubt); // it was sent, so it is not sent again
    const Outcome<Reply> next(m_client->command(Command("INCR").key(key), m_rig.later()));
    QTRY_VERIFY_WITH_TIMEOUT(next.isKnown(), 50'000);
    VERIFY_RESULT(next.result());
    QCOMPARE(next.result()->toInteger().value(), 2);
    m_cluster->node(0).thaw();
}

void RedisFailoverTest::subscriberMovesOn()
{
    Subscriber subscriber(m_cluster->dialer(), m_rig.settings, m_rig.clock, m_rig.random);
    QList<QByteArray> heard;
    connect(&subscriber, &Subscriber::subscribed, this, [&heard] { heard += "subscribed"; });
    connect(&subscriber, &Subscriber::gap, this, [&heard] { heard += "gap"; });
    connect(&subscriber, &Subscriber::message, this,
            [&heard](const auto &, const auto &payload) { heard += payload; });
    subscriber.subscribe("c");
    subscriber.open();
    QTRY_COMPARE(heard, QList<QByteArray>{"subscribed"});
    m_cluster->node(0).kill(); // the first of its list, so the one it listens at
    QTRY_COMPARE_WITH_TIMEOUT(heard.last(), QByteArray("gap"), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->isReachable(), 50'000);
    VERIFY_RESULT(ask(Command("PUBLISH").arg("c").arg("again")).toInteger());
    QTRY_COMPARE(heard, (QList<QByteArray>{"subscribed", "gap", "again"}));
}

void RedisFailoverTest::streamIsFollowedToThePromotedReplica()
{
    const QByteArray key = keyOnFirst("s");
    StreamReader reader(m_cluster->dialer(), m_rig.settings, m_rig.clock, m_rig.random);
    QList<QByteArray> heard;
    connect(&reader, &StreamReader::gap, this, [&heard] { heard += "gap"; });
    connect(&reader, &StreamReader::entries, this, [&heard](const auto &, const auto &entries) {
        for (const StreamEntry &entry : entries)
            heard += entry.id.toText();
    });
    VERIFY_RESULT(reader.follow(key, {}));
    COMPARE_ERROR(reader.follow("another", {}), ErrorCode::InvalidArgument);
    reader.open();
    const std::array fields{StreamField{"n", "1"}};
    VERIFY_RESULT(toStreamId(ask(streamAppendAs(key, {1, 1}, fields))));
    QTRY_COMPARE_WITH_TIMEOUT(heard, QList<QByteArray>{"1-1"}, 30'000);
    waitForReplica(key);
    QTest::qWait(200);
    m_cluster->node(0).kill();
    QTRY_VERIFY(!m_client->isReachable());
    VERIFY_RESULT(toStreamId(ask(streamAppendAs(key, {1, 2}, fields))));
    QTRY_COMPARE_WITH_TIMEOUT(heard, (QList<QByteArray>{"1-1", "1-2"}), 50'000);
}

QTEST_GUILESS_MAIN(RedisFailoverTest)
#include "tst_redisfailover.moc"
