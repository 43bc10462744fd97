// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/keys.h"
#include "tests/ui/events/rig.h"
#include "tests/ui/events/widgetmain.h"
#include "tests/ui/support/tabwalk.h"
#include "ui/events/pricegrid.h"
#include "ui/events/readinesspanel.h"
#include "ui/events/setupview.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/table.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::events;
using client::Method;

/// One event in the set-up, by real keys.
class EventSetupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { m_rig.reset(); }

    void aWholeEventByKeyboard();
    void pricesLikeASpreadsheet();
    void somebodyElseChangedIt();
    void offlineNothingIsLost();
    void wrongDate();
    void errorsStandAtTheirField();
    void importsAPlanAndReports();
    void refusesAFileThatIsNone();
    void checklistJumps();
    void cancelsWithWhatItTouches();
    void cancellingNeedsAReason();
    void longNames();
    void aDateOnSaleIsCancelledAlone();
    void aSeriesWithAStandingArea();
    void tabReachesEverythingByName_data();
    void tabReachesEverythingByName();

private:
    void openReady(Step step, const QString &title = QStringLiteral("Beethoven: the nine"));

    [[nodiscard]] SetupView &setup() { return *m_rig->page().setup(); }

    [[nodiscard]] const Setup &wanted() { return setup().model().wanted(); }

    [[nodiscard]] QWidget &page() { return m_rig->page(); }

    void pressNext() { press(Qt::Key_Return, Qt::ControlModifier); }

    void fillHall();
    void fillPrices();

    std::unique_ptr<EventsRig> m_rig;
};

void EventSetupTest::openReady(Step step, const QString &title)
{
    m_rig = std::make_unique<EventsRig>();
    const wire::Event event = m_rig->catalog.readyEvent(title);
    m_rig->page().openEvent(event.id, quint8(step));
    QTRY_COMPARE(wanted().facts.title, title);
    QTRY_VERIFY(setup().step() == step);
    QTRY_VERIFY(m_rig->get<ReadinessPanel>("readiness")->items().size() == 6);
    QTRY_COMPARE(doneIn(m_rig->get<ReadinessPanel>("readiness")->items()), 6);
}

void EventSetupTest::fillHall()
{
    QTRY_COMPARE(setup().step(), Step::Hall);
    QTRY_COMPARE(
        focusName(),
        QStringLiteral("venueName")); // there is no place yet: the form for the first one stands open
    typeText(QStringLiteral("Sala grande"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_rig->catalog.venues.size(), std::size_t(1));
    QTRY_VERIFY(wanted().facts.venue.has_value());
    QVERIFY(tabTo(page(), "makeHall"));
    press(Qt::Key_Space);
    QVERIFY(tabTo(page(), "hallRows"));
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("10"));
    QVERIFY(tabTo(page(), "generateHall"));
    press(Qt::Key_Space);
    QTRY_VERIFY(wanted().hall.map.has_value());
    QTRY_COMPARE(wanted().categories.size(), std::size_t(1)); // the map's own
    QVERIFY(tabTo(page(), "addArea"));
    press(Qt::Key_Space);
    QTRY_COMPARE(wanted().hall.areas.size(), std::size_t(1));
    QVERIFY(tabTo(page(), "areaCategory0"));
    typeText(QStringLiteral("Standing"));
    press(Qt::Key_Tab);
    QTRY_COMPARE(wanted().categories.size(), std::size_t(2));
}

void EventSetupTest::fillPrices()
{
    QTRY_COMPARE(setup().step(), Step::Prices);
    QTRY_COMPARE(focusName(), QStringLiteral("addTicketType"));
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), QStringLiteral("ticketTypeName0"));
    press(Qt::Key_Return); // one more
    QTRY_COMPARE(focusName(), QStringLiteral("ticketTypeName1"));
    typeText(QStringLiteral("Student"));
    QVERIFY(tabTo(page(), "priceGrid"));
    typeText(QStringLiteral("3"));
    typeText(QStringLiteral("0"));
    press(Qt::Key_Return);
    typeText(QStringLiteral("1"));
    typeText(QStringLiteral("2"));
    press(Qt::Key_Return);
    QTRY_COMPARE(wanted().prices.size(), std::size_t(2));
}

void EventSetupTest::aWholeEventByKeyboard()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->page();
    QTRY_VERIFY(m_rig->page().list() != nullptr);
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), QStringLiteral("eventTitle"));
    typeText(QStringLiteral("Carmen"));
    QTRY_COMPARE(wanted().facts.timeZone, QStringLiteral("Europe/Rome")); // the organization's
    QCOMPARE(wanted().facts.slug, QStringLiteral("carmen"));
    pressNext();
    fillHall();
    pressNext();
    QTRY_COMPARE(m_rig->catalog.events.size(), std::size_t(1));
    QTRY_COMPARE(focusName(), QStringLiteral("addDate"));
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), QStringLiteral("dateDay0"));
    pressNext();
    QTRY_COMPARE(m_rig->catalog.event().performances.size(), std::size_t(1));
    fillPrices();
    pressNext();
    QTRY_COMPARE(focusName(), QStringLiteral("addPhase"));
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), QStringLiteral("phaseName0"));
    pressNext();
    QTRY_VERIFY(setup().model().isSaved());
    QTRY_COMPARE(focusName(), QStringLiteral("publishNow"));
    QVERIFY(m_rig->get<kit::Label>("publishSentence")->text().contains(QStringLiteral("Regular opens on")));
    press(Qt::Key_Space);
    QTRY_COMPARE(m_rig->catalog.event().state, catalog::EventState::Published);
    const wire::Event &made = m_rig->catalog.event();
    QCOMPARE(made.title, QStringLiteral("Carmen"));
    QCOMPARE(made.performances.front().areas.size(), std::size_t(1));
    QVERIFY(made.performances.front().seatMap.has_value());
    QCOMPARE(made.prices.size(), std::size_t(2));
    QCOMPARE(made.prices[0].price.minor + made.prices[1].price.minor, 4200);
    QCOMPARE(made.phases.size(), std::size_t(1));
    QTRY_COMPARE(m_rig->toasts.lastText(), QStringLiteral("Carmen is published."));
}

void EventSetupTest::pricesLikeASpreadsheet()
{
    openReady(Step::Prices);
    auto *grid = m_rig->get<PriceGrid>("priceGrid");
    grid->setFocus(Qt::TabFocusReason);
    QCOMPARE(grid->currentIndex().row(), 0);
    QCOMPARE(grid->currentIndex().column(), 1);
    press(Qt::Key_Right);
    typeText(QStringLiteral("9"));
    QCOMPARE(focusName(), QStringLiteral("priceEditor"));
    typeText(QStringLiteral("0 %"));
    press(Qt::Key_Return);
    QCOMPARE(grid->model()->index(0, 2).data().toString(), QStringLiteral("64.80"));
    QCOMPARE(grid->currentIndex(), grid->model()->index(1, 2)); // Enter went down
    typeText(QStringLiteral("x"));
    // An answer of the server makes the whole sheet anew meanwhile.
    Q_EMIT grid->model()->dataChanged(grid->model()->index(0, 0), grid->model()->index(1, 2));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_rig->get<kit::Banner>("priceBanner")->isVisible());
    QCOMPARE(grid->model()->index(1, 2).data().toString(), QStringLiteral("44.80"));
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(1, 2));
    press(Qt::Key_Delete);
    QCOMPARE(grid->model()->index(1, 2).data().toString(), QString());
    press(Qt::Key_Up);
    press(Qt::Key_C, Qt::ControlModifier);
    press(Qt::Key_Down);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(grid->model()->index(1, 2).data().toString(), QStringLiteral("64.80"));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(setup().model().isSaved());
}

void EventSetupTest::somebodyElseChangedIt()
{
    openReady(Step::Facts);
    m_rig->catalog.editElsewhere([](wire::Event &event) { event.perOrderLimit = 6; });
    auto *title = m_rig->get<QLineEdit>("eventTitle");
    title->setFocus();
    press(Qt::Key_End);
    typeText(QStringLiteral("!"));
    press(Qt::Key_S, Qt::ControlModifier);
    auto *banner = m_rig->get<kit::Banner>("othersBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QStringLiteral("Tickets an order: 6 instead of 10")),
             qPrintable(banner->text()));
    QCOMPARE(title->text(), QStringLiteral("Beethoven: the nine!"));
    QCOMPARE(m_rig->catalog.event().title, QStringLiteral("Beethoven: the nine"));
    QTest::mouseClick(m_rig->get<QWidget>("saveMine"), Qt::LeftButton);
    QTRY_COMPARE(m_rig->catalog.event().title, QStringLiteral("Beethoven: the nine!"));
    QCOMPARE(m_rig->catalog.event().perOrderLimit, 6);
    QTRY_VERIFY(!banner->isVisible());
}

void EventSetupTest::offlineNothingIsLost()
{
    openReady(Step::Facts);
    const auto id = wanted().id;
    m_rig->office.transport.cut();
    auto *title = m_rig->get<QLineEdit>("eventTitle");
    title->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("Written with no server"));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_rig->get<kit::Label>("setupSaved")->text(),
                 QStringLiteral("no server: kept on this computer"));
    m_rig->closePage(); // and a crash on top
    m_rig->page().openEvent(id, quint8(Step::Facts));
    QTRY_COMPARE(m_rig->get<QLineEdit>("eventTitle")->text(), QStringLiteral("Written with no server"));
    QTRY_COMPARE(setup().model().state(), SaveState::Offline);
    m_rig->office.transport.reach();
    QTRY_COMPARE(m_rig->catalog.event().title, QStringLiteral("Written with no server")); // by itself
    QTRY_VERIFY(m_rig->get<kit::Label>("setupSaved")->text().startsWith(QStringLiteral("saved")));
}

void EventSetupTest::wrongDate()
{
    openReady(Step::Dates);
    auto *doors = m_rig->get<QDateTimeEdit>("dateDoors0");
    doors->setFocus();
    doors->setTime({23, 0});
    QTRY_VERIFY(wanted().dates[0].doors > wanted().dates[0].starts);
    pressNext();
    QCOMPARE(m_rig->office.transport.count(Method::Patch, "~/events/*/performances/*"), 0);
    press(Qt::Key_S, Qt::ControlModifier);
    setup().goTo(Step::Dates);
    const auto labels = m_rig->get<QWidget>("dateRow0")->findChildren<kit::Label *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const kit::Label *label) {
        return label->text() == QStringLiteral("Doors open before the start.");
    }));
    QTRY_COMPARE(focusName(), QStringLiteral("dateDay0"));
    auto *day = m_rig->get<QDateEdit>("dateDay0");
    day->setDate({2026, 5, 1}); // before the manual clock's today
    doors->setTime({18, 0});
    const auto &items = m_rig->get<ReadinessPanel>("readiness")->items();
    QTRY_COMPARE(items[2].state, CheckItem::State::Lacking);
    QCOMPARE(items[2].detail, QStringLiteral("a draft date lies in the past"));
}

void EventSetupTest::errorsStandAtTheirField()
{
    openReady(Step::Facts);
    m_rig->office.transport.refuse(Method::Patch, "~/events/*", 409, "slug_taken", "slug");
    auto *slug = m_rig->get<QLineEdit>("eventSlug");
    slug->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("mahler"));
    press(Qt::Key_S, Qt::ControlModifier);
    auto *field = qobject_cast<kit::Field *>(slug->parentWidget());
    QVERIFY(field);
    QTRY_VERIFY(field->hasError());
    QCOMPARE(slug->text(), QStringLiteral("mahler"));
    QVERIFY(m_rig->get<kit::Label>("setupSaved")->text().startsWith(QStringLiteral("not saved")));
}

void EventSetupTest::importsAPlanAndReports()
{
    openReady(Step::Hall);
    QFile plan(m_rig->folder.filePath(QStringLiteral("twins.json")));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write(R"({"name":"Twins","categories":[{"name":"A","color":"#112233"}],"zones":[{"name":"Stalls",)"
               R"("position":{"x":0,"y":0},"rows":[{"row_number":"1","position":{"x":10,"y":10},"seats":[)"
               R"({"seat_guid":"x","seat_number":"1","category":"A","position":{"x":0,"y":0}},)"
               R"({"seat_guid":"x","seat_number":"2","category":"A","position":{"x":30,"y":0}}]}]}],)"
               R"("size":{"width":100,"height":100}})");
    plan.close();
    m_rig->prompter.nextFile(plan.fileName());
    QVERIFY(tabTo(page(), "importPlan"));
    press(Qt::Key_Space);
    auto *repairs = m_rig->get<kit::Table>("importRepairs");
    QTRY_VERIFY(repairs->isVisible());
    bool isTold = false;
    for (int row = 0; row < repairs->model()->rowCount(); ++row) {
        const QString what = repairs->model()->index(row, 0).data().toString();
        const QString was = repairs->model()->index(row, 2).data().toString();
        const QString now = repairs->model()->index(row, 3).data().toString();
        isTold = isTold
                 || (what == QStringLiteral("Id replaced") && was == QStringLiteral("x")
                     && now.startsWith(QStringLiteral("→ x")));
    }
    QVERIFY(isTold);
    QTRY_VERIFY(m_rig->get<kit::Label>("hallSummary")->text().contains(QStringLiteral("2 seats")));
    QTRY_VERIFY(wanted().categories.back().key == QStringLiteral("A"));
}

void EventSetupTest::refusesAFileThatIsNone()
{
    openReady(Step::Hall);
    QFile plan(m_rig->folder.filePath(QStringLiteral("letter.json")));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write("Dear Sir");
    plan.close();
    m_rig->prompter.nextFile(plan.fileName());
    QTest::mouseClick(m_rig->get<QWidget>("importPlan"), Qt::LeftButton);
    auto *banner = m_rig->get<kit::Banner>("hallBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("no seating plan")));
    QCOMPARE(m_rig->office.transport.count(Method::Post, "~/venues/*/seat-maps"), 0);
}

void EventSetupTest::checklistJumps()
{
    m_rig = std::make_unique<EventsRig>();
    wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Carmen"));
    m_rig->catalog.event().prices.resize(10); // the last category has none
    m_rig->page().openEvent(event.id, quint8(Step::Facts));
    auto *panel = m_rig->get<ReadinessPanel>("readiness");
    QTRY_COMPARE(panel->items().size(), std::size_t(6));
    QTRY_COMPARE(doneIn(panel->items()), 5);
    QVERIFY(tabTo(page(), "jump4"));
    press(Qt::Key_Space);
    QCOMPARE(setup().step(), Step::Prices);
    QTRY_COMPARE(focusName(), QStringLiteral("priceGrid"));
    QCOMPARE(m_rig->get<PriceGrid>("priceGrid")->currentIndex().row(), 2); // at the gap
}

void EventSetupTest::cancelsWithWhatItTouches()
{
    openReady(Step::Publish);
    m_rig->catalog.editElsewhere([](wire::Event &event) { event.state = catalog::EventState::Published; });
    m_rig->catalog.stakes = {5, 312, 1204, 1, {1684260, "EUR"}};
    m_rig->prompter.nextText(QStringLiteral("The tenor is ill"));
    QTest::mouseClick(m_rig->get<QWidget>("cancelEvent"), Qt::LeftButton);
    QTRY_COMPARE(m_rig->catalog.event().state, catalog::EventState::Cancelled);
    QCOMPARE(m_rig->prompter.askedTexts().size(), std::size_t(1)); // once
    const QString text = m_rig->prompter.askedTexts().front().text;
    QVERIFY2(text.contains(QStringLiteral("312 orders with 1,204 tickets worth €16,842.60")),
             qPrintable(text));
    QCOMPARE(*m_rig->catalog.event().cancelReason, QStringLiteral("The tenor is ill"));
    QTRY_VERIFY(!m_rig->get<QWidget>("cancelEvent")->isVisible());
}

void EventSetupTest::cancellingNeedsAReason()
{
    openReady(Step::Publish);
    m_rig->catalog.stakes.paid.currency = "EUR";
    m_rig->prompter.nextText(std::nullopt);
    QTest::mouseClick(m_rig->get<QWidget>("cancelEvent"), Qt::LeftButton);
    QTRY_COMPARE(m_rig->prompter.askedTexts().size(), std::size_t(1));
    QCOMPARE(m_rig->office.transport.count(Method::Post, "~/events/*/cancel"), 0);
}

void EventSetupTest::longNames()
{
    const QString longName(200, u'W');
    openReady(Step::Facts, longName);
    QVERIFY(m_rig->page().minimumSizeHint().width() <= 1208); // 1280 less the rail
    auto *title = m_rig->get<QLineEdit>("eventTitle");
    title->setFocus();
    press(Qt::Key_End);
    typeText(QStringLiteral("W"));
    QCOMPARE(title->text().size(), 200);
}

void EventSetupTest::aDateOnSaleIsCancelledAlone()
{
    openReady(Step::Dates);
    m_rig->catalog.editElsewhere([](wire::Event &event) {
        event.state = catalog::EventState::Published;
        for (wire::Performance &date : event.performances)
            date.state = catalog::PerformanceState::OnSale;
    });
    m_rig->page().openEvent(wanted().id, quint8(Step::Dates));
    QTRY_VERIFY(wanted().isPublished());
    m_rig->catalog.stakes = {1, 2, 3, 0, {9000, "EUR"}};
    m_rig->office.transport.answer(Method::Post, "~/events/*/performances/*/cancel", m_rig->catalog.event());
    m_rig->prompter.nextText(QStringLiteral("Strike"));
    QTest::mouseClick(m_rig->get<QWidget>("dateRemove1"), Qt::LeftButton);
    QTRY_COMPARE(m_rig->office.transport.count(Method::Post, "~/events/*/performances/*/cancel"), 1);
    QVERIFY(m_rig->prompter.askedTexts().front().text.contains(QStringLiteral("2 orders with 3 tickets")));
}

void EventSetupTest::aSeriesWithAStandingArea()
{
    m_rig = std::make_unique<EventsRig>();
    const wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Beethoven: the nine"));
    m_rig->catalog.event().performances.clear();
    m_rig->page().openEvent(event.id, quint8(Step::Hall));
    QTRY_COMPARE(setup().step(), Step::Hall);
    QTRY_VERIFY(wanted().facts.venue.has_value());
    QTest::mouseClick(m_rig->get<QWidget>("addArea"), Qt::LeftButton);
    QVERIFY(tabTo(page(), "areaCategory0"));
    typeText(QStringLiteral("Standing"));
    press(Qt::Key_Tab);
    QTRY_COMPARE(wanted().categories.back().name, QStringLiteral("Standing"));
    pressNext();
    QTRY_COMPARE(focusName(), QStringLiteral("addDate"));
    press(Qt::Key_Space);
    QVERIFY(tabTo(page(), "seriesCount"));
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("2"));
    QVERIFY(tabTo(page(), "addSeries"));
    press(Qt::Key_Space);
    QTRY_COMPARE(wanted().dates.size(), std::size_t(3));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(setup().model().isSaved());
    QCOMPARE(m_rig->catalog.event().performances.size(), std::size_t(3));
    for (const wire::Performance &date : m_rig->catalog.event().performances)
        QCOMPARE(date.areas.size(), std::size_t(1));
    m_rig->page().openEvent(event.id, quint8(Step::Hall)); // from the server again: an edit reaches all three
    QTRY_COMPARE(setup().step(), Step::Hall);
    auto *capacity = m_rig->get<QSpinBox>("areaCapacity0");
    QTRY_VERIFY(capacity->isVisible() && setup().model().isSaved());
    capacity->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(focusName(), QStringLiteral("areaCapacity0"));
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("75"));
    QTRY_COMPARE(wanted().hall.areas.front().capacity, 75);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(setup().model().isSaved());
    for (const wire::Performance &date : m_rig->catalog.event().performances)
        QCOMPARE(date.areas.front().capacity, 75);
}

void EventSetupTest::tabReachesEverythingByName_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < stepCount; ++step)
        QTest::newRow(qPrintable(QString::number(step))) << step;
}

void EventSetupTest::tabReachesEverythingByName()
{
    QFETCH(int, step);
    openReady(Step(step));
    QTRY_COMPARE(testing::tabComplaints(page()), QStringList());
}

FOYER_EVENTS_TEST_MAIN(EventSetupTest)
#include "tst_eventsetup.moc"
