// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/script.h"
#include "server/redis/statistics.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

#include <QCryptographicHash>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// Scripts on a real server: loaded when first used, and again whenever Redis has forgotten them.
class RedisScriptsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void runsWithKeysAndArguments();
    void textTravelsOnce();
    void digestIsThatOfRedis();
    void repeatedAfterAFlush();
    void manyCallsAcrossAFlush();
    void loadedAgainAfterARestart();
    void callsQueuedOverARestartCarryTheTextOnce();
    void ownRefusalIsNotRepeated();
    void brokenScriptIsAReply();
    void wrongNumberOfKeysIsNotSent();
    void keysBehindArgumentsAreNotSent();
    void lateCallIsDroppedWithItsLoad();

private:
    [[nodiscard]] Command add(int amount) const { return m_add.call().key("total").arg(amount); }

    RedisRig m_rig;
    const Script m_add{"add", "return redis.call('INCRBY', KEYS[1], ARGV[1])", 1};
};

void RedisScriptsTest::init()
{
    m_rig.settings = RedisRig::quick();
}

void RedisScriptsTest::runsWithKeysAndArguments()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    const Script script("list", "return {KEYS[1], KEYS[2], ARGV[1], #ARGV}", 2);
    const Result<Reply> reply = m_rig.ask(*client, script.call().key("a").key("b").arg("x").arg(7));
    VERIFY_RESULT(reply);
    const auto parts = reply->toArray().value();
    QCOMPARE(parts.size(), 4U);
    QCOMPARE(parts[1].toBytes().value(), QByteArray("b"));
    QCOMPARE(parts[2].toBytes().value(), QByteArray("x"));
    QCOMPARE(parts[3].toInteger().value(), 2);
}

void RedisScriptsTest::textTravelsOnce()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(m_rig.ask(*client, add(1))->toInteger().value(), i);
    QCOMPARE(client->statistics().scriptLoads.value(), 1U);
}

void RedisScriptsTest::digestIsThatOfRedis()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    const Result<Reply> loaded = m_rig.ask(*client, Command("SCRIPT").arg("LOAD").arg(m_add.text()));
    QCOMPARE(loaded->toBytes().value(), m_add.sha1());
}

void RedisScriptsTest::repeatedAfterAFlush()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    VERIFY_RESULT(m_rig.ask(*client, add(1))->toInteger());
    VERIFY_RESULT(m_rig.ask(*client, Command("SCRIPT").arg("FLUSH"))->toOk());
    QCOMPARE(m_rig.ask(*client, add(1))->toInteger().value(), 2);
    QCOMPARE(client->statistics().scriptLoads.value(), 2U);
    QCOMPARE(m_rig.ask(*client, add(1))->toInteger().value(), 3);
    QCOMPARE(client->statistics().scriptLoads.value(), 2U);
}

void RedisScriptsTest::manyCallsAcrossAFlush()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 300; ++i) {
        if (i == 150)
            outcomes.emplace_back(client->command(Command("SCRIPT").arg("FLUSH"), m_rig.later()));
        outcomes.emplace_back(client->command(add(1), m_rig.later()));
    }
    QTRY_COMPARE(client->pendingCount(), 0);
    for (const Outcome<Reply> &outcome : outcomes) {
        VERIFY_RESULT(outcome.result());
        VERIFY_RESULT(outcome.result()->toSuccess());
    }
    QCOMPARE(m_rig.ask(*client, Command("GET").key("total"))->toInteger().value(), 300);
}

void RedisScriptsTest::loadedAgainAfterARestart()
{
    m_rig.settings.patience = 30s;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QCOMPARE(m_rig.ask(*client, add(1))->toInteger().value(), 1);
    child.kill();
    child.start();
    QCOMPARE(
        child.cli({QStringLiteral("script"), QStringLiteral("exists"), QString::fromLatin1(m_add.sha1())}),
        "0");
    QTRY_COMPARE(client->statistics().losses.value(), 1U);
    QCOMPARE(m_rig.ask(*client, add(1))->toInteger().value(), 2);
    QCOMPARE(client->statistics().scriptLoads.value(), 2U);
}

void RedisScriptsTest::callsQueuedOverARestartCarryTheTextOnce()
{
    m_rig.settings.patience = 30s;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QCOMPARE(m_rig.ask(*client, add(1))->toInteger().value(), 1);
    child.kill();
    QTRY_VERIFY(!client->isReachable());
    for (int i = 0; i < 100; ++i)
        const Outcome<Reply> queued(client->command(add(1), m_rig.later()));
    child.start();
    QTRY_COMPARE(client->pendingCount(), 0);
    QCOMPARE(m_rig.ask(*client, Command("GET").key("total"))->toInteger().value(), 101);
    QCOMPARE(client->statistics().scriptLoads.value(), 2U);
}

void RedisScriptsTest::ownRefusalIsNotRepeated()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    const Script refuse("refuse", "redis.call('INCR', KEYS[1]) return redis.error_reply('TAKEN 5')", 1);
    const Result<Reply> reply = m_rig.ask(*client, refuse.call().key("n"));
    VERIFY_RESULT(reply);
    QVERIFY(reply->isError("TAKEN"));
    QCOMPARE(reply->errorRest().toByteArray(), QByteArray("5"));
    QCOMPARE(m_rig.ask(*client, Command("GET").key("n"))->toInteger().value(), 1);
}

void RedisScriptsTest::brokenScriptIsAReply()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    const Script broken("broken", "return not lua at all", 0);
    for (int i = 0; i < 2; ++i) {
        const Result<Reply> reply = m_rig.ask(*client, broken.call());
        VERIFY_RESULT(reply);
        QVERIFY2(reply->isError("ERR"), qPrintable(reply->toLogText()));
    }
    QCOMPARE(client->pendingCount(), 0);
}

void RedisScriptsTest::wrongNumberOfKeysIsNotSent()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    const Result<Reply> none = m_rig.ask(*client, m_add.call().arg(1));
    COMPARE_ERROR(none, ErrorCode::InvalidArgument);
    QCOMPARE(none.error().subject, QStringLiteral("add"));
    COMPARE_ERROR(m_rig.ask(*client, m_add.call().key("a").key("b").arg(1)), ErrorCode::InvalidArgument);
    QCOMPARE(client->statistics().commands.value(), 0U);
}

void RedisScriptsTest::keysBehindArgumentsAreNotSent()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    COMPARE_ERROR(m_rig.ask(*client, m_add.call().arg(1).key("a")), ErrorCode::InvalidArgument);
}

// Nobody takes the first call, which would have brought the text; the next one finds that out and mends it.
void RedisScriptsTest::lateCallIsDroppedWithItsLoad()
{
    m_rig.settings.patience = 30s;
    RedisChild child;
    child.stop();
    const auto client = m_rig.open(RedisRig::dialer(child));
    const Outcome<Reply> hasty(client->command(add(1), m_rig.in(30ms)));
    const Outcome<Reply> patient(client->command(add(2), m_rig.later()));
    QTRY_VERIFY(hasty.isKnown());
    COMPARE_ERROR(hasty.result(), ErrorCode::Unavailable);
    child.start();
    QTRY_VERIFY(patient.isKnown());
    QCOMPARE(patient.result()->toInteger().value(), 2);
}

QTEST_GUILESS_MAIN(RedisScriptsTest)
#include "tst_redisscripts.moc"
