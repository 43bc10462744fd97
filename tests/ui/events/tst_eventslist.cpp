// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/keys.h"
#include "tests/ui/events/rig.h"
#include "tests/ui/events/seasonsamples.h"
#include "tests/ui/events/widgetmain.h"
#include "tests/ui/support/tabwalk.h"
#include "tests/ui/support/tryagain.h"
#include "ui/events/seasondelegate.h"
#include "ui/events/seasonmodel.h"
#include "ui/events/seasonview.h"
#include "ui/events/setupview.h"
#include "ui/kit/banner.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/label.h"
#include "ui/kit/segments.h"
#include "ui/kit/statestack.h"
#include "ui/kit/table.h"

#include <QSignalSpy>

using namespace foyer;
using namespace foyer::test;
using client::Method;
using events::SeasonModel;

/// The list of events by real keys and clicks.
class EventsListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { m_rig.reset(); }

    void saysHowEachSells();
    void oneRequestForTheList();
    void arrowsAndEnterOpen();
    void theButtonOfARow();
    void leadsToTheWaitingRoom();
    void segmentsAsk();
    void slashSearches();
    void emptyOrganization();
    void failsAndTriesAgain();
    void offlineKeepsWhatWasThere();
    void noPermission();
    void whoMayNotManage();
    void duplicates();
    void unsavedOnesStandFirst();
    void readsOn();
    void tabReachesEverythingByName();

private:
    void start(accounts::Role role = accounts::Role::Owner);

    [[nodiscard]] SeasonModel &model() { return m_rig->page().list()->model(); }

    [[nodiscard]] kit::Table *table() { return m_rig->get<kit::Table>("eventTable"); }

    [[nodiscard]] kit::StateStack::Face face() { return m_rig->get<kit::StateStack>("eventStates")->face(); }

    std::unique_ptr<EventsRig> m_rig;
};

void EventsListTest::start(accounts::Role role)
{
    m_rig = std::make_unique<EventsRig>(role);
    m_rig->catalog.season = seasonOfVerdi(m_rig->office.clock.now());
    m_rig->page();
    QTRY_VERIFY(model().isLoaded());
}

void EventsListTest::saysHowEachSells()
{
    start();
    const auto &rows = model().rows();
    QCOMPARE(rows.size(), std::size_t(9));
    QCOMPARE(rows[0].title, QStringLiteral("Mahler 4"));
    QVERIFY2(rows[0].line.startsWith(QStringLiteral("Today 20:30, 2 more to")), qPrintable(rows[0].line));
    QCOMPARE(rows[0].chip.text, QStringLiteral("Today"));
    QCOMPARE(rows[0].actionText, QStringLiteral("Open the till"));
    QCOMPARE(rows[0].takings, QStringLiteral("€16,842.60"));
    QCOMPARE(rows[2].chip.text, QStringLiteral("Few left"));
    QCOMPARE(rows[3].chip.text, QStringLiteral("Sold out"));
    QCOMPARE(rows[5].chip.text, QStringLiteral("Announced"));
    QCOMPARE(rows[6].actionText, QStringLiteral("3 step(s) left"));
    QCOMPARE(rows[6].step, events::Step::Prices);
    QCOMPARE(rows[6].notOnSale, QStringLiteral("not on sale, 3,100 places"));
    QCOMPARE(m_rig->get<kit::Label>("eventCount")->text(), QStringLiteral("9 event(s), 31 date(s)"));
    QCOMPARE(m_rig->get<kit::Label>("eventTotals")->text(),
             QStringLiteral("17,311 tickets sold, €1,126,772.00"));
}

void EventsListTest::oneRequestForTheList()
{
    start();
    QCOMPARE(m_rig->office.transport.requests().size(), std::size_t(1));
}

void EventsListTest::arrowsAndEnterOpen()
{
    start();
    const wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Beethoven: the nine"));
    QTRY_COMPARE(table()->currentRow(), 0);
    for (int i = 0; i < 6; ++i)
        press(Qt::Key_Down);
    QCOMPARE(table()->currentRow(), 6);
    m_rig->catalog.event().id = model().rows()[6].event;
    press(Qt::Key_Return);
    QTRY_COMPARE(m_rig->page().setup()->model().wanted().facts.title, QStringLiteral("Beethoven: the nine"));
    QVERIFY(m_rig->page().setup()->isVisible());
    QCOMPARE(m_rig->page().setup()->step(), events::Step::Prices);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(m_rig->page().list()->isVisible());
    QTRY_COMPARE(table()->currentRow(), 6); // its place is kept
}

void EventsListTest::theButtonOfARow()
{
    start();
    QSignalSpy links(&m_rig->page(), &kit::Page::linkActivated);
    const QRect cell = table()->visualRect(model().index(0, SeasonModel::Action));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      events::SeasonDelegate::buttonIn(cell).center());
    QCOMPARE(links.count(), 2);
    QCOMPARE(links[0][0].value<kit::Link>().kind, kit::Link::Kind::Performance);
    QCOMPARE(links[1][0].value<kit::Link>().id, QStringLiteral("pos"));
    table()->setCurrentRow(4);
    press(Qt::Key_Return, Qt::ControlModifier); // by key, whatever the row offers
    QCOMPARE(links.count(), 4);
    QCOMPARE(links[3][0].value<kit::Link>().id, QStringLiteral("dashboard"));
}

void EventsListTest::leadsToTheWaitingRoom()
{
    start();
    QSignalSpy links(&m_rig->page(), &kit::Page::linkActivated);
    table()->setCurrentRow(0);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(links.count(), 1);
    QCOMPARE(links[0][0].value<kit::Link>().kind, kit::Link::Kind::Line);
    QCOMPARE(links[0][0].value<kit::Link>().id.toLatin1(), model().rows()[0].performance->toText());
}

void EventsListTest::segmentsAsk()
{
    start();
    auto *views = m_rig->get<kit::Segments>("eventViews");
    views->setFocus(Qt::TabFocusReason);
    const int before = m_rig->office.transport.count(Method::Get, "~/season");
    QAbstractButton *past = nullptr;
    for (QAbstractButton *button : views->findChildren<QAbstractButton *>()) {
        if (button->text().startsWith(QStringLiteral("Past")))
            past = button;
    }
    QVERIFY(past);
    QCOMPARE(past->text(), QStringLiteral("Past 38"));
    QTest::mouseClick(past, Qt::LeftButton);
    QTRY_COMPARE(m_rig->office.transport.count(Method::Get, "~/season"), before + 1);
    QCOMPARE(m_rig->office.transport.requests().back().queryValue("view"), QByteArray("past"));
}

void EventsListTest::slashSearches()
{
    start();
    press(Qt::Key_Slash);
    QCOMPARE(focusName(), QStringLiteral("eventSearch"));
    typeText(QStringLiteral("mahler"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_rig->office.transport.requests().back().queryValue("q"), QByteArray("mahler"));
    QCOMPARE(focusName(), QStringLiteral("eventTable"));
    typeText(QStringLiteral("/"));
    QCOMPARE(focusName(), QStringLiteral("eventSearch"));
}

void EventsListTest::emptyOrganization()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->page();
    QTRY_COMPARE(face(), kit::StateStack::Face::Empty);
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_rig->page().setup()->isVisible());
    QCOMPARE(focusName(), QStringLiteral("eventTitle"));
}

void EventsListTest::failsAndTriesAgain()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->office.transport.refuse(Method::Get, "~/season", 500, "internal");
    m_rig->page();
    QTRY_COMPARE(face(), kit::StateStack::Face::Error);
    m_rig->office.transport.forget(Method::Get, "~/season");
    m_rig->office.transport.answer(Method::Get, "~/season", seasonOfVerdi(m_rig->office.clock.now()));
    const int asked = m_rig->office.transport.count(Method::Get, "~/season");
    QVERIFY(testing::pressTryAgain(m_rig->page()));
    QTRY_COMPARE(face(), kit::StateStack::Face::Content);
    QCOMPARE(m_rig->office.transport.count(Method::Get, "~/season"), asked + 1);
}

void EventsListTest::offlineKeepsWhatWasThere()
{
    start();
    m_rig->office.transport.cut();
    m_rig->page().list()->reload();
    QTRY_VERIFY(m_rig->get<kit::Banner>("listBanner")->isVisible());
    QCOMPARE(face(), kit::StateStack::Face::Content);
    QCOMPARE(model().rows().size(), std::size_t(9));
    m_rig->office.transport.reach();
    m_rig->page().list()->reload();
    QTRY_VERIFY(!m_rig->get<kit::Banner>("listBanner")->isVisible());
}

void EventsListTest::noPermission()
{
    m_rig = std::make_unique<EventsRig>(accounts::Role::Viewer);
    m_rig->office.transport.refuse(Method::Get, "~/season", 403, "forbidden");
    m_rig->page();
    QTRY_COMPARE(face(), kit::StateStack::Face::Error);
}

void EventsListTest::whoMayNotManage()
{
    start(accounts::Role::Viewer);
    QVERIFY(!m_rig->page().setup());
    QVERIFY(!m_rig->page().findChild<QWidget *>(QStringLiteral("newEvent")));
    QVERIFY(model().rows()[6].actionText.isEmpty());
    QSignalSpy links(&m_rig->page(), &kit::Page::linkActivated);
    press(Qt::Key_Return);
    QCOMPARE(links.count(), 2);
}

void EventsListTest::duplicates()
{
    start();
    m_rig->catalog.readyEvent(QStringLiteral("Mahler 4"));
    m_rig->catalog.event().id = model().rows()[0].event;
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(m_rig->page().setup()->isVisible());
    const events::Setup &copy = m_rig->page().setup()->model().wanted();
    QTRY_COMPARE(copy.facts.title, QStringLiteral("Copy of Mahler 4"));
    QCOMPARE(copy.prices.size(), std::size_t(15));
    QVERIFY(copy.dates.empty());
    QVERIFY(m_rig->toasts.lastText().contains(QStringLiteral("dates")));
}

void EventsListTest::unsavedOnesStandFirst()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->page();
    QTRY_COMPARE(face(), kit::StateStack::Face::Empty);
    press(Qt::Key_N, Qt::ControlModifier);
    typeText(QStringLiteral("Carmen"));
    m_rig->closePage(); // the program is gone
    m_rig->page();
    QTRY_COMPARE(model().rows().size(), std::size_t(1));
    QCOMPARE(model().rows()[0].title, QStringLiteral("Carmen"));
    QCOMPARE(model().rows()[0].chip.text, QStringLiteral("On this computer"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_rig->page().setup()->model().wanted().facts.title, QStringLiteral("Carmen"));
}

void EventsListTest::readsOn()
{
    m_rig = std::make_unique<EventsRig>();
    wire::Season first = seasonOfVerdi(m_rig->office.clock.now());
    const std::vector<wire::SeasonEvent> some = first.items;
    for (int i = 0; i < 4; ++i)
        std::ranges::copy(some, std::back_inserter(first.items));
    first.next = QStringLiteral("more");
    wire::Season last = seasonOfVerdi(m_rig->office.clock.now());
    m_rig->office.transport.answer(Method::Get, "~/season", [first, last](const client::Request &request) {
        return ScriptedTransport::json(wire::encode(request.queryValue("after") == "more" ? last : first));
    });
    m_rig->page();
    QTRY_COMPARE(model().rows().size(), std::size_t(45));
    QVERIFY(m_rig->get<kit::Label>("eventCount")->text().contains(QStringLiteral("and more")));
    table()->setFocus();
    press(Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(model().rows().size(), std::size_t(54));
}

void EventsListTest::tabReachesEverythingByName()
{
    start();
    QCOMPARE(testing::tabComplaints(m_rig->page()), QStringList());
}

FOYER_EVENTS_TEST_MAIN(EventsListTest)
#include "tst_eventslist.moc"
