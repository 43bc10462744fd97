// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/command.h"
#include "server/redis/commandqueue.h"
#include "server/redis/keyslot.h"
#include "server/redis/script.h"
#include "tests/server/redis/settle.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

namespace {

QByteArray wireOf(const Command &command)
{
    QByteArray bytes;
    command.appendTo(bytes);
    return bytes;
}

} // namespace

/// Commands in wire form, and the queue that carries them.
class RedisCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wireForm();
    void binarySafe();
    void copiesAreIndependent();
    void slotsOfKeys();
    void scriptCallsByDigestAndByText();
    void unfitCommandsHaveAFault_data();
    void unfitCommandsHaveAFault();

    void queueGivesWholeCommandsInOrder();
    void queueMatchesAnswersAndPreludes();
    void queueExpiresSentAndUnsentDifferently();
    void queueDropsTheRightBytes();

private:
    [[nodiscard]] Outcome<Reply> push(CommandQueue &queue, const QByteArray &name, int deadline = 100);
};

void RedisCommandTest::wireForm()
{
    const Command command = Command("SET").key("k").arg("v").arg("PX").arg(300'000).arg(-1LL).arg(quint8(7));
    QCOMPARE(wireOf(command),
             QByteArray("*7\r\n$3\r\nSET\r\n$1\r\nk\r\n$1\r\nv\r\n$2\r\nPX\r\n$6\r\n300000\r\n"
                        "$2\r\n-1\r\n$1\r\n7\r\n"));
    QCOMPARE(command.wireSize(), wireOf(command).size());
    QCOMPARE(command.name().toByteArray(), QByteArray("SET"));
    QCOMPARE(command.wordCount(), 7);
}

void RedisCommandTest::binarySafe()
{
    const QByteArray value("\0\r\n$5", 5);
    QCOMPARE(wireOf(Command("ECHO").arg(value)), "*2\r\n$4\r\nECHO\r\n$5\r\n" + value + "\r\n");
    QCOMPARE(wireOf(Command("ECHO").arg("")), QByteArray("*2\r\n$4\r\nECHO\r\n$0\r\n\r\n"));
}

void RedisCommandTest::copiesAreIndependent()
{
    const Command base = Command("GET");
    const Command a = Command(base).key("a");
    const Command b = Command(base).key("b");
    QCOMPARE(wireOf(base), QByteArray("*1\r\n$3\r\nGET\r\n"));
    QCOMPARE(wireOf(a), QByteArray("*2\r\n$3\r\nGET\r\n$1\r\na\r\n"));
    QCOMPARE(wireOf(b), QByteArray("*2\r\n$3\r\nGET\r\n$1\r\nb\r\n"));
}

void RedisCommandTest::slotsOfKeys()
{
    QVERIFY(!Command("PING").slot());
    QCOMPARE(Command("GET").key("foo").slot().value(), keySlot("foo"));
    const Command together = Command("MGET").key("{p}:a").key("{p}:b");
    QCOMPARE(together.slot().value(), keySlot("p"));
    QVERIFY(!together.hasKeysApart());
    const Command apart = Command("MGET").key("a").key("b").key("a");
    QVERIFY(apart.hasKeysApart());
    QVERIFY(!apart.slot());
}

void RedisCommandTest::scriptCallsByDigestAndByText()
{
    const Script script("one", "return 1", 1);
    QCOMPARE(script.sha1(), QByteArray("e0e1f9fabfc9d4800c877a703b823ac0578ff8db"));
    const Command call = script.call().key("{p}k").arg("x");
    QCOMPARE(wireOf(call),
             "*5\r\n$7\r\nEVALSHA\r\n$40\r\n" + script.sha1() + "\r\n$1\r\n1\r\n$4\r\n{p}k\r\n$1\r\nx\r\n");
    const Command text = call.withScriptText();
    QCOMPARE(wireOf(text),
             QByteArray("*5\r\n$4\r\nEVAL\r\n$8\r\nreturn 1\r\n$1\r\n1\r\n$4\r\n{p}k\r\n$1\r\nx\r\n"));
    QCOMPARE(text.slot(), call.slot());
    QVERIFY(!call.fault());
    QVERIFY(!text.fault());
}

void RedisCommandTest::unfitCommandsHaveAFault_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("isUnfit");
    for (const char *unfit :
         {"SUBSCRIBE c", "psubscribe c", "MULTI", "exec", "WATCH k", "SELECT 1", "AUTH x", "BLPOP l 0",
          "HELLO 3", "QUIT", "RESET", "MONITOR", "XREAD BLOCK 0 STREAMS s $",
          "XREADGROUP GROUP g c block 0 STREAMS s >", "CLIENT REPLY OFF", "WAIT 1 0", "ASKING"})
        QTest::newRow(unfit) << QByteArray(unfit) << true;
    for (const char *fit : {"GET k", "XREAD COUNT 1 STREAMS s 0", "CLIENT SETNAME x", "SET BLOCK REPLY",
                            "EVAL x 0", "PUBLISH c m", "LPOP l"})
        QTest::newRow(fit) << QByteArray(fit) << false;
}

void RedisCommandTest::unfitCommandsHaveAFault()
{
    QFETCH(QByteArray, words);
    QFETCH(bool, isUnfit);
    const QList<QByteArray> parts = words.split(' ');
    Command command(parts.first());
    for (const QByteArray &part : parts.mid(1))
        command.arg(part);
    QCOMPARE(command.fault().has_value(), isUnfit);
    if (isUnfit) {
        QCOMPARE(int(command.fault()->code), int(ErrorCode::InvalidArgument));
        QCOMPARE(command.fault()->subject.toUtf8(), parts.first());
    }
}

Outcome<Reply> RedisCommandTest::push(CommandQueue &queue, const QByteArray &name, int deadline)
{
    auto [completion, completer] = makeCompletion<Reply>();
    const Command command(name);
    CommandQueue::Entry entry{std::move(completer), SteadyInstant{} + std::chrono::seconds{deadline}};
    queue.push(std::move(entry), {&command});
    return Outcome<Reply>(std::move(completion));
}

void RedisCommandTest::queueGivesWholeCommandsInOrder()
{
    CommandQueue queue;
    for (const char *name : {"A", "B", "C"})
        const auto ignored = push(queue, name);
    const qsizetype one = Command("A").wireSize();
    QCOMPARE(queue.unsentBytes(), 3 * one);
    QCOMPARE(queue.takeUnsent(2 * one + 1).toByteArray(), wireOf(Command("A")) + wireOf(Command("B")));
    QCOMPARE(queue.lastTaken(), 2);
    const auto more = push(queue, "D");
    QCOMPARE(queue.takeUnsent(1).toByteArray(), wireOf(Command("C"))); // at least one
    QCOMPARE(queue.takeUnsent(1000).toByteArray(), wireOf(Command("D")));
    QCOMPARE(queue.sentCount(), 4);
    QCOMPARE(queue.unsentBytes(), 0);
}

void RedisCommandTest::queueMatchesAnswersAndPreludes()
{
    CommandQueue queue;
    auto [completion, completer] = makeCompletion<Reply>();
    const Outcome<Reply> outcome(std::move(completion));
    const Command prelude("ASKING");
    const Command command("GET");
    CommandQueue::Entry entry{std::move(completer), SteadyInstant::max()};
    queue.push(std::move(entry), {&prelude, &prelude, &command});
    QCOMPARE(queue.takeUnsent(1).size(), 2 * prelude.wireSize() + command.wireSize());
    QVERIFY(queue.consumePrelude());
    QVERIFY(queue.consumePrelude());
    QVERIFY(!queue.consumePrelude());
    queue.takeAnswered().completer.complete(Reply::integer(1));
    QVERIFY(outcome.isKnown());
    QCOMPARE(queue.count(), 0);
}

void RedisCommandTest::queueExpiresSentAndUnsentDifferently()
{
    CommandQueue queue;
    const auto a = push(queue, "A", 10);
    const auto b = push(queue, "B", 30);
    static_cast<void>(queue.takeUnsent(1000));
    const auto c = push(queue, "C", 10);
    const auto d = push(queue, "D", 20);
    auto expired = queue.expire(SteadyInstant{} + 10s);
    QCOMPARE(expired.size(), 2U);
    QVERIFY(expired[0].wasSent && !expired[1].wasSent);
    QCOMPARE(queue.earliestDeadline(), SteadyInstant{} + 20s);
    QCOMPARE(queue.count(), 3);
    QCOMPARE(queue.lateCount(), 1);
    QVERIFY(!queue.takeAnswered().completer.isPending()); // A's reply comes late
    QCOMPARE(queue.lateCount(), 0);
    QCOMPARE(queue.removeSent().size(), 1U);
    QCOMPARE(queue.removeUnsent().size(), 1U);
    QCOMPARE(queue.count(), 0);
}

void RedisCommandTest::queueDropsTheRightBytes()
{
    CommandQueue queue;
    const auto a = push(queue, "A", 50);
    static_cast<void>(queue.takeUnsent(1000));
    const auto b = push(queue, "BB", 10);
    const auto c = push(queue, "CCC", 50);
    const auto d = push(queue, "DDDD", 10);
    const auto e = push(queue, "EEEEE", 50);
    QCOMPARE(queue.expire(SteadyInstant{} + 20s).size(), 2U);
    QCOMPARE(queue.takeUnsent(1000).toByteArray(), wireOf(Command("CCC")) + wireOf(Command("EEEEE")));
    QCOMPARE(queue.lastTaken(), 2);
}

QTEST_GUILESS_MAIN(RedisCommandTest)
#include "tst_rediscommand.moc"
