// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapformat.h"
#include "tests/server/catalog/catalogrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// What buyers can find and read; and that drafts are not there.
class PublicEventsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void draftsAreHidden();
    void cancelledDraftsAreHidden();
    void findsByTextAndTime();
    void pagesInOrderOfDates();
    void showsAnEvent();
    void showsAPerformance();
    void pricesFollowThePhase();
    void givesTheMap();
    void mapIsCached();
    void withoutAMapThereIsNone();
    void refusesBadParameters_data();
    void refusesBadParameters();

private:
    [[nodiscard]] QByteArray performancePath(const QString &event) const
    {
        return "/api/v1/performances/" + m_rig->performanceOf(event).toLatin1();
    }

    void publish(const QString &event)
    {
        const JsonAnswer answer = m_rig->client()->post(m_rig->eventPath(event, "/publish"));
        QVERIFY2(answer.status == 200, answer.toText().constData());
    }

    std::unique_ptr<CatalogRig> m_rig;
    QString m_seated;
    QString m_standing;
    QString m_draft;
};

void PublicEventsTest::initTestCase()
{
    m_rig = std::make_unique<CatalogRig>();
    const QString map = m_rig->addSeatMap(plainHall(200, {QStringLiteral("gold"), QStringLiteral("silver")}));
    m_seated = m_rig->makeDraft(QStringLiteral("seated"), map);
    m_standing = m_rig->makeDraft(QStringLiteral("standing"));
    m_draft = m_rig->makeDraft(QStringLiteral("draft"), map);
    publish(m_seated);
    publish(m_standing);
}

void PublicEventsTest::draftsAreHidden()
{
    const auto buyer = m_rig->buyer();
    QCOMPARE(buyer->get("/api/v1/events/draft").status, 404);
    QCOMPARE(buyer->get(performancePath(m_draft)).status, 404);
    QCOMPARE(buyer->get(performancePath(m_draft) + "/map").status, 404);
    const JsonAnswer list = buyer->get("/api/v1/events");
    QCOMPARE(list.status, 200);
    QCOMPARE(list.at(QStringLiteral("items")).toArray().size(), 2);
    QVERIFY(!list.body.contains("draft"));
}

void PublicEventsTest::cancelledDraftsAreHidden()
{
    const QString event = m_rig->makeDraft(QStringLiteral("never-was"));
    m_rig->client()->post(m_rig->eventPath(event, "/cancel"),
                          {{QStringLiteral("reason"), QStringLiteral("No")}});
    const auto buyer = m_rig->buyer();
    QCOMPARE(buyer->get("/api/v1/events/never-was").status, 404);
    QCOMPARE(buyer->get(performancePath(event)).status, 404);
}

void PublicEventsTest::findsByTextAndTime()
{
    const auto buyer = m_rig->buyer();
    const auto found = [&](const QByteArray &query) {
        return buyer->get("/api/v1/events?" + query).at(QStringLiteral("items")).toArray().size();
    };
    QCOMPARE(found("q=OF%20SEATED"), 1);
    QCOMPARE(found("q=great%20hall"), 2);
    QCOMPARE(found("q=%25"), 0); // a sign, not a pattern
    QCOMPARE(found("from=2091-01-01T00:00:00Z"), 0);
    QCOMPARE(found("to=2090-01-01T00:00:00Z"), 0);
    QCOMPARE(found("from=2090-05-01T00:00:00Z&to=2090-05-02T00:00:00Z"), 2);
}

void PublicEventsTest::pagesInOrderOfDates()
{
    const auto buyer = m_rig->buyer();
    const JsonAnswer first = buyer->get("/api/v1/events?limit=1");
    const QString next = first.text(QStringLiteral("next"));
    QVERIFY(!next.isEmpty());
    const JsonAnswer second = buyer->get("/api/v1/events?limit=1&after=" + next.toLatin1());
    QVERIFY(first.text(QStringLiteral("items[0].id")) != second.text(QStringLiteral("items[0].id")));
    QVERIFY(second.text(QStringLiteral("next")).isEmpty());
}

void PublicEventsTest::showsAnEvent()
{
    const JsonAnswer event = m_rig->buyer()->get("/api/v1/events/seated");
    QVERIFY2(event.status == 200, event.toText().constData());
    QCOMPARE(event.text(QStringLiteral("organization")), QStringLiteral("Opera"));
    QCOMPARE(event.text(QStringLiteral("address")), QStringLiteral("1 Square"));
    QCOMPARE(event.number(QStringLiteral("price_from.amount")), 1500);
    QCOMPARE(event.text(QStringLiteral("performances[0].slug")), QStringLiteral("seated"));
    QCOMPARE(event.text(QStringLiteral("performances[0].starts_at")),
             QStringLiteral("2090-05-01T18:00:00.000Z"));
}

void PublicEventsTest::showsAPerformance()
{
    const JsonAnswer seated = m_rig->buyer()->get(performancePath(m_seated));
    QVERIFY2(seated.status == 200, seated.toText().constData());
    QCOMPARE(seated.number(QStringLiteral("seats")), 200);
    QCOMPARE(seated.number(QStringLiteral("categories[1].seats")), 100);
    QCOMPARE(seated.at(QStringLiteral("prices")).toArray().size(), 4);
    QVERIFY(seated.at(QStringLiteral("phases[0].open")).toBool());
    QVERIFY(seated.at(QStringLiteral("has_seat_map")).toBool());
    const JsonAnswer standing = m_rig->buyer()->get(performancePath(m_standing));
    QCOMPARE(standing.number(QStringLiteral("pools[0].capacity")), 120);
    QVERIFY(!standing.at(QStringLiteral("has_seat_map")).toBool(true));
}

void PublicEventsTest::pricesFollowThePhase()
{
    const auto staff = m_rig->client();
    const QString phase = m_rig->newId();
    const JsonAnswer state =
        staff->post(m_rig->eventPath(m_standing, "/sale-phases"),
                    {{QStringLiteral("id"), phase},
                     {QStringLiteral("name"), QStringLiteral("Early")},
                     {QStringLiteral("channels"), QJsonArray{QStringLiteral("public")}},
                     {QStringLiteral("opens_at"), QStringLiteral("2021-01-01T00:00:00Z")},
                     {QStringLiteral("closes_at"), QStringLiteral("2080-01-01T00:00:00Z")}});
    QCOMPARE(state.status, 201);
    QJsonArray prices = state.at(QStringLiteral("prices")).toArray();
    QJsonObject early = prices[0].toObject();
    early.insert(QStringLiteral("phase"), phase);
    early.insert(QStringLiteral("price"), QJsonObject{{QStringLiteral("amount"), 700},
                                                      {QStringLiteral("currency"), QStringLiteral("EUR")}});
    prices.append(early);
    QCOMPARE(staff
                 ->put(m_rig->eventPath(m_standing, "/prices"), {{QStringLiteral("prices"), prices}},
                       m_rig->tagOf(m_standing))
                 .status,
             200);
    QCOMPARE(staff
                 ->patch(m_rig->eventPath(m_standing), {{QStringLiteral("fee_per_ticket"), 50}},
                         m_rig->tagOf(m_standing))
                 .status,
             200);
    const JsonAnswer shown = m_rig->buyer()->get(performancePath(m_standing));
    QCOMPARE(shown.number(QStringLiteral("prices[0].total.amount")), 750);
    QCOMPARE(shown.number(QStringLiteral("prices[0].fee.amount")), 50);
    QCOMPARE(shown.number(QStringLiteral("prices[1].total.amount")), 1550);
    const JsonAnswer counter = m_rig->buyer()->get(performancePath(m_standing) + "?channel=box_office");
    QCOMPARE(counter.number(QStringLiteral("prices[0].total.amount")),
             2550); // the phase is the public's alone
    const JsonAnswer wrong = m_rig->buyer()->get(performancePath(m_standing) + "?channel=counter");
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.field(), QStringLiteral("channel"));
}

void PublicEventsTest::givesTheMap()
{
    const JsonAnswer map = m_rig->buyer()->get(performancePath(m_seated) + "/map");
    QCOMPARE(map.status, 200);
    QCOMPARE(map.at(QStringLiteral("seats")).toArray().size(), 200);
    QCOMPARE(map.text(QStringLiteral("seats[77]")), QStringLiteral("seat-77"));
    QCOMPARE(map.number(QStringLiteral("categories[1].ordinal")), 1);
    const Result<seating::SeatMap> document =
        seating::decodeSeatMap(map.at(QStringLiteral("document")).toObject());
    QVERIFY(document.has_value());
    QCOMPARE(seating::seatCount(*document), std::size_t(200));
}

void PublicEventsTest::mapIsCached()
{
    const auto buyer = m_rig->buyer();
    const JsonAnswer map = buyer->get(performancePath(m_seated) + "/map");
    const QByteArray tag = map.header("ETag");
    QVERIFY(!tag.isEmpty());
    QVERIFY(map.header("Cache-Control").contains("max-age"));
    const JsonAnswer again =
        buyer->send("GET", performancePath(m_seated) + "/map", {}, "If-None-Match: " + tag + "\r\n");
    QCOMPARE(again.status, 304);
    QVERIFY(again.body.isEmpty());
}

void PublicEventsTest::withoutAMapThereIsNone()
{
    const JsonAnswer map = m_rig->buyer()->get(performancePath(m_standing) + "/map");
    QCOMPARE(map.status, 404);
    QCOMPARE(map.code(), QStringLiteral("no_seat_map"));
}

void PublicEventsTest::refusesBadParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("field");
    QTest::newRow("limit") << QByteArray("limit=101") << QStringLiteral("limit");
    QTest::newRow("after") << QByteArray("after=%22") << QStringLiteral("after");
    QTest::newRow("from") << QByteArray("from=yesterday") << QStringLiteral("from");
    QTest::newRow("to") << QByteArray("to=1999-01-01T00:00:00Z") << QStringLiteral("to");
}

void PublicEventsTest::refusesBadParameters()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, field);
    const JsonAnswer answer = m_rig->buyer()->get("/api/v1/events?" + query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.field(), field);
}

QTEST_GUILESS_MAIN(PublicEventsTest)
#include "tst_publicevents.moc"
