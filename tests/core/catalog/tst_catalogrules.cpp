// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/lifecycle.h"
#include "core/catalog/pricelist.h"
#include "core/catalog/refundpolicy.h"
#include "core/catalog/salephase.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::catalog;
using namespace std::chrono_literals;

/// Phases, prices, refunds, readiness.
class CatalogRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phaseThatOpenedLastWins();
    void phaseEndsAtItsLastMoment();
    void nextOpeningIsTheEarliest();
    void priceOfThePhaseBeforeTheGeneralOne();
    void feeIsAddedAndFreeTicketsCarryNone();
    void unpricedPlaceIsNotFree();
    void defaultRefundPolicy_data();
    void defaultRefundPolicy();
    void refundPolicyRefusals_data();
    void refundPolicyRefusals();
    void statesLeadOneWay();
    void gapsNameEveryStep();

private:
    test::DeterministicIds m_ids;
    test::ManualClock m_clock;
    CategoryId m_gold{m_ids.next()};
    TicketTypeId m_adult{m_ids.next()};
    PhaseId m_early{m_ids.next()};
};

void CatalogRulesTest::phaseThatOpenedLastWins()
{
    const Instant now = m_clock.now();
    const std::vector<SalePhase> phases{
        {m_early, QStringLiteral("general"), {Channel::Public}, now - 10h, now + 10h},
        {PhaseId(m_ids.next()), QStringLiteral("members"), {Channel::Public}, now - 1h, now + 1h},
        {PhaseId(m_ids.next()), QStringLiteral("phone"), {Channel::Phone}, now - 1min, now + 1h}};
    QCOMPARE(openPhase(phases, Channel::Public, now)->name, QStringLiteral("members"));
    QCOMPARE(openPhase(phases, Channel::Public, now + 2h)->name, QStringLiteral("general"));
    QVERIFY(!openPhase(phases, Channel::Partner, now));
}

void CatalogRulesTest::phaseEndsAtItsLastMoment()
{
    const Instant now = m_clock.now();
    const std::vector<SalePhase> phases{{m_early, {}, {Channel::Public}, now, now + 1h}};
    QVERIFY(openPhase(phases, Channel::Public, now));
    QVERIFY(!openPhase(phases, Channel::Public, now + 1h));
    QVERIFY(!openPhase(phases, Channel::Public, now - 1us));
}

void CatalogRulesTest::nextOpeningIsTheEarliest()
{
    const Instant now = m_clock.now();
    const std::vector<SalePhase> phases{{m_early, {}, {Channel::Public}, now + 5h, now + 9h},
                                        {m_early, {}, {Channel::Public}, now + 2h, now + 3h}};
    QVERIFY(nextOpening(phases, Channel::Public, now) == now + 2h);
    QVERIFY(!nextOpening(phases, Channel::Phone, now));
}

void CatalogRulesTest::priceOfThePhaseBeforeTheGeneralOne()
{
    PriceList prices(Currency::fromCode(u"EUR").value());
    prices.set(m_gold, m_adult, {}, Price{5000, {1900}});
    prices.set(m_gold, m_adult, m_early, Price{4000, {1900}});
    QCOMPARE(prices.quote(m_gold, m_adult, m_early)->total, 4000);
    QCOMPARE(prices.quote(m_gold, m_adult, PhaseId(m_ids.next()))->total, 5000);
}

void CatalogRulesTest::feeIsAddedAndFreeTicketsCarryNone()
{
    PriceList prices(Currency::fromCode(u"EUR").value(), FeeRule{{250}, 50});
    prices.set(m_gold, m_adult, {}, Price{1010, {}});
    const Result<Quote> quote = prices.quote(m_gold, m_adult, {});
    VERIFY_RESULT(quote);
    QCOMPARE(quote->fee, 75); // 25.25 → 25, and 50
    QCOMPARE(quote->total, 1085);
    prices.set(m_gold, m_adult, {}, Price{});
    QCOMPARE(prices.quote(m_gold, m_adult, {})->total, 0);
}

void CatalogRulesTest::unpricedPlaceIsNotFree()
{
    PriceList prices(Currency::fromCode(u"EUR").value());
    prices.set(m_gold, m_adult, m_early, Price{100, {}});
    COMPARE_ERROR(prices.quote(m_gold, m_adult, {}), ErrorCode::NotFound);
    COMPARE_ERROR(prices.quote(CategoryId(m_ids.next()), m_adult, m_early), ErrorCode::NotFound);
    QVERIFY(prices.hasCategory(m_gold));
    QVERIFY(!prices.hasCategory(CategoryId(m_ids.next())));
}

void CatalogRulesTest::defaultRefundPolicy_data()
{
    QTest::addColumn<qint64>("secondsBefore");
    QTest::addColumn<qint64>("payBack");
    QTest::newRow("a month") << qint64(30 * 86400) << qint64(1251);
    QTest::newRow("seven days sharp") << qint64(7 * 86400) << qint64(1251);
    QTest::newRow("a second less") << qint64(7 * 86400 - 1) << qint64(626);
    QTest::newRow("a day sharp") << qint64(86400) << qint64(626);
    QTest::newRow("less than a day") << qint64(86399) << qint64(0);
    QTest::newRow("after the start") << qint64(-60) << qint64(0);
}

void CatalogRulesTest::defaultRefundPolicy()
{
    QFETCH(qint64, secondsBefore);
    QFETCH(qint64, payBack);
    const Instant start = m_clock.now() + std::chrono::seconds{secondsBefore};
    QCOMPARE(RefundPolicy{}.payBack(1251, start, m_clock.now()), payBack);
}

void CatalogRulesTest::refundPolicyRefusals_data()
{
    using Steps = std::vector<RefundPolicy::Step>;
    QTest::addColumn<Steps>("steps");
    QTest::newRow("hours rise") << Steps{{24, {5000}}, {48, {4000}}};
    QTest::newRow("same hours") << Steps{{24, {5000}}, {24, {4000}}};
    QTest::newRow("share rises") << Steps{{48, {5000}}, {24, {6000}}};
    QTest::newRow("more than all") << Steps{{48, {10001}}};
    QTest::newRow("negative") << Steps{{48, {-1}}};
    QTest::newRow("negative hours") << Steps{{-1, {100}}};
}

void CatalogRulesTest::refundPolicyRefusals()
{
    QFETCH(std::vector<RefundPolicy::Step>, steps);
    COMPARE_ERROR(RefundPolicy::fromSteps(steps), ErrorCode::InvalidArgument);
}

void CatalogRulesTest::statesLeadOneWay()
{
    QVERIFY(mayBecome(EventState::Draft, EventState::Published));
    QVERIFY(mayBecome(EventState::Published, EventState::Done));
    QVERIFY(!mayBecome(EventState::Published, EventState::Draft));
    QVERIFY(!mayBecome(EventState::Cancelled, EventState::Published));
    QVERIFY(!mayBecome(EventState::Draft, EventState::Done));
}

void CatalogRulesTest::gapsNameEveryStep()
{
    const Instant now = m_clock.now();
    EventFacts facts;
    QVERIFY(
        (gapsOf(facts, now) == std::vector<Gap>{Gap::NoPerformance, Gap::NoTicketType, Gap::NoSalePhase}));
    facts = EventFacts{{{now + 1h, 100}}, 1, 0, {now + 1h}};
    QVERIFY(gapsOf(facts, now).empty());
    facts.performances.push_back({now - 1h, 0});
    facts.unpricedCategories = 1;
    facts.phaseEnds = {now};
    QVERIFY((gapsOf(facts, now)
             == std::vector<Gap>{Gap::PerformanceInThePast, Gap::NoSeatsOrPlaces, Gap::UnpricedCategory,
                                 Gap::SalePhaseOver}));
}

QTEST_GUILESS_MAIN(CatalogRulesTest)
#include "tst_catalogrules.moc"
