// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/paymentlane.h"
#include "server/payments/simulatedprovider.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::payments;
using namespace std::chrono_literals;

namespace {

using Heard = std::shared_ptr<std::optional<Verdict>>;

Task<> listen(Completion<Verdict> completion, Heard into)
{
    Result<Verdict> verdict = co_await std::move(completion);
    if (verdict)
        *into = std::move(*verdict);
}

Heard hear(Completion<Verdict> completion)
{
    auto heard = std::make_shared<std::optional<Verdict>>();
    static_cast<void>(listen(std::move(completion), heard));
    return heard;
}

SimulationSettings atOnce()
{
    SimulationSettings settings;
    settings.successPercent = 100;
    settings.fastest = settings.slowest = 0ms;
    return settings;
}

} // namespace

/// A provider that is silent, late, or says things twice; and what its books make of it.
class MisbehaviourTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silenceIsUnknownAndThenFound();
    void lateAuthorizationIsReleased();
    void lateMoneyIsHeardOf();
    void saidTwiceIsHeardTwice();
    void booksAreOneForAll();
    void deniedOnceIsTakenNoMore();
    void calledOffUnlessItWasTaken_data();
    void calledOffUnlessItWasTaken();
    void sentBackOnce();

private:
    [[nodiscard]] Charge charge() { return {AttemptId(m_ids.next()), OrderId(m_ids.next()), 2500, "EUR"}; }

    test::ManualClock m_clock;
    test::DeterministicIds m_ids;
};

void MisbehaviourTest::silenceIsUnknownAndThenFound()
{
    QTemporaryDir books;
    SimulationSettings settings = atOnce();
    settings.authorizes = false;
    settings.books = books.path();
    settings.faults.silent = 100;
    SimulatedProvider provider(settings);
    PaymentLane lane(provider, m_clock, {.timeout = 20ms});
    const Charge asked = charge();
    const Heard heard = hear(lane.take(asked));
    QTRY_VERIFY(heard->has_value());
    QCOMPARE(heard->value().fate, Fate::Unknown);
    settings.faults.silent = 0;
    provider.configure(settings);
    QCOMPARE(hear(lane.find(asked))->value().fate, Fate::Approved); // it had taken the money
}

void MisbehaviourTest::lateAuthorizationIsReleased()
{
    QTemporaryDir books;
    SimulationSettings settings = atOnce();
    settings.books = books.path();
    settings.faults.late = 100;
    settings.faults.lateBy = 60ms;
    SimulatedProvider provider(settings);
    PaymentLane lane(provider, m_clock, {.timeout = 20ms});
    std::vector<Verdict> late;
    lane.onLateVerdict([&late](const Charge &, const Verdict &verdict) { late.push_back(verdict); });
    const Charge asked = charge();
    const Heard heard = hear(lane.take(asked));
    QTRY_VERIFY(heard->has_value());
    QCOMPARE(heard->value().fate, Fate::Unknown);
    QTRY_COMPARE(late.size(), std::size_t{1});
    QCOMPARE(late[0].fate, Fate::Declined);
    QCOMPARE(hear(provider.find(asked))->value().fate, Fate::Declined);
    QCOMPARE(hear(provider.capture(asked))->value().fate, Fate::Declined);
}

void MisbehaviourTest::lateMoneyIsHeardOf()
{
    QTemporaryDir books;
    SimulationSettings settings = atOnce();
    settings.authorizes = false;
    settings.books = books.path();
    settings.faults.late = 100;
    settings.faults.lateBy = 60ms;
    SimulatedProvider provider(settings);
    PaymentLane lane(provider, m_clock, {.timeout = 20ms});
    std::vector<Verdict> late;
    lane.onLateVerdict([&late](const Charge &, const Verdict &verdict) { late.push_back(verdict); });
    const Heard heard = hear(lane.take(charge()));
    QTRY_COMPARE(late.size(), std::size_t{1});
    QCOMPARE(late[0].fate, Fate::Approved);
    QCOMPARE(heard->value().fate, Fate::Unknown);
}

void MisbehaviourTest::saidTwiceIsHeardTwice()
{
    SimulationSettings settings = atOnce();
    settings.faults.twice = 100;
    SimulatedProvider provider(settings);
    PaymentLane lane(provider, m_clock);
    connect(&provider, &SimulatedProvider::repeated, &lane, &PaymentLane::hear);
    std::vector<AttemptId> again;
    lane.onLateVerdict([&again](const Charge &asked, const Verdict &) { again.push_back(asked.attempt); });
    const Charge asked = charge();
    QCOMPARE(hear(lane.take(asked))->value().fate, Fate::Approved);
    QTRY_COMPARE(again.size(), std::size_t{1});
    QCOMPARE(again[0], asked.attempt);
}

void MisbehaviourTest::booksAreOneForAll()
{
    QTemporaryDir books;
    SimulationSettings settings = atOnce();
    settings.books = books.path();
    SimulatedProvider one(settings);
    SimulatedProvider other(settings);
    const Charge asked = charge();
    QCOMPARE(hear(one.capture(asked))->value().fate, Fate::Approved);
    QCOMPARE(hear(other.find(asked))->value().fate, Fate::Approved);
    QCOMPARE(hear(other.capture(asked))->value().fate, Fate::Approved); // once more: the same
    QCOMPARE(hear(other.release(asked))->value().fate, Fate::Unknown);  // too late for that
    QCOMPARE(QDir(books.path()).entryList(QDir::Files).size(), 1);
}

void MisbehaviourTest::deniedOnceIsTakenNoMore()
{
    QTemporaryDir books;
    SimulationSettings settings = atOnce();
    settings.books = books.path();
    SimulatedProvider one(settings);
    SimulatedProvider other(settings);
    const Charge asked = charge();
    const Heard denied = hear(other.find(asked));
    QCOMPARE(denied->value().fate, Fate::Declined);
    QCOMPARE(denied->value().reason, QStringLiteral("never_arrived"));
    QCOMPARE(hear(one.charge(asked))->value().fate, Fate::Declined);
}

void MisbehaviourTest::calledOffUnlessItWasTaken_data()
{
    QTest::addColumn<bool>("keepsBooks");
    QTest::newRow("with books") << true;
    QTest::newRow("without a memory") << false;
}

void MisbehaviourTest::calledOffUnlessItWasTaken()
{
    QFETCH(bool, keepsBooks);
    QTemporaryDir books;
    SimulationSettings settings = atOnce();
    settings.books = keepsBooks ? books.path() : QString{};
    SimulatedProvider provider(settings);
    PaymentLane lane(provider, m_clock);
    const Charge neverAsked = charge();
    const Heard denied = hear(lane.callOff(neverAsked));
    QCOMPARE(denied->value().fate, Fate::Declined);
    QCOMPARE(denied->value().reason, QStringLiteral("never_arrived"));
    if (!keepsBooks)
        return;
    QCOMPARE(hear(lane.take(neverAsked))->value().fate, Fate::Declined);
    const Charge taken = charge();
    QCOMPARE(hear(lane.take(taken))->value().fate, Fate::Approved);
    QCOMPARE(hear(lane.callOff(taken))->value().fate, Fate::Approved);
}

void MisbehaviourTest::sentBackOnce()
{
    QTemporaryDir books;
    SimulationSettings settings = atOnce();
    settings.books = books.path();
    SimulatedProvider provider(settings);
    const SendBack asked{RefundId(m_ids.next()), AttemptId(m_ids.next()), 2500, "EUR", {}};
    QCOMPARE(hear(provider.sendBack(asked))->value().fate, Fate::Approved);
    QCOMPARE(hear(provider.sendBack(asked))->value().fate, Fate::Approved);
    QCOMPARE(QDir(books.path()).entryList(QDir::Files).size(), 1);
}

QTEST_GUILESS_MAIN(MisbehaviourTest)
#include "tst_misbehaviour.moc"
