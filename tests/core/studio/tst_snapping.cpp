// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/bend.h"
#include "core/studio/picking.h"
#include "core/studio/snapping.h"
#include "tests/core/studio/edithalls.h"

#include <QTest>

using namespace foyer;
using namespace foyer::studio;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

std::optional<Dimension> dimensionOf(const Snapped &snapped, Dimension::Kind kind)
{
    for (const Dimension &dimension : snapped.dimensions) {
        if (dimension.kind == kind)
            return dimension;
    }
    return std::nullopt;
}

bool hasGuide(const Snapped &snapped, Guide::Kind kind)
{
    return std::any_of(snapped.guides.begin(), snapped.guides.end(),
                       [=](const Guide &guide) { return guide.kind == kind; });
}

/// Four rows in the middle and, to the right of an aisle, four rows of a section of their own.
SeatMap twoBlocks()
{
    SeatMap map = test::blockHall({.rows = 4, .seats = 12});
    SeatMap right = test::blockHall({.rows = 4, .seats = 8, .corner = {18'000, 10'000}});
    seating::Section section = right.sections.front();
    section.id = text("right");
    for (seating::Row &row : section.rows) {
        row.id = u'q' + row.id;
        for (seating::Seat &seat : row.seats)
            seat.id = u'q' + seat.id;
    }
    map.sections.push_back(section);
    return map;
}

} // namespace

class SnappingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsLineUpWithRows();
    void nothingNearLeavesItWhereItIs();
    void middleLine();
    void gridWhereNoPeerIs();
    void pointsSnapToEnds();
    void arcsGoOn();
    void rowDistancesGoOn();
    void saysDimensions();
    void drawnRowsHaveDimensions();
    void otherLevelsAreNoPeers();
    void thingsSnapByTheirEdges();
};

void SnappingTest::rowsLineUpWithRows()
{
    const SeatMap map = twoBlocks();
    const Snapper snapper(map, ofSection(map, text("right")), {});
    const Snapped snapped = snapper.moved({-777, 60});
    QVERIFY(snapped.y);
    QCOMPARE(snapped.offset.y, 0);
    QVERIFY(hasGuide(snapped, Guide::Kind::Line));
    const Guide &guide = snapped.guides.back();
    QCOMPARE(guide.from.y, guide.to.y);
    QVERIFY(guide.from.x <= 10'000 + 11 * 550);
    QVERIFY(guide.to.x >= 18'000 - 777);
}

void SnappingTest::nothingNearLeavesItWhereItIs()
{
    const SeatMap map = twoBlocks();
    const Snapper snapper(map, ofSection(map, text("right")), {.reach = 100});
    const Snapped snapped = snapper.moved({333, 420});
    QVERIFY(!snapped.y);
    QCOMPARE(snapped.offset.y, 420);
    const Snapper off(map, ofSection(map, text("right")), {.peers = false});
    const Snapped free = off.moved({-777, 60});
    QVERIFY(free.offset == (Point{-777, 60}));
    QVERIFY(free.guides.empty());
}

void SnappingTest::middleLine()
{
    SeatMap map = test::blockHall({.rows = 2, .seats = 9});
    seating::Shape stage{.id = text("stage"), .role = seating::ShapeRole::Stage};
    stage.figure = {seating::FigureKind::Rectangle, {10'000, 2000}, 0, {6000, 2000}, {}};
    map.levels.push_back({text("pit"), {}, {}});
    map.sections.push_back({.id = text("front"), .level = text("pit"), .shapes = {stage}});
    // The stage is no peer, it lies on another level: what is left of it is the hall's middle.
    const Snapper snapper(map, test::rowsNamed(map, {text("r1"), text("r2")}), {.level = text("l")});
    const Snapped snapped = snapper.moved({750, 3333});
    QVERIFY(snapped.x);
    QCOMPARE(snapped.offset.x, 13'000 - (10'000 + 4 * 550));
    QVERIFY(hasGuide(snapped, Guide::Kind::MiddleLine));
}

void SnappingTest::gridWhereNoPeerIs()
{
    const SeatMap map = test::blockHall({.rows = 2, .seats = 9});
    const Snapper snapper(map, test::rowsNamed(map, {text("r1"), text("r2")}),
                          {.peers = false, .grid = 1000, .reach = 150});
    QVERIFY(snapper.moved({1090, -870}).offset == (Point{1000, -870 - 130}));
    QVERIFY(snapper.moved({1400, 1900}).offset == (Point{1400, 2000}));
    QVERIFY(snapper.point({-1060, 7100}).offset == (Point{-1000, 7000}));
}

void SnappingTest::pointsSnapToEnds()
{
    const SeatMap map = test::blockHall({.rows = 3, .seats = 9});
    const Snapper snapper(map, {}, {.reach = 120});
    const Snapped snapped = snapper.point({10'070, 14'000});
    QCOMPARE(snapped.offset, (Point{10'000, 14'000}));
    QVERIFY(snapped.x && !snapped.y);
    QCOMPARE(snapped.guides.size(), 1U);
    QCOMPARE(snapped.guides[0].from.x, 10'000);
    QCOMPARE(snapped.guides[0].to.y, 14'000);
}

/// A block beside a bent one comes to lie on the arcs of its rows.
void SnappingTest::arcsGoOn()
{
    SeatMap map = twoBlocks();
    const Selection middle = ofSection(map, text("s"));
    QVERIFY(bend(map, middle, 20'000));
    const Selection right = ofSection(map, text("right"));
    const Snapper snapper(map, right, {});
    // the end of the arc's continuation is above the row's old place
    const seating::Row &row = test::rowNamed(map, text("r1"));
    const Point end = row.seats.back().position;
    const Point mirrored = row.seats.front().position;
    const double middleX = (end.x + mirrored.x) / 2.0;
    const Point bottom{Millimetres(middleX), 10'000};
    const Point centre{bottom.x, bottom.y - 20'000};
    const Point target{end.x + 1800, 0};
    const double dx = target.x - centre.x;
    const auto y = Millimetres(std::lround(centre.y + std::sqrt(20'000.0 * 20'000.0 - dx * dx)));
    const Snapped snapped = snapper.moved(Point{target.x, y + 80} - Point{18'000, 10'000});
    QVERIFY(snapped.x && snapped.y);
    QVERIFY(hasGuide(snapped, Guide::Kind::Arc));
    const Point first = Point{18'000, 10'000} + snapped.offset;
    QVERIFY(std::abs(seating::distance(first, centre) - 20'000) <= 3);
    for (const Guide &guide : snapped.guides) {
        if (guide.kind == Guide::Kind::Arc)
            QVERIFY(std::abs(seating::distance(guide.from, guide.centre) - guide.radius) <= 3);
    }
}

/// A row behind others comes to lie as far from them as they are apart, bent ones too.
void SnappingTest::rowDistancesGoOn()
{
    const SeatMap map = test::blockHall({.rows = 5, .seats = 9});
    const Snapper snapper(map, test::rowsNamed(map, {text("r4"), text("r5")}), {});
    const Snapped snapped = snapper.moved({0, 70});
    QVERIFY(snapped.y);
    QCOMPARE(snapped.offset, (Point{0, 0}));
    QCOMPARE(dimensionOf(snapped, Dimension::Kind::RowDistance)->length, 945);
    QVERIFY(!snapper.moved({0, 400}).y);
    SeatMap bent = map;
    QVERIFY(bend(bent, all(bent), 12'000));
    const Snapper behind(bent, test::rowsNamed(bent, {text("r5")}), {});
    const Snapped back = behind.moved({0, 60});
    QVERIFY(std::abs(back.offset.y) <= 2);
    QVERIFY(std::abs(dimensionOf(back, Dimension::Kind::RowDistance)->length - 945) <= 1);
}

void SnappingTest::saysDimensions()
{
    SeatMap map = twoBlocks();
    Selection back = test::rowsNamed(map, {text("qr3"), text("qr4")});
    const Snapper snapper(map, back, {.peers = false});
    const Snapped snapped = snapper.moved({-90, 55});
    const std::optional<Dimension> rows = dimensionOf(snapped, Dimension::Kind::RowDistance);
    QVERIFY(rows);
    QCOMPARE(rows->length, 1000); // to the row in front, 945 + 55
    const std::optional<Dimension> aisle = dimensionOf(snapped, Dimension::Kind::Aisle);
    QVERIFY(aisle);
    QVERIFY(std::abs(aisle->length - (18'000 - 90 - 16'050 - 400)) <= 5);
    const std::optional<Dimension> seats = dimensionOf(snapped, Dimension::Kind::Seats);
    QVERIFY(seats);
    QCOMPARE(seats->seats, 8);
    QCOMPARE(seats->pitch, 550);
    QCOMPARE(seats->radius, 0);
    QVERIFY(seats->from == (Point{18'000 - 90, 10'000 + 3 * 945 + 55}));
    QVERIFY(bend(map, back, 30'000));
    const Snapper bent(map, back, {.peers = false});
    QVERIFY(std::abs(dimensionOf(bent.moved({}), Dimension::Kind::Seats)->radius - 30'000) <= 1000);
}

void SnappingTest::drawnRowsHaveDimensions()
{
    const SeatMap map = test::blockHall({.rows = 3, .seats = 9});
    const Snapper snapper(map, {}, {});
    std::vector<Point> row;
    for (int i = 0; i < 6; ++i)
        row.push_back({10'040 + i * 500, 12'900});
    const Snapped snapped = snapper.rows({row}, 200);
    QVERIFY(snapped.x);
    QCOMPARE(snapped.offset.x, -40);
    QCOMPARE(dimensionOf(snapped, Dimension::Kind::Seats)->pitch, 500);
    QCOMPARE(dimensionOf(snapped, Dimension::Kind::Seats)->seats, 6);
    QCOMPARE(dimensionOf(snapped, Dimension::Kind::RowDistance)->length,
             12'900 + snapped.offset.y - (10'000 + 2 * 945));
    QVERIFY(snapper.rows({}, 200).dimensions.empty());
    QVERIFY(snapper.rows({{}}, 200).dimensions.empty());
}

void SnappingTest::otherLevelsAreNoPeers()
{
    SeatMap map = twoBlocks();
    map.levels.push_back({text("up"), {}, {}});
    map.sections[1].level = text("up");
    const Snapper snapper(map, ofSection(map, text("right")), {.level = text("up")});
    QVERIFY(!snapper.moved({-777, 60}).y);
}

void SnappingTest::thingsSnapByTheirEdges()
{
    const SeatMap map = test::colourfulHall();
    const Snapper snapper(map, Selection::of({}, {text("t")}), {.reach = 80});
    // the table's left edge under the stage's
    const Snapped snapped = snapper.moved({9000 - 3150 + 60, -9000});
    QVERIFY(snapped.x);
    QCOMPARE(snapped.offset.x, 9000 - 3150);
    QVERIFY(snapped.dimensions.empty());
    const Snapper nothing(SeatMap{}, {}, {});
    QCOMPARE(nothing.point({500, 6}).offset, (Point{500, 6}));
    QVERIFY(nothing.moved({5, 6}).offset == (Point{5, 6}));
}

QTEST_GUILESS_MAIN(SnappingTest)
#include "tst_snapping.moc"
