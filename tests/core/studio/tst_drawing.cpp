// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/validation.h"
#include "core/studio/draw.h"
#include "core/studio/naming.h"
#include "core/studio/trim.h"
#include "tests/core/studio/edithalls.h"
#include "tests/support/deterministicids.h"

#include <cmath>
#include <QTest>

using namespace foyer;
using namespace foyer::studio;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

seating::Section withRows(const QStringList &names)
{
    seating::Section section;
    for (const QString &name : names)
        section.rows.push_back({.id = name, .name = name});
    return section;
}

} // namespace

class DrawingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoOn_data();
    void namesGoOn();
    void rowNamesGoOnInTheirStyle_data();
    void rowNamesGoOnInTheirStyle();
    void drawsRows();
    void drawsGrids();
    void drawsArcs();
    void drawsTables();
    void drawsFigures();
    void drawsSections();
    void addsSeatsAtBothEnds();
    void fromAnEmptyPage();
    void refusals();
    void trims();
};

void DrawingTest::namesGoOn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("skipped");
    QTest::addColumn<QString>("next");
    const auto add = [](const char *name, const char *skipped, const char *next) {
        QTest::newRow(name) << text(name) << text(skipped) << text(next);
    };
    add("A", "", "B");
    add("Z", "", "AA");
    add("AZ", "", "BA");
    add("ZZ", "", "AAA");
    add("az", "", "ba");
    add("H", "IO", "J");
    add("N", "IO", "P");
    add("ZH", "IO", "ZJ");
    add("I", "IO", "J");
    add("9", "", "10");
    add("09", "", "10");
    add("099", "", "100");
    add("R4", "", "R5");
    add("4B", "", "4C");
    add("Row H", "I", "Row J");
    add("Box", "", "Box 2");
    add("Box 2", "", "Box 3");
    add("(3)", "", "(4)");
    add("Ж", "", "Ж 2");
    add("–", "", "– 2");
    add("", "", "2");
}

void DrawingTest::namesGoOn()
{
    QFETCH(QString, name);
    QFETCH(QString, skipped);
    QTEST(nextName(name, skipped), "next");
}

void DrawingTest::rowNamesGoOnInTheirStyle_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("next");
    const auto add = [](const char *names, const char *next) {
        QTest::newRow(names) << text(names).split(u' ', Qt::SkipEmptyParts) << text(next).split(u' ');
    };
    add("", "A B C");
    add("A B C", "D E F");
    add("C A B", "D E F");
    add("9 10 8", "11 12 13");
    add("F G H J K", "L M N");
    add("G H J K N P Z", "AA AB AC");
    add("a b", "c d e");
    add("AA BB CC", "DD EE FF");
    add("X Y Z", "AA AB AC");
    add("R1 R2", "R3 R4 R5");
}

void DrawingTest::rowNamesGoOnInTheirStyle()
{
    QFETCH(QStringList, names);
    QTEST(nextRowNames(withRows(names), 3), "next");
}

void DrawingTest::drawsRows()
{
    test::DeterministicIds ids;
    SeatMap map = test::blockHall();
    QCOMPARE(rowPositions({0, 0}, {2749, 0}, 550).size(), 5U);
    QCOMPARE(rowPositions({0, 0}, {2750, 0}, 550).size(), 6U);
    const Result<Selection> drawn = drawRow(map, {.section = text("s"), .category = text("A")},
                                            {12'000, 18'000}, {10'000, 18'000}, 500, ids);
    QVERIFY(drawn);
    const seating::Row &row = map.sections[0].rows.back();
    QCOMPARE(row.name, text("E"));
    QCOMPARE(row.seats.size(), 5U);
    QCOMPARE(drawn->seats.size(), 5U);
    QVERIFY(row.seats.front().position == (Point{10'000, 18'000}));
    QCOMPARE(row.seats.front().number, text("1"));
    QCOMPARE(row.seats.back().number, text("5"));
    QCOMPARE(row.seats.back().category, text("A"));
}

void DrawingTest::drawsGrids()
{
    test::DeterministicIds ids;
    SeatMap map = test::blockHall();
    GridSpec spec{.corner = {1000, 20'000}, .rows = 3, .seats = 6, .aislesAfter = {2}};
    QVERIFY(drawGrid(map, {.newSection = text("New"), .category = text("A")}, spec, ids));
    const seating::Section &section = map.sections.back();
    QCOMPARE(section.name, text("New"));
    QCOMPARE(section.level, text("l"));
    QCOMPARE(section.rows.size(), 3U);
    QCOMPARE(section.rows[2].name, text("C"));
    QVERIFY(section.rows[1].seats[2].position == (Point{1000 + 2 * 550 + 1200, 20'950}));
    spec.rotation = 90'000;
    QVERIFY(gridPositions(spec)[1][2] == (Point{1000 - 950, 20'000 + 2300}));
    const GridSpec fitted =
        gridInBox({.seatPitch = 500, .rowPitch = 900, .aislesAfter = {2}, .aisleWidth = 1000},
                  {{5000, 4000}, {1000, 1000}});
    QCOMPARE(fitted.rows, 4);
    QCOMPARE(fitted.seats, 7);
    QVERIFY(fitted.corner == (Point{1000, 1000}));
}

void DrawingTest::drawsArcs()
{
    ArcSpec spec{.centre = {20'000, 0}, .radius = 12'000, .opening = 60'000, .rows = 4, .aisles = 1};
    const std::vector<std::vector<Point>> rows = arcPositions(spec);
    QCOMPARE(rows.size(), 4U);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const double radius = 12'000 + double(r) * 950;
        QCOMPARE(rows[r].size() % 2, 0U);
        for (const Point &seat : rows[r])
            QVERIFY(std::abs(seating::distance(seat, spec.centre) - radius) <= 1);
        for (std::size_t i = 1; i < rows[r].size(); ++i) {
            const double chord = std::sqrt(double(squaredDistance(rows[r][i - 1], rows[r][i])));
            const double gap = 2 * radius * std::asin(chord / (2 * radius));
            if (i == rows[r].size() / 2)
                QVERIFY(gap >= 1750 - 1.1);
            else
                QVERIFY(std::abs(gap - 550) <= 1.1);
        }
        QVERIFY(rows[r].front().x < rows[r].back().x);
        QVERIFY(std::abs(rows[r].front().x + rows[r].back().x - 40'000) <= 1);
    }
    QVERIFY(rows[3].size() > rows[0].size());
    spec.direction = 90'000; // to the left
    QVERIFY(arcPositions(spec)[0].front().x < 20'000 - 10'000);
    spec.opening = 360'000;
    spec.aisles = 0;
    const std::vector<Point> circle = arcPositions(spec)[0];
    QVERIFY(seating::distance(circle.front(), circle.back()) >= 549);
}

void DrawingTest::drawsTables()
{
    test::DeterministicIds ids;
    SeatMap map = test::colourfulHall();
    const DrawPlace place{.section = text("odd"), .category = text("B")};
    const Result<Selection> round = drawRoundTable(map, place, {.centre = {5000, 5000}, .seats = 4}, ids);
    QVERIFY(round);
    const seating::Table table = map.sections[1].tables.back();
    QVERIFY(round->hasThing(table.row.id));
    QCOMPARE(table.row.name, text("T2"));
    QVERIFY(table.row.seats[0].position == (Point{5000, 5000 - 750 - 240}));
    QVERIFY(table.row.seats[1].position == (Point{5990, 5000}));
    QVERIFY(drawLongTable(
        map, place, {.centre = {9000, 5000}, .top = 2, .bottom = 2, .right = 1, .rotation = 90'000}, ids));
    const seating::Table &bench = map.sections[1].tables.back();
    QCOMPARE(bench.row.name, text("T3"));
    QCOMPARE(bench.row.seats.size(), 5U);
    QVERIFY(bench.figure.bounds() == (Box{{8600, 4000}, {9400, 6000}}));
    QVERIFY(bench.row.seats[0].position == (Point{9000 + 640, 4500}));
    QVERIFY(!test::bytesOf(map).isEmpty());
}

void DrawingTest::drawsFigures()
{
    test::DeterministicIds ids;
    SeatMap map = test::blockHall();
    const DrawPlace place{.section = text("s"), .category = text("A")};
    QVERIFY(drawStage(map, place, {.figure = rectangleIn({5000, 4000}, {1000, 1000}), .text = text("Stage")},
                      ids));
    QVERIFY(drawShape(map, place, {.figure = ellipseIn({0, 0}, {4000, 2000})}, ids));
    QVERIFY(
        drawShape(map, place, {.figure = polygonOf(std::vector<Point>{{1, 1}, {500, 1}, {400, 300}})}, ids));
    QVERIFY(drawText(map, place, {7000, 7000}, text("Bar"), 400, ids));
    QVERIFY(drawStanding(map, place, {text("Pit"), 300, circleAt({9000, 9000}, 5000)}, ids));
    const seating::Section &section = map.sections.front();
    QVERIFY(section.shapes[0].text->position == (Point{2000, 1500}));
    QCOMPARE(section.shapes[0].role, seating::ShapeRole::Stage);
    QCOMPARE(section.standing.front().capacity, 300);
    QCOMPARE(section.standing.front().category, text("A"));
    QVERIFY(setBackground(map, {}, seating::Background{text("p.png"), {0, 0}, {3000, 2000}, 50, {}}));
    QVERIFY(map.background);
    QVERIFY(!test::bytesOf(map).isEmpty());
    seating::Background pictured = *map.background;
    pictured.picture = seating::pictureOf("<svg xmlns='http://www.w3.org/2000/svg'/>").value();
    QVERIFY(setBackground(map, {}, pictured));
    QVERIFY(test::bytesOf(map).contains("image/svg+xml"));
    pictured.picture->type = seating::PictureType::Png;
    QCOMPARE(setBackground(map, {}, pictured).error().subject, text("picture"));
    QVERIFY(setBackground(map, {}, std::nullopt));
    QVERIFY(!map.background);
}

void DrawingTest::drawsSections()
{
    test::DeterministicIds ids;
    SeatMap map = test::blockHall();
    const std::vector<Point> outline{{9000, 30'000}, {12'000, 30'000}, {12'000, 33'000}};
    const Result<Selection> drawn = drawSection(map, text("l"), text("Gallery"), outline, ids);
    QVERIFY(drawn);
    const seating::Section &section = map.sections.back();
    QCOMPARE(section.name, text("Gallery"));
    QCOMPARE(section.shapes.front().role, seating::ShapeRole::Outline);
    QVERIFY(drawn->hasThing(section.shapes.front().id));
    QCOMPARE(drawSection(map, text("l"), text("x"), std::span(outline).first(2), ids).error().subject,
             text("size"));
}

void DrawingTest::addsSeatsAtBothEnds()
{
    test::DeterministicIds ids;
    SeatMap map = test::blockHall();
    map.sections[0].rows[0].seats[0].companion = true;
    QVERIFY(addSeat(map, text("r1-4"), true, ids));
    QVERIFY(addSeat(map, text("r1-4"), false, ids));
    const seating::Row &row = map.sections[0].rows[0];
    QCOMPARE(row.seats.size(), 10U);
    QVERIFY(row.seats.front().position == (Point{10'000 - 550, 10'000}));
    QCOMPARE(row.seats.front().number, text("10"));
    QVERIFY(!row.seats.front().companion);
    QVERIFY(row.seats.back().position == (Point{10'000 + 8 * 550, 10'000}));
    QCOMPARE(row.seats.back().number, text("9"));
    SeatMap odd = test::colourfulHall();
    QVERIFY(addSeat(odd, text("r4-1"), true, ids));
    QCOMPARE(odd.sections[0].rows[3].seats.back().place, std::optional<int>(9));
    QCOMPARE(addSeat(odd, text("t-1"), true, ids).error().code, ErrorCode::NotFound);
    QCOMPARE(addSeat(odd, text("no"), true, ids).error().code, ErrorCode::NotFound);
}

void DrawingTest::fromAnEmptyPage()
{
    test::DeterministicIds ids;
    SeatMap map = blankMap({text("Hall"), text("Ground"), text("First"), {30'000, 20'000}}, ids);
    QVERIFY(drawGrid(map, {.newSection = text("Stalls"), .category = text("First")}, {.corner = {3000, 3000}},
                     ids));
    QVERIFY(seating::validate(map).empty());
    SeatMap bare;
    QVERIFY(drawText(bare, {.newSection = text("Stalls")}, {1, 1}, text("Bar"), 300, ids));
    QCOMPARE(bare.levels.front().name, text("Stalls"));
    QVERIFY(!test::bytesOf(bare).isEmpty());
}

void DrawingTest::refusals()
{
    test::DeterministicIds ids;
    SeatMap map = test::blockHall();
    const DrawPlace place{.section = text("s"), .category = text("A")};
    const auto subject = [](const Result<Selection> &result) {
        return result ? QString() : result.error().subject;
    };
    QCOMPARE(subject(drawGrid(map, {.section = text("nowhere")}, {}, ids)), text("section"));
    QCOMPARE(subject(drawGrid(map, {.section = text("s"), .category = text("Z")}, {}, ids)),
             text("category"));
    QCOMPARE(subject(drawGrid(map, {.newSection = text("x"), .level = text("attic")}, {}, ids)),
             text("level"));
    QCOMPARE(subject(drawGrid(map, place, {.rows = 0}, ids)), text("grid"));
    QCOMPARE(subject(drawGrid(map, place, {.rows = 500, .seats = 1000}, ids)), text("grid"));
    QCOMPARE(subject(drawGrid(map, place, {.corner = {9'999'000, 0}}, ids)), text("position"));
    QCOMPARE(subject(drawArc(map, place, {.radius = 10}, ids)), text("arc"));
    QCOMPARE(subject(drawArc(map, place, {.radius = 1'000'000, .opening = 360'000, .rows = 500}, ids)),
             text("arc"));
    QCOMPARE(subject(drawRow(map, place, {0, 0}, {1, 1}, 0, ids)), text("seat_distance"));
    QCOMPARE(subject(drawRoundTable(map, place, {.seats = 0}, ids)), text("seats"));
    QCOMPARE(subject(drawRoundTable(map, place, {.seats = 1'000'000}, ids)), text("seats"));
    QCOMPARE(subject(drawRoundTable(map, place, {.diameter = 0}, ids)), text("size"));
    QCOMPARE(subject(drawLongTable(map, place, {.top = -1}, ids)), text("seats"));
    QCOMPARE(subject(drawStage(map, place, {.figure = rectangleIn({1, 1}, {1, 9})}, ids)), text("size"));
    QCOMPARE(subject(drawText(map, place, {1, 1}, text("  "), 300, ids)), text("text"));
    QCOMPARE(subject(drawText(map, place, {1, 1}, text("a\x01"), 300, ids)), text("text"));
    QCOMPARE(subject(drawStanding(map, place, {text("P"), -1, circleAt({}, 9)}, ids)), text("capacity"));
    QCOMPARE(subject(drawStanding(map, place, {QString(201, u'x'), 1, circleAt({}, 9)}, ids)), text("name"));
    QCOMPARE(subject(setBackground(map, {}, seating::Background{text("p"), {}, {0, 1}, 50, {}})),
             text("size"));
    QCOMPARE(subject(setBackground(map, {}, seating::Background{text(" "), {}, {1, 1}, 50, {}})),
             text("image"));
    QCOMPARE(subject(setBackground(map, {}, seating::Background{text("p"), {}, {1, 1}, 101, {}})),
             text("opacity"));
}

void DrawingTest::trims()
{
    SeatMap map = test::colourfulHall();
    QVERIFY(trimCanvas(map, {}, 1500));
    const std::optional<Box> bounds = seating::contentBounds(map);
    QVERIFY(bounds->topLeft == (Point{1500, 1500}));
    QCOMPARE(map.canvas.width, bounds->bottomRight.x + 1500);
    QVERIFY(map.background->position != (Point{100, 100}));
    const SeatMap trimmed = map;
    QVERIFY(trimCanvas(map, {}, 1500));
    QVERIFY(map == trimmed);
    SeatMap far = map;
    far.background->position.x = seating::largestCoordinate - 10;
    QVERIFY(!test::bytesOf(far).isEmpty());
    QCOMPARE(trimCanvas(far, {}, 9000).error().subject, text("background"));
    SeatMap empty;
    QCOMPARE(trimCanvas(empty, {}).error().subject, text("map"));
    QCOMPARE(setCanvas(map, {}, {0, 5}).error().subject, text("canvas"));
    QVERIFY(setCanvas(map, {}, {5, 5}));
}

QTEST_GUILESS_MAIN(DrawingTest)
#include "tst_drawing.moc"
