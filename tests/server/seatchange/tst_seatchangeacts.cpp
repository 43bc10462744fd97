// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/seatchange/hallrig.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using namespace foyer::test;

/// What else hangs on a hall when another version takes its place, and who may do that, and how often.
class SeatChangeActsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<HallRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_rig->offer(u"evening-%1"_s.arg(++m_evenings)); }

    void cleanup() { QCOMPARE(m_rig->brokenLaws(), QByteArray()); }

    void standingPlaces();
    void holdsThatCannotBeKeptEnd();
    void holdsOnSeatsThatAreGivenAwayEnd();
    void refusesWhileASeatIsBeingPaid();
    void oneForAllPerformances();
    void saysTheSameAgain();
    void asksForTheRevision();
    void isNobodyElsesBusiness();

private:
    std::unique_ptr<HallRig> m_rig;
    int m_evenings = 0;
};

void SeatChangeActsTest::standingPlaces()
{
    const QString pool = QString::fromLatin1(m_rig->psql(
        u"select id from pool where performance = %1"_s.arg(QString::fromLatin1(m_rig->number()))));
    const auto client = m_rig->catalog().client(accounts::Role::BoxOffice);
    const JsonAnswer held =
        client->post(m_rig->catalog().path("/performances/" + m_rig->performance().toLatin1() + "/holds"),
                     {{u"id"_s, m_rig->catalog().newId()},
                      {u"channel"_s, u"box_office"_s},
                      {u"places"_s, QJsonArray{QJsonObject{{u"pool"_s, pool}, {u"places"_s, 3}}}}});
    const JsonAnswer order = m_rig->pay(held);
    QVERIFY2(order.status == 201, order.toText().constData());
    const int tooSmall =
        m_rig->addVersion(hallWith([](seating::SeatMap &map) { map.sections[0].standing[0].capacity = 2; }));
    QCOMPARE(m_rig->check(tooSmall).text(u"performances[0].faults[0].reason"_s), u"area_too_small"_s);
    QCOMPARE(faults(m_rig->change(tooSmall)), QStringList{u"area-Pit area_too_small"_s});
    const int version = m_rig->addVersion(hallWith([](seating::SeatMap &map) {
        map.sections[0].standing[0].capacity = 3;
        map.sections[0].standing[0].name = u"Front"_s;
        map.sections[0].standing.insert(map.sections[0].standing.begin(), map.sections[0].standing[0]);
        map.sections[0].standing[0].id = u"area-Back"_s;
        map.sections[0].standing[0].name = u"Back"_s;
        map.sections[0].standing[0].capacity = 40;
    }));
    const JsonAnswer told = m_rig->check(version);
    QCOMPARE(told.number(u"performances[0].areas[0].used"_s), 3);
    QCOMPARE(told.number(u"performances[0].areas[1].capacity"_s), 40);
    QCOMPARE(m_rig->change(version).status, 200);
    QCOMPARE(
        m_rig->psql(
            u"select string_agg(ordinal || name || capacity || '/' || sold, ' ' order by ordinal) from pool "
            "where performance = %1"_s.arg(QString::fromLatin1(m_rig->number()))),
        QByteArray("0Front3/3 1Back40/0"));
    QCOMPARE(m_rig->staffOrder(order).text(u"lines[0].name"_s), u"Front"_s);
}

void SeatChangeActsTest::holdsThatCannotBeKeptEnd()
{
    const JsonAnswer lost = m_rig->hold({u"seat-3"_s, u"seat-4"_s});
    const JsonAnswer kept = m_rig->hold({u"seat-40"_s});
    const int version = m_rig->addVersion(
        hallWith([](seating::SeatMap &map) { row(map, 0).erase(row(map, 0).begin() + 3); }));
    QCOMPARE(m_rig->check(version).number(u"performances[0].ended_holds"_s), 1);
    QCOMPARE(m_rig->change(version).status, 200);
    QCOMPARE(m_rig->pay(lost).code(), u"hold_released"_s);
    QCOMPARE(m_rig->pay(kept).status, 201);
    QCOMPARE(m_rig->seats().at(4), 'f');
    QCOMPARE(m_rig->tryToSell({u"seat-4"_s}), 201);
}

void SeatChangeActsTest::holdsOnSeatsThatAreGivenAwayEnd()
{
    QCOMPARE(m_rig->sell({u"seat-3"_s}).status, 201);
    const JsonAnswer lost = m_rig->hold({u"seat-20"_s});
    const int version = m_rig->addVersion(
        hallWith([](seating::SeatMap &map) { row(map, 0).erase(row(map, 0).begin() + 3); }));
    const JsonAnswer done = m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-20"_s)});
    QVERIFY2(done.status == 200, done.toText().constData());
    QCOMPARE(done.number(u"performances[0].ended_holds"_s), 1);
    QCOMPARE(m_rig->pay(lost).code(), u"hold_released"_s);
    QCOMPARE(m_rig->tryToSell({u"seat-20"_s}), 409);
}

void SeatChangeActsTest::refusesWhileASeatIsBeingPaid()
{
    const JsonAnswer order = m_rig->sell({u"seat-3"_s});
    m_rig->psql(
        u"update claim set state = 's', until = now() + interval '1 hour' where performance = %1 and seat = 3"_s
            .arg(QString::fromLatin1(m_rig->number())));
    const int version = m_rig->addVersion(
        hallWith([](seating::SeatMap &map) { row(map, 0).erase(row(map, 0).begin() + 3); }));
    QCOMPARE(m_rig->check(version).text(u"performances[0].faults[0].reason"_s), u"being_paid"_s);
    QCOMPARE(faults(m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-5"_s)})),
             QStringList{u"seat-3 being_paid"_s});
    m_rig->psql(u"update claim set state = 'd', until = null where performance = %1 and seat = 3"_s.arg(
        QString::fromLatin1(m_rig->number())));
    QCOMPARE(m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-5"_s)}).status, 200);
}

void SeatChangeActsTest::oneForAllPerformances()
{
    QCOMPARE(m_rig->sell({u"seat-3"_s}).status, 201);
    const auto client = m_rig->catalog().client();
    QCOMPARE(client
                 ->post(m_rig->catalog().eventPath(m_rig->event(), "/performances"),
                        {{u"id"_s, m_rig->catalog().newId()},
                         {u"starts_at"_s, u"2090-05-03T18:00:00Z"_s},
                         {u"seat_map"_s, QJsonObject{{u"id"_s, m_rig->map()}}}})
                 .status,
             201);
    QCOMPARE(client->post(m_rig->catalog().eventPath(m_rig->event(), "/publish")).status, 200);
    const int version = m_rig->addVersion(
        hallWith([](seating::SeatMap &map) { row(map, 0).erase(row(map, 0).begin() + 3); }));
    QCOMPARE(m_rig->check(version).at(u"performances"_s).toArray().size(), 2);
    QCOMPARE(m_rig->change(version).status, 409); // all or none
    const JsonAnswer done = m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-5"_s)});
    QVERIFY2(done.status == 200, done.toText().constData());
    QCOMPARE(m_rig->psql(u"select count(distinct performance) from seat_order where seat_map_id = '%1'"_s.arg(
                 m_rig->map())),
             QByteArray("2"));
    const JsonAnswer uses =
        client->get(m_rig->catalog().path("/seat-maps/" + m_rig->map().toLatin1() + "/uses"));
    QCOMPARE(uses.at(u"items"_s).toArray().size(), 2);
    QCOMPARE(uses.number(u"items[0].version"_s), version);
    QCOMPARE(uses.number(u"items[0].sold"_s), 1);
}

void SeatChangeActsTest::saysTheSameAgain()
{
    const int version = m_rig->addVersion(
        hallWith([](seating::SeatMap &map) { row(map, 0).erase(row(map, 0).begin() + 3); }));
    QJsonObject body = m_rig->order(version);
    const QByteArray tag = m_rig->catalog().tagOf(m_rig->event());
    const JsonAnswer first = m_rig->change(body, tag);
    QCOMPARE(first.status, 200);
    const JsonAnswer again = m_rig->change(body, tag);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.object(), first.object());
    QCOMPARE(m_rig->change(body).code(), u"stale_revision"_s);
    body.insert(u"moves"_s, QJsonArray{HallRig::move(u"seat-4"_s, u"seat-5"_s)});
    QCOMPARE(m_rig->change(body).code(), u"id_taken"_s);
}

void SeatChangeActsTest::asksForTheRevision()
{
    const int version = m_rig->addVersion(HallRig::hall());
    const auto client = m_rig->catalog().client();
    const QByteArray path = m_rig->catalog().eventPath(m_rig->event(), "/seat-change");
    QCOMPARE(client->post(path, m_rig->order(version)).code(), u"precondition_required"_s);
    QCOMPARE(client->send("POST", path, QJsonDocument(m_rig->order(version)).toJson(), "If-Match: \"1\"\r\n")
                 .code(),
             u"stale_revision"_s);
    QCOMPARE(m_rig->change(77).code(), u"unknown_seat_map"_s);
}

void SeatChangeActsTest::isNobodyElsesBusiness()
{
    const int version = m_rig->addVersion(HallRig::hall());
    const QJsonObject asked{{u"version"_s, version}};
    const QByteArray check = m_rig->catalog().eventPath(m_rig->event(), "/seat-change/check");
    QCOMPARE(m_rig->catalog().client(accounts::Role::BoxOffice)->post(check, asked).status, 403);
    QCOMPARE(m_rig->catalog().buyer()->post(check, asked).status, 401);
    QVERIFY(m_rig->catalog().stranger()->post(check, asked).status >= 403);
}

QTEST_GUILESS_MAIN(SeatChangeActsTest)

#include "tst_seatchangeacts.moc"
