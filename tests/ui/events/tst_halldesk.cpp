// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/rig.h"
#include "tests/ui/events/widgetmain.h"
#include "ui/events/halldesk.h"

#include <QJsonDocument>
#include <QSet>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::events;
using client::Method;

/// Places and seat maps: read, and made once however often they are asked for.
class HallDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_rig = std::make_unique<EventsRig>(); }

    void cleanup() { m_rig.reset(); }

    void whatIsMadeTwiceIsOneThing();
    void mapsOfAnotherPlaceAreForgotten();

private:
    std::unique_ptr<EventsRig> m_rig;
};

// No answer came, and the person tries again: one place and one map, whatever the server did the first time.
void HallDeskTest::whatIsMadeTwiceIsOneThing()
{
    HallDesk desk(m_rig->office.apis.seating, m_rig->office.client);
    const auto addVenue = [&](const QString &name) {
        static_cast<void>(HallDesk::addVenue(&desk, name, {}, QStringLiteral("Europe/Rome")));
        QTRY_VERIFY(!desk.isBusy());
    };
    const auto ids = [&](const QByteArray &pattern) {
        QSet<QString> all;
        for (const client::Request &request : m_rig->office.transport.requests(Method::Post, pattern))
            all.insert(QJsonDocument::fromJson(request.body).object().value(QStringLiteral("id")).toString());
        return all;
    };
    m_rig->office.transport.cut(client::TransportFailure::Timeout);
    addVenue(QStringLiteral("Sala"));
    m_rig->office.transport.reach();
    addVenue(QStringLiteral("Sala"));
    QCOMPARE(desk.venues().size(), std::size_t(1));
    QCOMPARE(ids("~/venues").size(), 1);
    addVenue(QStringLiteral("Sala")); // meant: there are two of this name
    QCOMPARE(ids("~/venues").size(), 2);
    const Uuid venue = desk.venues().front().id;
    static_cast<void>(HallDesk::loadMaps(&desk, venue));
    const auto generate = [&] {
        wire::Theatre theatre;
        theatre.tiers.push_back({QStringLiteral("Stalls"), 5, 5, 0});
        static_cast<void>(HallDesk::generate(&desk, venue, QStringLiteral("Hall"), theatre));
        QTRY_VERIFY(!desk.isBusy());
    };
    m_rig->office.transport.refuse(Method::Post, "~/seat-maps/*/generate/theatre", 503, "unavailable");
    generate();
    QVERIFY(desk.refusal().has_value());
    m_rig->office.transport.forget(Method::Post, "~/seat-maps/*/generate/theatre");
    m_rig->catalog.answerMapMaking();
    generate();
    QCOMPARE(ids("~/venues/*/seat-maps").size(), 1);
    QCOMPARE(desk.maps().size(), std::size_t(1));
}

void HallDeskTest::mapsOfAnotherPlaceAreForgotten()
{
    m_rig->catalog.readyEvent(QStringLiteral("Carmen"));
    HallDesk desk(m_rig->office.apis.seating, m_rig->office.client);
    static_cast<void>(HallDesk::loadMaps(&desk, m_rig->catalog.venues.front().id));
    QTRY_COMPARE(desk.maps().size(), std::size_t(1));
    const wire::Venue other = m_rig->catalog.addVenue(QStringLiteral("Studio"));
    m_rig->office.transport.refuse(Method::Get, "~/venues/*/seat-maps", 403, "forbidden");
    static_cast<void>(HallDesk::loadMaps(&desk, other.id));
    QTRY_VERIFY(desk.unread().maps.has_value());
    QVERIFY(desk.maps().empty());
}

FOYER_EVENTS_TEST_MAIN(HallDeskTest)
#include "tst_halldesk.moc"
