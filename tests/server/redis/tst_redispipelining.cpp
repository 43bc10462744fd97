// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/statistics.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

#include <QTimer>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;

/// Many commands at once over one connection to a real server.
class RedisPipeliningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_child = std::make_unique<RedisChild>(); }

    void cleanupTestCase() { m_child.reset(); }

    void init();

    void answersOneCommand();
    void errorOfRedisIsAReply();
    void commandsGivenBeforeOpenWait();
    void commandsOfOneTurnLeaveInOneWrite();
    void commandsGivenByAnAnswerLeaveTogether();
    void hundredThousandInOrder();
    void largeValuesBothWays();
    void fullQueueRefusesAtOnce();
    void tooManyUnsentBytesRefuse();
    void disturbingCommandIsRefused();
    void waitingDoesNotBlock();
    void floodOfRepliesSharesTheLoop();

private:
    RedisRig m_rig;
    std::unique_ptr<RedisChild> m_child;
};

void RedisPipeliningTest::init()
{
    m_rig.settings = RedisRig::quick();
    m_child->cli({QStringLiteral("flushall")});
}

void RedisPipeliningTest::answersOneCommand()
{
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    const QByteArray value = QByteArrayLiteral("A 1\r\n\0 ü");
    const Result<Reply> set = m_rig.ask(*client, Command("SET").key("seat").arg(value));
    VERIFY_RESULT(set);
    VERIFY_RESULT(set->toOk());
    const Result<Reply> get = m_rig.ask(*client, Command("GET").key("seat"));
    VERIFY_RESULT(get);
    QCOMPARE(get->toBytes().value(), value);
    QVERIFY(client->isReachable());
    QCOMPARE(client->pendingCount(), 0);
}

void RedisPipeliningTest::errorOfRedisIsAReply()
{
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    const Result<Reply> set = m_rig.ask(*client, Command("SET").key("text").arg("x"));
    VERIFY_RESULT(set);
    const Result<Reply> push = m_rig.ask(*client, Command("LPUSH").key("text").arg("y"));
    VERIFY_RESULT(push);
    QVERIFY(push->isError("WRONGTYPE"));
    COMPARE_ERROR(push->toInteger(), ErrorCode::DatabaseRefused);
    QCOMPARE(push->toInteger().error().subject, QStringLiteral("WRONGTYPE"));
}

void RedisPipeliningTest::commandsGivenBeforeOpenWait()
{
    const auto client = makeClient(RedisRig::dialer(*m_child), m_rig.settings, m_rig.clock, m_rig.random);
    const Outcome<Reply> early(client->command(Command("PING"), m_rig.later()));
    QCOMPARE(client->pendingCount(), 1);
    client->open();
    QTRY_VERIFY(early.isKnown());
    VERIFY_RESULT(early.result());
}

void RedisPipeliningTest::commandsOfOneTurnLeaveInOneWrite()
{
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    QTRY_VERIFY(client->isReachable());
    const quint64 before = client->statistics().writes.value();
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 500; ++i)
        outcomes.emplace_back(client->command(Command("INCR").key("n"), m_rig.later()));
    QTRY_COMPARE(client->pendingCount(), 0);
    QCOMPARE(client->statistics().writes.value() - before, 1U);
    QCOMPARE(outcomes.back().result()->toInteger().value(), 500);
}

namespace {

Task<> increment(Client *client, SteadyInstant deadline, int times, int *done)
{
    for (int i = 0; i < times; ++i) {
        Completion<Reply> answer = client->command(Command("INCR").key("n"), deadline);
        const Result<Reply> reply = co_await std::move(answer);
        if (!reply)
            co_return;
    }
    ++*done;
}

} // namespace

void RedisPipeliningTest::commandsGivenByAnAnswerLeaveTogether()
{
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    QTRY_VERIFY(client->isReachable());
    const quint64 before = client->statistics().writes.value();
    int done = 0;
    for (int i = 0; i < 100; ++i)
        increment(client.get(), m_rig.later(), 50, &done);
    QTRY_COMPARE(done, 100);
    const quint64 writes = client->statistics().writes.value() - before;
    QVERIFY2(writes <= 1000, QByteArray::number(writes).constData()); // 50 when replies never come in pieces
    QCOMPARE(m_rig.ask(*client, Command("GET").key("n"))->toInteger().value(), 5000);
}

void RedisPipeliningTest::hundredThousandInOrder()
{
    constexpr int count = 100'000;
    m_rig.settings.maxPending = count;
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    std::vector<Outcome<Reply>> outcomes;
    outcomes.reserve(count);
    for (int i = 0; i < count; ++i)
        outcomes.emplace_back(client->command(Command("ECHO").arg(i), m_rig.later()));
    QCOMPARE(client->pendingCount(), count);
    QTRY_COMPARE_WITH_TIMEOUT(client->pendingCount(), 0, 60'000);
    for (int i = 0; i < count; ++i) {
        VERIFY_RESULT(outcomes[std::size_t(i)].result());
        QCOMPARE(outcomes[std::size_t(i)].result()->toInteger().value(), i);
    }
    QVERIFY(client->statistics().writes.value() < 200);
}

void RedisPipeliningTest::largeValuesBothWays()
{
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    const QByteArray large(20 << 20, 'x');
    const Outcome<Reply> set(client->command(Command("SET").key("large").arg(large), m_rig.later()));
    const Outcome<Reply> get(client->command(Command("GET").key("large"), m_rig.later()));
    const Outcome<Reply> ping(client->command(Command("PING"), m_rig.later()));
    QTRY_VERIFY_WITH_TIMEOUT(ping.isKnown(), 60'000);
    VERIFY_RESULT(set.result()->toOk());
    QVERIFY(get.result()->toBytes().value() == large);
}

void RedisPipeliningTest::fullQueueRefusesAtOnce()
{
    m_rig.settings.maxPending = 10;
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    QTRY_VERIFY(client->isReachable());
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 11; ++i)
        outcomes.emplace_back(client->command(Command("INCR").key("n"), m_rig.later()));
    QVERIFY(outcomes.back().isKnown());
    COMPARE_ERROR(outcomes.back().result(), ErrorCode::Overloaded);
    QTRY_COMPARE(client->pendingCount(), 0);
    QCOMPARE(outcomes[9].result()->toInteger().value(), 10);
    QCOMPARE(m_rig.ask(*client, Command("GET").key("n"))->toInteger().value(), 10);
}

void RedisPipeliningTest::tooManyUnsentBytesRefuse()
{
    m_rig.settings.maxUnsentBytes = 1000;
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    const QByteArray text(1000, 'x');
    const Outcome<Reply> first(client->command(Command("SET").key("a").arg(text), m_rig.later()));
    const Outcome<Reply> second(client->command(Command("SET").key("b").arg(text), m_rig.later()));
    QVERIFY(second.isKnown());
    COMPARE_ERROR(second.result(), ErrorCode::Overloaded);
    QTRY_VERIFY(first.isKnown());
    VERIFY_RESULT(first.result());
    VERIFY_RESULT(m_rig.ask(*client, Command("SET").key("b").arg(text)));
}

void RedisPipeliningTest::disturbingCommandIsRefused()
{
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    COMPARE_ERROR(m_rig.ask(*client, Command("BLPOP").key("list").arg(0)), ErrorCode::InvalidArgument);
    VERIFY_RESULT(m_rig.ask(*client, Command("PING")));
}

void RedisPipeliningTest::waitingDoesNotBlock()
{
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    VERIFY_RESULT(m_rig.ask(*client, Command("CLIENT").arg("PAUSE").arg(300))->toOk());
    EventLoopChecker checker;
    VERIFY_RESULT(m_rig.ask(*client, Command("SET").key("n").arg(1))->toOk());
    QVERIFY(checker.ticks() > 20);
}

// Thirty megabytes are read in portions, and others have their turns in between.
void RedisPipeliningTest::floodOfRepliesSharesTheLoop()
{
    const auto client = m_rig.open(RedisRig::dialer(*m_child));
    VERIFY_RESULT(m_rig.ask(*client, Command("SET").key("k").arg(QByteArray(3000, 'x')))->toOk());
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 10'000; ++i)
        outcomes.emplace_back(client->command(Command("GET").key("k"), m_rig.later()));
    int turns = 0;
    QTimer counter;
    connect(&counter, &QTimer::timeout, this, [&turns] { ++turns; });
    counter.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(client->pendingCount(), 0, 60'000);
    QVERIFY2(turns > 100, QByteArray::number(turns).constData());
    QCOMPARE(outcomes.back().result()->toBytes().value().size(), 3000);
}

QTEST_GUILESS_MAIN(RedisPipeliningTest)
#include "tst_redispipelining.moc"
