// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/stream.h"
#include "server/redis/streamgap.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

#include <array>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;

/// Stream commands and what their replies hold, against a real server; and when entries may be missing.
class RedisStreamsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void init() { m_child->cli({QStringLiteral("flushall")}); }

    void idsAsText();
    void wrongIds_data();
    void wrongIds();
    void idsHaveNeighbours();
    void appendAndRange();
    void rangeGoesOnAfterAPosition();
    void ownIdsMustAscend();
    void cappedStream();
    void summary();
    void missingStreamHasNoSummary();
    void otherRepliesAreRefused();
    void gaps_data();
    void gaps();

private:
    [[nodiscard]] Reply ask(const Command &command) { return m_rig.ask(*m_client, command).value(); }

    RedisRig m_rig;
    std::unique_ptr<RedisChild> m_child;
    std::unique_ptr<Client> m_client;
};

void RedisStreamsTest::initTestCase()
{
    m_child = std::make_unique<RedisChild>();
    m_client = m_rig.open(RedisRig::dialer(*m_child));
}

void RedisStreamsTest::cleanupTestCase()
{
    m_client.reset();
    m_child.reset();
}

void RedisStreamsTest::idsAsText()
{
    QCOMPARE(StreamId::fromText("1526919030474-55").value(), (StreamId{1526919030474, 55}));
    QCOMPARE(StreamId::fromText("7").value(), (StreamId{7, 0}));
    QCOMPARE(StreamId::fromText("18446744073709551615-0").value(), (StreamId{~quint64{0}, 0}));
    QCOMPARE((StreamId{3, 9}.toText()), QByteArray("3-9"));
    QVERIFY((StreamId{3, 9} < StreamId{3, 10}) && (StreamId{3, 10} < StreamId{4, 0}));
}

void RedisStreamsTest::wrongIds_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "-", "1-", "-1", "a-1", "1-b", "1-2-3", " 1-1", "1-1 ", "+1-1", "18446744073709551616-0"})
        QTest::newRow(text) << QByteArray(text);
}

void RedisStreamsTest::wrongIds()
{
    QFETCH(QByteArray, text);
    QVERIFY(!StreamId::fromText(text));
}

void RedisStreamsTest::idsHaveNeighbours()
{
    const quint64 most = ~quint64{0};
    QCOMPARE((StreamId{1, 1}.next()), (StreamId{1, 2}));
    QCOMPARE((StreamId{1, most}.next()), (StreamId{2, 0}));
    QCOMPARE((StreamId{1, 1}.previous()), (StreamId{1, 0}));
    QCOMPARE((StreamId{1, 0}.previous()), (StreamId{0, most}));
}

void RedisStreamsTest::appendAndRange()
{
    const std::array fields{StreamField{"seat", "A1"}, StreamField{"state", "sold"},
                            StreamField{"seat", "A2"}};
    const Result<StreamId> id = toStreamId(ask(streamAppend("s", fields)));
    VERIFY_RESULT(id);
    const auto entries = toStreamEntries(ask(streamAfter("s", {}, 10)));
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 1U);
    QCOMPARE(entries->front().id, *id);
    QCOMPARE(entries->front().fields.size(), 3U);
    QCOMPARE(entries->front().field("seat").value(), QByteArray("A1"));
    QVERIFY(!entries->front().field("price"));
}

void RedisStreamsTest::rangeGoesOnAfterAPosition()
{
    const std::array fields{StreamField{"n", "1"}};
    for (quint64 i = 1; i <= 5; ++i)
        QCOMPARE(toStreamId(ask(streamAppendAs("s", {7, i}, fields))).value(), (StreamId{7, i}));
    const auto entries = toStreamEntries(ask(streamAfter("s", {7, 2}, 2))).value();
    QCOMPARE(entries.size(), 2U);
    QCOMPARE(entries[0].id, (StreamId{7, 3}));
    QCOMPARE(entries[1].id, (StreamId{7, 4}));
    QVERIFY(toStreamEntries(ask(streamAfter("s", {7, 5}, 2)))->empty());
}

void RedisStreamsTest::ownIdsMustAscend()
{
    const std::array fields{StreamField{"n", "1"}};
    VERIFY_RESULT(toStreamId(ask(streamAppendAs("s", {7, 1}, fields))));
    COMPARE_ERROR(toStreamId(ask(streamAppendAs("s", {7, 1}, fields))), ErrorCode::DatabaseRefused);
}

void RedisStreamsTest::cappedStream()
{
    const std::array fields{StreamField{"n", "1"}};
    for (int i = 0; i < 1000; ++i)
        VERIFY_RESULT(toStreamId(ask(streamAppend("s", fields, 100))));
    const qint64 length = ask(Command("XLEN").key("s")).toInteger().value();
    QVERIFY2(length >= 100 && length < 300, QByteArray::number(length).constData());
}

void RedisStreamsTest::summary()
{
    const std::array fields{StreamField{"n", "1"}};
    for (quint64 i = 1; i <= 5; ++i)
        static_cast<void>(ask(streamAppendAs("s", {7, i}, fields)));
    QCOMPARE(ask(Command("XTRIM").key("s").arg("MAXLEN").arg(2)).toInteger().value(), 3);
    const Result<StreamSummary> summary = toStreamSummary(ask(streamInfo("s")));
    VERIFY_RESULT(summary);
    QCOMPARE(summary->length, 2);
    QCOMPARE(summary->lastGenerated, (StreamId{7, 5}));
    QCOMPARE(summary->oldest.value(), (StreamId{7, 4}));
    static_cast<void>(ask(Command("XTRIM").key("s").arg("MAXLEN").arg(0)));
    const Result<StreamSummary> empty = toStreamSummary(ask(streamInfo("s")));
    QVERIFY(!empty->oldest);
    QCOMPARE(empty->lastGenerated, (StreamId{7, 5}));
}

void RedisStreamsTest::missingStreamHasNoSummary()
{
    COMPARE_ERROR(toStreamSummary(ask(streamInfo("nothing"))), ErrorCode::NotFound);
    static_cast<void>(ask(Command("SET").key("text").arg("x")));
    COMPARE_ERROR(toStreamSummary(ask(streamInfo("text"))), ErrorCode::DatabaseRefused);
}

void RedisStreamsTest::otherRepliesAreRefused()
{
    const Reply oddFields =
        Reply::array({Reply::array({Reply::bulk("1-1"), Reply::array({Reply::bulk("a")})})});
    COMPARE_ERROR(toStreamEntries(oddFields), ErrorCode::Protocol);
    COMPARE_ERROR(toStreamEntries(Reply::array({Reply::bulk("1-1")})), ErrorCode::Protocol);
    COMPARE_ERROR(toStreamId(Reply::bulk("one")), ErrorCode::Protocol);
    COMPARE_ERROR(toStreamSummary(Reply::array({Reply::bulk("length"), Reply::integer(1)})),
                  ErrorCode::Protocol);
    QVERIFY(toStreamSlices(Reply{})->empty());
    COMPARE_ERROR(toStreamSlices(Reply::array({Reply::bulk("s")})), ErrorCode::Protocol);
    const Reply slices = Reply::array({Reply::array({Reply::bulk("s"), Reply::array({})})});
    QCOMPARE(toStreamSlices(slices)->front().key, QByteArray("s"));
}

void RedisStreamsTest::gaps_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<int>("oldest"); // 0: none
    QTest::addColumn<int>("newest");
    QTest::addColumn<bool>("isLost");
    QTest::addColumn<int>("goesOnAt");
    QTest::newRow("nothing new") << 5 << false << 1 << 5 << false << 5;
    QTest::newRow("our entry is the oldest") << 5 << true << 5 << 9 << false << 5;
    QTest::newRow("the next one is the oldest") << 5 << true << 6 << 9 << false << 5;
    QTest::newRow("the next one has gone") << 5 << true << 7 << 9 << true << 6;
    QTest::newRow("gone while nothing was read") << 5 << false << 7 << 9 << true << 6;
    QTest::newRow("all gone, nothing new before") << 5 << false << 0 << 5 << false << 5;
    QTest::newRow("all gone unread") << 5 << false << 0 << 9 << true << 9;
    QTest::newRow("all gone after the read") << 5 << true << 0 << 9 << true << 5;
    QTest::newRow("deleted") << 5 << false << 0 << 0 << true << 0;
    QTest::newRow("begun anew") << 5 << false << 1 << 3 << true << 0;
    QTest::newRow("from the beginning") << 0 << true << 100 << 200 << false << 0;
    QTest::newRow("of what does not exist") << 0 << false << 0 << 0 << false << 0;
}

void RedisStreamsTest::gaps()
{
    QFETCH(int, position);
    QFETCH(bool, holds);
    QFETCH(int, oldest);
    QFETCH(int, newest);
    QFETCH(bool, isLost);
    QFETCH(int, goesOnAt);
    const auto id = [](int second) { return StreamId{0, quint64(second)}; };
    StreamSummary summary{1, id(newest), std::nullopt};
    if (oldest != 0)
        summary.oldest = id(oldest);
    const StreamGap gap = StreamGap::judge(id(position), holds, summary);
    QCOMPARE(gap.isLost, isLost);
    QCOMPARE(gap.position, id(goesOnAt));
    const StreamGap again = StreamGap::judge(gap.position, false, summary);
    QVERIFY2(holds || !again.isLost, "the same gap is reported twice");
}

QTEST_GUILESS_MAIN(RedisStreamsTest)
#include "tst_redisstreams.moc"
