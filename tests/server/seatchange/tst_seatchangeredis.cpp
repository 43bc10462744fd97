// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/seatchange/hallrig.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using namespace foyer::test;

/// The same where holds lie in Redis, which has to hear of it.
class SeatChangeRedisTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_rig = std::make_unique<HallRig>(true);
        m_rig->moveHoldsToRedis();
        m_rig->offer(u"evening"_s);
    }

    void cleanupTestCase() { m_rig.reset(); }

    void holdsOnSeatsThatAreGoneEnd();
    void newSeatsAreHeldThere();

private:
    std::unique_ptr<HallRig> m_rig;
};

void SeatChangeRedisTest::holdsOnSeatsThatAreGoneEnd()
{
    const JsonAnswer lost = m_rig->hold({u"seat-3"_s, u"seat-4"_s});
    const JsonAnswer kept = m_rig->hold({u"seat-40"_s});
    QCOMPARE(lost.status, 201);
    seating::SeatMap map = HallRig::hall();
    auto &seats = map.sections[0].rows[0].seats;
    seats.erase(seats.begin() + 3);
    seating::Seat added = seats.back();
    added.id = u"new-1"_s;
    added.number = u"90"_s;
    added.position.x += 1000;
    seats.push_back(added);
    const int version = m_rig->addVersion(map);
    QCOMPARE(m_rig->check(version).number(u"performances[0].ended_holds"_s), 1);
    const JsonAnswer done = m_rig->change(version);
    QVERIFY2(done.status == 200, done.toText().constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->seats().at(4), 'f', 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->seats().at(3), 'h', 60'000);
    QCOMPARE(m_rig->pay(lost).code(), u"hold_released"_s);
    QCOMPARE(m_rig->pay(kept).status, 201);
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

void SeatChangeRedisTest::newSeatsAreHeldThere()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->seats().size(), 101, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->seats().at(100), 'f', 60'000);
    const JsonAnswer held = m_rig->hold({u"new-1"_s});
    QVERIFY2(held.status == 201, held.toText().constData());
    QCOMPARE(m_rig->seats().at(100), 'o');
    QCOMPARE(m_rig->hold({u"new-1"_s}).status, 409);
    QCOMPARE(m_rig->pay(held).status, 201);
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

QTEST_GUILESS_MAIN(SeatChangeRedisTest)

#include "tst_seatchangeredis.moc"
