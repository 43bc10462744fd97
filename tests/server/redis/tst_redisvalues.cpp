// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/backoff.h"
#include "server/redis/keyslot.h"
#include "server/redis/reply.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::redis;
using namespace std::chrono_literals;

/// Replies as values, slots of keys, and the back-off.
class RedisValuesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gettersGiveWhatIsThere();
    void gettersRefuseOtherKinds_data();
    void gettersRefuseOtherKinds();
    void errorsHaveAWordAndARest();
    void listsOfBytes();
    void logTextIsPrintableAndShort();
    void slotsAreThoseOfRedis_data();
    void slotsAreThoseOfRedis();
    void backoffDoublesUpToItsMost();
    void backoffIsSpreadOverItsBound();
};

void RedisValuesTest::gettersGiveWhatIsThere()
{
    VERIFY_RESULT(Reply::status("OK").toOk());
    QCOMPARE(Reply::integer(-5).toInteger().value(), -5);
    QCOMPARE(Reply::bulk("9223372036854775807").toInteger().value(), 9223372036854775807LL);
    QCOMPARE(Reply::bulk("1.5e3").toDouble().value(), 1500.0);
    QCOMPARE(Reply::integer(2).toDouble().value(), 2.0);
    QCOMPARE(Reply::bulk("").toBytes().value(), QByteArray(""));
    QCOMPARE(Reply::status("PONG").toBytes().value(), QByteArray("PONG"));
    QVERIFY(!Reply{}.toOptionalBytes().value());
    QCOMPARE(Reply::bulk("x").toOptionalBytes().value().value(), QByteArray("x"));
    const Reply array = Reply::array({Reply::integer(1), Reply{}});
    QCOMPARE(array.toArray().value().size(), 2U);
    VERIFY_RESULT(Reply{}.toSuccess());
}

void RedisValuesTest::gettersRefuseOtherKinds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("nil") << int(Reply::Kind::Nil) << int(ErrorCode::NotFound);
    QTest::newRow("array") << int(Reply::Kind::Array) << int(ErrorCode::Protocol);
    QTest::newRow("error") << int(Reply::Kind::Error) << int(ErrorCode::DatabaseRefused);
}

void RedisValuesTest::gettersRefuseOtherKinds()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    const std::map<int, Reply> replies{{int(Reply::Kind::Nil), Reply{}},
                                       {int(Reply::Kind::Array), Reply::array({})},
                                       {int(Reply::Kind::Error), Reply::error("ERR no")}};
    const Reply &reply = replies.at(kind);
    COMPARE_ERROR(reply.toBytes(), ErrorCode(code));
    const ErrorCode otherCode = reply.isError() ? ErrorCode::DatabaseRefused : ErrorCode::Protocol;
    COMPARE_ERROR(reply.toOk(), otherCode);
    COMPARE_ERROR(reply.toInteger(), otherCode);
    COMPARE_ERROR(reply.toDouble(), otherCode);
    COMPARE_ERROR(Reply::bulk("12x").toInteger(), ErrorCode::Protocol);
    COMPARE_ERROR(Reply::bulk("").toInteger(), ErrorCode::Protocol);
    COMPARE_ERROR(Reply::status("QUEUED").toOk(), ErrorCode::Protocol);
    const Reply number = Reply::integer(1);
    COMPARE_ERROR(number.toArray(), ErrorCode::Protocol);
    COMPARE_ERROR(number.toBytes(), ErrorCode::Protocol);
}

void RedisValuesTest::errorsHaveAWordAndARest()
{
    const Reply taken = Reply::error("TAKEN A1 A2");
    QVERIFY(taken.isError("TAKEN"));
    QVERIFY(!taken.isError("TAKE"));
    QCOMPARE(taken.errorWord().toByteArray(), QByteArray("TAKEN"));
    QCOMPARE(taken.errorRest().toByteArray(), QByteArray("A1 A2"));
    COMPARE_ERROR(taken.toSuccess(), ErrorCode::DatabaseRefused);
    QCOMPARE(taken.toSuccess().error().subject, QStringLiteral("TAKEN"));
    QCOMPARE(taken.toSuccess().error().detail, QStringLiteral("A1 A2"));
    QVERIFY(Reply::error("EXECABORT").errorRest().isEmpty());
    QVERIFY(Reply::bulk("TAKEN").errorWord().isEmpty());
}

void RedisValuesTest::listsOfBytes()
{
    const Reply list = Reply::array({Reply::bulk("a"), Reply::status("b")});
    QCOMPARE(list.toBytesList().value(), (QList<QByteArray>{"a", "b"}));
    COMPARE_ERROR(Reply::array({Reply::bulk("a"), Reply::integer(1)}).toBytesList(), ErrorCode::Protocol);
    COMPARE_ERROR(Reply{}.toBytesList(), ErrorCode::NotFound);
}

void RedisValuesTest::logTextIsPrintableAndShort()
{
    QCOMPARE(Reply::bulk("a\r\nb").toLogText(), QStringLiteral("a string: a\\x0d\\x0ab"));
    QCOMPARE(Reply{}.toLogText(), QStringLiteral("nil"));
    QCOMPARE(Reply::integer(7).toLogText(), QStringLiteral("an integer: 7"));
    QCOMPARE(Reply::array({Reply{}}).toLogText(), QStringLiteral("an array of 1"));
    QVERIFY(Reply::bulk(QByteArray(10'000, 'x')).toLogText().size() < 250);
}

void RedisValuesTest::slotsAreThoseOfRedis_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("slot");
    // As `redis-cli cluster keyslot` gives them.
    QTest::newRow("check value") << QByteArray{"123456789"} << 12739;
    QTest::newRow("empty") << QByteArray{} << 0;
    QTest::newRow("plain") << QByteArray{"foo"} << 12182;
    QTest::newRow("tag") << QByteArray{"{foo}.bar"} << 12182;
    QTest::newRow("tag in the middle") << QByteArray{"a{foo}b"} << 12182;
    QTest::newRow("first tag counts") << QByteArray{"{foo}{bar}"} << 12182;
    QTest::newRow("empty tag is none") << QByteArray{"{}foo"} << 9500;
    QTest::newRow("unclosed tag is none") << QByteArray{"{foo"} << 13308;
    QTest::newRow("brace in the tag") << QByteArray{"foo{{bar}}zap"} << 4015;
    QTest::newRow("eight bits") << QByteArray{"\xff\xfe\x80"} << 11813;
}

void RedisValuesTest::slotsAreThoseOfRedis()
{
    QFETCH(QByteArray, key);
    QFETCH(int, slot);
    QCOMPARE(int(keySlot(key)), slot);
}

void RedisValuesTest::backoffDoublesUpToItsMost()
{
    test::SeededRandom random(7);
    Backoff backoff(10ms, 100ms, random);
    QList<qint64> bounds;
    for (int i = 0; i < 6; ++i) {
        bounds.append(backoff.bound().count());
        const auto wait = backoff.next();
        QVERIFY(wait >= 0ms && wait.count() <= bounds.last());
    }
    QCOMPARE(bounds, (QList<qint64>{10, 20, 40, 80, 100, 100}));
    backoff.reset();
    QCOMPARE(backoff.bound(), 10ms);
}

void RedisValuesTest::backoffIsSpreadOverItsBound()
{
    test::SeededRandom random(7);
    Backoff backoff(100ms, 100ms, random);
    int early = 0;
    for (int i = 0; i < 1000; ++i)
        early += backoff.next() < 50ms ? 1 : 0;
    QVERIFY2(early > 350 && early < 650, QByteArray::number(early).constData());
}

QTEST_GUILESS_MAIN(RedisValuesTest)
#include "tst_redisvalues.moc"
