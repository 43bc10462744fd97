// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/keyslot.h"
#include "server/redis/script.h"
#include "server/redis/statistics.h"
#include "tests/server/redis/rediscluster.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/testresult.h"

#include <QTimer>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// A real cluster of three nodes whose slots move under the commands.
class RedisClusterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_cluster = std::make_unique<RedisCluster>(3, 0, 15s); }

    void cleanupTestCase();
    void init();

    void cleanup() { m_client.reset(); }

    void eachKeyGoesToItsNode();
    void thousandsAtOnce();
    void keysApartAreNotSent();
    void commandWithoutKeysGoesAnywhere();
    void movedSlotIsFollowed();
    void askIsFollowed();
    void tryAgainIsWaitedFor();
    void scriptsAreLoadedPerNode();
    void scriptMeetsAskAndAFlush();
    void deadNodeIsUnavailableThenBack();
    void deadSeedIsPassedOver();
    void waitingDoesNotBlock();
    void closeAnswersWhatIsOwed();
    void deadlineOfACommandThatFindsNoNode();

private:
    [[nodiscard]] QByteArray keyOn(int node, const QByteArray &name = "k") const;

    [[nodiscard]] Reply ask(const Command &command) { return m_rig.ask(*m_client, command).value(); }

    [[nodiscard]] quint64 redirections() const { return m_client->statistics().redirections.value(); }

    void finishMove(int slot) const;
    void moveHome(int slot) const;

    RedisRig m_rig;
    std::unique_ptr<RedisCluster> m_cluster;
    std::unique_ptr<Client> m_client;
};

void RedisClusterTest::cleanupTestCase()
{
    m_cluster.reset();
}

void RedisClusterTest::init()
{
    m_rig.settings = RedisRig::quick();
    m_rig.settings.patience = 30s;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_cluster->cli(i, QStringLiteral("flushall")), "OK");
    m_client = m_rig.open(m_cluster->dialer());
    QTRY_VERIFY_WITH_TIMEOUT(m_client->isReachable(), 30'000);
}

/// A key, with a hash tag, that a node owns.
QByteArray RedisClusterTest::keyOn(int node, const QByteArray &name) const
{
    for (int i = 0;; ++i) {
        const QByteArray tag = '{' + QByteArray::number(i) + '}';
        if (m_cluster->ownerOf(keySlot(tag)) == node)
            return tag + name;
    }
}

/// From node 0 to node 1.
void RedisClusterTest::finishMove(int slot) const
{
    m_cluster->endMove(slot, 0, 1);
}

/// Back from node 1, without its keys.
void RedisClusterTest::moveHome(int slot) const
{
    for (int i = 0; i < 3; ++i)
        m_cluster->cli(i, QStringLiteral("flushall"));
    m_cluster->beginMove(slot, 1, 0);
    m_cluster->endMove(slot, 1, 0);
}

void RedisClusterTest::eachKeyGoesToItsNode()
{
    for (int i = 0; i < 300; ++i)
        VERIFY_RESULT(ask(Command("SET").key("key" + QByteArray::number(i)).arg(i)).toOk());
    for (int i = 0; i < 300; ++i)
        QCOMPARE(ask(Command("GET").key("key" + QByteArray::number(i))).toInteger().value(), i);
    int total = 0;
    for (int i = 0; i < 3; ++i) {
        const int size = m_cluster->cli(i, QStringLiteral("dbsize")).toInt();
        QVERIFY(size > 50);
        total += size;
    }
    QCOMPARE(total, 300);
    QCOMPARE(redirections(), 0U);
}

void RedisClusterTest::thousandsAtOnce()
{
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 9000; ++i) {
        const QByteArray key = keyOn(i % 3, "n");
        outcomes.emplace_back(m_client->command(Command("INCR").key(key), m_rig.later()));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_client->pendingCount(), 0, 60'000);
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        QCOMPARE(outcomes[i].result()->toInteger().value(), qint64(i / 3 + 1)); // in order, per node
    QVERIFY(m_client->statistics().writes.value() < 200);
}

void RedisClusterTest::keysApartAreNotSent()
{
    const quint64 before = m_client->statistics().commands.value();
    const Command apart = Command("MSET").key(keyOn(0)).arg(1).key(keyOn(1)).arg(2);
    const Outcome<Reply> outcome(m_client->command(apart, m_rig.later()));
    QVERIFY(outcome.isKnown());
    COMPARE_ERROR(outcome.result(), ErrorCode::InvalidArgument);
    QCOMPARE(outcome.result().error().subject, QStringLiteral("MSET"));
    QCOMPARE(m_client->statistics().commands.value(), before);
    VERIFY_RESULT(ask(Command("MSET").key(keyOn(0, "a")).arg(1).key(keyOn(0, "b")).arg(2)).toOk());
}

void RedisClusterTest::commandWithoutKeysGoesAnywhere()
{
    QCOMPARE(ask(Command("PING")).toBytes().value(), QByteArray("PONG"));
    VERIFY_RESULT(ask(Command("PUBLISH").arg("c").arg("m")).toInteger());
}

void RedisClusterTest::movedSlotIsFollowed()
{
    const QByteArray key = keyOn(0);
    const int slot = keySlot(key);
    VERIFY_RESULT(ask(Command("SET").key(key).arg(7)).toOk());
    m_cluster->beginMove(slot, 0, 1);
    m_cluster->moveKey(key, 0, 1);
    finishMove(slot);
    QCOMPARE(ask(Command("GET").key(key)).toInteger().value(), 7);
    QCOMPARE(redirections(), 1U);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(ask(Command("INCR").key(key)).toInteger().value(), 8 + i);
    QCOMPARE(redirections(), 1U);
    QCOMPARE(m_cluster->cli(1, QStringLiteral("get ") + QString::fromLatin1(key)), "17");
    moveHome(slot);
}

void RedisClusterTest::askIsFollowed()
{
    const QByteArray gone = keyOn(0, "gone");
    const QByteArray stays = keyOn(0, "stays");
    const int slot = keySlot(gone);
    VERIFY_RESULT(ask(Command("SET").key(gone).arg(1)).toOk());
    VERIFY_RESULT(ask(Command("SET").key(stays).arg(1)).toOk());
    m_cluster->beginMove(slot, 0, 1);
    m_cluster->moveKey(gone, 0, 1);
    QCOMPARE(ask(Command("INCR").key(gone)).toInteger().value(), 2);
    QCOMPARE(redirections(), 1U);
    QCOMPARE(ask(Command("INCR").key(stays)).toInteger().value(), 2);
    QCOMPARE(redirections(), 1U); // still at its old node
    QCOMPARE(ask(Command("INCR").key(gone)).toInteger().value(), 3);
    QCOMPARE(redirections(), 2U); // ASK says nothing about the next command
    m_cluster->moveKey(stays, 0, 1);
    finishMove(slot);
    QCOMPARE(ask(Command("INCR").key(gone)).toInteger().value(), 4);
    QCOMPARE(ask(Command("INCR").key(stays)).toInteger().value(), 3);
    moveHome(slot);
    VERIFY_RESULT(ask(Command("SET").key(gone).arg(1)).toOk());
}

void RedisClusterTest::tryAgainIsWaitedFor()
{
    const QByteArray a = keyOn(0, "a");
    const QByteArray b = keyOn(0, "b");
    const int slot = keySlot(a);
    VERIFY_RESULT(ask(Command("MSET").key(a).arg(1).key(b).arg(2)).toOk());
    m_cluster->beginMove(slot, 0, 1);
    m_cluster->moveKey(a, 0, 1);
    const Outcome<Reply> both(m_client->command(Command("MGET").key(a).key(b), m_rig.later()));
    QTest::qWait(200);
    QVERIFY(!both.isKnown());
    m_cluster->moveKey(b, 0, 1);
    finishMove(slot);
    QTRY_VERIFY(both.isKnown());
    QCOMPARE(both.result()->toBytesList().value(), (QList<QByteArray>{"1", "2"}));
    moveHome(slot);
}

void RedisClusterTest::scriptsAreLoadedPerNode()
{
    const Script add("add", "return redis.call('INCRBY', KEYS[1], ARGV[1])", 1);
    for (int round = 1; round <= 3; ++round) {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ask(add.call().key(keyOn(i)).arg(5)).toInteger().value(), 5 * round);
    }
    QCOMPARE(m_client->statistics().scriptLoads.value(), 3U);
    QCOMPARE(redirections(), 0U);
}

void RedisClusterTest::scriptMeetsAskAndAFlush()
{
    const Script add("add", "return redis.call('INCRBY', KEYS[1], ARGV[1])", 1);
    const QByteArray key = keyOn(0);
    const int slot = keySlot(key);
    QCOMPARE(ask(add.call().key(key).arg(5)).toInteger().value(), 5);
    QCOMPARE(ask(add.call().key(keyOn(1)).arg(5)).toInteger().value(), 5);
    m_cluster->beginMove(slot, 0, 1);
    m_cluster->moveKey(key, 0, 1);
    QCOMPARE(m_cluster->cli(1, QStringLiteral("script flush")), "OK");
    QCOMPARE(ask(add.call().key(key).arg(5)).toInteger().value(),
             10); // ASK, then NOSCRIPT, then with ASKING again
    finishMove(slot);
    QCOMPARE(ask(add.call().key(key).arg(5)).toInteger().value(), 15);
    moveHome(slot);
}

void RedisClusterTest::deadNodeIsUnavailableThenBack()
{
    m_rig.settings.patience = 300ms;
    m_client = m_rig.open(m_cluster->dialer());
    QTRY_VERIFY(m_client->isReachable());
    const QByteArray key = keyOn(2);
    VERIFY_RESULT(ask(Command("SET").key(key).arg(7)).toOk());
    m_cluster->node(2).kill();
    QTRY_VERIFY(!m_client->isReachable());
    COMPARE_ERROR(m_rig.ask(*m_client, Command("GET").key(key)), ErrorCode::Unavailable);
    QVERIFY(!m_client->lastError().detail.isEmpty());
    m_cluster->node(2).start();
    m_cluster->waitUntilWhole();
    QTRY_VERIFY(m_client->isReachable());
    QCOMPARE(ask(Command("GET").key(key)).toInteger().value(), 7);
}

void RedisClusterTest::deadSeedIsPassedOver()
{
    Target target;
    target.isCluster = true;
    target.endpoints = {Endpoint::tcp(QStringLiteral("127.0.0.1"), 1), m_cluster->endpoint(1)};
    m_client = m_rig.open(RedisRig::dialer(target));
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT(ask(Command("SET").key(keyOn(i)).arg(1)).toOk());
}

void RedisClusterTest::waitingDoesNotBlock()
{
    m_cluster->node(0).freeze();
    EventLoopChecker checker;
    const Outcome<Reply> frozen(m_client->command(Command("GET").key(keyOn(0)), m_rig.in(300ms)));
    const Outcome<Reply> alive(m_client->command(Command("GET").key(keyOn(1)), m_rig.later()));
    QTRY_VERIFY(alive.isKnown());
    QVERIFY(!frozen.isKnown());
    QTRY_VERIFY(frozen.isKnown());
    COMPARE_ERROR(frozen.result(), ErrorCode::Timeout);
    QVERIFY(checker.ticks() > 10);
    m_cluster->node(0).thaw();
    VERIFY_RESULT(m_rig.ask(*m_client, Command("GET").key(keyOn(0))));
}

void RedisClusterTest::closeAnswersWhatIsOwed()
{
    m_cluster->node(0).freeze();
    const quint64 before = m_client->statistics().commands.value();
    const Outcome<Reply> sent(m_client->command(Command("GET").key(keyOn(0)), m_rig.later()));
    QTRY_VERIFY(m_client->statistics().commands.value() > before);
    const Outcome<Reply> unsent(m_client->command(Command("GET").key(keyOn(0)), m_rig.later()));
    m_client->close();
    QVERIFY(sent.isKnown() && unsent.isKnown());
    COMPARE_ERROR(sent.result(), ErrorCode::InDoubt);
    COMPARE_ERROR(unsent.result(), ErrorCode::Closed);
    COMPARE_ERROR(m_rig.ask(*m_client, Command("PING")), ErrorCode::Closed);
    m_client.reset();
    m_cluster->node(0).thaw();
}

void RedisClusterTest::deadlineOfACommandThatFindsNoNode()
{
    Target target;
    target.isCluster = true;
    target.endpoints = {Endpoint::tcp(QStringLiteral("127.0.0.1"), 1)};
    m_client = m_rig.open(RedisRig::dialer(target));
    const SteadyInstant begin = m_rig.clock.steadyNow();
    COMPARE_ERROR(settle(m_client->command(Command("GET").key("k"), begin + 200ms)), ErrorCode::Unavailable);
    QVERIFY(m_rig.clock.steadyNow() - begin < 10s);
    std::vector<Outcome<Reply>> waiting;
    for (int i = 0; i < 100; ++i)
        waiting.emplace_back(m_client->command(Command("GET").key("k"), m_rig.later()));
    QTest::qWait(50);
    m_client.reset();
    for (const Outcome<Reply> &outcome : waiting)
        COMPARE_ERROR(outcome.result(), ErrorCode::Closed);
}

QTEST_GUILESS_MAIN(RedisClusterTest)
#include "tst_rediscluster.moc"
