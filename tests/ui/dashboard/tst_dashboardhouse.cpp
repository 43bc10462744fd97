// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dashboard/dashboardmain.h"
#include "tests/ui/dashboard/dashboardrig.h"
#include "tests/ui/support/speaking.h"
#include "tests/ui/support/visibletext.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/seatview/seatview.h"

#include <algorithm>
#include <QLineEdit>
#include <QMenu>

using namespace foyer;
using namespace foyer::test;
using client::Method;
using dashboard::FiguresDesk;
using dashboard::HallHeat;

/// What the dashboard looks at: which event, and how its hall sells.
class DashboardHouseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heatCountsTheDates();
    void heatIsNotShownBeforeItIsCounted();
    void heatOfOneDateIsNotThatOfThree();
    void heatThatCannotBeReadIsSaid();
    void standingPlacesAreNotCounted();
    void choosesAllDatesAndAllEvents();
    void everyEventCanBeFound();
    void theFinderInGerman();

private:
    /// A hundred that are over, and behind them the next one; the first page.
    static wire::EventPage serveManyEvents(DashboardRig &rig);
};

void DashboardHouseTest::heatCountsTheDates()
{
    DashboardRig rig;
    rig.open();
    dashboard::HallHeat &heat = rig.page->heat();
    QCOMPARE(heat.dates(), 3);
    const auto sold = [&rig](int seat) {
        int times = 0;
        for (const QByteArray &letters : rig.season.letters)
            times += letters[seat] == 'd' ? 1 : 0;
        return times;
    };
    const auto agrees = [&] {
        for (int seat = 0; seat < int(rig.season.letters[0].size()); ++seat) {
            if (heat.timesSold(seatview::SeatIndex(seat)) != sold(seat)
                || heat.seats().heatStep(seatview::SeatIndex(seat)) != 2 * sold(seat))
                return false;
        }
        return true;
    };
    QTRY_VERIFY(agrees());
    const int freeSeat = int(rig.season.letters[0].indexOf('f'));
    rig.season.letters[0][freeSeat] = 'd';
    rig.office.socket.news(QStringLiteral("performance:1:seats"),
                           {QJsonObject{{QStringLiteral("seat"), freeSeat},
                                        {QStringLiteral("state"), QStringLiteral("d")},
                                        {QStringLiteral("version"), 9}}});
    QTRY_VERIFY(agrees());
    rig.clickSegment("dateChoice", QStringLiteral("Tonight, 20:00"));
    QTRY_COMPARE(heat.dates(), 1);
    QTRY_COMPARE(heat.seats().heatStep(seatview::SeatIndex(freeSeat)), 6);
}

// An empty hall is a figure too, and must not be shown before it is known.
void DashboardHouseTest::heatIsNotShownBeforeItIsCounted()
{
    DashboardRig rig;
    const QByteArray seats = "/api/v1/performances/*/seats";
    rig.office.transport.withhold(Method::Get, seats);
    rig.show();
    dashboard::HallHeat &heat = rig.page->heat();
    QTRY_COMPARE(rig.office.transport.withheld(seats), 6); // at once, and again when the news come in
    QCOMPARE(heat.state(), HallHeat::State::Loading);
    QVERIFY(heat.seats().plan());
    rig.office.transport.releaseLast(seats);
    QCOMPARE(rig.office.transport.withheld(seats), 5);
    QTest::qWait(0);
    QCOMPARE(heat.state(), HallHeat::State::Loading); // one of three is no heat
    const auto sold = [&rig] {
        return rig.season.letters[0].count('d') + rig.season.letters[1].count('d')
               + rig.season.letters[2].count('d');
    };
    qint64 atFirst = -1;
    connect(&heat, &HallHeat::stateChanged, this, [&] {
        if (heat.state() == HallHeat::State::Ready && atFirst < 0)
            atFirst = heat.soldInAll();
    });
    rig.office.transport.release(seats);
    QTRY_COMPARE(heat.state(), HallHeat::State::Ready);
    QVERIFY(sold() > 0);
    QCOMPARE(atFirst, qint64(sold()));
}

// Sold on one of three dates is a third; of this date it is all, although nothing else is counted.
void DashboardHouseTest::heatOfOneDateIsNotThatOfThree()
{
    DashboardRig rig;
    for (const std::size_t date : {std::size_t(1), std::size_t(2)})
        rig.season.letters[date].fill('f');
    rig.open();
    dashboard::HallHeat &heat = rig.page->heat();
    const auto seat = seatview::SeatIndex(rig.season.letters[0].indexOf('d'));
    QCOMPARE(heat.seats().heatStep(seat), 2);
    rig.clickSegment("dateChoice", QStringLiteral("Tonight, 20:00"));
    QTRY_COMPARE(heat.dates(), 1);
    QTRY_COMPARE(heat.seats().heatStep(seat), 6);
    const kit::Format format;
    const QString said = format.ofTotal(rig.season.letters[0].count('d'), rig.season.letters[0].size());
    const auto labels = rig.find<QWidget>("heatCard")->findChildren<kit::Label *>();
    QVERIFY(std::ranges::any_of(
        labels, [&](const kit::Label *label) { return label->text() == said + QStringLiteral(" sold"); }));
}

void DashboardHouseTest::heatThatCannotBeReadIsSaid()
{
    DashboardRig rig;
    bool isBroken = true;
    rig.office.transport.answer(
        Method::Get, "/api/v1/performances/*/seats", [&](const client::Request &) -> client::Sent {
            if (isBroken)
                return ScriptedTransport::problem(403, "forbidden");
            return client::Reply{200, rig.season.letters[0], {{"content-type", "application/octet-stream"}}};
        });
    rig.show();
    dashboard::HallHeat &heat = rig.page->heat();
    QTRY_COMPARE(heat.state(), HallHeat::State::Failed);
    QCOMPARE(rig.find<kit::Label>("heatWords")->text(), QStringLiteral("The hall could not be read."));
    QVERIFY(rig.find<kit::Label>("heatWords")->isVisible());
    isBroken = false;
    rig.clickSegment("dateChoice", QStringLiteral("Tonight, 20:00"));
    QTRY_COMPARE(heat.state(), HallHeat::State::Ready);
    QCOMPARE(heat.soldInAll(), qint64(rig.season.letters[0].count('d')));
}

// How many stand there tonight is not known here: no number is better than the capacity.
void DashboardHouseTest::standingPlacesAreNotCounted()
{
    DashboardRig rig;
    rig.season.addStandingArea();
    rig.open();
    const seatview::SeatModel &seats = rig.page->heat().seats();
    QCOMPARE(seats.plan()->pools().size(), std::size_t(1));
    QVERIFY(!seats.pool(0).isKnown);
    const auto *map = rig.find<seatview::SeatView>("heatMap");
    QVERIFY2(!map->accessiblePoolName(0).contains(u'8'), qPrintable(map->accessiblePoolName(0)));
}

void DashboardHouseTest::choosesAllDatesAndAllEvents()
{
    DashboardRig rig;
    rig.open();
    QTest::mouseClick(rig.find<kit::Button>("eventChoice"), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QPoint all = menu->actionGeometry(menu->actions().constLast()).center();
    QTest::mouseMove(menu, all);
    QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, all);
    QTRY_VERIFY(!rig.page->desk().scope().event);
    QTRY_COMPARE(rig.page->desk().state(), FiguresDesk::State::Ready);
    QVERIFY(!rig.find<QWidget>("heatCard")->isVisible());
    QVERIFY(!rig.find<QWidget>("dateChoice")->isVisible());
    const client::Request asked = rig.office.transport.requests(Method::Get, "~/figures").back();
    QVERIFY(asked.queryValue("event").isEmpty());
    QTRY_COMPARE(int(rig.page->desk().freshness()), int(FiguresDesk::Freshness::Polled));
}

wire::EventPage DashboardHouseTest::serveManyEvents(DashboardRig &rig)
{
    const wire::Event &last = rig.season.event;
    wire::EventPage first;
    for (int number = 0; number < 100; ++number) {
        wire::EventSummary event{catalog::EventId(rig.office.ids.next()),
                                 QStringLiteral("old-%1").arg(number),
                                 QStringLiteral("Old play %1").arg(number),
                                 QStringLiteral("Teatro Verdi"),
                                 catalog::EventState::Published,
                                 last.currency,
                                 last.timeZone,
                                 {},
                                 1};
        wire::PerformanceFigures date{catalog::PerformanceId(rig.office.ids.next()),
                                      1,
                                      QStringLiteral("d"),
                                      rig.season.now() - std::chrono::hours(48 + number),
                                      catalog::PerformanceState::OnSale,
                                      0,
                                      100};
        event.performances.push_back(date);
        first.items.push_back(std::move(event));
    }
    first.next = QStringLiteral("behind");
    wire::EventPage second;
    second.items = {first.items.front()};
    second.items[0].id = last.id;
    second.items[0].title = last.title;
    second.items[0].performances[0].startsAt = last.performances[0].startsAt;
    rig.office.transport.answer(Method::Get, "~/events", [first, second](const client::Request &request) {
        const bool isSecond = request.queryValue("after") == "behind";
        return client::Sent(ScriptedTransport::json(wire::encode(isSecond ? second : first)));
    });
    rig.office.transport.answer(Method::Get, "~/events/*", [last](const client::Request &request) {
        wire::Event event = last;
        event.id = catalog::EventId(*Uuid::fromText(request.path.split('/').last()));
        return client::Sent(ScriptedTransport::json(wire::encode(event)));
    });
    return first;
}

void DashboardHouseTest::theFinderInGerman()
{
    const testing::SpeakingGerman german;
    DashboardRig rig;
    static_cast<void>(serveManyEvents(rig));
    rig.show();
    QTRY_VERIFY(rig.page->desk().scope().event);
    QTest::mouseClick(rig.find<kit::Button>("eventChoice"), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto find = std::ranges::find_if(
        actions, [](const QAction *action) { return action->text().endsWith(QStringLiteral("…")); });
    QVERIFY(find != actions.end());
    const QPoint at = menu->actionGeometry(*find).center();
    QTest::mouseMove(menu, at);
    QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, at);
    auto *field = rig.find<QLineEdit>("eventFinderField");
    QTRY_VERIFY(field->hasFocus());
    rig.picture("event-finder-german");
    QTest::keyClicks(field, QStringLiteral("zzz"));
    QTRY_VERIFY(rig.find<QWidget>("eventFinderNothing")->isVisible());
    rig.picture("event-finder-german-nothing");
    QCOMPARE(testing::findClipped(*rig.page->window()).join(u'\n'), QString());
}

void DashboardHouseTest::everyEventCanBeFound()
{
    DashboardRig rig;
    const wire::EventPage first = serveManyEvents(rig);
    const wire::Event &last = rig.season.event;
    rig.show();
    QTRY_COMPARE(rig.page->desk().scope().event, std::optional(last.id)); // the next, though made first
    QTest::mouseClick(rig.find<kit::Button>("eventChoice"), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto find = std::ranges::find(actions, QStringLiteral("Find another event …"), &QAction::text);
    QVERIFY(find != actions.end());
    const QPoint at = menu->actionGeometry(*find).center();
    QTest::mouseMove(menu, at);
    QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, at);
    auto *field = rig.find<QLineEdit>("eventFinderField");
    QVERIFY(field);
    QTRY_VERIFY(field->hasFocus());
    rig.picture("event-finder");
    QTest::keyClicks(field, QStringLiteral("play 97"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(rig.page->desk().scope().event, std::optional(first.items[97].id));
    QVERIFY(!field->isVisible());
}

FOYER_DASHBOARD_TEST_MAIN(DashboardHouseTest)
#include "tst_dashboardhouse.moc"
