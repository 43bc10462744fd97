// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkin/verdict.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;
using namespace foyer::checkin;

namespace {

struct Case
{
    Scan scan;
    GateRules gate;
    Instant now;
};

using Fault = void (*)(Case &);

void setState(Case &c, TicketState state)
{
    if (c.scan.ticket && c.scan.ticket->state == TicketState::Valid) // a ticket is in one state only
        c.scan.ticket->state = state;
}

void setPerformance(Case &c, qint32 performance)
{
    if (c.scan.ticket)
        c.scan.ticket->performance = performance;
}

// Each fault gives one reason and leaves the others as they are: two of them together show which one wins.
const std::vector<std::pair<Reason, Fault>> faults{
    {Reason::NotGenuine, [](Case &c) { c.scan.isGenuine = false; }},
    {Reason::UnknownTicket, [](Case &c) { c.scan.ticket.reset(); }},
    {Reason::Cancelled, [](Case &c) { setState(c, TicketState::Cancelled); }},
    {Reason::Superseded, [](Case &c) { c.scan.generation = 1; }},
    {Reason::Blocked, [](Case &c) { setState(c, TicketState::Blocked); }},
    {Reason::WrongPerformance, [](Case &c) { setPerformance(c, 8); }},
    {Reason::TooEarly, [](Case &c) { c.gate.doorsAt = c.now + std::chrono::minutes{1}; }},
    {Reason::TooLate, [](Case &c) { c.gate.endsAt = c.now - std::chrono::minutes{1}; }},
    {Reason::WrongGate, [](Case &c) { c.gate.sections = {QStringLiteral("Balcony")}; }},
    {Reason::Unpaid, [](Case &c) { setState(c, TicketState::Reserved); }},
    {Reason::AlreadyInside, [](Case &c) { c.scan.history.entries = 1; }},
};

Case goodCase()
{
    const test::ManualClock clock;
    Case c;
    c.now = clock.now();
    c.scan.generation = 2;
    c.scan.ticket = TicketFacts{};
    c.scan.ticket->performance = 7;
    c.scan.ticket->generation = 2;
    c.scan.ticket->section = QStringLiteral("Stalls");
    c.gate.performance = 7;
    c.gate.doorsAt = c.now - std::chrono::hours{1};
    c.gate.endsAt = c.now + std::chrono::hours{3};
    return c;
}

QString reasonOf(const Case &c)
{
    return QString{reasonCode(judge(c.scan, c.gate, c.now).reason)};
}

} // namespace

/// The one rule, and the order of its reasons.
class VerdictTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodTicketGoesIn();
    void everyPairGivesTheEarlierReason();
    void checkFirstNamesWhatToLookAt();
    void alreadyInsideSaysWhenAndWhere();
    void severalEntriesAreCounted();
    void returnAfterExitWhereAllowed();
    void exitIsRecordedWhateverTheClockSays();
    void ownWindowBeatsTheDoors();
    void newerGenerationThanKnownIsIn();
};

void VerdictTest::goodTicketGoesIn()
{
    const Case c = goodCase();
    const Verdict verdict = judge(c.scan, c.gate, c.now);
    QVERIFY(verdict.outcome == Outcome::In);
    QVERIFY(verdict.reason == Reason::Admitted);
}

void VerdictTest::everyPairGivesTheEarlierReason()
{
    for (std::size_t first = 0; first < faults.size(); ++first) {
        for (std::size_t second = first; second < faults.size(); ++second) {
            Case c = goodCase();
            faults[first].second(c);
            faults[second].second(c);
            QCOMPARE(reasonOf(c), QString{reasonCode(faults[first].first)});
            Case other = goodCase();
            faults[second].second(other);
            QCOMPARE(reasonOf(other), QString{reasonCode(faults[second].first)});
        }
    }
}

void VerdictTest::checkFirstNamesWhatToLookAt()
{
    Case c = goodCase();
    c.scan.ticket->checkFirst = QStringLiteral("Student card");
    const Verdict verdict = judge(c.scan, c.gate, c.now);
    QVERIFY(verdict.outcome == Outcome::CheckFirst);
    QCOMPARE(verdict.checkFirst, QStringLiteral("Student card"));
}

void VerdictTest::alreadyInsideSaysWhenAndWhere()
{
    test::DeterministicIds ids;
    Case c = goodCase();
    c.scan.history = EntryHistory{1, c.now - std::chrono::minutes{9}, GateId(ids.next()), true};
    const Verdict verdict = judge(c.scan, c.gate, c.now);
    QVERIFY(verdict.outcome == Outcome::Refused);
    QVERIFY(verdict.otherEntry == c.now - std::chrono::minutes{9});
    QVERIFY(verdict.otherGate == c.scan.history.lastGate);
}

void VerdictTest::severalEntriesAreCounted()
{
    Case c = goodCase();
    c.scan.ticket->entriesAllowed = 3;
    c.scan.history.entries = 2;
    QCOMPARE(reasonOf(c), QStringLiteral("admitted"));
    c.scan.history.entries = 3;
    QCOMPARE(reasonOf(c), QStringLiteral("already_inside"));
}

void VerdictTest::returnAfterExitWhereAllowed()
{
    Case c = goodCase();
    c.scan.history = EntryHistory{1, c.now, {}, false};
    QCOMPARE(reasonOf(c), QStringLiteral("already_inside"));
    c.gate.allowsReturnAfterExit = true;
    QCOMPARE(reasonOf(c), QStringLiteral("admitted"));
    c.scan.history.isInside = true;
    QCOMPARE(reasonOf(c), QStringLiteral("already_inside"));
}

void VerdictTest::exitIsRecordedWhateverTheClockSays()
{
    Case c = goodCase();
    c.scan.direction = Direction::Exit;
    c.gate.endsAt = c.now - std::chrono::hours{1};
    c.scan.history.entries = 1;
    QVERIFY(judge(c.scan, c.gate, c.now).outcome == Outcome::Out);
    c.scan.isGenuine = false;
    QCOMPARE(reasonOf(c), QStringLiteral("not_genuine"));
}

void VerdictTest::ownWindowBeatsTheDoors()
{
    Case c = goodCase();
    c.scan.ticket->validFrom = c.now + std::chrono::minutes{5};
    QCOMPARE(reasonOf(c), QStringLiteral("too_early"));
    c.scan.ticket->validFrom = c.now - std::chrono::hours{9};
    c.gate.doorsAt = c.now + std::chrono::minutes{1};
    QCOMPARE(reasonOf(c), QStringLiteral("admitted"));
}

// A gate that was apart meets the reprinted ticket first: the higher genuine generation wins from its first
// sight.
void VerdictTest::newerGenerationThanKnownIsIn()
{
    Case c = goodCase();
    c.scan.generation = 3;
    QCOMPARE(reasonOf(c), QStringLiteral("admitted"));
}

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
