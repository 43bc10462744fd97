// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/roworder.h"
#include "core/studio/arrange.h"
#include "core/studio/picking.h"
#include "tests/core/studio/edithalls.h"

#include <QTest>

using namespace foyer;
using namespace foyer::studio;

namespace {

using Engine = std::mt19937_64;

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

int chance(Engine &random, int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(random);
}

/// A part of everything in the hall.
Selection drawSelection(const SeatMap &map, Engine &random)
{
    const Selection everything = all(map);
    Selection chosen;
    for (const QString &seat : everything.seats) {
        if (chance(random, 0, 2) > 0)
            chosen.seats.push_back(seat);
    }
    for (const QString &thing : everything.things) {
        if (chance(random, 0, 1) > 0)
            chosen.things.push_back(thing);
    }
    return chosen;
}

std::vector<Point> positionsIn(const SeatMap &map)
{
    std::vector<Point> positions;
    seating::forEachSeat(map, [&](const auto &, const auto &, const seating::Seat &seat) {
        positions.push_back(seat.position);
    });
    for (const seating::Section &section : map.sections) {
        for (const seating::Table &table : section.tables)
            positions.push_back(table.figure.position);
        for (const seating::StandingArea &area : section.standing)
            positions.push_back(area.figure.position);
        for (const seating::Shape &shape : section.shapes)
            positions.push_back(shape.figure.position);
    }
    return positions;
}

bool areNear(const SeatMap &a, const SeatMap &b, Millimetres reach)
{
    const std::vector<Point> first = positionsIn(a);
    const std::vector<Point> second = positionsIn(b);
    return std::equal(first.begin(), first.end(), second.begin(), second.end(), [=](Point p, Point q) {
        return std::abs(p.x - q.x) <= reach && std::abs(p.y - q.y) <= reach;
    });
}

/// Numbers of a row's seats from left to right.
QStringList fromLeft(const seating::Row &row)
{
    QStringList numbers;
    for (const std::uint32_t seat : seating::orderRow(row.seats).seats)
        numbers.append(row.seats[seat].number);
    return numbers;
}

} // namespace

class ArrangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesWhatIsChosen();
    void tablesTakeTheirSeats();
    void turningBackIsWithinAMillimetre();
    void rightAnglesAreExact();
    void mirroringTwiceIsIdentity();
    void mirrorsFiguresAsTheyAreDrawn();
    void explicitPlacesTurnOver();
    void aligns();
    void distributes();
    void refusals();
};

void ArrangeTest::movesWhatIsChosen()
{
    SeatMap map = test::colourfulHall();
    const SeatMap before = map;
    const Selection row = test::rowsNamed(map, {text("r2")});
    const Result<Selection> moved = move(map, row, {120, -45});
    QVERIFY(moved);
    QVERIFY(*moved == row);
    QVERIFY(move(map, row, {-120, 45}));
    QVERIFY(map == before);
}

void ArrangeTest::tablesTakeTheirSeats()
{
    SeatMap map = test::colourfulHall();
    QVERIFY(move(map, Selection::of({}, {text("t")}), {100, 200}));
    const seating::Table &table = map.sections[1].tables.front();
    QVERIFY(table.figure.position == (Point{3600, 20'200}));
    QVERIFY(table.row.seats[0].position == (Point{3100, 20'200}));
    QVERIFY(move(map, Selection::of({text("t-1")}), {1, 1}));
    QVERIFY(map.sections[1].tables.front().figure.position == (Point{3600, 20'200}));
    QVERIFY(map.sections[1].tables.front().row.seats[0].position == (Point{3101, 20'201}));
}

void ArrangeTest::turningBackIsWithinAMillimetre()
{
    Engine random(1);
    for (int round = 0; round < 200; ++round) {
        SeatMap map = test::colourfulHall();
        const SeatMap before = map;
        const Selection chosen = drawSelection(map, random);
        const Millidegrees angle = chance(random, -359'999, 359'999);
        const Point pivot{chance(random, 0, 30'000), chance(random, 0, 30'000)};
        QVERIFY(rotate(map, chosen, angle, pivot));
        QVERIFY(!test::bytesOf(map).isEmpty());
        QVERIFY(rotate(map, chosen, -angle, pivot));
        QVERIFY(areNear(map, before, 1));
    }
}

void ArrangeTest::rightAnglesAreExact()
{
    for (const Millidegrees angle : {90'000, 180'000, -90'000, 270'000}) {
        SeatMap map = test::colourfulHall();
        const Selection everything = all(map);
        const SeatMap before = map;
        QVERIFY(rotate(map, everything, angle, Point{5000, 5000}));
        QVERIFY(rotate(map, everything, -angle, Point{5000, 5000}));
        QVERIFY(areNear(map, before, 0));
        for (int i = 0; i < (std::abs(angle) == 180'000 ? 2 : 4); ++i)
            QVERIFY(rotate(map, everything, angle, Point{777, -333}));
        QVERIFY(areNear(map, before, 0));
        QCOMPARE(map.sections[0].rows, before.sections[0].rows);
    }
}

void ArrangeTest::mirroringTwiceIsIdentity()
{
    Engine random(2);
    for (int round = 0; round < 200; ++round) {
        SeatMap map = test::colourfulHall();
        for (auto *figure : {&map.sections[1].standing[0].figure, &map.sections[1].shapes[0].figure,
                             &map.sections[1].shapes[1].figure}) {
            figure->rotation = chance(random, -360'000, 360'000);
            figure->position = {chance(random, 0, 30'000), chance(random, 0, 30'000)};
        }
        const SeatMap before = map;
        const Selection chosen = drawSelection(map, random);
        const Axis axis = chance(random, 0, 1) == 0 ? Axis::Upright : Axis::Level;
        QVERIFY(mirror(map, chosen, axis));
        QVERIFY(mirror(map, chosen, axis));
        QVERIFY(map == before);
        const Millimetres line = chance(random, -5000, 40'000);
        QVERIFY(mirrorAbout(map, chosen, axis, line));
        QVERIFY(mirrorAbout(map, chosen, axis, line));
        QVERIFY(map == before);
    }
}

/// Corners of a turned rectangle end where a mirror shows them.
void ArrangeTest::mirrorsFiguresAsTheyAreDrawn()
{
    SeatMap map = test::colourfulHall();
    const Selection chosen = Selection::of({}, {text("pit"), text("stage")});
    const Box pit = map.sections[1].standing[0].figure.bounds();
    QVERIFY(mirrorAbout(map, chosen, Axis::Upright, 15'000));
    const Box shown = map.sections[1].standing[0].figure.bounds();
    QVERIFY(std::abs(shown.topLeft.x - (30'000 - pit.bottomRight.x)) <= 1);
    QVERIFY(std::abs(shown.bottomRight.x - (30'000 - pit.topLeft.x)) <= 1);
    QVERIFY(std::abs(shown.topLeft.y - pit.topLeft.y) <= 1);
    const seating::Shape &stage = map.sections[1].shapes.front();
    QVERIFY(stage.figure.position == (Point{30'000 - 15'001, 2000}));
    QVERIFY(stage.text->position
            == (Point{3001, 1500})); // the same place of the drawn stage, seen in a mirror
}

void ArrangeTest::explicitPlacesTurnOver()
{
    SeatMap map = test::colourfulHall();
    const Selection row = test::rowsNamed(map, {text("r4")});
    QCOMPARE(fromLeft(map.sections[0].rows[3]).front(), text("1"));
    const auto joined = seating::orderRow(map.sections[0].rows[3].seats).joined;
    QVERIFY(mirror(map, row, Axis::Upright));
    QCOMPARE(fromLeft(map.sections[0].rows[3]).front(), text("8"));
    auto turned = seating::orderRow(map.sections[0].rows[3].seats).joined;
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(turned, joined);
    QVERIFY(mirror(map, row, Axis::Level));
    QCOMPARE(fromLeft(map.sections[0].rows[3]).front(), text("8"));
    QVERIFY(rotate(map, row, 180'000));
    QCOMPARE(fromLeft(map.sections[0].rows[3]).front(), text("1"));
}

void ArrangeTest::aligns()
{
    SeatMap map = test::blockHall({.rows = 3, .seats = 5});
    for (std::size_t r = 0; r < 3; ++r) {
        for (seating::Seat &seat : map.sections[0].rows[r].seats)
            seat.position.x += int(r) * 333;
    }
    const Selection chosen = all(map);
    const auto edges = [&](const SeatMap &of, Alignment alignment) {
        SeatMap copy = of;
        if (!align(copy, chosen, alignment))
            return std::vector<int>{};
        std::vector<int> at;
        for (const seating::Row &row : copy.sections[0].rows)
            at.push_back(alignment == Alignment::Right ? row.seats.back().position.x
                                                       : row.seats.front().position.x);
        return at;
    };
    QCOMPARE(edges(map, Alignment::Left), (std::vector<int>{10'000, 10'000, 10'000}));
    QCOMPARE(edges(map, Alignment::Right), (std::vector<int>{12'866, 12'866, 12'866}));
    QCOMPARE(edges(map, Alignment::Centre), (std::vector<int>{10'333, 10'333, 10'333}));
    SeatMap flat = map;
    QVERIFY(align(flat, chosen, Alignment::Top));
    QCOMPARE(flat.sections[0].rows[2].seats[0].position.y, 10'000);
    QVERIFY(align(flat, chosen, Alignment::Bottom));
    QCOMPARE(align(map, test::rowsNamed(map, {text("r1")}), Alignment::Left).error().subject,
             text("selection"));
}

void ArrangeTest::distributes()
{
    SeatMap map = test::blockHall({.rows = 6, .seats = 5});
    const std::vector<int> offsets{0, 17, 400, 900, 1333, 2001};
    for (std::size_t r = 0; r < 6; ++r) {
        for (seating::Seat &seat : map.sections[0].rows[r].seats)
            seat.position.y += offsets[r];
    }
    QVERIFY(distribute(map, all(map), Spread::Down));
    const auto y = [&](std::size_t r) { return map.sections[0].rows[r].seats[0].position.y; };
    QCOMPARE(y(0), 10'000);
    QCOMPARE(y(5), 10'000 + 5 * 945 + 2001);
    for (std::size_t r = 1; r < 6; ++r)
        QVERIFY(std::abs(y(r) - y(r - 1) - 1345) <= 1);
    QCOMPARE(distribute(map, test::rowsNamed(map, {text("r1"), text("r2")}), Spread::Down).error().subject,
             text("selection"));
}

void ArrangeTest::refusals()
{
    SeatMap map = test::colourfulHall();
    const Selection row = test::rowsNamed(map, {text("r1")});
    QCOMPARE(move(map, {}, {1, 1}).error().subject, text("selection"));
    QCOMPARE(rotate(map, {}, 1).error().subject, text("selection"));
    QCOMPARE(mirror(map, {}, Axis::Level).error().subject, text("selection"));
    QCOMPARE(move(map, row, {std::numeric_limits<int>::min(), 0}).error().subject, text("position"));
    QCOMPARE(move(map, row, {19'999'999, 0}).error().subject, text("position"));
    QCOMPARE(mirrorAbout(map, row, Axis::Upright, 2'000'000'000).error().subject, text("position"));
    QCOMPARE(rotate(map, row, 1, Point{20'000'000, 0}).error().subject, text("position"));
}

QTEST_GUILESS_MAIN(ArrangeTest)
#include "tst_arrange.moc"
