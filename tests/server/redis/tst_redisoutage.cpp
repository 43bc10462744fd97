// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/statistics.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/eventloopchecker.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

#include <QSignalSpy>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// A real server that is stopped, killed, frozen and restarted under commands of every age.
class RedisOutageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void killInDoubtForSentUnavailableForUnsent();
    void whatWasNotSentIsSentAfterTheRestart();
    void restartWithinPatienceIsNotSeenByLaterCommands();
    void longOutageRefusesAtOnceAndEnds();
    void frozenServerAnswersTimeoutAtTheDeadline();
    void lateRepliesMeetNobody();
    void frozenForLongIsGivenUp();
    void tooFarBehindIsGivenUp();
    void expiredUnsentIsNeverSent();
    void deadlineInThePastIsRefused();
    void sentCommandIsNeverRepeated();
    void idleDeadPeerIsNoticed();
    void serverStartedLaterIsFound();
    void stoppedServerTellsAtOnce();
    void demotedServerIsConnectedAnew();

private:
    RedisRig m_rig;
};

void RedisOutageTest::init()
{
    m_rig.settings = RedisRig::quick();
}

void RedisOutageTest::killInDoubtForSentUnavailableForUnsent()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    const QByteArray large(100'000, 'x'); // forty of them are more than the socket takes
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 40; ++i)
        outcomes.emplace_back(client->command(Command("RPUSH").key("list").arg(large), m_rig.later()));
    QTRY_VERIFY(client->statistics().commands.value() > 0);
    child.kill();
    QTRY_VERIFY(outcomes.back().isKnown());
    const std::size_t sent = client->statistics().commands.value();
    QVERIFY2(sent < 40, QByteArray::number(qint64(sent)).constData());
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        COMPARE_ERROR(outcomes[i].result(), i < sent ? ErrorCode::InDoubt : ErrorCode::Unavailable);
    QCOMPARE(client->statistics().inDoubt.value(), quint64(sent));
}

void RedisOutageTest::whatWasNotSentIsSentAfterTheRestart()
{
    m_rig.settings.patience = 30s;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    const QByteArray large(100'000, 'x');
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 40; ++i)
        outcomes.emplace_back(client->command(Command("RPUSH").key("list").arg(large), m_rig.later()));
    QTRY_VERIFY(client->statistics().commands.value() > 0);
    child.kill();
    child.forget();
    child.start();
    QTRY_VERIFY(outcomes.back().isKnown());
    const qint64 inDoubt = qint64(client->statistics().inDoubt.value());
    QVERIFY(inDoubt > 0 && inDoubt < 40);
    QCOMPARE(outcomes.back().result()->toInteger().value(), 40 - inDoubt);
}

void RedisOutageTest::restartWithinPatienceIsNotSeenByLaterCommands()
{
    m_rig.settings.patience = 30s;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    VERIFY_RESULT(m_rig.ask(*client, Command("SET").key("n").arg(7)));
    child.kill();
    QTRY_VERIFY(!client->isReachable());
    const Outcome<Reply> get(client->command(Command("GET").key("n"), m_rig.later()));
    child.start();
    QTRY_VERIFY(get.isKnown());
    VERIFY_RESULT(get.result());
    QCOMPARE(get.result()->toInteger().value(), 7);
}

void RedisOutageTest::longOutageRefusesAtOnceAndEnds()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    QSignalSpy changes(client.get(), &Client::reachableChanged);
    child.kill();
    QTRY_VERIFY(!client->isReachable());
    QTRY_VERIFY(Outcome<Reply>(client->command(Command("PING"), m_rig.later())).isKnown());
    const Outcome<Reply> refused(client->command(Command("PING"), m_rig.later()));
    QVERIFY(refused.isKnown());
    COMPARE_ERROR(refused.result(), ErrorCode::Unavailable);
    QVERIFY(refused.result().error().detail.contains(child.socketPath()));
    QVERIFY(client->lastError().detail.contains(child.socketPath()));
    child.start();
    QTRY_VERIFY(client->isReachable());
    VERIFY_RESULT(m_rig.ask(*client, Command("PING")));
    QCOMPARE(changes, (QList<QVariantList>{{false}, {true}}));
}

void RedisOutageTest::frozenServerAnswersTimeoutAtTheDeadline()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    EventLoopChecker checker;
    const SteadyInstant begin = m_rig.clock.steadyNow();
    const Outcome<Reply> late(client->command(Command("INCR").key("n"), begin + 400ms));
    const Outcome<Reply> soon(client->command(Command("INCR").key("n"), begin + 100ms));
    QTRY_VERIFY(soon.isKnown());
    QVERIFY(m_rig.clock.steadyNow() - begin >= 100ms);
    QVERIFY(!late.isKnown());
    QTRY_VERIFY(late.isKnown());
    const auto took = m_rig.clock.steadyNow() - begin;
    QVERIFY(took >= 400ms);
    QVERIFY(took < 2500ms); // before the stall limit could have helped
    COMPARE_ERROR(soon.result(), ErrorCode::Timeout);
    COMPARE_ERROR(late.result(), ErrorCode::Timeout);
    QVERIFY(checker.ticks() > 20);
    QCOMPARE(client->statistics().timeouts.value(), 2U);
    child.thaw();
}

void RedisOutageTest::lateRepliesMeetNobody()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    const Outcome<Reply> lost(client->command(Command("INCR").key("n"), m_rig.in(50ms)));
    QTRY_VERIFY(lost.isKnown());
    COMPARE_ERROR(lost.result(), ErrorCode::Timeout);
    const Outcome<Reply> next(client->command(Command("ECHO").arg("mine"), m_rig.later()));
    child.thaw();
    QTRY_VERIFY(next.isKnown());
    VERIFY_RESULT(next.result());
    QCOMPARE(next.result()->toBytes().value(), QByteArray("mine"));
    QCOMPARE(client->statistics().connects.value(), 1U);
    QCOMPARE(client->pendingCount(), 0);
    QCOMPARE(m_rig.ask(*client, Command("GET").key("n"))->toInteger().value(), 1);
}

void RedisOutageTest::frozenForLongIsGivenUp()
{
    m_rig.settings.stallLimit = 400ms;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    const Outcome<Reply> sent(client->command(Command("INCR").key("n"), m_rig.later()));
    QTRY_VERIFY(sent.isKnown());
    COMPARE_ERROR(sent.result(), ErrorCode::InDoubt);
    QVERIFY2(client->lastError().detail.contains(QStringLiteral("silent")),
             qPrintable(client->lastError().detail));
    child.thaw();
    QTRY_VERIFY(client->isReachable());
    QCOMPARE(client->statistics().losses.value(), 1U);
}

void RedisOutageTest::tooFarBehindIsGivenUp()
{
    m_rig.settings.maxLate = 5;
    m_rig.settings.stallLimit = 60s;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    const Outcome<Reply> patient(client->command(Command("PING"), m_rig.later()));
    std::vector<Outcome<Reply>> hasty;
    for (int i = 0; i < 6; ++i)
        hasty.emplace_back(client->command(Command("PING"), m_rig.in(50ms)));
    QTRY_VERIFY(patient.isKnown());
    COMPARE_ERROR(hasty.front().result(), ErrorCode::Timeout);
    COMPARE_ERROR(patient.result(), ErrorCode::InDoubt);
    QCOMPARE(client->statistics().losses.value(), 1U);
    child.thaw();
    QTRY_VERIFY(client->isReachable());
}

void RedisOutageTest::expiredUnsentIsNeverSent()
{
    m_rig.settings.patience = 30s;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.kill();
    QTRY_VERIFY(!client->isReachable());
    const Outcome<Reply> before(client->command(Command("RPUSH").key("list").arg("a"), m_rig.later()));
    const Outcome<Reply> hasty(client->command(Command("RPUSH").key("list").arg("b"), m_rig.in(60ms)));
    const Outcome<Reply> after(client->command(Command("RPUSH").key("list").arg("c"), m_rig.later()));
    QTRY_VERIFY(hasty.isKnown());
    COMPARE_ERROR(hasty.result(), ErrorCode::Unavailable);
    child.start();
    QTRY_VERIFY(after.isKnown());
    QCOMPARE(before.result()->toInteger().value(), 1);
    QCOMPARE(after.result()->toInteger().value(), 2);
    const Result<Reply> list = m_rig.ask(*client, Command("LRANGE").key("list").arg(0).arg(-1));
    QCOMPARE(list->toBytesList().value(), (QList<QByteArray>{"a", "c"}));
}

void RedisOutageTest::deadlineInThePastIsRefused()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    COMPARE_ERROR(settle(client->command(Command("INCR").key("n"), m_rig.in(-1ms))), ErrorCode::Unavailable);
    QVERIFY(m_rig.ask(*client, Command("GET").key("n"))->isNil());
}

void RedisOutageTest::sentCommandIsNeverRepeated()
{
    m_rig.settings.stallLimit = 300ms;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    std::vector<Outcome<Reply>> sent;
    for (int i = 0; i < 20; ++i)
        sent.emplace_back(client->command(Command("INCR").key("n"), m_rig.later()));
    QTRY_VERIFY(sent.back().isKnown());
    for (const Outcome<Reply> &outcome : sent)
        COMPARE_ERROR(outcome.result(), ErrorCode::InDoubt);
    child.thaw(); // it now reads what lay in its socket, perhaps
    QTRY_VERIFY(client->isReachable());
    const qint64 count = m_rig.ask(*client, Command("INCR").key("n"))->toInteger().value();
    QVERIFY2(count <= 21, QByteArray::number(count).constData());
}

void RedisOutageTest::idleDeadPeerIsNoticed()
{
    m_rig.settings.pingInterval = 100ms;
    m_rig.settings.stallLimit = 200ms;
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    QTRY_VERIFY(!client->isReachable());
    child.thaw();
    QTRY_VERIFY(client->isReachable());
}

void RedisOutageTest::serverStartedLaterIsFound()
{
    RedisChild child;
    child.stop();
    const auto client = m_rig.open(RedisRig::dialer(child));
    const Outcome<Reply> early(client->command(Command("PING"), m_rig.later()));
    QTRY_VERIFY(early.isKnown());
    COMPARE_ERROR(early.result(), ErrorCode::Unavailable);
    child.start();
    QTRY_VERIFY(client->isReachable());
    VERIFY_RESULT(m_rig.ask(*client, Command("PING")));
}

void RedisOutageTest::stoppedServerTellsAtOnce()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.stop();
    QTRY_VERIFY(!client->isReachable());
    QCOMPARE(client->statistics().losses.value(), 1U);
}

void RedisOutageTest::demotedServerIsConnectedAnew()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    VERIFY_RESULT(m_rig.ask(*client, Command("SET").key("n").arg(1))->toOk());
    QSignalSpy changes(client.get(), &Client::reachableChanged);
    QCOMPARE(child.cli({QStringLiteral("replicaof"), QStringLiteral("127.0.0.1"), QStringLiteral("1")}),
             "OK");
    const Outcome<Reply> refused(client->command(Command("INCR").key("n"), m_rig.later()));
    const Outcome<Reply> beside(client->command(Command("GET").key("n"), m_rig.later()));
    QTRY_VERIFY(refused.isKnown() && beside.isKnown());
    QVERIFY(refused.result()->isError("READONLY"));
    QCOMPARE(beside.result()->toInteger().value(), 1); // what was on its way is not lost by it
    QTRY_COMPARE(client->statistics().connects.value(), 2U);
    QCOMPARE(child.cli({QStringLiteral("replicaof"), QStringLiteral("no"), QStringLiteral("one")}), "OK");
    QCOMPARE(m_rig.ask(*client, Command("INCR").key("n"))->toInteger().value(), 2);
    QCOMPARE(client->statistics().losses.value(), 0U);
    QCOMPARE(changes.count(), 0);
}

QTEST_GUILESS_MAIN(RedisOutageTest)
#include "tst_redisoutage.moc"
