// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/keys.h"
#include "tests/ui/events/rig.h"
#include "tests/ui/events/seasonsamples.h"
#include "tests/ui/support/savepicture.h"
#include "tests/ui/support/visibletext.h"
#include "ui/events/halldesk.h"
#include "ui/events/pricegrid.h"
#include "ui/events/seasonview.h"
#include "ui/events/setupview.h"
#include "ui/kit/look.h"
#include "ui/kit/statestack.h"
#include "ui/kit/table.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QScrollBar>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::events;
using client::Method;

/// What the page looks like, in light and dark. With FOYER_PICTURES=DIR every picture is kept there.
class EventsPicturesTest final : public QObject
{
    Q_OBJECT

public:
    explicit EventsPicturesTest(kit::Look &look) : m_look(look) {}

private Q_SLOTS:

    void cleanup() { m_rig.reset(); }

    void list();
    void smallList();
    void emptyList();
    void loadingList();
    void failedList();
    void offlineList();
    void noPermission();
    void steps_data();
    void steps();
    void newEvent();
    void datesWithRemarks();
    void importReport();
    void overtaken();
    void refused();
    void longNames();

private:
    void shoot(const QString &name);
    void openReady(Step step, const QString &title = QStringLiteral("Beethoven: the nine"));

    kit::Look &m_look;
    std::unique_ptr<EventsRig> m_rig;
};

void EventsPicturesTest::shoot(const QString &name)
{
    QCoreApplication::processEvents();
    for (const auto &[appearance, word] :
         {std::pair(kit::Appearance::Light, "light"), std::pair(kit::Appearance::Dark, "dark")}) {
        m_look.theme().setAppearance(appearance);
        QCoreApplication::processEvents();
        testing::savePicture(m_rig->page(),
                             QStringLiteral("events-%1-%2").arg(name, QLatin1StringView{word}));
    }
    m_look.theme().setAppearance(kit::Appearance::Light);
}

void EventsPicturesTest::list()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->catalog.season = seasonOfVerdi(m_rig->office.clock.now());
    m_rig->page();
    QTRY_COMPARE(m_rig->page().list()->model().rows().size(), std::size_t(9));
    shoot(QStringLiteral("list"));
    QStringList clipped = testing::findClipped(m_rig->page());
    clipped.removeIf(
        [](const QString &text) { return text.contains(QStringLiteral("zoomFit")); }); // the map's own
    QCOMPARE(clipped.join(u'|'), QString());
}

void EventsPicturesTest::smallList()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->catalog.season = seasonOfVerdi(m_rig->office.clock.now());
    m_rig->page().resize(1208, 752);
    QTRY_COMPARE(m_rig->page().list()->model().rows().size(), std::size_t(9));
    shoot(QStringLiteral("list-small"));
}

void EventsPicturesTest::emptyList()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->page();
    QTRY_COMPARE(m_rig->get<kit::StateStack>("eventStates")->face(), kit::StateStack::Face::Empty);
    shoot(QStringLiteral("empty"));
}

void EventsPicturesTest::loadingList()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->office.transport.withhold(Method::Get, "~/season");
    m_rig->page();
    QTRY_COMPARE(m_rig->office.transport.withheld("~/season"), 1);
    QTest::qWait(300); // the spinner waits too
    shoot(QStringLiteral("loading"));
}

void EventsPicturesTest::failedList()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->office.transport.refuse(Method::Get, "~/season", 500, "internal");
    m_rig->page();
    QTRY_COMPARE(m_rig->get<kit::StateStack>("eventStates")->face(), kit::StateStack::Face::Error);
    shoot(QStringLiteral("failed"));
}

void EventsPicturesTest::offlineList()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->catalog.season = seasonOfVerdi(m_rig->office.clock.now());
    m_rig->page();
    QTRY_COMPARE(m_rig->page().list()->model().rows().size(), std::size_t(9));
    m_rig->office.transport.cut();
    m_rig->page().list()->reload();
    QTRY_VERIFY(m_rig->get<QWidget>("listBanner")->isVisible());
    shoot(QStringLiteral("offline"));
}

void EventsPicturesTest::noPermission()
{
    m_rig = std::make_unique<EventsRig>(accounts::Role::Viewer);
    m_rig->office.transport.refuse(Method::Get, "~/season", 403, "forbidden");
    m_rig->page();
    QTRY_COMPARE(m_rig->get<kit::StateStack>("eventStates")->face(), kit::StateStack::Face::Error);
    shoot(QStringLiteral("forbidden"));
}

void EventsPicturesTest::openReady(Step step, const QString &title)
{
    m_rig = std::make_unique<EventsRig>();
    const wire::Event event = m_rig->catalog.readyEvent(title);
    m_rig->page().openEvent(event.id, quint8(step));
    QTRY_COMPARE(m_rig->page().setup()->model().wanted().facts.title, title);
    QTRY_COMPARE(m_rig->page().setup()->step(), step);
    QTest::qWait(100); // the map is read on another thread
}

void EventsPicturesTest::steps_data()
{
    QTest::addColumn<int>("step");
    const QStringList names{QStringLiteral("facts"),  QStringLiteral("hall"),   QStringLiteral("dates"),
                            QStringLiteral("prices"), QStringLiteral("phases"), QStringLiteral("publish")};
    for (int step = 0; step < stepCount; ++step)
        QTest::newRow(qPrintable(names[step])) << step;
}

void EventsPicturesTest::steps()
{
    QFETCH(int, step);
    openReady(Step(step));
    if (Step(step) == Step::Prices) {
        m_rig->get<PriceGrid>("priceGrid")->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Down);
    }
    shoot(QString::fromLatin1(QTest::currentDataTag()));
    QStringList clipped = testing::findClipped(m_rig->page());
    clipped.removeIf(
        [](const QString &text) { return text.contains(QStringLiteral("zoomFit")); }); // the map's own
    QCOMPARE(clipped.join(u'|'), QString());
}

void EventsPicturesTest::newEvent()
{
    m_rig = std::make_unique<EventsRig>();
    m_rig->page();
    press(Qt::Key_N, Qt::ControlModifier);
    typeText(QStringLiteral("Carmen"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(100);
    shoot(QStringLiteral("new-hall"));
    m_rig->page().setup()->goTo(Step::Dates);
    shoot(QStringLiteral("new-dates"));
    m_rig->page().setup()->goTo(Step::Prices);
    shoot(QStringLiteral("new-prices"));
    m_rig->page().setup()->goTo(Step::Phases);
    shoot(QStringLiteral("new-phases"));
}

// A remark, a warning, a mistake, in a small window.
void EventsPicturesTest::datesWithRemarks()
{
    openReady(Step::Dates);
    m_rig->page().resize(1208, 752);
    for (int i = 0; i < 2; ++i)
        QTest::mouseClick(m_rig->get<QWidget>("addDate"), Qt::LeftButton);
    const auto at = [this](const char *name) { return m_rig->get<QDateTimeEdit>(name); };
    at("dateStart0")->setTime({0, 30});
    at("dateStart1")->setTime({23, 55});
    at("dateDoors1")->setTime({0, 55});
    at("dateDoors2")->setTime({23, 0});
    shoot(QStringLiteral("dates-remarks"));
    QStringList clipped = testing::findClipped(m_rig->page());
    QCOMPARE(clipped.join(u'|'), QString());
}

void EventsPicturesTest::importReport()
{
    openReady(Step::Hall);
    m_rig->prompter.nextFile(QStringLiteral(FOYER_PLANS "/pretix-main-hall.en.json"));
    QTest::mouseClick(m_rig->get<QWidget>("importPlan"), Qt::LeftButton);
    QTRY_VERIFY(m_rig->get<kit::Table>("importRepairs")->isVisible());
    QTest::qWait(200);
    shoot(QStringLiteral("import"));
    m_rig->page().resize(1208, 752);
    QTest::qWait(50);
    shoot(QStringLiteral("import-small"));
    QCOMPARE(m_rig->get<kit::Table>("importRepairs")->horizontalScrollBar()->maximum(), 0);
}

void EventsPicturesTest::overtaken()
{
    openReady(Step::Prices);
    m_rig->catalog.editElsewhere([](wire::Event &event) {
        event.prices[1].price.minor = 6000;
        event.description = QStringLiteral("All nine symphonies.");
    });
    m_rig->page().setup()->model().edit([](Setup &setup) { setPrice(setup, setup.prices.front().at, 7500); });
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_rig->get<QWidget>("othersBanner")->isVisible());
    shoot(QStringLiteral("overtaken"));
}

void EventsPicturesTest::refused()
{
    openReady(Step::Facts);
    m_rig->office.transport.refuse(Method::Patch, "~/events/*", 409, "slug_taken", "slug");
    m_rig->page().setup()->model().edit([](Setup &setup) { setup.facts.slug = QStringLiteral("mahler"); });
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_rig->page().setup()->model().state(), SaveState::Refused);
    shoot(QStringLiteral("refused"));
}

void EventsPicturesTest::longNames()
{
    openReady(Step::Publish,
              QStringLiteral("The extraordinarily long title of a festival in four parts, ").repeated(3));
    shoot(QStringLiteral("long"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    kit::Look look(application, kit::Appearance::Light);
    look.theme().setReducedMotion(true);
    EventsPicturesTest test(look);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_eventspictures.moc"
