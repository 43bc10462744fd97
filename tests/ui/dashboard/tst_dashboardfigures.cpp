// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/arrivals.h"
#include "ui/dashboard/dealsmodel.h"
#include "ui/dashboard/filter.h"
#include "ui/dashboard/keyfigures.h"
#include "ui/dashboard/revenuebars.h"
#include "ui/dashboard/salescourse.h"
#include "ui/kit/table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::dashboard;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const kit::Format english{QLocale(QLocale::English, QLocale::Ireland)};
const Instant midnight = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21};

wire::Amount euros(std::int64_t minor)
{
    return {minor, "EUR"};
}

wire::SalesFigures sales(std::int64_t tickets, std::int64_t refunded = 0, std::int64_t takings = 0)
{
    return {tickets, refunded, euros(takings), euros(0), euros(0), euros(takings)};
}

wire::SalesStep stepAt(Instant at, std::int64_t online, std::int64_t box, std::int64_t back = 0)
{
    return {at, sales(online + box - back, back), {{u"box_office"_s, box}, {u"public"_s, online}}};
}

Deal dealAt(std::uint64_t number, int minutesAgo)
{
    Deal deal;
    deal.id = *Uuid::fromText(QByteArray("00000000-0000-0000-0000-")
                              + QByteArray::number(qulonglong(number)).rightJustified(12, '0'));
    deal.order = deal.id;
    deal.at = midnight + hours{18} - minutes{minutesAgo};
    deal.code = QString::number(number);
    deal.amount = euros(1000);
    return deal;
}

} // namespace

/// What the dashboard makes of the server's figures, without a window.
class DashboardFiguresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void courseFillsItsHoles();
    void courseBeginsAtWhatWasSoldBefore();
    void courseOfHoursIsInTheHousesTime();
    void longCoursesAreDrawnTogether();
    void courseOfNothing();
    void ranges();
    void filterSurvivesItsText();
    void figuresOfAnEmptyHouse();
    void averageIsOfTicketsThatLive();
    void revenueIsDearestFirst();
    void arrivalsFromDoorsToBeginning();
    void arrivalsOfALongDay();
    void dealsInOrder();
    void dealsModelIsAModel();
};

void DashboardFiguresTest::courseFillsItsHoles()
{
    wire::Figures figures;
    figures.step = "day";
    figures.from = midnight - hours{24 * 6};
    figures.salesOverTime = {stepAt(midnight - hours{24 * 5}, 4, 2), stepAt(midnight, 1, 0, 2)};
    CourseFacts facts;
    facts.now = midnight + hours{18};
    facts.soldNow = 5;
    facts.phases = {{catalog::PhaseId(), u"Sale"_s, {}, midnight - hours{24 * 6} + hours{12}, midnight},
                    {catalog::PhaseId(), u"Before"_s, {}, midnight - hours{24 * 60}, midnight}};
    const SalesCourse course = salesCourse(figures, facts, english);
    QCOMPARE(course.places.size(), std::size_t(7));
    QCOMPARE(course.total, (std::vector<double>{0, 6, 6, 6, 6, 6, 5}));
    QCOMPARE(course.refunded.back(), 2.0);
    QCOMPARE(course.channels.size(), std::size_t(2));
    QCOMPARE(course.channels[0].name, u"Online"_s);
    QCOMPARE(course.channels[0].tickets.back(), 1.0); // the refund does not shrink the bar
    QCOMPARE(course.channels[1].series, 1);
    QCOMPARE(course.phases.size(), std::size_t(1));
    QCOMPARE(course.phases[0].place, 0.5);
    QCOMPARE(course.axis.back(), u"Today"_s);
    QCOMPARE(course.places.front(), u"Sun 15 Nov"_s);
}

void DashboardFiguresTest::courseBeginsAtWhatWasSoldBefore()
{
    wire::Figures figures;
    figures.step = "day";
    figures.from = midnight - hours{24};
    figures.salesOverTime = {stepAt(midnight, 3, 0)};
    CourseFacts facts;
    facts.now = midnight + hours{1};
    facts.soldNow = 103;
    const SalesCourse course = salesCourse(figures, facts, english);
    QCOMPARE(course.total, (std::vector<double>{100, 103}));
}

void DashboardFiguresTest::courseOfHoursIsInTheHousesTime()
{
    wire::Figures figures;
    figures.step = "hour";
    figures.from = midnight - hours{1};
    figures.salesOverTime = {stepAt(midnight + hours{17}, 3, 0)};
    CourseFacts facts;
    facts.now = midnight + hours{17} + minutes{31};
    facts.soldNow = 3;
    facts.zone = kit::zoneOf(u"Europe/Rome"_s);
    const SalesCourse course = salesCourse(figures, facts, english);
    QCOMPARE(course.places.size(), std::size_t(19));
    QCOMPARE(course.places.front(), u"Sat 21 Nov, 00:00"_s);
    QCOMPARE(course.places.back(), u"Sat 21 Nov, 18:00"_s);
    QCOMPARE(course.unit, u"tickets in all, and per hour"_s);
}

void DashboardFiguresTest::longCoursesAreDrawnTogether()
{
    wire::Figures figures;
    figures.step = "day";
    double sold = 0;
    for (int day = 1000; day >= 0; --day) {
        figures.salesOverTime.push_back(stepAt(midnight - hours{24 * day}, 2, 1));
        sold += 3;
    }
    CourseFacts facts;
    facts.now = midnight + hours{1};
    facts.soldNow = qint64(sold);
    const SalesCourse course = salesCourse(figures, facts, english);
    QVERIFY(course.places.size() <= 220);
    double bars = 0;
    for (const SalesCourse::Channel &channel : course.channels) {
        for (const double tickets : channel.tickets)
            bars += tickets;
    }
    QCOMPARE(bars, sold);
    QCOMPARE(course.total.back(), sold);
}

void DashboardFiguresTest::courseOfNothing()
{
    wire::Figures figures;
    figures.step = "day";
    QVERIFY(salesCourse(figures, {}, english).isEmpty());
    figures.from = midnight;
    CourseFacts facts;
    facts.now = midnight + hours{2};
    facts.soldNow = 7;
    const SalesCourse course = salesCourse(figures, facts, english);
    QCOMPARE(course.total, std::vector<double>{7});
    QVERIFY(course.channels.empty());
}

void DashboardFiguresTest::ranges()
{
    const QTimeZone rome = kit::zoneOf(u"Europe/Rome"_s);
    const Instant now = midnight + hours{23} + minutes{30}; // 00:30 of the 22nd in Rome
    QCOMPARE(*beginOf(Range::Today, now, rome), midnight + hours{23});
    QCOMPARE(*beginOf(Range::Week, now, rome), midnight + hours{23} - hours{24 * 6});
    QVERIFY(!beginOf(Range::Always, now, rome));
    QCOMPARE(*beginOf(Range::Month, now, rome), midnight - hours{24 * 28}); // 30 days with the 22nd
    // Over the end of summer time midnight stays midnight.
    const Instant october = std::chrono::sys_days{std::chrono::year{2026} / 10 / 26} + hours{12};
    QCOMPARE(*beginOf(Range::Week, october, rome),
             Instant(std::chrono::sys_days{std::chrono::year{2026} / 10 / 19}) + hours{22});
}

void DashboardFiguresTest::filterSurvivesItsText()
{
    Filter filter;
    filter.event = catalog::EventId(*Uuid::fromText("00000000-0000-0000-0000-000000000001"));
    filter.performance = catalog::PerformanceId(*Uuid::fromText("00000000-0000-0000-0000-000000000002"));
    filter.range = Range::Week;
    QCOMPARE(Filter::fromJson(filter.toJson()), filter);
    for (const QByteArray &odd :
         {QByteArray(), QByteArray("[]"), QByteArray("{\"range\":9,\"event\":\"x\"}")})
        QCOMPARE(Filter::fromJson(odd), Filter());
}

void DashboardFiguresTest::figuresOfAnEmptyHouse()
{
    House house;
    house.inAll.currency = "EUR";
    house.inAll.sales = sales(0);
    const auto figures = keyFigures(house, Range::Month, midnight, english);
    QCOMPARE(figures[0].value, u"0"_s);
    QCOMPARE(figures[2].value, u"–"_s);
    QCOMPARE(figures[3].detail, u"without baskets"_s);
    QCOMPARE(figures[4].detail, u"nobody has come in yet"_s);
    QCOMPARE(figures[5].value, u"€0.00"_s);
}

void DashboardFiguresTest::averageIsOfTicketsThatLive()
{
    House house;
    house.inAll.currency = "EUR";
    // Two live at 30.00 and 20.00; a third was 40.00, of which 10.00 stayed here.
    house.inAll.sales = {2, 1, euros(9000), euros(3000), euros(1000), euros(6000)};
    const auto figures = keyFigures(house, Range::Always, midnight, english);
    QCOMPARE(figures[1].value, u"€60.00"_s);
    QCOMPARE(figures[2].value, u"€25.00"_s);
    QCOMPARE(figures[5].value, u"€30.00"_s);
    QVERIFY(figures[5].detail.endsWith(u"33.3 %"_s) || figures[5].detail.endsWith(u"33.3%"_s)
            || figures[5].detail.contains(u"33.3"_s));
}

void DashboardFiguresTest::revenueIsDearestFirst()
{
    wire::Event event;
    const auto category = [&event](const char *id, qint32 ordinal, const char *name, std::int64_t price) {
        const catalog::CategoryId key(*Uuid::fromText(id));
        event.categories.push_back({key, ordinal, QString::fromLatin1(name), QString::fromLatin1(name), {}});
        event.prices.push_back({key, catalog::TicketTypeId(), {}, euros(price / 2), {}});
        event.prices.push_back({key, catalog::TicketTypeId(), {}, euros(price), {}});
    };
    category("00000000-0000-0000-0000-000000000001", 0, "Cheap", 1000);
    category("00000000-0000-0000-0000-000000000002", 1, "Dear", 5000);
    event.categories[1].color = u"#8040a0"_s;
    wire::Figures figures;
    figures.currency = "EUR";
    figures.byCategory = {{u"1"_s, u"Dear"_s, sales(2, 0, 10000)}, {u"-1"_s, {}, sales(0, 0, 300)}};
    figures.categories = {{u"0"_s, 10, 0}, {u"1"_s, 4, 2}};
    const std::vector<kit::CategoryBar> bars = revenueByCategory(figures, event, english);
    QCOMPARE(bars.size(), std::size_t(3));
    QCOMPARE(bars[0].name, u"Dear"_s);
    QCOMPARE(bars[0].detail, u"2 of 4"_s);
    QCOMPARE(bars[0].valueText, u"€100.00"_s);
    QCOMPARE(bars[0].share, 0.5);                    // the other two at the full price
    QCOMPARE(bars[0].own, QColor(0x80, 0x40, 0xA0)); // as the map shows it
    QCOMPARE(bars[1].name, u"Cheap"_s);
    QVERIFY(!bars[1].own.isValid());
    QCOMPARE(bars[1].valueText, u"€0.00"_s);
    QVERIFY(std::abs(bars[1].value / bars[1].share - 10000) < 1);
    QCOMPARE(bars[2].valueText, u"€3.00"_s);
    QCOMPARE(bars[2].category, -1);
}

void DashboardFiguresTest::arrivalsFromDoorsToBeginning()
{
    wire::Figures figures;
    figures.arrivals = {{midnight + hours{18} + minutes{5}, 3, 0, 0},
                        {midnight + hours{18} + minutes{9}, 0, 0, 1}};
    ArrivalsFacts facts;
    facts.date = wire::Performance{};
    facts.date->doorsAt = midnight + hours{18};
    facts.date->startsAt = midnight + hours{19};
    facts.zone = kit::zoneOf(u"Europe/Rome"_s);
    const kit::ChartData chart = arrivalsChart(figures, facts, english);
    QCOMPARE(chart.places.size(), std::size_t(61));
    QCOMPARE(chart.series[0].values[5], 3.0);
    QCOMPARE(chart.places[5], u"19:05"_s);
    QCOMPARE(chart.axisLabels[45], u"19:45"_s);
    QCOMPARE(chart.places[60], u"20:00"_s);
    QCOMPARE(chart.axisLabels[60], QString()); // at the edge it would be cut
    figures.arrivals.clear();
    QVERIFY(arrivalsChart(figures, facts, english).places.empty());
}

void DashboardFiguresTest::arrivalsOfALongDay()
{
    wire::Figures figures;
    for (int minute = 0; minute < 600; ++minute)
        figures.arrivals.push_back({midnight + minutes{minute}, 1, 0, 0});
    const kit::ChartData chart = arrivalsChart(figures, {}, english);
    QCOMPARE(chart.places.size(), std::size_t(120));
    QCOMPARE(chart.places.back(), u"09:59"_s);
    QCOMPARE(chart.series[0].values.back(), 1.0);
}

void DashboardFiguresTest::dealsInOrder()
{
    wire::Figures figures;
    wire::LatestOrder order;
    order.order = dealAt(1, 0).id;
    order.state = u"confirmed"_s;
    order.channel = u"public"_s;
    order.total = euros(1000);
    order.placedAt = midnight + hours{2};
    figures.latestOrders = {order};
    order.order = dealAt(2, 0).id;
    order.state = u"expired"_s; // nobody paid
    figures.latestOrders.push_back(order);
    wire::LatestRefund refund;
    refund.refund = dealAt(3, 0).id;
    refund.amount = euros(400);
    refund.at = midnight + hours{3};
    figures.latestRefunds = {refund};
    const std::vector<Deal> deals = latestDeals(figures);
    QCOMPARE(deals.size(), std::size_t(2));
    QVERIFY(deals[0].isRefund);
    QCOMPARE(deals[0].amount.minor, -400);
    QCOMPARE(moneyWords(deals[0].amount, english), u"\u2212€4.00"_s);
    QCOMPARE(customerWords(deals[1]), u"Online"_s);
    QCOMPARE(sellerWords(deals[1]), u"Web"_s);
}

void DashboardFiguresTest::dealsModelIsAModel()
{
    DealsModel model;
    model.setFreshTime(std::chrono::milliseconds{30});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Instant now = midnight + hours{18};
    model.setDeals({dealAt(3, 3), dealAt(2, 5), dealAt(1, 9)}, QTimeZone::utc(), now);
    QVERIFY(!model.index(0, 0).data(kit::FreshRole).toBool()); // the first ones are no news
    QPersistentModelIndex kept(model.index(1, 0));
    model.setDeals({dealAt(5, 1), dealAt(4, 2), dealAt(3, 3), dealAt(2, 5)}, QTimeZone::utc(), now);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(kept.row(), 3);
    QVERIFY(model.index(0, 0).data(kit::FreshRole).toBool());
    QVERIFY(model.index(1, 0).data(kit::FreshRole).toBool());
    QVERIFY(!model.index(2, 0).data(kit::FreshRole).toBool());
    QTRY_VERIFY(!model.index(0, 0).data(kit::FreshRole).toBool());
    model.setDeals({dealAt(2, 0), dealAt(5, 1)}, QTimeZone::utc(), now); // a clock was set
    QCOMPARE(model.index(0, DealsModel::Order).data().toString(), u"2"_s);
    QVERIFY(!model.index(0, 0).data(kit::FreshRole).toBool());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(DashboardFiguresTest)
#include "tst_dashboardfigures.moc"
