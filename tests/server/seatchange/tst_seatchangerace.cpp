// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/blockingsession.h"
#include "tests/server/seatchange/hallrig.h"

#include <atomic>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace foyer;
using namespace foyer::test;

/// Selling goes on while the hall changes: whoever is faster wins, and whoever is slower hears of it.
class SeatChangeRaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<HallRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_rig->offer(u"evening-%1"_s.arg(++m_evenings)); }

    void cleanup() { QCOMPARE(m_rig->brokenLaws(), QByteArray()); }

    void whoHasTheSeatFirstKeepsIt();
    void whoComesLaterHearsThatItIsGone();
    void holdsThatComeInMeanwhileEndToo();
    void aCrowdLosesNothing();
    void whoAsksAgainMeanwhileHearsTheSame();

private:
    /// A version without "seat-3" and "seat-4".
    [[nodiscard]] int shorter();
    [[nodiscard]] migrations::BlockingSession session();
    void waitForWaiting(int count);

    std::unique_ptr<HallRig> m_rig;
    int m_evenings = 0;
};

int SeatChangeRaceTest::shorter()
{
    seating::SeatMap map = HallRig::hall();
    auto &seats = map.sections[0].rows[0].seats;
    seats.erase(seats.begin() + 3, seats.begin() + 5);
    return m_rig->addVersion(map);
}

migrations::BlockingSession SeatChangeRaceTest::session()
{
    return migrations::BlockingSession::open(m_rig->catalog().api().conninfo("foyer_owner")).value();
}

void SeatChangeRaceTest::waitForWaiting(int count)
{
    QTRY_VERIFY_WITH_TIMEOUT(
        m_rig->psql(u"select count(*) from pg_stat_activity where wait_event_type = 'Lock'"_s).toInt()
            >= count,
        60'000);
}

// What a batch does that has locked the seat and decided, but not committed.
void SeatChangeRaceTest::whoHasTheSeatFirstKeepsIt()
{
    const int version = shorter();
    const QByteArray claim = "performance = " + m_rig->number() + " and seat = 3";
    const QByteArray house = m_rig->catalog().newId().toLatin1();
    migrations::BlockingSession batch = session();
    QVERIFY(batch.run("begin", {}));
    QVERIFY(batch.run("select from claim where " + claim + " for update", {}));
    JsonAnswer told;
    std::thread changing([&] { told = m_rig->change(version); });
    waitForWaiting(1);
    QVERIFY(
        batch.run("insert into house_hold (id, performance, organization_id, letter, reason, request_digest) "
                  "values ($1, $2, $3, 'G', 'Guests', '\\x00')",
                  {house, m_rig->number(), m_rig->catalog().organization().toText()}));
    QVERIFY(
        batch.run("update claim set state = 'h', owner = $1, version = version + 1 where " + claim, {house}));
    QVERIFY(batch.run("commit", {}));
    changing.join();
    QVERIFY2(told.status == 409, told.toText().constData());
    QCOMPARE(told.code(), u"seats_missing"_s);
    QCOMPARE(told.text(u"faults[0].seat"_s), u"seat-3"_s);
    QCOMPARE(m_rig->psql(u"select state from claim where %1"_s.arg(QString::fromLatin1(claim))),
             QByteArray("h"));
}

void SeatChangeRaceTest::whoComesLaterHearsThatItIsGone()
{
    const JsonAnswer held = m_rig->hold({u"seat-3"_s});
    QCOMPARE(held.status, 201);
    const int version = shorter();
    migrations::BlockingSession gate = session(); // the change has its locks and waits to write
    QVERIFY(gate.run("begin", {}));
    QVERIFY(gate.run("lock table seat_change in share mode", {}));
    JsonAnswer changed, paid, taken;
    std::thread changing([&] { changed = m_rig->change(version); });
    waitForWaiting(1);
    std::thread paying([&] { paid = m_rig->pay(held); });
    std::thread taking([&] { taken = m_rig->hold({u"seat-4"_s}); });
    waitForWaiting(2);
    QVERIFY(gate.run("commit", {}));
    for (std::thread *one : {&changing, &paying, &taking})
        one->join();
    QVERIFY2(changed.status == 200, changed.toText().constData());
    QCOMPARE(paid.status, 409);
    QCOMPARE(taken.status, 409);
    QCOMPARE(m_rig->seats().count('d'), 0);
}

// One that is given between the first look and the locks is not known then: it is looked again.
void SeatChangeRaceTest::holdsThatComeInMeanwhileEndToo()
{
    const int version = shorter();
    migrations::BlockingSession gate = session();
    QVERIFY(gate.run("begin", {}));
    QVERIFY(gate.run("select from pool where performance = " + m_rig->number() + " for update", {}));
    JsonAnswer changed;
    std::thread changing([&] { changed = m_rig->change(version); });
    waitForWaiting(1);
    const JsonAnswer held = m_rig->hold({u"seat-3"_s, u"seat-8"_s});
    QCOMPARE(held.status, 201);
    QVERIFY(gate.run("commit", {}));
    changing.join();
    QVERIFY2(changed.status == 200, changed.toText().constData());
    QCOMPARE(m_rig->pay(held).code(), u"hold_released"_s);
    QCOMPARE(m_rig->tryToSell({u"seat-8"_s}), 201);
}

void SeatChangeRaceTest::aCrowdLosesNothing()
{
    constexpr int sellers = 4;
    std::atomic<int> sold{0};
    std::atomic<bool> isOver{false};
    std::vector<std::thread> crowd;
    for (int seller = 0; seller < sellers; ++seller) {
        crowd.emplace_back([&, seller] {
            for (int seat = seller; seat < 40 && !isOver; seat += sellers)
                sold += m_rig->tryToSell({u"seat-%1"_s.arg(seat)}) == 201 ? 1 : 0;
        });
    }
    seating::SeatMap map = HallRig::hall();
    auto &seats = map.sections[0].rows[0].seats;
    seats.erase(seats.begin(), seats.begin() + 40); // all that the crowd may buy
    const int version = m_rig->addVersion(map);
    QJsonArray moves;
    for (int seat = 0; seat < 40; ++seat)
        moves.append(HallRig::move(u"seat-%1"_s.arg(seat), u"seat-%1"_s.arg(50 + seat)));
    JsonAnswer changed;
    QTRY_VERIFY_WITH_TIMEOUT(sold > 5, 60'000);
    for (int attempt = 0; attempt < 100 && changed.status != 200; ++attempt)
        changed = m_rig->change(version, moves);
    isOver = true;
    for (std::thread &seller : crowd)
        seller.join();
    QVERIFY2(changed.status == 200, changed.toText().constData());
    QCOMPARE(m_rig->seats().count('d'), sold.load());
    QCOMPARE(m_rig
                 ->psql(u"select count(*) from order_line where performance = %1 and live"_s.arg(
                     QString::fromLatin1(m_rig->number())))
                 .toInt(),
             sold.load());
    const QJsonArray ids = m_rig->seatMap().at(u"seats"_s).toArray();
    const QByteArray letters = m_rig->seats();
    for (qsizetype seat = 0; seat < letters.size(); ++seat) // nobody has a seat that is not there
        QVERIFY(letters.at(seat) != 'd' || !ids[seat].toString().isEmpty());
}

// Its first request is still at work when it asks again, as clients do that have waited long enough.
void SeatChangeRaceTest::whoAsksAgainMeanwhileHearsTheSame()
{
    const QJsonObject body = m_rig->order(shorter());
    const QByteArray tag = m_rig->catalog().tagOf(m_rig->event());
    migrations::BlockingSession gate = session();
    QVERIFY(gate.run("begin", {}));
    QVERIFY(gate.run("lock table seat_change in share mode", {}));
    JsonAnswer first, again;
    std::thread asking([&] { first = m_rig->change(body, tag); });
    waitForWaiting(1);
    std::thread repeating([&] { again = m_rig->change(body, tag); });
    waitForWaiting(2);
    QVERIFY(gate.run("commit", {}));
    asking.join();
    repeating.join();
    QVERIFY2(first.status == 200, first.toText().constData());
    QVERIFY2(again.status == 200, again.toText().constData());
    QCOMPARE(again.object(), first.object());
}

QTEST_GUILESS_MAIN(SeatChangeRaceTest)

#include "tst_seatchangerace.moc"
