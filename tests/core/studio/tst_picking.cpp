// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/picking.h"
#include "tests/core/studio/edithalls.h"

#include <QTest>

using namespace foyer;
using namespace foyer::studio;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

Selection seats(const QStringList &ids)
{
    return Selection::of(std::vector<QString>(ids.begin(), ids.end()));
}

} // namespace

class PickingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectionsAreSets();
    void knowsWhatIsChosen();
    void boxPicksCentresAndWholeThings();
    void lassoPicksInside();
    void levelsArePickedAlone();
    void findsThingsUnderAPoint();
    void picksLikeThings();
    void findsElements();
};

void PickingTest::selectionsAreSets()
{
    const Selection a = Selection::of({text("3"), text("1"), text("3")}, {text("x")});
    QCOMPARE(a.seats, (std::vector<QString>{text("1"), text("3")}));
    const Selection b = Selection::of({text("2"), text("3")});
    QCOMPARE(united(a, b).seats, (std::vector<QString>{text("1"), text("2"), text("3")}));
    QCOMPARE(without(a, b), Selection::of({text("1")}, {text("x")}));
    QCOMPARE(common(a, b), Selection::of({text("3")}));
    QCOMPARE(toggled(a, b), united(a, b));
    QCOMPARE(toggled(united(a, b), b), without(a, b));
    QVERIFY(a.contains(Selection::of({text("1")}, {text("x")})));
    QVERIFY(!a.contains(b));
    QVERIFY(a.hasSeat(text("1")) && !a.hasSeat(text("x")) && a.hasThing(text("x")) && !a.hasThing(text("1")));
    QVERIFY(!a.hasSeat(text("0")) && !a.hasSeat(text("2")) && !a.hasSeat(text("9")));
    QVERIFY(Selection{}.isEmpty() && !Selection{}.hasSeat(text("1")));
}

void PickingTest::knowsWhatIsChosen()
{
    const SeatMap map = test::colourfulHall();
    const Selection chosen =
        Selection::of({text("r1-1"), text("r1-2"), text("r3-8"), text("gone")}, {text("t"), text("pit")});
    QVERIFY(existing(map, chosen)
            == Selection::of({text("r1-1"), text("r1-2"), text("r3-8")}, {text("t"), text("pit")}));
    QVERIFY(withTableSeats(map, chosen).hasSeat(text("t-2")));
    const SelectionCount count = countOf(map, chosen);
    QCOMPARE(count.seats, 5U);
    QCOMPARE(count.rows, 2U);
    QCOMPARE(count.tables, 1U);
    QCOMPARE(count.standing, 1U);
    QCOMPARE(count.shapes, 0U);
    const std::vector<ElementRef> rows = rowsOf(map, chosen);
    QCOMPARE(rows.size(), 3U);
    QVERIFY(rows[0] == (ElementRef{ElementKind::Row, 0, 0, -1}));
    QVERIFY(rows[2] == (ElementRef{ElementKind::Table, 1, 0, -1}));
    QCOMPARE(sectionsOf(map, chosen), (std::vector<int>{0, 1}));
    QCOMPARE(sectionsOf(map, Selection::of({}, {text("wedge")})), (std::vector<int>{1}));
    QVERIFY(boundsOf(map, seats({text("r1-1"), text("r1-2")})) == (Box{{9800, 9800}, {10'750, 10'200}}));
    QVERIFY(centreOf(map, Selection::of({}, {text("t")})) == (Point{3500, 20'000}));
    QVERIFY(!boundsOf(map, {}));
    QVERIFY(!centreOf(map, seats({text("gone")})));
}

void PickingTest::boxPicksCentresAndWholeThings()
{
    const SeatMap map = test::colourfulHall();
    // corners in any order; centres count
    QCOMPARE(inBox(map, {{10'560, 10'100}, {9990, 9990}}), seats({text("r1-1"), text("r1-2")}));
    // a table that lies in it wholly stands for its seats
    QCOMPARE(inBox(map, {{2500, 19'000}, {4500, 21'000}}), Selection::of({}, {text("t")}));
    QCOMPARE(inBox(map, {{2500, 19'000}, {3600, 21'000}}), seats({text("t-1")}));
    QCOMPARE(inBox(map, {{2500, 19'000}, {4500, 21'000}}, {.things = false}),
             seats({text("t-1"), text("t-2")}));
    QVERIFY(inBox(map, {{2500, 19'000}, {4500, 21'000}}, {.seats = false}).hasThing(text("t")));
}

void PickingTest::lassoPicksInside()
{
    const SeatMap map = test::blockHall();
    // an L around row 1's first three seats and the first of rows 2 and 3
    const std::vector<Point> curve{{9500, 9500},     {11'400, 9500},   {11'400, 10'400},
                                   {10'300, 10'400}, {10'300, 12'400}, {9500, 12'400}};
    QCOMPARE(inLasso(map, curve),
             seats({text("r1-1"), text("r1-2"), text("r1-3"), text("r2-1"), text("r3-1")}));
    QVERIFY(inLasso(map, std::span(curve).first(2)).isEmpty());
    std::vector<Point> back(curve.rbegin(), curve.rend());
    QCOMPARE(inLasso(map, back), inLasso(map, curve));
}

void PickingTest::levelsArePickedAlone()
{
    SeatMap map = test::colourfulHall();
    map.levels.push_back({text("up"), text("Upper"), {}});
    map.sections[1].level = text("up");
    const Selection upper = all(map, {.level = text("up")});
    QVERIFY(upper.hasThing(text("t")) && upper.hasThing(text("stage")));
    QVERIFY(upper.seats.empty());
    QCOMPARE(all(map).seats.size(), 32U);
    QCOMPARE(all(map, {.level = text("l")}).things.size(), 0U);
}

void PickingTest::findsThingsUnderAPoint()
{
    SeatMap map = test::colourfulHall();
    const auto at = [&](Point point) { return thingAt(map, point, 100); };
    QCOMPARE(at({3500, 20'200}), text("t"));
    QCOMPARE(at({3500, 20'400}), QString());
    QCOMPARE(at({9100, 2100}), text("stage"));
    QCOMPARE(at({8100, 20'100}), text("pit"));
    QCOMPARE(at({12'000, 20'100}), QString()); // the pit is turned
    seating::Shape outline{.id = text("border"), .role = seating::ShapeRole::Outline};
    outline.figure = {
        seating::FigureKind::Polygon, {0, 0}, 0, {}, {{0, 0}, {30'000, 0}, {30'000, 30'000}, {0, 30'000}}};
    map.sections[1].shapes.insert(map.sections[1].shapes.begin(), outline);
    QCOMPARE(at({29'000, 29'000}), QString()); // inside of a section one draws
    QCOMPARE(at({29'950, 15'000}), text("border"));
    QCOMPARE(at({9100, 2100}), text("stage"));
    seating::Shape label{.id = text("label")};
    label.figure = {seating::FigureKind::Text, {25'000, 5000}, 0, {}, {}};
    label.text = seating::ShapeText{text("Bar"), {}, 300, {}, {}};
    map.sections[1].shapes.push_back(label);
    QCOMPARE(at({25'080, 5000}), text("label"));
    QCOMPARE(thingAt(map, {25'080, 5000}, 100, {.things = false}), QString());
}

void PickingTest::picksLikeThings()
{
    SeatMap map = test::colourfulHall();
    map.sections[0].rows[0].seats[0].category = text("B");
    map.sections[0].rows[2].seats[4].category = text("B");
    const Selection one = seats({text("r1-1")});
    QCOMPARE(sameRow(map, one).seats.size(), 8U);
    QCOMPARE(sameCategory(map, one), seats({text("r1-1"), text("r3-5")}));
    QCOMPARE(sameCategory(map, Selection::of({}, {text("pit")})), ofCategory(map, text("A")));
    QVERIFY(ofCategory(map, text("A")).hasThing(text("pit")));
    QCOMPARE(ofCategory(map, text("A")).seats.size(), 32U);
    QVERIFY(ofCategory(map, QString()).isEmpty());
    QCOMPARE(sameSection(map, one).seats.size(), 32U);
    QVERIFY(sameSection(map, one).things.empty());
    QCOMPARE(sameSection(map, Selection::of({}, {text("pit")})), ofSection(map, text("odd")));
    QCOMPARE(sameSection(map, united(one, Selection::of({}, {text("pit")}))), all(map));
    QCOMPARE(ofSection(map, text("odd")).things.size(), 4U);
    QVERIFY(ofSection(map, text("nowhere")).isEmpty());
}

void PickingTest::findsElements()
{
    const SeatMap map = test::colourfulHall();
    QVERIFY(findSeat(map, text("r2-3")) == (ElementRef{ElementKind::Seat, 0, 1, 2}));
    QVERIFY(findSeat(map, text("t-2")) == (ElementRef{ElementKind::TableSeat, 1, 0, 1}));
    QVERIFY(!findSeat(map, text("no")));
    QVERIFY(findThing(map, text("wedge")) == (ElementRef{ElementKind::Shape, 1, 1, -1}));
    QVERIFY(findThing(map, text("t")) == (ElementRef{ElementKind::Table, 1, 0, -1}));
    QVERIFY(!findThing(map, text("r2")));
    QCOMPARE(rowAt(map, {ElementKind::TableSeat, 1, 0, 1}).id, text("t"));
    QCOMPARE(selectionOf(map, {ElementKind::Row, 0, 1, -1}).seats.size(), 8U);
    QCOMPARE(selectionOf(map, {ElementKind::Seat, 0, 1, 2}), seats({text("r2-3")}));
    QCOMPARE(selectionOf(map, {ElementKind::TableSeat, 1, 0, 1}), seats({text("t-2")}));
    QCOMPARE(selectionOf(map, {ElementKind::Table, 1, 0, -1}), Selection::of({}, {text("t")}));
    QCOMPARE(selectionOf(map, {ElementKind::Standing, 1, 0, -1}), Selection::of({}, {text("pit")}));
    for (const ElementKind kind :
         {ElementKind::Map, ElementKind::Category, ElementKind::Section, ElementKind::Row, ElementKind::Table,
          ElementKind::Seat, ElementKind::TableSeat})
        QVERIFY(selectionOf(map, {kind, 9, 9, 9}).isEmpty());
    QVERIFY(selectionOf(map, {ElementKind::Table, 0, 0, -1}).isEmpty());
}

QTEST_GUILESS_MAIN(PickingTest)
#include "tst_picking.moc"
