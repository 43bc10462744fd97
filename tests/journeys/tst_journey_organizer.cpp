// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/show.h"

#include <QTest>

using namespace foyer::test;

/// From the first run to a published event that a buyer finds.
class OrganizerJourneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToOnSale();
};

void OrganizerJourneyTest::fromNothingToOnSale()
{
    Stage stage(QStringLiteral(FOYER_SERVER));
    const PersonPtr owner = stage.owner();
    const PersonPtr organizer = stage.member(*owner, "organizer");
    const Show show = putOnSale(stage, *owner, *organizer);

    const PersonPtr buyer = stage.stranger();
    const JsonAnswer found = must(200, buyer->client.get("/api/v1/events?q=figaro"));
    QCOMPARE(found.text(QStringLiteral("items[0].slug")).toLatin1(), show.slug);
    const JsonAnswer sheet = must(200, buyer->client.get("/api/v1/performances/" + show.later.id));
    QCOMPARE(sheet.at(QStringLiteral("categories")).toArray().size(), 6);
    QCOMPARE(sheet.text(QStringLiteral("pools[0].name")), QStringLiteral("Standing"));
    must(200, buyer->client.get("/api/v1/performances/" + show.later.id + "/map"));
    QVERIFY2(stage.recorder().findings().isEmpty(), qPrintable(stage.recorder().findings().join(u'\n')));
}

QTEST_GUILESS_MAIN(OrganizerJourneyTest)
#include "tst_journey_organizer.moc"
