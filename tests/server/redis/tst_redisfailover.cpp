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

namespace {

/// A subscriber and what it heard.
class Listener
{
public:
    Listener(const RedisCluster &cluster, RedisRig &rig)
        : m_subscriber(cluster.dialer(), rig.settings, rig.clock, rig.random)
    {
        QObject::connect(&m_subscriber, &Subscriber::subscribed, &m_subscriber,
                         [this] { heard += "subscribed"; });
        QObject::connect(&m_subscriber, &Subscriber::gap, &m_subscriber, [this] { heard += "gap"; });
        QObject::connect(&m_subscriber, &Subscriber::message, &m_subscriber,
                         [this](const auto &, const auto &payload) { heard += payload; });
        m_subscriber.subscribe("c");
        m_subscriber.open();
    }

    QList<QByteArray> heard;

private:
    Subscriber m_subscriber;
};

/// A reader of one stream and what it read.
class Follower
{
public:
    Follower(const RedisCluster &cluster, RedisRig &rig, const QByteArray &key)
        : m_reader(cluster.dialer(), rig.settings, rig.clock, rig.random)
    {
        QObject::connect(&m_reader, &StreamReader::gap, &m_reader, [this] { heard += "gap"; });
        QObject::connect(&m_reader, &StreamReader::entries, &m_reader,
                         [this](const auto &, const auto &entries) {
                             for (const StreamEntry &entry : entries)
                                 heard += entry.id.toText();
                         });
        if (!m_reader.follow(key, {}))
            qFatal("cannot follow %s", key.constData());
        m_reader.open();
    }

    [[nodiscard]] StreamReader &reader() { return m_reader; }

    QList<QByteArray> heard;

private:
    StreamReader m_reader;
};

} // namespace

/// A real cluster whose masters die: their replicas are promoted and followed by everything there is. One
/// cluster for all tests, each of which has a master of its own to lose.
class RedisFailoverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void killedMaster();
    void frozenMaster();

private:
    static constexpr int masters = 3;
    static constexpr int pairs = 2;

    [[nodiscard]] static int replicaOf(int master) { return masters + master; }

    [[nodiscard]] QByteArray keyOn(int master, const QByteArray &name) const;

    [[nodiscard]] Reply ask(const Command &command) { return m_rig.ask(*m_client, command).value(); }

    void waitForReplica(int master, const QByteArray &key);

    RedisRig m_rig;
    std::unique_ptr<RedisCluster> m_cluster;
    std::unique_ptr<Client> m_client;
};

void RedisFailoverTest::initTestCase()
{
    m_rig.settings = RedisRig::quick();
    m_rig.settings.patience = 45s;
    m_rig.settings.stallLimit = 2s;
    m_cluster = std::make_unique<RedisCluster>(masters, pairs, 1500ms);
}

void RedisFailoverTest::cleanupTestCase()
{
    m_cluster.reset();
}

void RedisFailoverTest::init()
{
    m_client = m_rig.open(m_cluster->dialer());
    QTRY_VERIFY_WITH_TIMEOUT(m_client->isReachable(), 30'000);
}

void RedisFailoverTest::cleanup()
{
    m_client.reset();
}

QByteArray RedisFailoverTest::keyOn(int master, const QByteArray &name) const
{
    for (int i = 0;; ++i) {
        const QByteArray tag = '{' + QByteArray::number(i) + '}';
        if (m_cluster->ownerOf(keySlot(tag)) == master)
            return tag + name;
    }
}

/// Replication is asynchronous: what is to survive must have arrived.
void RedisFailoverTest::waitForReplica(int master, const QByteArray &key)
{
    const auto keysAt = [this, &key](int node) {
        return m_cluster->cli(node, QStringLiteral("cluster countkeysinslot %1").arg(keySlot(key))).toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(keysAt(replicaOf(master)), keysAt(master), 30'000);
    QTest::qWait(200);
}

/// A command that finds it dead, a subscriber at it and a reader of a stream of its: all go on.
void RedisFailoverTest::killedMaster()
{
    const QByteArray counter = keyOn(0, "n");
    const QByteArray stream = keyOn(0, "s");
    const std::array fields{StreamField{"n", "1"}};
    const Script add("add", "return redis.call('INCRBY', KEYS[1], ARGV[1])", 1);
    Listener listener(*m_cluster, m_rig);
    Follower follower(*m_cluster, m_rig, stream);
    COMPARE_ERROR(follower.reader().follow("another", {}), ErrorCode::InvalidArgument);
    QTRY_COMPARE(listener.heard, QList<QByteArray>{"subscribed"});
    VERIFY_RESULT(toStreamId(ask(streamAppendAs(stream, {1, 1}, fields))));
    QTRY_COMPARE_WITH_TIMEOUT(follower.heard, QList<QByteArray>{"1-1"}, 30'000);
    QCOMPARE(ask(add.call().key(counter).arg(5)).toInteger().value(), 5);
    waitForReplica(0, counter);

    m_cluster->node(0).kill(); // the first of its list, so the one that the subscriber listens at
    QTRY_VERIFY(!m_client->isReachable());
    EventLoopChecker checker;
    const Outcome<Reply> next(m_client->command(add.call().key(counter).arg(5), m_rig.later()));
    QTRY_COMPARE_WITH_TIMEOUT(listener.heard.last(), QByteArray("gap"), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(next.isKnown(), 50'000);
    VERIFY_RESULT(next.result());
    QCOMPARE(next.result()->toInteger().value(), 10);
    QVERIFY(checker.ticks() > 50);
    QCOMPARE(m_cluster->cli(replicaOf(0), QStringLiteral("get ") + QString::fromLatin1(counter)), "10");
    QTRY_VERIFY(m_client->isReachable());
    VERIFY_RESULT(ask(Command("PUBLISH").arg("c").arg("again")).toInteger());
    QTRY_COMPARE(listener.heard, (QList<QByteArray>{"subscribed", "gap", "again"}));
    VERIFY_RESULT(toStreamId(ask(streamAppendAs(stream, {1, 2}, fields))));
    QTRY_COMPARE_WITH_TIMEOUT(follower.heard, (QList<QByteArray>{"1-1", "1-2"}), 50'000);
}

void RedisFailoverTest::frozenMaster()
{
    const QByteArray key = keyOn(1, "n");
    QCOMPARE(ask(Command("INCR").key(key)).toInteger().value(), 1);
    waitForReplica(1, key);
    m_cluster->node(1).freeze();
    const Outcome<Reply> caught(m_client->command(Command("INCR").key(key), m_rig.later()));
    QTRY_VERIFY_WITH_TIMEOUT(caught.isKnown(), 30'000);
    COMPARE_ERROR(caught.result(), ErrorCode::InDoubt); // it was sent, so it is not sent again
    const Outcome<Reply> next(m_client->command(Command("INCR").key(key), m_rig.later()));
    QTRY_VERIFY_WITH_TIMEOUT(next.isKnown(), 50'000);
    VERIFY_RESULT(next.result());
    QCOMPARE(next.result()->toInteger().value(), 2);
    m_cluster->node(1).thaw();
}

QTEST_GUILESS_MAIN(RedisFailoverTest)
#include "tst_redisfailover.moc"
