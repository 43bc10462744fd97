// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/script.h"
#include "server/redis/statistics.h"
#include "server/redis/streamreader.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

#include <array>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// Following streams of a real server, over losses, restarts and trimming.
class RedisStreamReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsFromTheBeginning();
    void readsFromNow();
    void readsAfterAPosition();
    void streamThatDoesNotExistYet();
    void blockedReadHearsAtOnce();
    void newStreamWhileBlocked();
    void unfollowedIsSilent();
    void followedAnewFromElsewhere();
    void severalStreams();
    void moreThanOneReadful();
    void eachEntryOnceOverAKill();
    void noGapWhenNothingWasTrimmed();
    void gapWhenTrimmedMeanwhile();
    void gapWhenTheMemoryWasLost();
    void gapWhenBegunAnewWithSmallerIds();
    void slowReaderIsToldOfTrimming();
    void wrongTypeIsRefused();
    void secondFollowIsRefused();
    void frozenServerIsNoticed();

private:
    void makeReader();
    void append(const QByteArray &key, quint64 id, qint64 keep = 0);
    void appendTo(const QByteArray &key, quint64 first, quint64 last);
    [[nodiscard]] QList<QByteArray> heardOf(const QByteArray &key) const;

    RedisRig m_rig;
    std::unique_ptr<RedisChild> m_child;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<StreamReader> m_reader;
    QList<QByteArray> m_heard;
};

void RedisStreamReaderTest::init()
{
    m_rig.settings = RedisRig::quick();
    m_rig.settings.patience = 30s;
    // Synced at every write: with everysec a write may wait behind a sync, and a kill then takes back entries
    // that were answered for.
    m_child =
        std::make_unique<RedisChild>(QStringList{QStringLiteral("--appendfsync"), QStringLiteral("always")});
    m_client = m_rig.open(RedisRig::dialer(*m_child));
    makeReader();
}

void RedisStreamReaderTest::cleanup()
{
    m_reader.reset();
    m_client.reset();
    m_child.reset();
}

void RedisStreamReaderTest::makeReader()
{
    m_heard.clear();
    m_reader =
        std::make_unique<StreamReader>(RedisRig::dialer(*m_child), m_rig.settings, m_rig.clock, m_rig.random);
    connect(m_reader.get(), &StreamReader::started, this,
            [this](const auto &key, StreamId from) { m_heard += key + " started " + from.toText(); });
    connect(m_reader.get(), &StreamReader::gap, this, [this](const auto &key) { m_heard += key + " gap"; });
    connect(m_reader.get(), &StreamReader::entries, this, [this](const auto &key, const auto &entries) {
        for (const StreamEntry &entry : entries)
            m_heard += key + ' ' + entry.id.toText();
    });
    connect(m_reader.get(), &StreamReader::refused, this, [this](const auto &key, const Error &error) {
        m_heard += key + " refused " + error.subject.toUtf8();
    });
}

void RedisStreamReaderTest::append(const QByteArray &key, quint64 id, qint64 keep)
{
    const std::array fields{StreamField{"n", "1"}};
    VERIFY_RESULT(toStreamId(m_rig.ask(*m_client, streamAppendAs(key, {1, id}, fields, keep)).value()));
}

void RedisStreamReaderTest::appendTo(const QByteArray &key, quint64 first, quint64 last)
{
    for (quint64 id = first; id <= last; ++id)
        append(key, id);
}

QList<QByteArray> RedisStreamReaderTest::heardOf(const QByteArray &key) const
{
    QList<QByteArray> heard;
    for (const QByteArray &line : m_heard) {
        if (line.startsWith(key + ' '))
            heard.append(line.mid(key.size() + 1));
    }
    return heard;
}

void RedisStreamReaderTest::readsFromTheBeginning()
{
    appendTo("s", 1, 3);
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard, (QList<QByteArray>{"s started 0-0", "s 1-1", "s 1-2", "s 1-3"}));
    QCOMPARE(m_reader->position("s").value(), (StreamId{1, 3}));
}

void RedisStreamReaderTest::readsFromNow()
{
    appendTo("s", 1, 3);
    VERIFY_RESULT(m_reader->followFromNow("s"));
    QVERIFY(!m_reader->position("s"));
    m_reader->open();
    QTRY_COMPARE(m_heard, QList<QByteArray>{"s started 1-3"});
    append("s", 4);
    QTRY_COMPARE(m_heard.last(), QByteArray("s 1-4"));
    QCOMPARE(m_heard.size(), 2);
}

void RedisStreamReaderTest::readsAfterAPosition()
{
    appendTo("s", 1, 5);
    VERIFY_RESULT(m_reader->follow("s", {1, 3}));
    m_reader->open();
    QTRY_COMPARE(m_heard, (QList<QByteArray>{"s started 1-3", "s 1-4", "s 1-5"}));
}

void RedisStreamReaderTest::streamThatDoesNotExistYet()
{
    VERIFY_RESULT(m_reader->followFromNow("later"));
    m_reader->open();
    QTRY_COMPARE(m_heard, QList<QByteArray>{"later started 0-0"});
    append("later", 1);
    QTRY_COMPARE(m_heard.last(), QByteArray("later 1-1"));
    QCOMPARE(m_heard.size(), 2);
}

void RedisStreamReaderTest::blockedReadHearsAtOnce()
{
    append("s", 1);
    VERIFY_RESULT(m_reader->follow("s", {1, 1}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 1);
    EventLoopChecker checker;
    QTest::qWait(2500); // several times as long as one read blocks
    QVERIFY(checker.ticks() > 50);
    append("s", 2);
    QTRY_COMPARE(m_heard, (QList<QByteArray>{"s started 1-1", "s 1-2"}));
    QVERIFY(m_reader->isReachable());
}

void RedisStreamReaderTest::newStreamWhileBlocked()
{
    append("b", 1);
    VERIFY_RESULT(m_reader->follow("a", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 1);
    QTest::qWait(50);
    VERIFY_RESULT(m_reader->follow("b", {}));
    QTRY_COMPARE(heardOf("b"), (QList<QByteArray>{"started 0-0", "1-1"}));
    append("a", 1);
    QTRY_COMPARE(heardOf("a"), (QList<QByteArray>{"started 0-0", "1-1"}));
}

void RedisStreamReaderTest::unfollowedIsSilent()
{
    VERIFY_RESULT(m_reader->follow("a", {}));
    VERIFY_RESULT(m_reader->follow("b", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 2);
    m_reader->unfollow("a");
    append("a", 1);
    append("b", 1);
    QTRY_COMPARE(heardOf("b").last(), QByteArray("1-1"));
    QCOMPARE(heardOf("a").size(), 1);
    QVERIFY(!m_reader->position("a"));
}

void RedisStreamReaderTest::followedAnewFromElsewhere()
{
    appendTo("a", 1, 6);
    VERIFY_RESULT(m_reader->follow("a", {1, 5}));
    m_reader->open();
    QTRY_COMPARE(heardOf("a").size(), 2);
    m_reader->unfollow("a");
    VERIFY_RESULT(m_reader->follow("a", {1, 2}));
    append("a", 7);
    QTRY_COMPARE(heardOf("a").mid(2), (QList<QByteArray>{"started 1-2", "1-3", "1-4", "1-5", "1-6", "1-7"}));
}

void RedisStreamReaderTest::severalStreams()
{
    for (int i = 0; i < 50; ++i)
        VERIFY_RESULT(m_reader->follow("s" + QByteArray::number(i), {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 50);
    for (int i = 0; i < 50; ++i)
        appendTo("s" + QByteArray::number(i), 1, 4);
    for (int i = 0; i < 50; ++i)
        QTRY_COMPARE(heardOf("s" + QByteArray::number(i)),
                     (QList<QByteArray>{"started 0-0", "1-1", "1-2", "1-3", "1-4"}));
}

void RedisStreamReaderTest::moreThanOneReadful()
{
    const std::array fields{StreamField{"n", "1"}};
    for (quint64 i = 1; i <= 3000; ++i)
        const Outcome<Reply> sent(m_client->command(streamAppendAs("s", {1, i}, fields), m_rig.later()));
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 3001);
    for (int i = 1; i <= 3000; ++i)
        QCOMPARE(m_heard.at(i), "s 1-" + QByteArray::number(i));
}

void RedisStreamReaderTest::eachEntryOnceOverAKill()
{
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 1);
    for (quint64 round = 0; round < 4; ++round) {
        appendTo("s", round * 20 + 1, round * 20 + 20);
        m_child->kill();
        m_child->start();
        QTRY_COMPARE(m_client->statistics().connects.value(), round + 2);
    }
    QTRY_COMPARE(m_heard.last(), QByteArray("s 1-80"));
    QCOMPARE(m_heard.size(), 81);
    for (int i = 1; i <= 80; ++i)
        QCOMPARE(m_heard.at(i), "s 1-" + QByteArray::number(i));
}

void RedisStreamReaderTest::noGapWhenNothingWasTrimmed()
{
    appendTo("s", 1, 5);
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 6);
    m_child->kill();
    QTRY_VERIFY(!m_reader->isReachable());
    m_child->start();
    appendTo("s", 6, 7);
    static_cast<void>(m_rig.ask(*m_client, Command("XTRIM").key("s").arg("MAXLEN").arg(3))); // 5, 6, 7 stay
    QTRY_COMPARE(m_heard.last(), QByteArray("s 1-7"));
    QVERIFY(!m_heard.contains("s gap"));
}

void RedisStreamReaderTest::gapWhenTrimmedMeanwhile()
{
    appendTo("s", 1, 5);
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 6);
    m_heard.clear();
    m_reader->close();
    makeReader(); // as if it had been away
    VERIFY_RESULT(m_reader->follow("s", {1, 5}));
    appendTo("s", 6, 12);
    static_cast<void>(m_rig.ask(*m_client, Command("XTRIM").key("s").arg("MAXLEN").arg(3)));
    m_reader->open();
    QTRY_COMPARE(m_heard, (QList<QByteArray>{"s started 1-5", "s gap", "s 1-10", "s 1-11", "s 1-12"}));
}

void RedisStreamReaderTest::gapWhenTheMemoryWasLost()
{
    appendTo("s", 1, 5);
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 6);
    m_heard.clear();
    m_child->kill();
    m_child->forget();
    m_child->start();
    QTRY_COMPARE(m_heard, QList<QByteArray>{"s gap"});
    QTRY_COMPARE(m_client->statistics().connects.value(), 2U);
    appendTo("s", 1, 2);
    QTRY_COMPARE(m_heard, (QList<QByteArray>{"s gap", "s 1-1", "s 1-2"}));
}

void RedisStreamReaderTest::gapWhenBegunAnewWithSmallerIds()
{
    appendTo("s", 100, 101);
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 3);
    m_heard.clear();
    static_cast<void>(m_rig.ask(*m_client, Command("DEL").key("s")));
    appendTo("s", 1, 2);
    QTRY_COMPARE(m_heard, (QList<QByteArray>{"s gap", "s 1-1", "s 1-2"}));
}

// The stream turns over many times while the reader's process is held up.
void RedisStreamReaderTest::slowReaderIsToldOfTrimming()
{
    append("s", 1);
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 2);
    const Script burst(
        "burst", "for i = 2, 3000 do redis.call('XADD', KEYS[1], 'MAXLEN', 50, '1-' .. i, 'n', i) end", 1);
    VERIFY_RESULT(m_rig.ask(*m_client, burst.call().key("s")));
    QTRY_COMPARE(m_heard.last(), QByteArray("s 1-3000"));
    const qsizetype gap = m_heard.indexOf("s gap");
    QCOMPARE(gap, 2);
    QCOMPARE(m_heard.size(), 3 + 50);
    QCOMPARE(m_heard.count("s gap"), 1);
}

void RedisStreamReaderTest::wrongTypeIsRefused()
{
    VERIFY_RESULT(m_rig.ask(*m_client, Command("SET").key("text").arg("x")));
    VERIFY_RESULT(m_reader->follow("text", {}));
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(heardOf("text"), QList<QByteArray>{"refused WRONGTYPE"});
    append("s", 1);
    QTRY_COMPARE(heardOf("s").last(), QByteArray("1-1"));
}

void RedisStreamReaderTest::secondFollowIsRefused()
{
    VERIFY_RESULT(m_reader->follow("s", {}));
    COMPARE_ERROR(m_reader->follow("s", {}), ErrorCode::AlreadyExists);
    COMPARE_ERROR(m_reader->followFromNow("s"), ErrorCode::AlreadyExists);
}

void RedisStreamReaderTest::frozenServerIsNoticed()
{
    m_rig.settings.stallLimit = 300ms;
    makeReader();
    append("s", 1);
    VERIFY_RESULT(m_reader->follow("s", {}));
    m_reader->open();
    QTRY_COMPARE(m_heard.size(), 2);
    m_child->freeze();
    QTRY_VERIFY(!m_reader->isReachable());
    m_child->thaw();
    append("s", 2);
    QTRY_COMPARE(m_heard.last(), QByteArray("s 1-2"));
    QCOMPARE(m_heard.size(), 3);
}

QTEST_GUILESS_MAIN(RedisStreamReaderTest)
#include "tst_redisstreamreader.moc"
