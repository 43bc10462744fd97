// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/seatchange/hallrig.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using namespace foyer::test;

/// Another version of a hall takes the place of the one that is sold from.
class SeatChangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<HallRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_rig->offer(u"evening-%1"_s.arg(++m_evenings)); }

    void cleanup() { QCOMPARE(m_rig->brokenLaws(), QByteArray()); }

    void saysWhatWouldBecome();
    void aHallThatWasPushedAsideHasNotMoved();
    void refusesWhatHasNoSeat();
    void givesEverybodyASeat();
    void keepsWhatWasPaid();
    void newSeatsAreSoldAndOldOnesNotAnyMore();
    void everyReaderSeesTheNewHall();
    void seatsComeBack();

private:
    std::unique_ptr<HallRig> m_rig;
    int m_evenings = 0;
};

void SeatChangeTest::saysWhatWouldBecome()
{
    QCOMPARE(m_rig->sell({u"seat-3"_s, u"seat-60"_s}).status, 201);
    QCOMPARE(m_rig->keepForHouse({10}).status, 201);
    const int version = m_rig->addVersion(hallWith([](seating::SeatMap &map) {
        row(map, 0).erase(row(map, 0).begin() + 3); // sold
        row(map, 0)[9].position.x += 5000;          // seat-10, the house's
        row(map, 1)[10].number = u"10a"_s;          // seat-60, sold
        row(map, 1)[10].category = u"gold"_s;
        row(map, 1)[11].category = u"gold"_s; // nobody's
        row(map, 1).push_back(newSeat(u"new-1"_s, 90));
    }));
    const JsonAnswer told = m_rig->check(version);
    QVERIFY2(told.status == 200, told.toText().constData());
    QCOMPARE(told.number(u"version"_s), version);
    const auto number = [&told](const char *path) {
        return told.number(u"performances[0]."_s + QString::fromLatin1(path));
    };
    QCOMPARE(number("sold"), 2);
    QCOMPARE(number("seats.added"), 1);
    QCOMPARE(number("seats.gone"), 1);
    QCOMPARE(number("seats.moved"), 1);
    QCOMPARE(number("seats.renamed"), 1);
    QCOMPARE(number("seats.recategorized"), 2);
    QCOMPARE(number("kept.gone"), 1);
    QCOMPARE(number("kept.recategorized"), 1);
    const auto seat = [&told](int index, const char *member) {
        return told.at(u"performances[0].changed[%1]."_s.arg(index) + QString::fromLatin1(member));
    };
    QCOMPARE(told.at(u"performances[0].changed"_s).toArray().size(), 3);
    QCOMPARE(seat(0, "seat").toString(), u"seat-3"_s);
    QCOMPARE(seat(0, "keeper").toString(), u"sold"_s);
    QCOMPARE(seat(0, "name").toString(), u"Stalls, row 1, seat 4"_s);
    QVERIFY(seat(0, "gone").toBool() && seat(0, "needs_seat").toBool());
    QVERIFY(!seat(0, "code").toString().isEmpty());
    QCOMPARE(seat(1, "keeper").toString(), u"house"_s);
    QCOMPARE(seat(1, "moved_by").toInt(), 5000);
    QVERIFY(seat(1, "needs_seat").toBool());
    QCOMPARE(seat(2, "new_name").toString(), u"Stalls, row 2, seat 10a"_s);
    QCOMPARE(seat(2, "new_category").toString(), u"gold"_s);
    QVERIFY(!seat(2, "needs_seat").toBool());
    QCOMPARE(m_rig->catalog()
                 .client()
                 ->get(m_rig->catalog().eventPath(m_rig->event()))
                 .number(u"performances[0].seat_map.version"_s),
             1);
}

void SeatChangeTest::aHallThatWasPushedAsideHasNotMoved()
{
    QCOMPARE(m_rig->sell({u"seat-3"_s}).status, 201);
    const int version = m_rig->addVersion(hallWith([](seating::SeatMap &map) {
        seating::moveContent(map, {7000, 3000});
    }));
    const JsonAnswer told = m_rig->check(version);
    QCOMPARE(told.number(u"performances[0].seats.moved"_s), 0);
    QCOMPARE(m_rig->change(version).status, 200);
}

void SeatChangeTest::refusesWhatHasNoSeat()
{
    QCOMPARE(m_rig->sell({u"seat-3"_s, u"seat-4"_s, u"seat-5"_s, u"seat-6"_s}).status, 201);
    const JsonAnswer prices = m_rig->catalog().client()->get(m_rig->catalog().eventPath(m_rig->event()));
    QJsonArray dearer = prices.at(u"prices"_s).toArray();
    const QString gold = prices.text(u"categories[0].id"_s);
    for (QJsonValueRef price : dearer) {
        QJsonObject changed = price.toObject();
        if (changed.value(u"category").toString() == gold)
            changed.insert(u"price"_s, QJsonObject{{u"amount"_s, 9900}, {u"currency"_s, u"EUR"_s}});
        price = changed;
    }
    QCOMPARE(m_rig->catalog()
                 .client()
                 ->put(m_rig->catalog().eventPath(m_rig->event(), "/prices"), {{u"prices"_s, dearer}},
                       m_rig->catalog().tagOf(m_rig->event()))
                 .status,
             200);
    const int version = m_rig->addVersion(hallWith(
        [](seating::SeatMap &map) { row(map, 0).erase(row(map, 0).begin() + 3, row(map, 0).begin() + 7); }));
    const JsonAnswer told = m_rig->change(
        version, {HallRig::move(u"seat-4"_s, u"seat-70"_s), HallRig::move(u"seat-5"_s, u"seat-3"_s),
                  HallRig::move(u"seat-6"_s, u"seat-20"_s), HallRig::move(u"seat-99x"_s, u"seat-1"_s)});
    QCOMPARE(told.status, 409);
    QCOMPARE(told.code(), u"seats_missing"_s);
    QCOMPARE(faults(told), QStringList({u"seat-3 no_seat_given"_s, u"seat-4 other_price"_s,
                                        u"seat-5 not_in_version"_s, u"seat-99x nothing_to_move"_s}));
    QCOMPARE(m_rig->psql(u"select count(*) from seat_order where performance = %1"_s.arg(
                 QString::fromLatin1(m_rig->number()))),
             QByteArray("0"));
    QCOMPARE(m_rig->seats().count('d'), 4);
}

void SeatChangeTest::givesEverybodyASeat()
{
    const JsonAnswer order = m_rig->sell({u"seat-3"_s, u"seat-4"_s});
    const JsonAnswer other = m_rig->sell({u"seat-20"_s});
    QCOMPARE(m_rig->keepForHouse({10}).status, 201);
    const QByteArray ticket =
        m_rig->psql(u"select id || ' ' || generation || ' ' || state from ticket where order_id = '%1' "
                    "and line = 0"_s.arg(order.text(u"id"_s)));
    const int version = m_rig->addVersion(hallWith([](seating::SeatMap &map) {
        row(map, 0).erase(row(map, 0).begin() + 10);
        row(map, 0).erase(row(map, 0).begin() + 3);
        row(map, 1).push_back(newSeat(u"new-1"_s, 90));
    }));
    QCOMPARE(faults(m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-20"_s),
                                            HallRig::move(u"seat-10"_s, u"seat-21"_s)})),
             QStringList{u"seat-3 not_free"_s});
    QCOMPARE(faults(m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-21"_s),
                                            HallRig::move(u"seat-10"_s, u"seat-21"_s)})),
             QStringList{u"seat-10 given_twice"_s});
    const JsonAnswer done = m_rig->change(
        version, {HallRig::move(u"seat-3"_s, u"new-1"_s), HallRig::move(u"seat-10"_s, u"seat-21"_s)});
    QVERIFY2(done.status == 200, done.toText().constData());
    const JsonAnswer now = m_rig->staffOrder(order);
    QCOMPARE(now.text(u"lines[0].seat_id"_s), u"new-1"_s);
    QCOMPARE(now.text(u"lines[0].name"_s), u"Stalls, row 2, seat 90"_s);
    QCOMPARE(now.number(u"lines[0].seat"_s), 3); // whoever refers to it need not know
    QCOMPARE(now.at(u"lines[0].price"_s), order.at(u"lines[0].price"_s));
    QCOMPARE(now.text(u"lines[1].seat_id"_s), u"seat-4"_s);
    QCOMPARE(m_rig->staffOrder(other).text(u"lines[0].seat_id"_s), u"seat-20"_s);
    QCOMPARE(
        m_rig->psql(
            u"select id || ' ' || generation || ' ' || state from ticket where order_id = '%1' and line = 0"_s
                .arg(order.text(u"id"_s))),
        ticket);
    QCOMPARE(m_rig->psql(u"select kind || ': ' || reason from ticket_event where ticket_id = '%1'"_s.arg(
                 QString::fromLatin1(ticket.left(36)))),
             QByteArray("moved: Stalls, row 1, seat 4 → Stalls, row 2, seat 90"));
    QCOMPARE(
        m_rig->psql(
            u"select string_agg(kind, ' ' order by revision) from order_event where order_id = '%1'"_s.arg(
                order.text(u"id"_s))),
        QByteArray("selling confirmed seats_moved"));
    QCOMPARE(m_rig->psql(u"select string_agg(from_seat || '>' || to_seat, ' ' order by seat) from seat_move "
                         "where seat_change_id = '%1'"_s.arg(done.text(u"id"_s))),
             QByteArray("seat-3>new-1 seat-10>seat-21"));
    QCOMPARE(m_rig->tryToSell({u"new-1"_s}), 409);
    QCOMPARE(m_rig->tryToSell({u"seat-21"_s}), 201); // the house lets the box office sell it
}

void SeatChangeTest::keepsWhatWasPaid()
{
    const JsonAnswer order = m_rig->sell({u"seat-60"_s});
    const int version = m_rig->addVersion(hallWith([](seating::SeatMap &map) {
        for (seating::Seat &seat : row(map, 1))
            seat.category = u"gold"_s;
        map.sections[0].rows[1].name = u"B"_s;
    }));
    QCOMPARE(m_rig->change(version).status, 200);
    const JsonAnswer now = m_rig->staffOrder(order);
    QCOMPARE(now.at(u"lines[0].price"_s), order.at(u"lines[0].price"_s));
    QCOMPARE(now.at(u"lines[0].category"_s), order.at(u"lines[0].category"_s));
    QCOMPARE(now.text(u"lines[0].name"_s), u"Stalls, row B, seat 11"_s);
    const JsonAnswer next = m_rig->sell({u"seat-61"_s});
    QVERIFY(next.at(u"lines[0].category"_s) != order.at(u"lines[0].category"_s));
}

void SeatChangeTest::newSeatsAreSoldAndOldOnesNotAnyMore()
{
    const JsonAnswer order = m_rig->sell({u"seat-7"_s});
    QCOMPARE(m_rig->refund(order).status, 201);
    const int version = m_rig->addVersion(hallWith([](seating::SeatMap &map) {
        row(map, 0).erase(row(map, 0).begin() + 7);
        row(map, 0).insert(row(map, 0).begin(), newSeat(u"new-1"_s, 0));
    }));
    QCOMPARE(m_rig->change(version).status, 200);
    QCOMPARE(m_rig->sell({u"seat-7"_s}).code(), u"unknown_seat"_s);
    const QJsonObject byOrdinal{{u"id"_s, m_rig->catalog().newId()},
                                {u"channel"_s, u"box_office"_s},
                                {u"seats"_s, QJsonArray{QJsonObject{{u"seat"_s, 7}}}}};
    const JsonAnswer refused =
        m_rig->catalog()
            .client(accounts::Role::BoxOffice)
            ->post(m_rig->catalog().path("/performances/" + m_rig->performance().toLatin1() + "/holds"),
                   byOrdinal);
    QVERIFY2(refused.status >= 400 && refused.status < 500, refused.toText().constData());
    QCOMPARE(m_rig->tryToSell({u"new-1"_s, u"seat-0"_s}), 201);
    QCOMPARE(m_rig->staffOrder(order).text(u"lines[0].name"_s),
             u"Stalls, row 1, seat 8"_s); // as it was called
    const QByteArray seats = m_rig->seats();
    QCOMPARE(seats.size(), 101);
    QCOMPARE(seats.at(7), 'h'); // nobody's to buy
    QCOMPARE(seats.at(100), 'd');
    QCOMPARE(seats.at(0), 'd');
}

void SeatChangeTest::everyReaderSeesTheNewHall()
{
    QCOMPARE(m_rig->seatMap().at(u"seats"_s).toArray().size(), 100);
    QCOMPARE(m_rig->sell({u"seat-3"_s}).status, 201);
    const int version = m_rig->addVersion(hallWith([](seating::SeatMap &map) {
        row(map, 0).erase(row(map, 0).begin() + 3);
        row(map, 1).push_back(newSeat(u"new-1"_s, 90));
        seating::Section balcony;
        balcony.id = u"balcony"_s;
        balcony.name = u"Balcony"_s;
        balcony.level = u"l"_s;
        balcony.rows.push_back({});
        balcony.rows[0].id = u"b1"_s;
        balcony.rows[0].name = u"1"_s;
        balcony.rows[0].seats = {newSeat(u"b-1"_s, 200), newSeat(u"b-2"_s, 201)};
        map.sections.insert(map.sections.begin(), balcony);
    }));
    const QByteArray before = m_rig->seatMap().header("ETag");
    const int fills = m_rig->news().outboxFills;
    QCOMPARE(m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-5"_s)}).status, 200);
    QVERIFY(m_rig->news().outboxFills > fills);
    const JsonAnswer map = m_rig->seatMap();
    QVERIFY(map.header("ETag") != before);
    const QJsonArray seats = map.at(u"seats"_s).toArray();
    QCOMPARE(seats.size(), 103);
    QCOMPARE(seats[3].toString(), u"seat-5"_s);
    QCOMPARE(seats[5].toString(), QString());
    QCOMPARE(seats[4].toString(), u"seat-4"_s);
    QCOMPARE(map.at(u"sections"_s).toArray(), (QJsonArray{u"s"_s, u"balcony"_s}));
    QCOMPARE(map.at(u"document.sections"_s).toArray().size(), 2);
    const QByteArray sheet = "/api/v1/performances/" + m_rig->performance().toLatin1();
    QCOMPARE(m_rig->catalog().buyer()->get(sheet).number(u"seats"_s), 102);
    QCOMPARE(m_rig->tryToSell({u"b-1"_s, u"b-2"_s}), 201);
    QCOMPARE(
        m_rig->psql(
            u"select string_agg(distinct section::text, ' ') from claim where performance = %1 and seat in "
            "(100, 101, 102)"_s.arg(QString::fromLatin1(m_rig->number()))),
        QByteArray("0 1"));
    QCOMPARE(m_rig->psql(u"select capacity from performance where number = %1"_s.arg(
                 QString::fromLatin1(m_rig->number()))),
             QByteArray("302"));
    QVERIFY(
        m_rig->psql(u"select count(*) from outbox where topic = 'seats' and (payload->'changes')::jsonb @> "
                    "'[{\"seat\": 5, \"state\": \"h\"}]' and (payload->>'performance')::int = %1"_s.arg(
                        QString::fromLatin1(m_rig->number())))
        != "0");
    const JsonAnswer counts = m_rig->catalog().buyer()->get(sheet + "/availability");
    QCOMPARE(counts.number(u"categories[0].total"_s) + counts.number(u"categories[1].total"_s), 102);
}

void SeatChangeTest::seatsComeBack()
{
    QCOMPARE(m_rig->sell({u"seat-3"_s}).status, 201);
    const int version = m_rig->addVersion(hallWith(
        [](seating::SeatMap &map) { row(map, 0).erase(row(map, 0).begin() + 3, row(map, 0).begin() + 5); }));
    QCOMPARE(m_rig->change(version, {HallRig::move(u"seat-3"_s, u"seat-9"_s)}).status, 200);
    QCOMPARE(m_rig->seats().size(), 100);
    QCOMPARE(m_rig->change(1).status, 200); // back to the hall as it was
    const QByteArray seats = m_rig->seats();
    QCOMPARE(seats.size(), 101); // seat-3 is somebody else's ordinal by now
    QCOMPARE(seats.count('d'), 1);
    QCOMPARE(seats.count('h'), 1);
    QCOMPARE(m_rig->tryToSell({u"seat-3"_s, u"seat-4"_s}), 201);
    QCOMPARE(m_rig->tryToSell({u"seat-9"_s}), 409);
}

QTEST_GUILESS_MAIN(SeatChangeTest)

#include "tst_seatchange.moc"
