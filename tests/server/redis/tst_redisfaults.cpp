// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/statistics.h"
#include "tests/server/redis/fakeredis.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/testresult.h"

#include <QTimer>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// A peer that speaks the protocol wrongly, in pieces, or too much.
class RedisFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void garbageDropsTheConnection_data();
    void garbageDropsTheConnection();
    void replyInPieces();
    void hangUpInsideAReply();
    void hugeReplyIsRefused();
    void announcedHugeReplyIsWaitedForOnlyAWhile();
    void replyThatNobodyAskedForDropsTheConnection();
    void oneReplyTooManyDropsTheConnection();
    void fewerRepliesThanCommandsTimeOut();
    void comesBackAfterEachFault();

private:
    RedisRig m_rig;
    std::unique_ptr<FakeRedis> m_peer;
    std::unique_ptr<Client> m_client;
};

void RedisFaultsTest::init()
{
    m_rig.settings = RedisRig::quick();
    m_peer = std::make_unique<FakeRedis>();
    m_client = m_rig.open(RedisRig::dialer(m_peer->endpoint()));
}

void RedisFaultsTest::garbageDropsTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("http") << QByteArray{"HTTP/1.1 200 OK\r\n\r\n"};
    QTest::newRow("length is not a number") << QByteArray{"$five\r\nhello\r\n"};
    QTest::newRow("negative length") << QByteArray{"$-2\r\n"};
    QTest::newRow("negative count") << QByteArray{"*-7\r\n"};
    QTest::newRow("overflowing count") << QByteArray{"*99999999999999999999\r\n"};
    QTest::newRow("not an integer") << QByteArray{":12x\r\n"};
    QTest::newRow("nested too deep") << QByteArray("*1\r\n").repeated(20) + ":1\r\n";
    QTest::newRow("RESP3 map") << QByteArray{"%1\r\n+a\r\n:1\r\n"};
    QTest::newRow("RESP3 push") << QByteArray{">1\r\n+a\r\n"};
    QTest::newRow("NUL") << QByteArray(1, '\0') + "\r\n";
}

void RedisFaultsTest::garbageDropsTheConnection()
{
    QFETCH(QByteArray, bytes);
    m_peer->answer = [bytes](const auto &) { return bytes; };
    const Result<Reply> reply = m_rig.ask(*m_client, Command("GET").key("k"));
    COMPARE_ERROR(reply, ErrorCode::InDoubt);
    QCOMPARE(int(m_client->lastError().code), int(ErrorCode::Protocol));
    m_peer->answer = [](const auto &) { return QByteArray{"+fine\r\n"}; };
    QTRY_VERIFY(m_client->isReachable());
    QCOMPARE(m_rig.ask(*m_client, Command("GET").key("k"))->toBytes().value(), QByteArray("fine"));
}

void RedisFaultsTest::replyInPieces()
{
    const QByteArray whole = "*4\r\n$5\r\nhe\r\no\r\n:-12\r\n*2\r\n$-1\r\n+OK\r\n-TAKEN 5\r\n";
    m_peer->answer = [](const auto &) { return QByteArray{}; };
    const Outcome<Reply> outcome(m_client->command(Command("GET").key("k"), m_rig.later()));
    QTRY_COMPARE(m_peer->commands().size(), 1);
    for (const char byte : whole) {
        QVERIFY(!outcome.isKnown());
        m_peer->send(QByteArray(1, byte));
        QTest::qWait(1);
    }
    QTRY_VERIFY(outcome.isKnown());
    VERIFY_RESULT(outcome.result());
    const auto parts = outcome.result()->toArray().value();
    QCOMPARE(parts.size(), 4U);
    QCOMPARE(parts[0].toBytes().value(), QByteArray("he\r\no"));
    QCOMPARE(parts[1].toInteger().value(), -12);
    QVERIFY(parts[2].toArray().value()[0].isNil());
    VERIFY_RESULT(parts[2].toArray().value()[1].toOk());
    QVERIFY(parts[3].isError("TAKEN"));
}

void RedisFaultsTest::hangUpInsideAReply()
{
    m_peer->answer = [this](const auto &) {
        QTimer::singleShot(10, m_peer.get(), &FakeRedis::hangUp);
        return QByteArray{"$100\r\nonly a part"};
    };
    COMPARE_ERROR(m_rig.ask(*m_client, Command("GET").key("k")), ErrorCode::InDoubt);
}

void RedisFaultsTest::hugeReplyIsRefused()
{
    m_rig.settings.maxReplyBytes = 1 << 20;
    m_client = m_rig.open(RedisRig::dialer(m_peer->endpoint()));
    const auto answerOf = [this](qsizetype size) {
        const QByteArray value(size, 'x');
        m_peer->answer = [value](const auto &) {
            return "$" + QByteArray::number(value.size()) + "\r\n" + value + "\r\n";
        };
    };
    answerOf(1'000'000);
    QCOMPARE(m_rig.ask(*m_client, Command("GET").key("k"))->toBytes().value().size(), 1'000'000);
    answerOf(1'200'000);
    COMPARE_ERROR(m_rig.ask(*m_client, Command("GET").key("k")), ErrorCode::InDoubt);
    QCOMPARE(int(m_client->lastError().code), int(ErrorCode::Protocol));
}

// Two gigabytes are announced and never come: nothing is reserved for them, and silence ends it.
void RedisFaultsTest::announcedHugeReplyIsWaitedForOnlyAWhile()
{
    m_rig.settings.stallLimit = 200ms;
    m_client = m_rig.open(RedisRig::dialer(m_peer->endpoint()));
    m_peer->answer = [](const auto &) { return QByteArray{"*2147483647\r\n$2147483647\r\nx"}; };
    COMPARE_ERROR(m_rig.ask(*m_client, Command("GET").key("k")), ErrorCode::InDoubt);
}

void RedisFaultsTest::replyThatNobodyAskedForDropsTheConnection()
{
    QTRY_VERIFY(m_client->isReachable());
    m_peer->send("+surprise\r\n");
    QTRY_COMPARE(m_client->statistics().losses.value(), 1U);
    QCOMPARE(int(m_client->lastError().code), int(ErrorCode::Protocol));
    QTRY_VERIFY(m_client->isReachable());
}

void RedisFaultsTest::oneReplyTooManyDropsTheConnection()
{
    m_peer->answer = [](const auto &) { return QByteArray{"+mine\r\n+whose?\r\n"}; };
    const Result<Reply> reply = m_rig.ask(*m_client, Command("GET").key("k"));
    QCOMPARE(reply->toBytes().value(), QByteArray("mine"));
    QTRY_COMPARE(m_client->statistics().losses.value(), 1U);
}

void RedisFaultsTest::fewerRepliesThanCommandsTimeOut()
{
    m_peer->answer = [this](const auto &) {
        return m_peer->commands().size() == 1 ? "+one\r\n" : QByteArray{};
    };
    const Outcome<Reply> first(m_client->command(Command("GET").key("k"), m_rig.in(300ms)));
    const Outcome<Reply> second(m_client->command(Command("GET").key("k"), m_rig.in(300ms)));
    QTRY_VERIFY(second.isKnown());
    VERIFY_RESULT(first.result());
    COMPARE_ERROR(second.result(), ErrorCode::Timeout);
}

void RedisFaultsTest::comesBackAfterEachFault()
{
    m_rig.settings.patience = 30s;
    m_client = m_rig.open(RedisRig::dialer(m_peer->endpoint()));
    for (int i = 0; i < 10; ++i) {
        m_peer->answer = [](const auto &) { return QByteArray{"!\r\n"}; };
        COMPARE_ERROR(m_rig.ask(*m_client, Command("GET").key("k")), ErrorCode::InDoubt);
        m_peer->answer = [](const auto &) { return QByteArray{"+OK\r\n"}; };
        VERIFY_RESULT(m_rig.ask(*m_client, Command("GET").key("k")));
    }
    QCOMPARE(m_client->statistics().connects.value(), 11U);
}

QTEST_GUILESS_MAIN(RedisFaultsTest)
#include "tst_redisfaults.moc"
