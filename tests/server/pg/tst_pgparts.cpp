// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/backoff.h"
#include "server/pg/connectionstate.h"
#include "server/pg/deadlinetimer.h"
#include "server/pg/fate.h"
#include "server/pg/leasekeeper.h"
#include "tests/support/deterministicids.h"
#include "tests/support/epollmain.h"
#include "tests/support/manualclock.h"

#include <set>

using namespace foyer;
using namespace std::chrono_literals;
using pg::ConnectionState;
using pg::LeaseKeeper;
using pg::SentSegment;

namespace {

constexpr int stateCount = int(ConnectionState::Closed) + 1;

SentSegment sent(bool commits, std::optional<Error> error = {})
{
    SentSegment segment{pg::Purpose::Work, commits};
    segment.error = std::move(error);
    return segment;
}

Error databaseError(const QByteArray &sqlState)
{
    Error error{ErrorCode::DatabaseRefused, QStringLiteral("no")};
    error.sqlState = sqlState;
    return error;
}

QList<ErrorCode> codesAfterLoss(std::vector<SentSegment> segments)
{
    pg::Counters counters;
    pg::settleLost(segments, QStringLiteral("gone"), counters);
    QList<ErrorCode> codes;
    for (const SentSegment &segment : segments)
        codes.append(segment.error->code);
    return codes;
}

} // namespace

/// The driver's decisions, one by one and without a server.
class PgPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesFollowTheTable();
    void everyStateCanEnd();
    void backoffGrowsWithJitter();
    void backoffStaysInBounds();
    void timerFiresAtTheEarliest();
    void timerMayDieWhenItFires();
    void fateOfWhatWasLost();
    void leaseEndsWithItsCommit();
    void leaseFailsWithItsStatement();
    void leaseOfAFailedCommitIsFree();
    void leaseExpires();
    void leaseIsLostWithItsConnection();
    void strangersDoNotTouchTheLease();
};

void PgPartsTest::statesFollowTheTable()
{
    using enum ConnectionState;
    const std::set<std::pair<ConnectionState, ConnectionState>> legal{
        {Disconnected, Resolving}, {Disconnected, Closed},    {Resolving, Connecting}, {Resolving, Broken},
        {Resolving, Closed},       {Connecting, Configuring}, {Connecting, Broken},    {Connecting, Closed},
        {Configuring, Ready},      {Configuring, Broken},     {Configuring, Closed},   {Ready, Cancelling},
        {Ready, Closing},          {Ready, Broken},           {Ready, Closed},         {Cancelling, Ready},
        {Cancelling, Closing},     {Cancelling, Broken},      {Cancelling, Closed},    {Broken, Resolving},
        {Broken, Closed},          {Closing, Closed}};
    for (int from = 0; from < stateCount; ++from) {
        for (int to = 0; to < stateCount; ++to) {
            const auto step = std::pair(ConnectionState(from), ConnectionState(to));
            QCOMPARE(pg::isLegalTransition(step.first, step.second), legal.contains(step));
        }
    }
}

void PgPartsTest::everyStateCanEnd()
{
    std::set<QLatin1StringView> names;
    for (int state = 0; state < stateCount; ++state) {
        names.insert(pg::stateName(ConnectionState(state)));
        QCOMPARE(pg::isLegalTransition(ConnectionState(state), ConnectionState::Closed),
                 ConnectionState(state) != ConnectionState::Closed);
    }
    QCOMPARE(int(names.size()), stateCount);
}

void PgPartsTest::backoffGrowsWithJitter()
{
    test::SeededRandom random(1);
    pg::Backoff backoff(100ms, 800ms, random);
    for (const auto full : {100ms, 200ms, 400ms, 800ms, 800ms, 800ms}) {
        const std::chrono::milliseconds pause = backoff.next();
        QVERIFY(pause >= full / 2 && pause <= full);
    }
    backoff.reset();
    QVERIFY(backoff.next() <= 100ms);
}

void PgPartsTest::backoffStaysInBounds()
{
    test::SeededRandom random(2);
    std::set<std::chrono::milliseconds> seen;
    pg::Backoff backoff(1000ms, 1000ms, random);
    for (int i = 0; i < 200; ++i)
        seen.insert(backoff.next());
    QVERIFY(*seen.begin() >= 500ms && *seen.rbegin() <= 1000ms);
    QVERIFY2(seen.size() > 50, "that is no jitter");
    pg::Backoff odd(0ms, 0ms, random);
    QVERIFY(odd.next() <= 1ms);
}

void PgPartsTest::timerFiresAtTheEarliest()
{
    const SystemClock clock;
    int fired = 0;
    pg::DeadlineTimer timer(clock, [&fired] { ++fired; });
    const SteadyInstant now = clock.steadyNow();
    timer.tell(now + 1h);
    timer.tell(now + 20ms);
    timer.tell(now + 2h);
    QTRY_COMPARE(fired, 1);
    QVERIFY(clock.steadyNow() >= now + 20ms);
    timer.tell(now); // already past
    QTRY_COMPARE(fired, 2);
}

void PgPartsTest::timerMayDieWhenItFires()
{
    const SystemClock clock;
    std::unique_ptr<pg::DeadlineTimer> timer;
    int fired = 0;
    timer = std::make_unique<pg::DeadlineTimer>(clock, [&timer, &fired] {
        timer.reset();
        ++fired; // a capture, though the timer that held it is gone
    });
    timer->tell(clock.steadyNow());
    QTRY_COMPARE(fired, 1);
}

void PgPartsTest::fateOfWhatWasLost()
{
    using enum ErrorCode;
    const auto lost = [](auto... segments) {
        std::vector<SentSegment> all;
        (all.push_back(std::move(segments)), ...);
        return codesAfterLoss(std::move(all));
    };
    QCOMPARE(lost(sent(true), sent(true)), (QList<ErrorCode>{InDoubt, InDoubt}));
    QCOMPARE(lost(sent(false), sent(true)), (QList<ErrorCode>{Unavailable, InDoubt}));
    QCOMPARE(lost(sent(true, databaseError("23505")), sent(true)),
             (QList<ErrorCode>{DatabaseRefused, InDoubt}));
    // A backend that was told to go did not come to what lay behind.
    QCOMPARE(lost(sent(true, databaseError("57P01")), sent(true)),
             (QList<ErrorCode>{DatabaseRefused, Unavailable}));
    QCOMPARE(lost(), QList<ErrorCode>{});
}

void PgPartsTest::leaseEndsWithItsCommit()
{
    LeaseKeeper keeper;
    const std::shared_ptr<pg::Lease> lease = keeper.give(SteadyInstant{1h});
    QVERIFY(keeper.isLeased());
    lease->begun = true;
    SentSegment statement = sent(false);
    statement.lease = lease;
    QCOMPARE(keeper.settle(statement, false), LeaseKeeper::Step::None);
    lease->ending = true;
    SentSegment commit = sent(true);
    commit.lease = lease;
    QCOMPARE(keeper.release(), LeaseKeeper::Step::None); // it is on its way
    QCOMPARE(keeper.settle(commit, true), LeaseKeeper::Step::Freed);
    QVERIFY(lease->over && !lease->refusal);
    QVERIFY(!keeper.isLeased());
}

void PgPartsTest::leaseFailsWithItsStatement()
{
    LeaseKeeper keeper;
    const std::shared_ptr<pg::Lease> lease = keeper.give(SteadyInstant{1h});
    lease->begun = true;
    SentSegment statement = sent(false, databaseError("23505"));
    statement.lease = lease;
    QCOMPARE(keeper.settle(statement, false), LeaseKeeper::Step::Rollback);
    QCOMPARE(lease->refusal->sqlState, "25P02");
    lease->ending = true;                                               // the ROLLBACK was sent
    QCOMPARE(keeper.settle(statement, false), LeaseKeeper::Step::None); // one pipelined behind fails too
    SentSegment rollback = sent(false);
    rollback.purpose = pg::Purpose::Rollback;
    rollback.lease = lease;
    QCOMPARE(keeper.settle(rollback, true), LeaseKeeper::Step::Freed);
}

void PgPartsTest::leaseOfAFailedCommitIsFree()
{
    LeaseKeeper keeper;
    const std::shared_ptr<pg::Lease> lease = keeper.give(SteadyInstant{1h});
    lease->begun = true;
    lease->ending = true;
    SentSegment commit = sent(true, databaseError("23505"));
    commit.lease = lease;
    QCOMPARE(keeper.settle(commit, true), LeaseKeeper::Step::Freed); // PostgreSQL has ended it

    const std::shared_ptr<pg::Lease> second = keeper.give(SteadyInstant{1h});
    second->begun = true;
    second->ending = true;
    commit.lease = second;
    QCOMPARE(keeper.settle(commit, false), LeaseKeeper::Step::Rollback); // a statement before COMMIT failed
}

void PgPartsTest::leaseExpires()
{
    LeaseKeeper keeper;
    QVERIFY(!keeper.nextDeadline());
    const std::shared_ptr<pg::Lease> lease = keeper.give(SteadyInstant{1h});
    QCOMPARE(keeper.nextDeadline().value(), SteadyInstant{1h});
    QCOMPARE(keeper.expire(SteadyInstant{1h - 1ns}), LeaseKeeper::Step::None);
    lease->begun = true;
    QCOMPARE(keeper.expire(SteadyInstant{1h}), LeaseKeeper::Step::Rollback);
    QCOMPARE(lease->refusal->code, ErrorCode::Unavailable);
    QCOMPARE(keeper.expire(SteadyInstant{2h}), LeaseKeeper::Step::None); // once
}

void PgPartsTest::leaseIsLostWithItsConnection()
{
    LeaseKeeper keeper;
    const std::shared_ptr<pg::Lease> lease = keeper.give(SteadyInstant{1h});
    keeper.lose(Error{ErrorCode::Unavailable, QStringLiteral("gone")});
    QVERIFY(lease->over);
    QCOMPARE(lease->refusal->code, ErrorCode::Unavailable);
    QVERIFY(!keeper.isLeased());
    keeper.lose(Error{ErrorCode::Closed, QStringLiteral("again")});
    QCOMPARE(lease->refusal->code, ErrorCode::Unavailable);
}

void PgPartsTest::strangersDoNotTouchTheLease()
{
    LeaseKeeper keeper;
    const std::shared_ptr<pg::Lease> lease = keeper.give(SteadyInstant{1h});
    QCOMPARE(keeper.settle(sent(true), true), LeaseKeeper::Step::None);
    SentSegment old = sent(true);
    old.lease = std::make_shared<pg::Lease>();
    QCOMPARE(keeper.settle(old, true), LeaseKeeper::Step::None);
    QVERIFY(!lease->over);
}

FOYER_EPOLL_TEST_MAIN(PgPartsTest)
#include "tst_pgparts.moc"
