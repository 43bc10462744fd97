// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmap.h"

#include <QTest>

using namespace foyer::seating;

class GeometryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresHaveBounds_data();
    void figuresHaveBounds();
    void distancesAreRounded();
    void contentIsMeasuredAndMoved();
};

void GeometryTest::figuresHaveBounds_data()
{
    QTest::addColumn<Figure>("figure");
    QTest::addColumn<Box>("box");
    const auto add = [](const char *name, const Figure &figure, const Box &box) {
        QTest::newRow(name) << figure << box;
    };
    add("rectangle", {FigureKind::Rectangle, {10, 20}, 0, {30, 40}, {}}, {{10, 20}, {40, 60}});
    add("quarter turn", {FigureKind::Rectangle, {10, 20}, 90'000, {30, 40}, {}}, {{-30, 20}, {10, 50}});
    add("half turn", {FigureKind::Rectangle, {10, 20}, 180'000, {30, 40}, {}}, {{-20, -20}, {10, 20}});
    add("eighth of a turn", {FigureKind::Rectangle, {0, 0}, 45'000, {100, 100}, {}}, {{-71, 0}, {71, 142}});
    add("circle", {FigureKind::Circle, {10, 20}, 12'345, {30, 30}, {}}, {{-5, 5}, {25, 35}});
    add("ellipse", {FigureKind::Ellipse, {0, 0}, 0, {40, 20}, {}}, {{-20, -10}, {20, 10}});
    add("turned ellipse", {FigureKind::Ellipse, {0, 0}, -90'000, {40, 20}, {}}, {{-10, -20}, {10, 20}});
    add("polygon", {FigureKind::Polygon, {5, 5}, 0, {}, {{0, 0}, {10, -3}, {4, 8}}}, {{5, 2}, {15, 13}});
    add("polygon of nothing", {FigureKind::Polygon, {5, 5}, 0, {}, {}}, {{5, 5}, {5, 5}});
    add("text", {FigureKind::Text, {5, 6}, 30'000, {}, {}}, {{5, 6}, {5, 6}});
}

void GeometryTest::figuresHaveBounds()
{
    QFETCH(Figure, figure);
    QFETCH(Box, box);
    const Box bounds = figure.bounds();
    QCOMPARE(bounds.topLeft.x, box.topLeft.x);
    QCOMPARE(bounds.topLeft.y, box.topLeft.y);
    QCOMPARE(bounds.bottomRight.x, box.bottomRight.x);
    QCOMPARE(bounds.bottomRight.y, box.bottomRight.y);
}

void GeometryTest::distancesAreRounded()
{
    QCOMPARE(distance({0, 0}, {3, 4}), 5);
    QCOMPARE(distance({0, 0}, {1, 1}), 1);
    QCOMPARE(distance({-largestCoordinate, -largestCoordinate}, {largestCoordinate, largestCoordinate}),
             28'284'271);
}

void GeometryTest::contentIsMeasuredAndMoved()
{
    SeatMap map;
    QVERIFY(!contentBounds(map));
    Section section;
    section.rows.push_back({.seats = {{.position = {100, 200}, .radius = 50}}});
    section.tables.push_back({{.seats = {{.position = {900, 900}, .radius = 10}}},
                              {FigureKind::Rectangle, {0, 0}, 0, {5, 5}, {}}});
    section.shapes.push_back({.figure = {FigureKind::Text, {-7, 1500}, 0, {}, {}}});
    map.sections.push_back(section);
    map.background = Background{};
    QVERIFY(contentBounds(map) == (Box{{-7, 0}, {910, 1500}}));
    moveContent(map, {7, 10});
    QVERIFY(contentBounds(map) == (Box{{0, 10}, {917, 1510}}));
    QVERIFY(map.sections[0].rows[0].seats[0].position == (Point{107, 210}));
    QVERIFY(map.background->position == (Point{7, 10}));
    QCOMPARE(seatCount(map), 2U);
}

QTEST_GUILESS_MAIN(GeometryTest)
#include "tst_geometry.moc"
