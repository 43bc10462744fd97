// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/replyparser.h"

#include <QTest>

using namespace foyer::redis;

using Step = ReplyParser::Step;

/// Bytes to replies, in any portions.
class RedisParserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data();
    void everyKind();

    void everyKindByteByByte_data() { everyKind_data(); }

    void everyKindByteByByte();
    void manyRepliesInOnePortion();
    void nilAndEmptyDiffer();
    void deepestNesting();
    void longArrayInPieces();
    void lengthLimitIsPerReply();
    void lengthLimitHoldsInsideArrays();
    void brokenStaysBrokenUntilReset();
};

void RedisParserTest::everyKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("index");
    QTest::newRow("status") << QByteArray{"+OK\r\n"} << 0;
    QTest::newRow("error") << QByteArray{"-ERR it is wrong\r\n"} << 1;
    QTest::newRow("integer") << QByteArray{":-9223372036854775808\r\n"} << 2;
    QTest::newRow("bulk") << QByteArray{"$6\r\na\r\nb\0c\r\n", 12} << 3;
    QTest::newRow("nil bulk") << QByteArray{"$-1\r\n"} << 4;
    QTest::newRow("nil array") << QByteArray{"*-1\r\n"} << 4;
    QTest::newRow("empty array") << QByteArray{"*0\r\n"} << 5;
    QTest::newRow("nested") << QByteArray{"*3\r\n*2\r\n:1\r\n$-1\r\n*0\r\n*1\r\n-E x\r\n"} << 6;
}

namespace {

const std::vector<Reply> &expectedReplies()
{
    static const std::vector<Reply> replies{
        Reply::status("OK"),
        Reply::error("ERR it is wrong"),
        Reply::integer(std::numeric_limits<qint64>::min()),
        Reply::bulk(QByteArray("a\r\nb\0c", 6)),
        Reply{},
        Reply::array({}),
        Reply::array({Reply::array({Reply::integer(1), Reply{}}), Reply::array({}),
                      Reply::array({Reply::error("E x")})}),
    };
    return replies;
}

} // namespace

void RedisParserTest::everyKind()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, index);
    ReplyParser parser(1000);
    parser.feed(bytes);
    Reply reply;
    QCOMPARE(parser.next(reply), Step::Complete);
    QVERIFY(reply == expectedReplies().at(std::size_t(index)));
    QCOMPARE(parser.next(reply), Step::NeedMore);
}

void RedisParserTest::everyKindByteByByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, index);
    ReplyParser parser(1000);
    Reply reply;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QCOMPARE(parser.next(reply), Step::NeedMore);
        parser.feed(bytes.mid(i, 1));
    }
    QCOMPARE(parser.next(reply), Step::Complete);
    QVERIFY(reply == expectedReplies().at(std::size_t(index)));
}

void RedisParserTest::manyRepliesInOnePortion()
{
    ReplyParser parser(1000);
    QByteArray bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += ":" + QByteArray::number(i) + "\r\n";
    parser.feed(bytes);
    Reply reply;
    for (int i = 0; i < 5000; ++i) {
        QCOMPARE(parser.next(reply), Step::Complete);
        QCOMPARE(reply.toInteger().value(), i);
    }
    QCOMPARE(parser.next(reply), Step::NeedMore);
}

void RedisParserTest::nilAndEmptyDiffer()
{
    ReplyParser parser(1000);
    parser.feed("$0\r\n\r\n$-1\r\n");
    Reply reply;
    QCOMPARE(parser.next(reply), Step::Complete);
    QVERIFY(!reply.isNil());
    QCOMPARE(parser.next(reply), Step::Complete);
    QVERIFY(reply.isNil());
}

void RedisParserTest::deepestNesting()
{
    ReplyParser parser(1000);
    parser.feed(QByteArray("*1\r\n").repeated(7) + ":1\r\n");
    Reply reply;
    QCOMPARE(parser.next(reply), Step::Complete);
    const Reply *inner = &reply;
    for (int i = 0; i < 7; ++i)
        inner = &inner->toArray().value()[0];
    QCOMPARE(inner->toInteger().value(), 1);
}

void RedisParserTest::longArrayInPieces()
{
    ReplyParser parser(1 << 20);
    QByteArray bytes = "*20000\r\n";
    for (int i = 0; i < 20'000; ++i)
        bytes += i % 2 == 0 ? QByteArray("*1\r\n:7\r\n") : QByteArray("$3\r\nabc\r\n");
    Reply reply;
    for (qsizetype i = 0; i < bytes.size(); i += 1021)
        parser.feed(bytes.mid(i, 1021));
    QCOMPARE(parser.next(reply), Step::Complete);
    const auto elements = reply.toArray().value();
    QCOMPARE(elements.size(), 20'000U);
    for (std::size_t i = 0; i < elements.size(); i += 2) {
        QCOMPARE(elements[i].toArray().value()[0].toInteger().value(), 7);
        QCOMPARE(elements[i + 1].toBytes().value(), QByteArray("abc"));
    }
}

void RedisParserTest::lengthLimitIsPerReply()
{
    ReplyParser parser(100);
    Reply reply;
    for (int i = 0; i < 100; ++i) {
        parser.feed("$80\r\n" + QByteArray(80, 'x') + "\r\n$80\r\n");
        QCOMPARE(parser.next(reply), Step::Complete);
        QCOMPARE(parser.next(reply), Step::NeedMore);
        parser.feed(QByteArray(80, 'x') + "\r\n");
        QCOMPARE(parser.next(reply), Step::Complete);
    }
    parser.feed("$200\r\n" + QByteArray(150, 'x'));
    QCOMPARE(parser.next(reply), Step::Broken);
    QVERIFY(parser.faultText().contains(QStringLiteral("100")));
}

void RedisParserTest::lengthLimitHoldsInsideArrays()
{
    ReplyParser parser(1000);
    parser.feed("*1000000\r\n");
    Reply reply;
    Step step = parser.next(reply);
    for (int i = 0; i < 1000 && step == Step::NeedMore; ++i) {
        parser.feed(":1\r\n");
        step = parser.next(reply);
    }
    QCOMPARE(step, Step::Broken);
}

void RedisParserTest::brokenStaysBrokenUntilReset()
{
    ReplyParser parser(1000);
    parser.feed("*2\r\n:1\r\n?\r\n");
    Reply reply;
    QCOMPARE(parser.next(reply), Step::Broken);
    parser.feed("+OK\r\n");
    QCOMPARE(parser.next(reply), Step::Broken);
    parser.reset();
    parser.feed("+OK\r\n");
    QCOMPARE(parser.next(reply), Step::Complete);
    QVERIFY(reply.toOk().has_value());
}

QTEST_GUILESS_MAIN(RedisParserTest)
#include "tst_redisparser.moc"
