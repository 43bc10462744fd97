// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/keys.h"
#include "tests/ui/events/rig.h"
#include "tests/ui/events/widgetmain.h"
#include "tests/ui/support/tryagain.h"
#include "ui/events/pricegrid.h"
#include "ui/events/readinesspanel.h"
#include "ui/events/setupview.h"
#include "ui/kit/banner.h"
#include "ui/kit/field.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLineEdit>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::events;
using namespace std::chrono_literals;
using client::Method;

/// What goes wrong in the set-up is said where the person works, and nothing typed is lost by it.
class EventTroubleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { m_rig.reset(); }

    void anEventThatFailedIsReadAgain();
    void pastedWordsAreNamed();
    void nightsAreNotForcedIntoADay();
    void doorsFollowTheStartUntilTheyAreTyped();
    void aCopiedDateFollowsItsOwnStart();
    void doorsOfTheMorningAreSaid();
    void whatIsBeingTypedInADateStays();
    void anotherCurrencyIsSaid();
    void aFeeThatIsNoneChangesNothing();
    void placesThatCannotBeReadAreSaid();
    void aMapThatCannotBeReadIsSaid();
    void whatWasSaidGoesWithItsEvent();
    void theReasonOutlivesARefusal();
    void publishingWaitsForWhatIsBeingSaved();
    void publishingWaitsForADecision();

private:
    void openReady(Step step);

    [[nodiscard]] SetupView &setup() { return *m_rig->page().setup(); }

    [[nodiscard]] const Setup &wanted() { return setup().model().wanted(); }

    std::unique_ptr<EventsRig> m_rig;
};

void EventTroubleTest::openReady(Step step)
{
    m_rig = std::make_unique<EventsRig>();
    const wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Beethoven: the nine"));
    m_rig->page().openEvent(event.id, quint8(step));
    QTRY_COMPARE(wanted().facts.title, QStringLiteral("Beethoven: the nine"));
    QTRY_VERIFY(setup().step() == step);
    QTRY_COMPARE(doneIn(m_rig->get<ReadinessPanel>("readiness")->items()), 6);
}

void EventTroubleTest::anEventThatFailedIsReadAgain()
{
    m_rig = std::make_unique<EventsRig>();
    const wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Carmen"));
    m_rig->office.transport.once().refuse(Method::Get, "~/events/*", 403, "forbidden");
    m_rig->page().openEvent(event.id, quint8(Step::Dates));
    QTRY_VERIFY(testing::tryAgainIn(m_rig->page()) != nullptr);
    const int asked = m_rig->office.transport.count(Method::Get, "~/events/*");
    QVERIFY(testing::pressTryAgain(m_rig->page()));
    QTRY_COMPARE(wanted().facts.title, QStringLiteral("Carmen"));
    QCOMPARE(m_rig->office.transport.count(Method::Get, "~/events/*"), asked + 1);
    QVERIFY(setup().step() == Step::Dates);
    QVERIFY(!testing::tryAgainIn(m_rig->page()));
}

void EventTroubleTest::pastedWordsAreNamed()
{
    openReady(Step::Prices);
    auto *grid = m_rig->get<PriceGrid>("priceGrid");
    grid->setFocus(Qt::TabFocusReason);
    QGuiApplication::clipboard()->setText(QStringLiteral("70\ton request"));
    press(Qt::Key_V, Qt::ControlModifier);
    auto *banner = m_rig->get<kit::Banner>("priceBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QStringLiteral("“on request” at Premium, Senior")),
             qPrintable(banner->text()));
    QCOMPARE(grid->model()->index(0, 1).data().toString(), QStringLiteral("72.00"));
    QVERIFY(setup().model().isSaved());
    QGuiApplication::clipboard()->setText(QStringLiteral("70\t60"));
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!banner->isVisible());
    QCOMPARE(grid->model()->index(0, 2).data().toString(), QStringLiteral("60.00"));
}

// Doors before midnight, an end after it, and a weekend as one date: no edit of another field moves them.
void EventTroubleTest::nightsAreNotForcedIntoADay()
{
    openReady(Step::Dates);
    const QTimeZone zone("Europe/Rome");
    const auto at = [&zone](int day, int hour, int minute) {
        return kit::toInstant(QDateTime(QDate(2026, 8, day), QTime(hour, minute), zone));
    };
    auto *day = m_rig->get<QDateTimeEdit>("dateDay0");
    auto *doors = m_rig->get<QDateTimeEdit>("dateDoors0");
    auto *start = m_rig->get<QDateTimeEdit>("dateStart0");
    auto *end = m_rig->get<QDateTimeEdit>("dateEnd0");
    day->setDate({2026, 8, 2});
    start->setTime({0, 30});
    doors->setTime({23, 0}); // of the evening before
    end->setTime({4, 0});
    QCOMPARE(wanted().dates[0].starts, at(2, 0, 30));
    QCOMPARE(wanted().dates[0].doors, at(1, 23, 0));
    QCOMPARE(wanted().dates[0].ends, at(2, 4, 0));
    day->setDate({2026, 8, 9});
    QCOMPARE(wanted().dates[0].doors, at(8, 23, 0));
    QCOMPARE(wanted().dates[0].ends, at(9, 4, 0));
    setup().model().edit([&](Setup &edited) { edited.dates[0].ends = at(11, 18, 0); });
    const auto labels = m_rig->get<QWidget>("dateRow0")->findChildren<kit::Label *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const kit::Label *label) {
        return label->text() == QStringLiteral("doors on the day before, ends on Tue 11 Aug");
    }));
    doors->setTime({0, 15});
    QCOMPARE(wanted().dates[0].doors, at(9, 0, 15));
    QCOMPARE(wanted().dates[0].ends, at(11, 18, 0));
    start->setTime({10, 30});
    QCOMPARE(wanted().dates[0].doors, at(9, 0, 15)); // somebody has typed it
    QCOMPARE(wanted().dates[0].ends, at(12, 4, 0));  // as long as it was
    end->setTime({23, 0});
    QCOMPARE(wanted().dates[0].ends, at(9, 23, 0));
}

void EventTroubleTest::doorsFollowTheStartUntilTheyAreTyped()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->page();
    press(Qt::Key_N, Qt::ControlModifier);
    setup().goTo(Step::Dates);
    QTest::mouseClick(m_rig->get<QWidget>("addDate"), Qt::LeftButton);
    QTRY_COMPARE(wanted().dates.size(), std::size_t(1));
    const auto date = [this]() -> const Date & { return wanted().dates[0]; };
    const auto *doors = m_rig->get<QDateTimeEdit>("dateDoors0");
    const auto *end = m_rig->get<QDateTimeEdit>("dateEnd0");
    auto *start = m_rig->get<QDateTimeEdit>("dateStart0");
    start->setFocus(Qt::TabFocusReason);
    typeText(QStringLiteral("23:55"));
    press(Qt::Key_Tab);
    QCOMPARE(start->time(), QTime(23, 55));
    QCOMPARE(doors->time(), QTime(22, 55));
    QCOMPARE(end->time(), QTime(2, 55));
    QVERIFY(date().starts - date().doors == 1h && date().ends - date().starts == 3h);
    start->setTime({0, 30}); // over midnight, and back
    QCOMPARE(doors->time(), QTime(23, 30));
    QVERIFY(date().starts - date().doors == 1h && date().ends - date().starts == 3h);
    start->setTime({20, 0});
    m_rig->get<QDateTimeEdit>("dateDoors0")->setTime({18, 30});
    m_rig->get<QDateTimeEdit>("dateEnd0")->setTime({23, 15});
    start->setTime({21, 0});
    QCOMPARE(doors->time(), QTime(18, 30)); // as they were typed
    QCOMPARE(end->time(), QTime(23, 15));
    QVERIFY(date().starts - date().doors == 150min && date().ends - date().starts == 135min);
    start->setTime({23, 30}); // the end is over by now: it is that of the next day
    QVERIFY(date().ends - date().starts == 23h + 45min);
    start->setTime({0, 15});
    QVERIFY(date().starts - date().doors == 5h + 45min); // the evening before
    m_rig->get<QDateTimeEdit>("dateDay0")->setDate(m_rig->get<QDateTimeEdit>("dateDay0")->date().addDays(7));
    QVERIFY(date().starts - date().doors == 5h + 45min && date().ends - date().starts == 23h);
}

// Its times come from the date before; nobody has typed them for this one.
void EventTroubleTest::aCopiedDateFollowsItsOwnStart()
{
    openReady(Step::Dates);
    const std::size_t had = wanted().dates.size();
    m_rig->get<QDateTimeEdit>("dateDoors0")->setTime({18, 0});
    const auto ofRow = [](const char *name, std::size_t row) {
        return QByteArray(name) + QByteArray::number(int(row));
    };
    QTest::mouseClick(m_rig->get<QWidget>("addDate"), Qt::LeftButton);
    QTRY_COMPARE(wanted().dates.size(), had + 1);
    const Date before = wanted().dates.back();
    auto *start = m_rig->get<QDateTimeEdit>(ofRow("dateStart", had).constData());
    start->setTime(start->time().addSecs(-2 * 3600));
    const Date &after = wanted().dates.back();
    QVERIFY(before.starts - after.starts == 2h);
    QVERIFY(before.doors - after.doors == 2h && before.ends - after.ends == 2h);
    const Date &first = wanted().dates[0];
    auto *firstStart = m_rig->get<QDateTimeEdit>("dateStart0");
    const Instant doors = first.doors;
    firstStart->setTime(firstStart->time().addSecs(1800));
    QVERIFY(wanted().dates[0].doors == doors);
}

void EventTroubleTest::doorsOfTheMorningAreSaid()
{
    openReady(Step::Dates);
    auto *start = m_rig->get<QDateTimeEdit>("dateStart0");
    auto *doors = m_rig->get<QDateTimeEdit>("dateDoors0");
    start->setTime({23, 55});
    doors->setTime({11, 55});
    QVERIFY2(!doors->accessibleDescription().contains(QStringLiteral("before the start")),
             qPrintable(doors->accessibleDescription()));
    doors->setTime({0, 55});
    QVERIFY2(doors->accessibleDescription().contains(QStringLiteral("doors 23 hour(s) before the start")),
             qPrintable(doors->accessibleDescription()));
    doors->setTime({22, 0});
    QVERIFY(!doors->accessibleDescription().contains(QStringLiteral("hour(s)")));
    start->setTime({20, 0}); // and the doors stay
    QVERIFY2(doors->accessibleDescription().contains(QStringLiteral("doors after the start")),
             qPrintable(doors->accessibleDescription()));
}

// The server's answer comes while somebody is in the middle of a date.
void EventTroubleTest::whatIsBeingTypedInADateStays()
{
    openReady(Step::Dates);
    m_rig->office.transport.withhold(Method::Patch, "~/events/*");
    setup().model().edit([](Setup &edited) { edited.facts.perOrderLimit = 5; });
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_rig->office.transport.withheld("~/events/*"), 1);
    auto *start = m_rig->get<QDateTimeEdit>("dateStart0");
    start->setFocus(Qt::TabFocusReason);
    typeText(QStringLiteral("21"));
    const QString typed = start->text();
    QVERIFY(typed.startsWith(QStringLiteral("21")));
    m_rig->office.transport.release("~/events/*");
    QTRY_VERIFY(setup().model().isSaved());
    QCOMPARE(start->text(), typed);
    m_rig->get<QWidget>("dateEnd0")->setFocus(Qt::TabFocusReason);
    QCOMPARE(kit::toDateTime(wanted().dates[0].starts, QTimeZone("Europe/Rome")).time().hour(), 21);
}

void EventTroubleTest::anotherCurrencyIsSaid()
{
    openReady(Step::Facts);
    const std::int64_t cents = wanted().prices.front().minor;
    auto *currency = m_rig->get<QComboBox>("eventCurrency");
    currency->setFocus(Qt::TabFocusReason);
    typeText(QStringLiteral("JPY"));
    QTRY_COMPARE(wanted().facts.currency, QStringLiteral("JPY"));
    QCOMPARE(wanted().prices.front().minor, cents / 100);
    QVERIFY2(currency->accessibleDescription().contains(QStringLiteral("rounded: JPY has fewer decimals")),
             qPrintable(currency->accessibleDescription()));
    press(Qt::Key_Home);
    QTRY_COMPARE(wanted().facts.currency, QStringLiteral("EUR"));
    QCOMPARE(wanted().prices.front().minor, cents);
    QCOMPARE(currency->accessibleDescription(), QString());
}

void EventTroubleTest::aFeeThatIsNoneChangesNothing()
{
    openReady(Step::Facts);
    setup().model().edit([](Setup &edited) { edited.facts.feePerTicket = 150; });
    auto *fee = m_rig->get<QLineEdit>("feePerTicket");
    QTRY_COMPARE(fee->text(), QStringLiteral("1.50"));
    fee->setFocus(Qt::TabFocusReason);
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("free"));
    QCOMPARE(wanted().facts.feePerTicket, 150);
    press(Qt::Key_Tab);
    auto *field = qobject_cast<kit::Field *>(fee->parentWidget());
    QVERIFY(field);
    QVERIFY2(field->error().contains(QStringLiteral("The fee stays at €1.50")), qPrintable(field->error()));
    QCOMPARE(fee->text(), QStringLiteral("1.50"));
    fee->setFocus(Qt::TabFocusReason);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    press(Qt::Key_Tab);
    QCOMPARE(wanted().facts.feePerTicket, 0);                      // an empty field is a word of its own
    m_rig->get<QWidget>("feeShare")->setFocus(Qt::TabFocusReason); // and the page goes with the focus there
}

void EventTroubleTest::placesThatCannotBeReadAreSaid()
{
    m_rig = std::make_unique<EventsRig>();
    const wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Carmen"));
    m_rig->office.transport.once().refuse(Method::Get, "~/venues", 403, "forbidden");
    m_rig->page().openEvent(event.id, quint8(Step::Hall));
    auto *banner = m_rig->get<kit::Banner>("hallUnread");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QStringLiteral("The places could not be read.")),
             qPrintable(banner->text()));
    auto *venue = m_rig->get<QComboBox>("venue");
    QCOMPARE(venue->currentText(), QStringLiteral("The chosen place"));
    QVERIFY(!m_rig->get<QWidget>("venueName")->isVisible()); // nobody knows that there is none
    const int asked = m_rig->office.transport.count(Method::Get, "~/venues");
    QTest::mouseClick(m_rig->get<QWidget>("hallAgain"), Qt::LeftButton);
    QTRY_COMPARE(m_rig->office.transport.count(Method::Get, "~/venues"), asked + 1);
    QTRY_VERIFY(!banner->isVisible());
    QTRY_COMPARE(venue->currentText(), QStringLiteral("Main house"));
    QCOMPARE(focusName(), QStringLiteral("venue"));
}

void EventTroubleTest::aMapThatCannotBeReadIsSaid()
{
    m_rig = std::make_unique<EventsRig>();
    const wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Carmen"));
    m_rig->office.transport.once().refuse(Method::Get, "~/venues/*/seat-maps", 403, "forbidden");
    m_rig->office.transport.once().refuse(Method::Get, "~/seat-maps/*/versions/*", 403, "forbidden");
    m_rig->page().openEvent(event.id, quint8(Step::Hall));
    auto *banner = m_rig->get<kit::Banner>("hallUnread");
    QTRY_VERIFY(banner->text().contains(QStringLiteral("The seat maps of this place could not be read.")));
    auto *map = m_rig->get<QComboBox>("seatMap");
    QCOMPARE(map->currentText(), QStringLiteral("The chosen seat map"));
    QTest::mouseClick(m_rig->get<QWidget>("hallAgain"), Qt::LeftButton);
    QTRY_VERIFY(!banner->isVisible());
    QTRY_VERIFY(map->currentText().startsWith(QStringLiteral("Main house, ")));
    QTRY_VERIFY(m_rig->get<QWidget>("hallPreview")->isVisible());
    QVERIFY(setup().model().isSaved()); // nothing was chosen by all this
}

void EventTroubleTest::whatWasSaidGoesWithItsEvent()
{
    openReady(Step::Publish);
    m_rig->office.transport.once().refuse(Method::Get, "~/events/*/cancellation", 403, "forbidden");
    QTest::mouseClick(m_rig->get<QWidget>("cancelEvent"), Qt::LeftButton);
    auto *banner = m_rig->get<kit::Banner>("publishBanner");
    QTRY_VERIFY(banner->isVisible());
    const wire::Event other = m_rig->catalog.readyEvent(QStringLiteral("Carmen"));
    m_rig->page().openEvent(other.id, quint8(Step::Publish));
    QTRY_COMPARE(wanted().facts.title, QStringLiteral("Carmen"));
    QVERIFY(!banner->isVisible());
}

void EventTroubleTest::theReasonOutlivesARefusal()
{
    openReady(Step::Publish);
    m_rig->catalog.stakes = {5, 312, 1204, 1, {1684260, "EUR"}};
    m_rig->office.transport.once().refuse(Method::Post, "~/events/*/cancel", 409, "event_over");
    m_rig->prompter.nextText(QStringLiteral("The tenor is ill"));
    auto *cancel = m_rig->get<QWidget>("cancelEvent");
    QTest::mouseClick(cancel, Qt::LeftButton);
    auto *banner = m_rig->get<kit::Banner>("publishBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QStringLiteral("Nothing was cancelled.")), qPrintable(banner->text()));
    QVERIFY(m_rig->prompter.askedTexts().front().initial.isEmpty());
    m_rig->prompter.nextText(QStringLiteral("The tenor is ill"));
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(m_rig->prompter.askedTexts().size(), std::size_t(2));
    QCOMPARE(m_rig->prompter.askedTexts().back().initial, QStringLiteral("The tenor is ill"));
    QTRY_COMPARE(m_rig->catalog.event().state, catalog::EventState::Cancelled);
}

// Who leaves a step and publishes at once means what was typed last.
void EventTroubleTest::publishingWaitsForWhatIsBeingSaved()
{
    openReady(Step::Facts);
    m_rig->office.transport.withhold(Method::Patch, "~/events/*");
    auto *title = m_rig->get<QLineEdit>("eventTitle");
    title->setFocus();
    press(Qt::Key_End);
    typeText(QStringLiteral("!"));
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(setup().step(), Step::Publish);
    QTRY_COMPARE(m_rig->office.transport.withheld("~/events/*"), 1);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_rig->get<kit::Banner>("publishBanner")->isVisible());
    QCOMPARE(m_rig->office.transport.count(Method::Post, "~/events/*/publish"), 0);
    m_rig->office.transport.release("~/events/*");
    QTRY_COMPARE(m_rig->catalog.event().state, catalog::EventState::Published);
    QCOMPARE(m_rig->catalog.event().title, QStringLiteral("Beethoven: the nine!"));
    QTRY_COMPARE(m_rig->toasts.lastText(), QStringLiteral("Beethoven: the nine! is published."));
    QCOMPARE(m_rig->office.transport.count(Method::Post, "~/events/*/publish"), 1);
}

void EventTroubleTest::publishingWaitsForADecision()
{
    openReady(Step::Facts);
    m_rig->catalog.editElsewhere([](wire::Event &event) { event.perOrderLimit = 6; });
    auto *title = m_rig->get<QLineEdit>("eventTitle");
    title->setFocus();
    press(Qt::Key_End);
    typeText(QStringLiteral("!"));
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_rig->get<kit::Banner>("othersBanner")->isVisible());
    auto *banner = m_rig->get<kit::Banner>("publishBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QStringLiteral("whose changes stand")), qPrintable(banner->text()));
    QCOMPARE(m_rig->office.transport.count(Method::Post, "~/events/*/publish"), 0);
}

FOYER_EVENTS_TEST_MAIN(EventTroubleTest)
#include "tst_eventtrouble.moc"
