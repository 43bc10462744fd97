// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/paymentlane.h"
#include "server/payments/simulatedprovider.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

#include <map>
#include <QTest>

using namespace foyer;
using namespace foyer::payments;

namespace {

/// Answers when the test says so.
class PatientProvider final : public PaymentProvider
{
public:
    explicit PatientProvider(bool authorizes) : m_authorizes(authorizes) {}

    [[nodiscard]] Abilities abilities() const override { return Abilities{m_authorizes, true}; }

    [[nodiscard]] Completion<Verdict> authorize(const Charge &) override { return ask("authorize"); }

    [[nodiscard]] Completion<Verdict> capture(const Charge &) override { return ask("capture"); }

    [[nodiscard]] Completion<Verdict> release(const Charge &) override { return ask("release"); }

    [[nodiscard]] Completion<Verdict> charge(const Charge &) override { return ask("charge"); }

    [[nodiscard]] Completion<Verdict> find(const Charge &) override { return ask("find"); }

    [[nodiscard]] Completion<Verdict> sendBack(const SendBack &) override { return ask("send back"); }

    void answer(const QByteArray &call, Fate fate)
    {
        Completer<Verdict> completer = std::move(m_asked.at(call));
        m_asked.erase(call);
        completer.complete(Verdict{fate, {}, QStringLiteral("ref")});
    }

    [[nodiscard]] bool wasAsked(const QByteArray &call) const { return m_asked.contains(call); }

private:
    Completion<Verdict> ask(const QByteArray &call)
    {
        auto [completion, completer] = makeCompletion<Verdict>();
        m_asked.insert_or_assign(call, std::move(completer));
        return std::move(completion);
    }

    bool m_authorizes;
    std::map<QByteArray, Completer<Verdict>> m_asked;
};

using Heard = std::shared_ptr<std::optional<Verdict>>;

Task<> listen(Completion<Verdict> completion, Heard into)
{
    Result<Verdict> verdict = co_await std::move(completion);
    if (verdict)
        into->emplace(*verdict);
}

Heard hear(Completion<Verdict> completion)
{
    auto heard = std::make_shared<std::optional<Verdict>>();
    static_cast<void>(listen(std::move(completion), heard));
    return heard;
}

} // namespace

/// Providers, and the way to them: who answers, when, and what silence means.
class PaymentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void simulationKeepsItsRates();
    void scriptedAttempts();
    void simulationIsTheSameEverywhere();
    void simulationAnswersWithinItsTime();
    void authorizesBeforeItCaptures();
    void silenceIsUnknown();
    void lateMoneyIsHeard();
    void lateAuthorizationIsReleased();
    void breakerOpensAndLooksAgain();

private:
    [[nodiscard]] Charge charge()
    {
        return Charge{AttemptId(m_ids.next()), OrderId(m_ids.next()), 1250, "EUR"};
    }

    test::ManualClock m_clock;
    test::DeterministicIds m_ids;
};

void PaymentsTest::scriptedAttempts()
{
    SimulationSettings settings;
    settings.fastest = settings.slowest = std::chrono::milliseconds{0};
    test::DeterministicIds ids;
    const OrderId order(ids.next());
    for (const int percent : {0, 100}) {
        settings.successPercent = percent;
        SimulatedProvider provider(settings);
        for (const Fate fate : {Fate::Approved, Fate::Declined}) {
            const AttemptId attempt = SimulatedProvider::scripted(order, fate);
            QCOMPARE(attempt, SimulatedProvider::scripted(order, fate));
            const Charge charge{attempt, order, 100, "EUR"};
            QVERIFY(hear(provider.authorize(charge))->value().fate == fate);
            QVERIFY(hear(provider.charge(charge))->value().fate == fate);
            QVERIFY(hear(provider.find(charge))->value().fate == fate);
            // It is scripted for its own order only.
            const Charge other{attempt, OrderId(ids.next()), 100, "EUR"};
            QVERIFY(hear(provider.find(other))->value().fate
                    == (percent == 0 ? Fate::Declined : Fate::Approved));
        }
    }
}

void PaymentsTest::simulationKeepsItsRates()
{
    const SimulatedProvider provider({.seed = 7});
    std::map<QString, int> reasons;
    int approved = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Verdict verdict = provider.fateOf(AttemptId(m_ids.next()));
        approved += verdict.fate == Fate::Approved ? 1 : 0;
        if (verdict.fate == Fate::Declined)
            ++reasons[verdict.reason];
    }
    QVERIFY2(approved > 9'400 && approved < 9'600, QByteArray::number(approved).constData());
    QCOMPARE(reasons.size(), std::size_t{4});
    for (const char *word : {"insufficient_funds", "card_declined", "gateway_timeout", "invalid_card"})
        QVERIFY2(reasons[QString::fromLatin1(word)] > 60, word);
}

void PaymentsTest::simulationIsTheSameEverywhere()
{
    const SimulatedProvider one({.successPercent = 50, .seed = 1});
    const SimulatedProvider same({.successPercent = 50, .seed = 1});
    const SimulatedProvider other({.successPercent = 50, .seed = 2});
    int different = 0;
    for (int i = 0; i < 1'000; ++i) {
        const AttemptId attempt(m_ids.next());
        QVERIFY(one.fateOf(attempt).fate == same.fateOf(attempt).fate);
        QVERIFY(one.delayOf(attempt) == same.delayOf(attempt));
        QVERIFY(one.delayOf(attempt) >= std::chrono::milliseconds{100});
        QVERIFY(one.delayOf(attempt) <= std::chrono::milliseconds{500});
        different += one.fateOf(attempt).fate == other.fateOf(attempt).fate ? 0 : 1;
    }
    QVERIFY(different > 400);
}

void PaymentsTest::simulationAnswersWithinItsTime()
{
    SimulatedProvider provider({.successPercent = 100,
                                .fastest = std::chrono::milliseconds{1},
                                .slowest = std::chrono::milliseconds{3}});
    PaymentLane lane(provider, m_clock);
    const Heard heard = hear(lane.take(charge()));
    QVERIFY(!heard->has_value());
    QTRY_VERIFY(heard->has_value());
    QVERIFY((*heard)->fate == Fate::Approved);
    QVERIFY((*heard)->reference.startsWith(QStringLiteral("sim_")));
    provider.configure({.successPercent = 0, .fastest = {}, .slowest = {}});
    const Heard declined = hear(lane.take(charge()));
    QVERIFY((*declined)->fate == Fate::Declined);
}

void PaymentsTest::authorizesBeforeItCaptures()
{
    PatientProvider provider(true);
    PaymentLane lane(provider, m_clock);
    const Heard heard = hear(lane.take(charge()));
    QVERIFY(provider.wasAsked("authorize") && !provider.wasAsked("capture"));
    provider.answer("authorize", Fate::Approved);
    QVERIFY(provider.wasAsked("capture") && !heard->has_value());
    provider.answer("capture", Fate::Approved);
    QVERIFY((*heard)->fate == Fate::Approved);
    const Heard refused = hear(lane.take(charge()));
    provider.answer("authorize", Fate::Declined);
    QVERIFY((*refused)->fate == Fate::Declined);
    QVERIFY(!provider.wasAsked("capture"));
}

void PaymentsTest::silenceIsUnknown()
{
    PatientProvider provider(false);
    PaymentLane lane(provider, m_clock, {.timeout = std::chrono::milliseconds{1}});
    const Heard heard = hear(lane.take(charge()));
    QTRY_VERIFY(heard->has_value());
    QVERIFY((*heard)->fate == Fate::Unknown);
}

void PaymentsTest::lateMoneyIsHeard()
{
    PatientProvider provider(false);
    PaymentLane lane(provider, m_clock, {.timeout = std::chrono::milliseconds{1}});
    std::vector<Fate> late;
    lane.onLateVerdict([&late](const Charge &, const Verdict &verdict) { late.push_back(verdict.fate); });
    const Heard heard = hear(lane.take(charge()));
    QTRY_VERIFY(heard->has_value());
    provider.answer("charge", Fate::Approved);
    QCOMPARE(late.size(), std::size_t{1});
    QVERIFY(late.front() == Fate::Approved);
}

void PaymentsTest::lateAuthorizationIsReleased()
{
    PatientProvider provider(true);
    PaymentLane lane(provider, m_clock, {.timeout = std::chrono::milliseconds{1}});
    std::vector<Fate> late;
    lane.onLateVerdict([&late](const Charge &, const Verdict &verdict) { late.push_back(verdict.fate); });
    const Heard heard = hear(lane.take(charge()));
    QTRY_VERIFY(heard->has_value());
    provider.answer("authorize", Fate::Approved);
    QVERIFY(!provider.wasAsked("capture"));
    provider.answer("release", Fate::Approved);
    QCOMPARE(late.size(), std::size_t{1});
    QVERIFY(late.front() == Fate::Declined);
}

void PaymentsTest::breakerOpensAndLooksAgain()
{
    Breaker breaker(m_clock, {.failures = 3, .pause = std::chrono::milliseconds{100}});
    for (int i = 0; i < 2; ++i)
        breaker.failed();
    QVERIFY(breaker.tryPass());
    breaker.answered(); // a row is broken by an answer
    for (int i = 0; i < 3; ++i)
        breaker.failed();
    QVERIFY(breaker.isOpen() && !breaker.tryPass());
    m_clock.advance(std::chrono::milliseconds{100});
    QVERIFY(breaker.tryPass());
    QVERIFY(!breaker.tryPass()); // one looks, the others wait
    breaker.failed();
    QVERIFY(!breaker.tryPass());
    m_clock.advance(std::chrono::milliseconds{100});
    QVERIFY(breaker.tryPass());
    breaker.answered();
    QVERIFY(!breaker.isOpen() && breaker.tryPass());
}

QTEST_GUILESS_MAIN(PaymentsTest)

#include "tst_payments.moc"
