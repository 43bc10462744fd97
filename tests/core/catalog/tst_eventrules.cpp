// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/eventedits.h"
#include "core/catalog/performanceedits.h"
#include "core/catalog/priceedits.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;
using namespace foyer::catalog;
using namespace std::chrono_literals;

/// Edits of an event as values: what each refuses, and that a refused or repeated one changes nothing.
class EventRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slugsOfDates();
    void repeatedAddingChangesNothing();
    void overEventsRefuseEverything_data();
    void overEventsRefuseEverything();
    void publishedKeepsNames();
    void onSaleOnlyTimesMove();
    void derivingKeepsWhatIsThere();
    void pricesKeepTheirRows();
    void warnings();
    void everyRefusalHasACodeAndASentence();

private:
    [[nodiscard]] Event draft();
    [[nodiscard]] Performance date(Instant start);

    static bool isRefused(const Edited &edited, EditRefusal what)
    {
        return !edited && edited.error().what == what;
    }

    test::DeterministicIds m_ids;
    test::ManualClock m_clock;
};

Performance EventRulesTest::date(Instant start)
{
    Performance performance;
    performance.id = PerformanceId(m_ids.next());
    performance.times = {start - 1h, start, start + 2h};
    return performance;
}

Event EventRulesTest::draft()
{
    Event event;
    event.id = EventId(m_ids.next());
    event.terms.slug = QStringLiteral("evening");
    event.terms.title = QStringLiteral("Evening");
    event.terms.currency = QStringLiteral("EUR");
    event.terms.timeZone = QStringLiteral("Europe/Berlin");
    event.performances.push_back(date(m_clock.now() + 24h));
    event.performances[0].slug = QStringLiteral("evening");
    event.categories.push_back({CategoryId(m_ids.next()), 0, QStringLiteral("a"), QStringLiteral("A"), {}});
    event.ticketTypes.push_back({TicketTypeId(m_ids.next()), 0, QStringLiteral("Adult"), false, {}});
    event.prices.push_back(
        {PriceId(m_ids.next()), event.categories[0].id, event.ticketTypes[0].id, {}, 1000, {}});
    return event;
}

void EventRulesTest::slugsOfDates()
{
    Event event = draft();
    // 23:30 UTC is the next day in Berlin.
    const Instant late = std::chrono::sys_days{std::chrono::year{2026} / 6 / 3} + 23h + 30min;
    QVERIFY(addPerformance(event, date(late)).has_value());
    QCOMPARE(event.performances[1].slug, QStringLiteral("evening-20260604"));
    QVERIFY(addPerformance(event, date(late + 2h)).has_value());
    QCOMPARE(event.performances[2].slug, QStringLiteral("evening-20260604-0330"));
}

void EventRulesTest::repeatedAddingChangesNothing()
{
    Event event = draft();
    Performance again = event.performances[0];
    again.slug.clear();
    const Event before = event;
    QVERIFY(addPerformance(event, again).has_value());
    QCOMPARE(event, before);
    again.times.end += 1h;
    QVERIFY(isRefused(addPerformance(event, again), EditRefusal::IdTaken));
    PriceCategory category = event.categories[0];
    category.ordinal = -1;
    QVERIFY(addCategory(event, category).has_value());
    QCOMPARE(event, before);
    category.name = QStringLiteral("Other");
    QVERIFY(isRefused(addCategory(event, category), EditRefusal::IdTaken));
}

void EventRulesTest::overEventsRefuseEverything_data()
{
    QTest::addColumn<EventState>("state");
    QTest::newRow("cancelled") << EventState::Cancelled;
    QTest::newRow("done") << EventState::Done;
}

void EventRulesTest::overEventsRefuseEverything()
{
    QFETCH(EventState, state);
    Event event = draft();
    event.state = state;
    const Event before = event;
    const std::vector<Edited> edits{
        changeTerms(event, {.title = QStringLiteral("x")}),
        publish(event),
        addPerformance(event, date(m_clock.now() + 48h)),
        changePerformance(event, event.performances[0].id, {.sellsSimulated = true}),
        removePerformance(event, event.performances[0].id),
        addCategory(event, {CategoryId(m_ids.next()), -1, QStringLiteral("b"), QStringLiteral("B"), {}}),
        changeCategory(event, event.categories[0].id, {.name = QStringLiteral("x")}),
        removeCategory(event, event.categories[0].id),
        deriveCategories(event, {}, m_ids),
        addTicketType(event, {TicketTypeId(m_ids.next()), -1, QStringLiteral("T"), false, {}}),
        changeTicketType(event, event.ticketTypes[0].id, {.name = QStringLiteral("x")}),
        removeTicketType(event, event.ticketTypes[0].id),
        addPhase(event, {PhaseId(m_ids.next()),
                         QStringLiteral("P"),
                         {Channel::Public},
                         m_clock.now(),
                         m_clock.now() + 1h}),
        setPrices(event, {}),
    };
    for (std::size_t i = 0; i < edits.size(); ++i)
        QVERIFY2(isRefused(edits[i], EditRefusal::EventOver), QByteArray::number(qulonglong(i)).constData());
    QCOMPARE(event, before);
}

void EventRulesTest::publishedKeepsNames()
{
    Event event = draft();
    QVERIFY(publish(event).has_value());
    QCOMPARE(event.performances[0].state, PerformanceState::OnSale);
    const Edited renamed = changeTerms(event, {.slug = QStringLiteral("other")});
    QVERIFY(isRefused(renamed, EditRefusal::EventPublished));
    QCOMPARE(renamed.error().field, QStringLiteral("slug"));
    QVERIFY(changeTerms(event, {.title = QStringLiteral("Late"), .perOrderLimit = 4}).has_value());
    QVERIFY(isRefused(removeCategory(event, event.categories[0].id), EditRefusal::EventPublished));
    event.prices.clear();
    event.hasSales = true;
    QVERIFY(isRefused(removeTicketType(event, event.ticketTypes[0].id), EditRefusal::HasSales));
}

void EventRulesTest::onSaleOnlyTimesMove()
{
    Event event = draft();
    QVERIFY(publish(event).has_value());
    const PerformanceId id = event.performances[0].id;
    const SeatMapRef other{SeatMapId(m_ids.next()), 1};
    QVERIFY(isRefused(changePerformance(event, id, {.seatMap = other}), EditRefusal::PerformancePublished));
    QVERIFY(isRefused(changePerformance(event, id, {.areas = std::vector<StandingPlaces>{{}}}),
                      EditRefusal::PerformancePublished));
    QVERIFY(changePerformance(event, id, {.end = m_clock.now() + 30h}).has_value());
    QVERIFY(isRefused(changePerformance(event, id, {.start = m_clock.now() + 31h}), EditRefusal::BadTimes));
}

void EventRulesTest::derivingKeepsWhatIsThere()
{
    Event event = draft();
    const std::vector<MapCategory> found{
        {QStringLiteral("a"), QStringLiteral("Stalls"), {}},
        {QStringLiteral("b"), {}, QStringLiteral("#102030")},
        {QStringLiteral("c"), QStringLiteral("Circle"), QStringLiteral("red")},
        {{}, {}, {}}};
    QVERIFY(deriveCategories(event, found, m_ids).has_value());
    QCOMPARE(event.categories.size(), std::size_t(3));
    QCOMPARE(event.categories[0].name, QStringLiteral("A"));
    QCOMPARE(event.categories[1].name, QStringLiteral("b"));
    QCOMPARE(event.categories[1].color, QStringLiteral("#102030"));
    QCOMPARE(event.categories[2].ordinal, qint16(2));
    QVERIFY(event.categories[2].color.isEmpty());
    const Event before = event;
    QVERIFY(deriveCategories(event, found, m_ids).has_value());
    QCOMPARE(event, before);
}

void EventRulesTest::pricesKeepTheirRows()
{
    Event event = draft();
    const PriceId row = event.prices[0].id;
    std::vector<PriceEntry> prices = event.prices;
    prices[0].id = PriceId(m_ids.next());
    prices[0].amount = 2000;
    QVERIFY(setPrices(event, prices).has_value());
    QCOMPARE(event.prices[0].id, row);
    QCOMPARE(event.prices[0].amount, 2000);
    prices.push_back(prices[0]);
    const Edited twice = setPrices(event, prices);
    QVERIFY(isRefused(twice, EditRefusal::PriceTwice));
    QCOMPARE(twice.error().field, QStringLiteral("prices[1]"));
}

void EventRulesTest::warnings()
{
    Event before = draft();
    QVERIFY(publish(before).has_value());
    Event after = before;
    after.performances[0].times.start += 10min;
    QCOMPARE(warningsOf(before, after, m_clock.now()), std::vector{EditWarning::TimesChangedOnSale});
    after.performances[0].times.start = m_clock.now();
    QCOMPARE(warningsOf(before, after, m_clock.now()),
             (std::vector{EditWarning::TimesChangedOnSale, EditWarning::StartsInThePast}));
    QVERIFY(warningsOf(before, before, m_clock.now()).empty());
}

void EventRulesTest::everyRefusalHasACodeAndASentence()
{
    for (int i = 0; i <= int(EditRefusal::NoSeatMap); ++i) {
        QVERIFY(!refusalCode(EditRefusal(i)).isEmpty());
        QVERIFY(refusalSentence(EditRefusal(i)).endsWith(u'.')
                || refusalCode(EditRefusal(i)) == u"not_ready");
    }
}

QTEST_GUILESS_MAIN(EventRulesTest)
#include "tst_eventrules.moc"
