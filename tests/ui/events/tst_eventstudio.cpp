// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/rig.h"
#include "tests/ui/events/widgetmain.h"
#include "ui/events/setupview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using events::Step;

/// The ways from an event to the studio, and what comes back from there.
class EventStudioTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listLeadsToTheHalls();
    void whoMayNotDrawIsNotLedThere();
    void hallLeadsToItsMap();
    void hallTakesTheVersionThatIsPublished();
    void anotherMapLeavesTheHallAlone();

private:
    static void openHall(EventsRig &rig);
    static void publishVersion(EventsRig &rig, const Uuid &map, const Uuid &venue, qint32 version);
};

void EventStudioTest::openHall(EventsRig &rig)
{
    rig.page().openEvent(rig.catalog.event().id, quint8(Step::Hall));
    QTRY_VERIFY(rig.get<QWidget>("hallStep")->isVisible());
    QTRY_VERIFY(rig.get<QAbstractButton>("openStudio")->isVisible());
    QTRY_VERIFY(rig.get<QAbstractButton>("drawHall")->isEnabled());
}

void EventStudioTest::publishVersion(EventsRig &rig, const Uuid &map, const Uuid &venue, qint32 version)
{
    const wire::SeatMapPage page{{{map, venue, QStringLiteral("Main house"), version, 640}}, std::nullopt};
    rig.office.transport.answer(client::Method::Get, "~/venues/*/seat-maps", page);
}

void EventStudioTest::listLeadsToTheHalls()
{
    EventsRig rig;
    QSignalSpy wanted(&rig.page(), &events::EventsPage::hallsWanted);
    QTest::mouseClick(rig.get<QWidget>("seatMaps"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void EventStudioTest::whoMayNotDrawIsNotLedThere()
{
    EventsRig rig(accounts::Role::Viewer);
    QVERIFY(!rig.page().findChild<QWidget *>(QStringLiteral("seatMaps")));
    QVERIFY(!rig.page().findChild<QWidget *>(QStringLiteral("openStudio")));
}

void EventStudioTest::hallLeadsToItsMap()
{
    EventsRig rig;
    rig.catalog.readyEvent(QStringLiteral("Beethoven 9"));
    openHall(rig);
    const wire::Event &event = rig.catalog.event();
    QSignalSpy studio(&rig.page(), &events::EventsPage::studioWanted);
    QTest::mouseClick(rig.get<QWidget>("openStudio"), Qt::LeftButton);
    QCOMPARE(studio.count(), 1);
    QCOMPARE(studio[0][0].value<Uuid>(), event.performances[0].seatMap->id.uuid());
    QSignalSpy draw(&rig.page(), &events::EventsPage::drawWanted);
    QTest::mouseClick(rig.get<QWidget>("drawHall"), Qt::LeftButton);
    QCOMPARE(draw.count(), 1);
    QCOMPARE(draw[0][0].value<Uuid>(), event.venue.uuid());
}

void EventStudioTest::hallTakesTheVersionThatIsPublished()
{
    EventsRig rig;
    rig.catalog.readyEvent(QStringLiteral("Beethoven 9"));
    openHall(rig);
    const wire::Event &event = rig.catalog.event();
    const Uuid map = event.performances[0].seatMap->id.uuid();
    publishVersion(rig, map, event.venue.uuid(), 8);
    rig.page().takeMap(map, event.venue.uuid());
    QTRY_COMPARE(rig.page().setup()->model().wanted().hall.version, 8);
}

void EventStudioTest::anotherMapLeavesTheHallAlone()
{
    EventsRig rig;
    rig.catalog.readyEvent(QStringLiteral("Beethoven 9"));
    openHall(rig);
    const wire::Event &event = rig.catalog.event();
    const qint32 before = rig.page().setup()->model().wanted().hall.version;
    const Uuid other = rig.office.ids.next();
    publishVersion(rig, other, event.venue.uuid(), 3);
    rig.page().takeMap(other, event.venue.uuid());
    QTRY_COMPARE(rig.get<QComboBox>("seatMap")->count(),
                 3); // none, the other one, and the chosen, read no more
    QCOMPARE(rig.page().setup()->model().wanted().hall.version, before);
}

FOYER_EVENTS_TEST_MAIN(EventStudioTest)

#include "tst_eventstudio.moc"
