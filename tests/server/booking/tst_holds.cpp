// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/crowd.h"
#include "tests/server/booking/salerig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject bestBody(const QString &id, int seats)
{
    return {{u"id"_s, id}, {u"best"_s, QJsonObject{{u"seats"_s, seats}}}};
}

} // namespace

/// Holds over HTTP against a real PostgreSQL: who gets seats, for how long, and who is told what.
class HoldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<SaleRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_rig->reset(); }

    void givesSeatsAtFixedPrices();
    void repeatsAreHarmless();
    void anotherContentIsRefused();
    void allOrNone();
    void refusals_data();
    void refusals();
    void fiftyBuyersOneWinner();
    void oppositeOrdersDoNotStall();
    void bestSeatsForACrowd();
    void expiryIsExact();
    void sweeperAnnouncesWhatRanOut();
    void extendsOnce();
    void staffExtendFreely();
    void othersHoldsAreNotThere();
    void releaseFreesAtOnce();
    void releasesAll();

private:
    JsonAnswer take(JsonClient &client, const std::vector<qint32> &seats)
    {
        return client.post(m_rig->holdsPath(), m_rig->seatsBody(seats));
    }

    std::unique_ptr<SaleRig> m_rig;
};

void HoldsTest::givesSeatsAtFixedPrices()
{
    SaleRig::Client buyer = m_rig->buyer();
    QJsonObject body = m_rig->seatsBody({0, 1});
    QJsonArray seats = body.value(u"seats").toArray();
    seats.replace(1, QJsonObject{{u"seat"_s, 1}, {u"type"_s, QString::fromLatin1(m_rig->child().toText())}});
    body.insert(u"seats"_s, seats);
    body.insert(u"places"_s, QJsonArray{QJsonObject{{u"pool"_s, QString::fromLatin1(m_rig->pool().toText())},
                                                    {u"places"_s, 2}}});
    const JsonAnswer hold = buyer.post(m_rig->holdsPath(), body);
    COMPARE_STATUS(hold, 201);
    QCOMPARE(hold.at(u"lines"_s).toArray().size(), 4);
    QCOMPARE(hold.number(u"lines[0].price.amount"_s), 2675); // 25.00 + 5 % + 0.50
    QCOMPARE(hold.number(u"lines[0].fee.amount"_s), 175);
    QCOMPARE(hold.number(u"lines[1].price.amount"_s), 1625);
    QCOMPARE(hold.number(u"lines[2].price.amount"_s), 1100);
    QCOMPARE(hold.number(u"total.amount"_s), 2675 + 1625 + 2 * 1100);
    QCOMPARE(hold.text(u"state"_s), u"live"_s);
    m_rig->changeSheet([this](booking::SaleSheet &sheet) {
        sheet.prices.set(m_rig->stalls(), sheet.ticketTypes[0].id, {}, catalog::Price{9900, {}});
    });
    const JsonAnswer again = buyer.get("/api/v1/holds/" + hold.text(u"id"_s).toLatin1());
    QCOMPARE(again.number(u"total.amount"_s), hold.number(u"total.amount"_s));
    QCOMPARE(again.text(u"mac"_s), hold.text(u"mac"_s));
}

void HoldsTest::repeatsAreHarmless()
{
    SaleRig::Client buyer = m_rig->buyer();
    const QJsonObject body = m_rig->seatsBody({3, 4});
    const JsonAnswer first = buyer.post(m_rig->holdsPath(), body);
    COMPARE_STATUS(first, 201);
    const JsonAnswer second = buyer.post(m_rig->holdsPath(), body);
    COMPARE_STATUS(second, 201);
    QCOMPARE(second.body, first.body);
    const QJsonObject best = bestBody(m_rig->nextId(), 2);
    const JsonAnswer chosen = buyer.post(m_rig->holdsPath(), best);
    COMPARE_STATUS(chosen, 201);
    QCOMPARE(buyer.post(m_rig->holdsPath(), best).body, chosen.body);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "4");
}

void HoldsTest::anotherContentIsRefused()
{
    SaleRig::Client buyer = m_rig->buyer();
    QJsonObject body = m_rig->seatsBody({3});
    COMPARE_STATUS(buyer.post(m_rig->holdsPath(), body), 201);
    QJsonObject other = m_rig->seatsBody({9});
    other.insert(u"id"_s, body.value(u"id"));
    QCOMPARE(buyer.post(m_rig->holdsPath(), other).code(), u"id_taken"_s);
    SaleRig::Client stranger = m_rig->buyer();
    QCOMPARE(stranger.post(m_rig->holdsPath(), body).code(), u"id_taken"_s);
}

void HoldsTest::allOrNone()
{
    SaleRig::Client one = m_rig->buyer();
    SaleRig::Client two = m_rig->buyer();
    COMPARE_STATUS(take(one, {5, 6}), 201);
    const JsonAnswer refused = take(two, {4, 5, 6, 7});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"seat_taken"_s);
    QCOMPARE(refused.at(u"seats"_s).toArray(), QJsonArray({5, 6}));
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "2");
}

void HoldsTest::refusals_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray("") << 400 << u"invalid_argument"_s;
    QTest::newRow("seats and best") << QByteArray(R"("seats":[{"seat":1}],"best":{"seats":2})") << 400
                                    << u"invalid_argument"_s;
    QTest::newRow("empty list") << QByteArray(R"("seats":[])") << 400 << u"invalid_argument"_s;
    QTest::newRow("neither number nor id") << QByteArray(R"("seats":[{}])") << 400 << u"invalid_argument"_s;
    QTest::newRow("unknown seat") << QByteArray(R"("seats":[{"seat":120}])") << 400 << u"unknown_seat"_s;
    QTest::newRow("unknown id") << QByteArray(R"("seats":[{"id":"Z-99"}])") << 400 << u"unknown_seat"_s;
    QTest::newRow("twice") << QByteArray(R"("seats":[{"seat":1},{"seat":1}])") << 400 << u"asked_twice"_s;
    QTest::newRow("unknown type") << QByteArray(
        R"("seats":[{"seat":0,"type":"00000000-0000-7000-8000-000000000001"}])")
                                  << 400 << u"unknown_type"_s;
    QTest::newRow("unknown pool") << QByteArray(
        R"("places":[{"pool":"00000000-0000-7000-8000-000000000001","places":1}])")
                                  << 400 << u"unknown_pool"_s;
    QTest::newRow("unknown category")
        << QByteArray(R"("best":{"seats":2,"category":"00000000-0000-7000-8000-000000000001"})") << 400
        << u"unknown_category"_s;
    QTest::newRow("too wide") << QByteArray(R"("best":{"seats":21})") << 409 << u"no_seats_together"_s;
    QTest::newRow("unknown key") << QByteArray(R"("seats":[{"seat":1}],"price":0)") << 400
                                 << u"invalid_argument"_s;
}

void HoldsTest::refusals()
{
    QFETCH(QByteArray, members);
    QFETCH(int, status);
    QFETCH(QString, code);
    SaleRig::Client buyer = m_rig->buyer();
    const QByteArray body =
        "{\"id\":\"" + m_rig->nextId().toLatin1() + "\"" + (members.isEmpty() ? "" : ",") + members + "}";
    const JsonAnswer answer = buyer.send("POST", m_rig->holdsPath(), body);
    COMPARE_STATUS(answer, status);
    QCOMPARE(answer.code(), code);
    if (code == u"no_seats_together")
        QCOMPARE(answer.number(u"left"_s), 20);
    QCOMPARE(m_rig->psql("select count(*) from hold"), "0");
}

void HoldsTest::fiftyBuyersOneWinner()
{
    const std::vector<JsonAnswer> answers = atOnce(50, [this](std::size_t i) {
        SaleRig::Client buyer = m_rig->buyer(
            api::AccountId(Uuid{{1, 2, 3, 4, 5, 6, 0x70, 8, 0x80, 10, 11, 12, 13, 14, 15, quint8(i)}}));
        return buyer.send("POST", m_rig->holdsPath(),
                          "{\"id\":\"01900000-0000-7000-8000-0000000000" + QByteArray::number(10 + i)
                              + "\",\"seats\":[{\"seat\":40},{\"seat\":41}]}");
    });
    QCOMPARE(countStatus(answers, 201), 1);
    QCOMPARE(countStatus(answers, 409), 49);
    QCOMPARE(m_rig->psql("select count(distinct hold_id) from hold_seat"), "1");
}

// Through two workers' batchers, so that the locks really meet in the database.
void HoldsTest::oppositeOrdersDoNotStall()
{
    const auto command = [this](std::vector<qint32> seats) {
        booking::TakeHold take;
        take.hold.id = booking::HoldId(m_rig->nextUuid());
        take.hold.performance = SaleRig::performance;
        take.hold.owner = api::AccountId(m_rig->nextUuid());
        take.hold.currency = "EUR";
        for (const qint32 seat : seats) {
            booking::OrderLine line;
            line.line = qint16(take.hold.lines.size());
            line.seat = seat;
            take.hold.lines.push_back(line);
        }
        return take;
    };
    for (int round = 0; round < 20; ++round) {
        const auto one = std::make_shared<booking::TakeHold>(command({round, round + 40, round + 80}));
        const auto two = std::make_shared<booking::TakeHold>(command({round + 80, round + 40, round}));
        booking::HoldStore &first = m_rig->services().holdStore();
        booking::HoldStore &second = m_rig->otherServices().holdStore();
        const auto firstAnswer = std::make_shared<std::optional<Result<booking::HoldAnswer>>>();
        m_rig->run([&] {
            static_cast<void>(test::detail::keepAnswer<Result<booking::HoldAnswer>>(
                [&first, one] { return first.take(*one); }, firstAnswer));
        });
        const auto secondAnswer =
            m_rig->await<Result<booking::HoldAnswer>>([&second, two] { return second.take(*two); });
        bool isDone = false;
        QTRY_VERIFY((m_rig->run([&] { isDone = firstAnswer->has_value(); }), isDone));
        QVERIFY((*firstAnswer)->has_value() && secondAnswer.has_value());
        QCOMPARE(int((*firstAnswer)->value().has_value()) + int(secondAnswer->has_value()), 1);
    }
    QCOMPARE(m_rig->psql("select deadlocks from pg_stat_database where datname = 'foyer'"), "0");
}

void HoldsTest::bestSeatsForACrowd()
{
    const std::vector<JsonAnswer> answers = atOnce(40, [this](std::size_t i) {
        SaleRig::Client buyer = m_rig->buyer(
            api::AccountId(Uuid{{2, 2, 3, 4, 5, 6, 0x70, 8, 0x80, 10, 11, 12, 13, 14, 15, quint8(i)}}));
        return buyer.send("POST", m_rig->holdsPath(),
                          "{\"id\":\"01900000-0000-7000-8000-0000000001" + QByteArray::number(10 + i)
                              + "\",\"best\":{\"seats\":3}}");
    });
    for (const JsonAnswer &answer : answers)
        QVERIFY2(answer.status == 201 || answer.status == 503 || answer.code() == u"no_seats_together",
                 answer.toText().constData());
    QVERIFY(countStatus(answers, 201) >= 30);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat").toInt(), 3 * countStatus(answers, 201));
    for (const JsonAnswer &answer : answers) { // next to one another, in one row
        const qint64 first = answer.number(u"lines[0].seat"_s);
        for (int line = 1; answer.status == 201 && line < 3; ++line)
            QCOMPARE(answer.number(u"lines[%1].seat"_s.arg(line)), first + line);
        QVERIFY(first / SaleRig::rowSeats == (first + (answer.status == 201 ? 2 : 0)) / SaleRig::rowSeats);
    }
}

void HoldsTest::expiryIsExact()
{
    SaleRig::Client one = m_rig->buyer();
    SaleRig::Client two = m_rig->buyer();
    const JsonAnswer hold = take(one, {10, 11});
    COMPARE_STATUS(hold, 201);
    QCOMPARE(take(two, {10, 11}).code(), u"seat_taken"_s);
    m_rig->psql("update hold set expires_at = clock_timestamp(); update hold_seat set expires_at = "
                "clock_timestamp()");
    const QByteArray path = "/api/v1/holds/" + hold.text(u"id"_s).toLatin1();
    QCOMPARE(one.get(path).text(u"state"_s), u"expired"_s);
    COMPARE_STATUS(take(two, {10, 11}), 201); // no sweeper was needed
    QCOMPARE(one.post(path + "/extend").code(), u"hold_expired"_s);
    QCOMPARE(one.post("/api/v1/orders", m_rig->orderBody(one.get(path), u"simulated"_s)).code(),
             u"hold_expired"_s);
    QCOMPARE(m_rig->psql("select count(*) from orders"), "0");
    const auto swept =
        m_rig->await<Result<int>>([this] { return m_rig->services().sweepers().expireHolds(); });
    QCOMPARE(swept.value(), 1);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "2"); // the second hold's
}

void HoldsTest::sweeperAnnouncesWhatRanOut()
{
    SaleRig::Client buyer = m_rig->buyer();
    COMPARE_STATUS(take(buyer, {10, 11}), 201);
    m_rig->psql("update hold set expires_at = clock_timestamp(); update hold_seat set expires_at = "
                "clock_timestamp()");
    m_rig->run([this] {
        m_rig->news().changes.clear();
        m_rig->services().startSweeping();
        m_rig->otherServices().startSweeping(); // both, without harm
    });
    std::size_t told = 0;
    char state = 0;
    QTRY_VERIFY((m_rig->run([&] {
        told = m_rig->news().changes.size();
        state = told == 0 ? 0 : m_rig->news().changes.back().second.state;
    }),
                 told == 2));
    QCOMPARE(state, 'f');
    m_rig->run([this] {
        m_rig->services().stopSweeping();
        m_rig->otherServices().stopSweeping();
    });
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "0");
    QCOMPARE(m_rig->psql("select string_agg(state, '') from hold"), "expired");
}

void HoldsTest::extendsOnce()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = take(buyer, {10});
    const QByteArray path = "/api/v1/holds/" + hold.text(u"id"_s).toLatin1();
    m_rig->psql("update hold set expires_at = expires_at - interval '200 seconds'; "
                "update hold_seat set expires_at = expires_at - interval '200 seconds'");
    const JsonAnswer longer = buyer.post(path + "/extend");
    COMPARE_STATUS(longer, 200);
    QVERIFY(longer.text(u"expires_at"_s) > hold.text(u"expires_at"_s));
    QVERIFY(longer.text(u"mac"_s) != hold.text(u"mac"_s));
    QCOMPARE(
        m_rig->psql(
            "select bool_and(s.expires_at = h.expires_at) from hold_seat s join hold h on h.id = s.hold_id"),
        "t");
    QCOMPARE(buyer.post(path + "/extend").code(), u"already_extended"_s);
    // The promise with the old deadline is no promise any more.
    QCOMPARE(buyer.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s)).code(), u"wrong_mac"_s);
    COMPARE_STATUS(buyer.post("/api/v1/orders", m_rig->orderBody(longer, u"simulated"_s)), 201);
}

void HoldsTest::staffExtendFreely()
{
    SaleRig::Client staff = m_rig->staff();
    const JsonAnswer hold = staff.post(m_rig->staffHoldsPath(), m_rig->seatsBody({10}, u"box_office"_s));
    COMPARE_STATUS(hold, 201);
    const QByteArray path = m_rig->staffPath("/holds/" + hold.text(u"id"_s).toLatin1());
    for (int i = 0; i < 3; ++i)
        COMPARE_STATUS(staff.post(path + "/extend"), 200);
    COMPARE_STATUS(staff.remove(path), 204);
    QCOMPARE(staff.post(path + "/extend").code(), u"hold_released"_s);
}

void HoldsTest::othersHoldsAreNotThere()
{
    SaleRig::Client one = m_rig->buyer();
    SaleRig::Client two = m_rig->buyer();
    SaleRig::Client staff = m_rig->staff();
    const JsonAnswer hold = take(one, {10});
    const QByteArray path = "/api/v1/holds/" + hold.text(u"id"_s).toLatin1();
    QCOMPARE(two.get(path).status, 404);
    QCOMPARE(two.remove(path).status, 404);
    QCOMPARE(two.post(path + "/extend").status, 404);
    QCOMPARE(two.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s)).status, 404);
    QCOMPARE(staff.get(m_rig->staffPath("/holds/" + hold.text(u"id"_s).toLatin1())).status, 404);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "1");
}

void HoldsTest::releaseFreesAtOnce()
{
    SaleRig::Client one = m_rig->buyer();
    SaleRig::Client two = m_rig->buyer();
    const JsonAnswer hold = take(one, {10, 11});
    const QByteArray path = "/api/v1/holds/" + hold.text(u"id"_s).toLatin1();
    QCOMPARE(one.remove(path + "?lines=1,1").field(), u"lines"_s);
    QCOMPARE(one.remove(path + "?lines=7").code(), u"unknown_line"_s);
    COMPARE_STATUS(one.remove(path + "?lines=1"), 204);
    QCOMPARE(one.get("/api/v1/holds").number(u"items[0].total.amount"_s), 2675);
    COMPARE_STATUS(one.remove(path), 204);
    COMPARE_STATUS(one.remove(path), 204);
    QVERIFY(one.get("/api/v1/holds").at(u"items"_s).toArray().isEmpty());
    COMPARE_STATUS(take(two, {10, 11}), 201);
    QCOMPARE(one.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s)).code(), u"wrong_mac"_s);
    QCOMPARE(one.post("/api/v1/orders", m_rig->orderBody(one.get(path), u"simulated"_s)).code(),
             u"hold_released"_s);
}

void HoldsTest::releasesAll()
{
    SaleRig::Client buyer = m_rig->buyer();
    COMPARE_STATUS(take(buyer, {10, 11}), 201);
    COMPARE_STATUS(take(buyer, {30}), 201);
    const JsonAnswer released = buyer.remove("/api/v1/holds");
    QCOMPARE(released.number(u"released"_s), 3);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "0");
}

QTEST_GUILESS_MAIN(HoldsTest)

#include "tst_holds.moc"
