// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/seatchange/hallrig.h"
#include "tests/support/eventloopchecker.h"

#include <QJsonDocument>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace foyer;
using namespace foyer::test;

namespace {

constexpr int sections = 60;
constexpr int rows = 10;
constexpr int seats = 50; ///< of a row
constexpr int performances = 4;

/// Of the server's thread, by its own clock, at one go: several times what sending a change's statements
/// takes, and a small part of what the halls take to be compared.
constexpr auto longestWork = 100ms;

/// 30,000 seats.
seating::SeatMap arena()
{
    seating::SeatMap map = plainHall(0, {u"gold"_s, u"silver"_s}, {});
    map.sections.clear();
    map.canvas = {2'000'000, 2'000'000};
    for (int s = 0; s < sections; ++s) {
        seating::Section section;
        section.id = u"section-%1"_s.arg(s);
        section.name = u"Block %1"_s.arg(s);
        section.level = u"l"_s;
        for (int r = 0; r < rows; ++r) {
            seating::Row row;
            row.id = u"row-%1-%2"_s.arg(s).arg(r);
            row.name = QString::number(r + 1);
            for (int n = 0; n < seats; ++n) {
                seating::Seat seat;
                seat.id = u"seat-%1-%2-%3"_s.arg(s).arg(r).arg(n);
                seat.number = QString::number(n + 1);
                seat.position = {1000 + (s % 10) * 30'000 + n * 500, 1000 + (s / 10) * 20'000 + r * 900};
                seat.category = s % 2 == 0 ? u"gold"_s : u"silver"_s;
                row.seats.push_back(std::move(seat));
            }
            section.rows.push_back(std::move(row));
        }
        map.sections.push_back(std::move(section));
    }
    return map;
}

/// Every row is called otherwise, the last seat of each is gone, and the second section is dearer.
seating::SeatMap otherArena()
{
    seating::SeatMap map = arena();
    for (seating::Section &section : map.sections) {
        for (seating::Row &row : section.rows) {
            row.name = u'R' + row.name;
            row.seats.pop_back();
        }
    }
    for (seating::Row &row : map.sections[1].rows) {
        for (seating::Seat &seat : row.seats)
            seat.category = u"gold"_s;
    }
    return map;
}

} // namespace

/// An arena under four running sales: whoever asks something else of this worker meanwhile does not wait.
class SeatChangeLargeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void comparingHallsHoldsNobodyUp();
    void refusingHoldsNobodyUp();
    void paintingHoldsNobodyUp();
    void changingHoldsNobodyUp();

private:
    /// A tenth of the seats of every performance is the house's, none of those that go.
    void keepSomeForHouse();

    /// What the server's thread has worked at one go while this was asked.
    [[nodiscard]] std::chrono::milliseconds workOf(const char *what, const std::function<void()> &ask);

    std::unique_ptr<HallRig> m_rig;
    int m_version = 0;
};

void SeatChangeLargeTest::initTestCase()
{
    m_rig = std::make_unique<HallRig>();
    m_rig->offer(u"arena"_s, arena());
    CatalogRig &catalog = m_rig->catalog();
    for (int i = 1; i < performances; ++i) {
        const QJsonObject date{{u"id"_s, catalog.newId()},
                               {u"starts_at"_s, u"2090-06-0%1T18:00:00Z"_s.arg(i)},
                               {u"seat_map"_s, QJsonObject{{u"id"_s, m_rig->map()}}}};
        QCOMPARE(catalog.client()->post(catalog.eventPath(m_rig->event(), "/performances"), date).status,
                 201);
    }
    QCOMPARE(catalog.client()->post(catalog.eventPath(m_rig->event(), "/publish")).status, 200);
    keepSomeForHouse();
    m_version = m_rig->addVersion(otherArena());
    QCOMPARE(m_rig->check(1).status, 200); // both versions are known to the worker
    QCOMPARE(m_rig->check(m_version).status, 200);
}

void SeatChangeLargeTest::keepSomeForHouse()
{
    m_rig->psql(u"insert into house_hold (id, performance, organization_id, letter, reason, request_digest) "
                "select gen_random_uuid(), p.number, p.organization_id, 'G', 'Guests', '\\x00' "
                "from performance p"_s);
    m_rig->psql(u"update claim c set state = 'h', owner = h.id, version = c.version + 1 from house_hold h "
                "where h.performance = c.performance and c.seat % 10 = 3"_s);
    QCOMPARE(m_rig->psql(u"select count(*) from claim where state = 'h'"_s),
             QByteArray::number(performances * sections * rows * seats / 10));
}

std::chrono::milliseconds SeatChangeLargeTest::workOf(const char *what, const std::function<void()> &ask)
{
    std::unique_ptr<EventLoopChecker> checker;
    std::chrono::milliseconds longest{};
    QElapsedTimer timer;
    m_rig->catalog().api().run([&] { checker = std::make_unique<EventLoopChecker>(); });
    timer.start();
    ask();
    const qint64 taken = timer.elapsed();
    m_rig->catalog().api().run([&] {
        longest = checker->longestWork();
        checker.reset();
    });
    qInfo("%s: %lld ms, of which the event loop was held %lld ms at one go", what, taken,
          qint64(longest.count()));
    return longest;
}

void SeatChangeLargeTest::comparingHallsHoldsNobodyUp()
{
    JsonAnswer told;
    QVERIFY(workOf("comparing", [&] { told = m_rig->check(m_version); }) < longestWork);
    QCOMPARE(told.status, 200);
    QCOMPARE(told.at(u"performances"_s).toArray().size(), performances);
    QCOMPARE(told.number(u"performances[3].seats.gone"_s), sections * rows);
    QCOMPARE(told.number(u"performances[3].kept.renamed"_s), sections * rows * seats / 10);
    QCOMPARE(told.at(u"performances[3].changed"_s).toArray().size(), sections * rows * seats / 10);
}

void SeatChangeLargeTest::refusingHoldsNobodyUp()
{
    QJsonArray moves;
    for (int s = 0; s < sections; ++s) {
        for (int n = 0; n < seats; ++n)
            moves.append(HallRig::move(u"seat-%1-0-%2"_s.arg(s).arg(n), u"nowhere-%1-%2"_s.arg(s).arg(n)));
    }
    JsonAnswer told;
    QVERIFY(workOf("refusing", [&] { told = m_rig->change(m_version, moves); }) < longestWork);
    QCOMPARE(told.code(), u"seats_missing"_s);
    QCOMPARE(told.text(u"faults[0].reason"_s), u"not_in_version"_s);
}

void SeatChangeLargeTest::paintingHoldsNobodyUp()
{
    const QByteArray path = m_rig->catalog().path("/seat-maps/" + m_rig->map().toLatin1() + "/repaint/check");
    JsonAnswer told;
    const QJsonObject asked{{u"version"_s, m_version}};
    QVERIFY(workOf("painting", [&] { told = m_rig->catalog().client()->post(path, asked); }) < longestWork);
    QCOMPARE(told.at(u"performances"_s).toArray().size(), performances);
    QCOMPARE(told.at(u"performances[0].changes[0].seats"_s).toArray().size(), rows * (seats - 1));
}

void SeatChangeLargeTest::changingHoldsNobodyUp()
{
    const QJsonObject body = m_rig->order(m_version);
    const QByteArray tag = m_rig->catalog().tagOf(m_rig->event());
    JsonAnswer done, again;
    QVERIFY(workOf("changing", [&] { done = m_rig->change(body, tag); }) < longestWork);
    QVERIFY2(done.status == 200, done.toText().left(500).constData());
    QCOMPARE(m_rig->psql(u"select count(*) from claim where state = 'x'"_s),
             QByteArray::number(performances * sections * rows));
    QVERIFY(workOf("the same again", [&] { again = m_rig->change(body, tag); }) < longestWork);
    QCOMPARE(again.object(), done.object());
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

QTEST_GUILESS_MAIN(SeatChangeLargeTest)

#include "tst_seatchangelarge.moc"
