// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/tablechairs.h"

#include "core/seating/validation.h"
#include "core/studio/arrange.h"
#include "core/studio/draw.h"
#include "core/studio/history.h"
#include "core/studio/properties.h"
#include "tests/core/studio/edithalls.h"
#include "tests/support/deterministicids.h"

#include <QSet>
#include <QTest>

using namespace foyer;
using namespace foyer::studio;

namespace {

using seating::Table;

constexpr Point middle{20'000, 20'000};

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

QString subjectOf(const Result<Selection> &result)
{
    return result ? QStringLiteral("done") : result.error().subject;
}

QStringList idsOf(const Table &table)
{
    QStringList ids;
    for (const seating::Seat &seat : table.row.seats)
        ids.append(seat.id);
    return ids;
}

QString numbersOf(const Table &table)
{
    QStringList numbers;
    for (const seating::Seat &seat : table.row.seats)
        numbers.append(seat.number);
    return numbers.join(u' ');
}

/// A hall with one table that is chosen.
struct TableHall
{
    SeatMap map = test::blockHall();
    test::DeterministicIds ids;
    Selection chosen;

    const Table &table() const { return map.sections[0].tables.back(); }

    Table &table() { return map.sections[0].tables.back(); }

    DrawPlace place() const { return {.section = QStringLiteral("s"), .category = QStringLiteral("A")}; }

    void drawRound(int seats)
    {
        chosen = drawRoundTable(map, place(), {.centre = middle, .seats = seats}, ids).value();
    }

    void drawLong(LongTableSpec spec)
    {
        spec.centre = middle;
        chosen = drawLongTable(map, place(), spec, ids).value();
    }
};

/// All at one distance from the middle, and as far from each other.
void verifyRound(const Table &table)
{
    const std::vector<seating::Seat> &seats = table.row.seats;
    const int reach = seating::distance(seats[0].position, middle);
    const int gap = seating::distance(seats[0].position, seats[1].position);
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const Point next = seats[(i + 1) % seats.size()].position;
        QVERIFY(std::abs(seating::distance(seats[i].position, middle) - reach) <= 2);
        QVERIFY(std::abs(seating::distance(seats[i].position, next) - gap) <= 3);
    }
}

} // namespace

class TableChairsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTablesGrow();
    void roundTablesShrink();
    void asManyAsBeforeMoveNothing();
    void listsGoOnTheirOwnWay();
    void movedChairsKeepTheirDistance();
    void ovalTablesHaveTheirChairsOutside();
    void sidesAreSetOneByOne();
    void turnedTablesKeepTheirSides();
    void mirroredTablesKeepTheirOrder();
    void bareTablesGetChairs();
    void chairsFollowTheirTablesSize();
    void placesGoOn();
    void severalTablesAtOnce();
    void oneStepThatIsUndone();
    void propertiesCountThem();
    void refusals();
};

void TableChairsTest::roundTablesGrow()
{
    TableHall hall;
    hall.drawRound(8);
    const Table before = hall.table();
    hall.table().row.seats[7].accessible = true;
    hall.table().row.seats[7].rank = 4;
    QCOMPARE(setChairs(hall.map, hall.chosen, 11, hall.ids).value(), hall.chosen);
    const Table &table = hall.table();
    const QStringList ids = idsOf(table);
    QCOMPARE(ids.mid(0, 8), idsOf(before));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 11);
    QCOMPARE(numbersOf(table), text("1 2 3 4 5 6 7 8 9 10 11"));
    QVERIFY(table.row.seats[0].position == before.row.seats[0].position);
    QVERIFY(table.row.seats[7].accessible && !table.row.seats[8].accessible);
    QCOMPARE(table.row.seats[8].rank, std::optional<int>(4));
    QCOMPARE(table.row.seats[10].category, text("A"));
    QVERIFY(table.figure == before.figure);
    verifyRound(table);
    QVERIFY(!seating::hasErrors(seating::validate(hall.map)));
}

void TableChairsTest::roundTablesShrink()
{
    TableHall hall;
    hall.drawRound(8);
    const QStringList before = idsOf(hall.table());
    Selection withChair = united(hall.chosen, Selection::of({before[0], before[7]}));
    QCOMPARE(setChairs(hall.map, withChair, 5, hall.ids).value(),
             united(hall.chosen, Selection::of({before[0]})));
    QCOMPARE(idsOf(hall.table()), before.mid(0, 5));
    verifyRound(hall.table());
    QVERIFY(setChairs(hall.map, hall.chosen, 1, hall.ids));
    QVERIFY(setChairs(hall.map, hall.chosen, 3, hall.ids));
    QCOMPARE(numbersOf(hall.table()), text("1 2 3"));
    QVERIFY(idsOf(hall.table())[1] != before[1]);
    verifyRound(hall.table());
}

void TableChairsTest::asManyAsBeforeMoveNothing()
{
    TableHall hall;
    hall.drawRound(6);
    hall.table().row.seats[2].position.x += 90;
    History history(hall.map);
    QVERIFY(history.apply({StepKind::TableChairs, {}, 1},
                          [&](SeatMap &map) { return setChairs(map, hall.chosen, 6, hall.ids); }));
    QVERIFY(!history.canUndo());
    hall.drawLong({.top = 3, .bottom = 2});
    hall.table().row.seats[1].position.x += 90;
    const SeatMap before = hall.map;
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Top, 3, hall.ids));
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Left, 0, hall.ids));
    QVERIFY(hall.map == before);
}

void TableChairsTest::listsGoOnTheirOwnWay()
{
    TableHall hall;
    hall.drawRound(6);
    QVERIFY(mirror(hall.map, hall.chosen, Axis::Upright));
    const Point second = hall.table().row.seats[1].position;
    QVERIFY(second.x < middle.x);
    QVERIFY(setChairs(hall.map, hall.chosen, 9, hall.ids));
    QVERIFY(hall.table().row.seats[1].position.x < middle.x);
    verifyRound(hall.table());
    for (std::size_t i = 0; i < 9; ++i)
        hall.table().row.seats[i].number = QString::number(2 * i + 1);
    QVERIFY(setChairs(hall.map, hall.chosen, 11, hall.ids));
    QCOMPARE(hall.table().row.seats[9].number, text("19"));
    QCOMPARE(hall.table().row.seats[10].number, text("21"));
    hall.table().row.seats[2].number = text("5b");
    QVERIFY(setChairs(hall.map, hall.chosen, 12, hall.ids));
    QCOMPARE(hall.table().row.seats[11].number, text("22"));
}

void TableChairsTest::movedChairsKeepTheirDistance()
{
    TableHall hall;
    hall.drawRound(4);
    for (seating::Seat &seat : hall.table().row.seats)
        seat.position =
            middle + Point{(seat.position.x - middle.x) * 3 / 2, (seat.position.y - middle.y) * 3 / 2};
    const int reach = seating::distance(hall.table().row.seats[0].position, middle);
    QVERIFY(setChairs(hall.map, hall.chosen, 7, hall.ids));
    for (const seating::Seat &seat : hall.table().row.seats)
        QVERIFY(std::abs(seating::distance(seat.position, middle) - reach) <= 2);
}

void TableChairsTest::ovalTablesHaveTheirChairsOutside()
{
    TableHall hall;
    hall.drawRound(4);
    hall.table().figure = {seating::FigureKind::Ellipse, middle, 30'000, {4000, 1500}, {}};
    QVERIFY(setChairs(hall.map, hall.chosen, 12, hall.ids));
    QSet<std::pair<int, int>> places;
    int nearest = 100'000;
    int farthest = 0;
    for (const seating::Seat &seat : hall.table().row.seats) {
        const int reach = seating::distance(seat.position, middle);
        nearest = std::min(nearest, reach);
        farthest = std::max(farthest, reach);
        places.insert({seat.position.x, seat.position.y});
    }
    QCOMPARE(places.size(), 12);
    QVERIFY(nearest >= 750 && nearest < 1200);
    QVERIFY(farthest > 1800 && farthest <= 2300);
}

void TableChairsTest::sidesAreSetOneByOne()
{
    TableHall hall;
    hall.drawLong({.size = {2000, 800}, .top = 2, .bottom = 2});
    const Table before = hall.table();
    QCOMPARE(setSideChairs(hall.map, hall.chosen, TableSide::Right, 1, hall.ids).value(), hall.chosen);
    QCOMPARE(chairsBySide(hall.table()), (std::array<int, 4>{2, 1, 2, 0}));
    QCOMPARE(numbersOf(hall.table()), text("1 2 5 3 4"));
    QVERIFY(hall.table().row.seats[2].position == middle + (Point{1000 + chairGap + 200, 0}));
    for (const std::size_t old : {std::size_t(0), std::size_t(1)})
        QVERIFY(hall.table().row.seats[old] == before.row.seats[old]);
    QVERIFY(hall.table().row.seats[3] == before.row.seats[2]);
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Bottom, 4, hall.ids));
    QCOMPARE(numbersOf(hall.table()), text("1 2 5 3 4 6 7"));
    QVERIFY(hall.table().row.seats[3].position == middle + (Point{750, 640}));
    QVERIFY(hall.table().row.seats[6].position == middle + (Point{-750, 640}));
    QCOMPARE(hall.table().row.seats[3].id, before.row.seats[2].id);
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Bottom, 1, hall.ids));
    QCOMPARE(numbersOf(hall.table()), text("1 2 5 3"));
    QVERIFY(hall.table().row.seats[3].position == middle + (Point{0, 640}));
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Left, 2, hall.ids));
    QCOMPARE(numbersOf(hall.table()), text("1 2 5 3 6 7"));
    QVERIFY(hall.table().row.seats[4].position.y > hall.table().row.seats[5].position.y);
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Top, 0, hall.ids));
    QCOMPARE(chairsBySide(hall.table()), (std::array<int, 4>{0, 1, 1, 2}));
}

void TableChairsTest::turnedTablesKeepTheirSides()
{
    TableHall hall;
    hall.drawLong({.size = {2000, 800}, .top = 3, .bottom = 3, .left = 1, .right = 1, .rotation = 35'000});
    QCOMPARE(chairsBySide(hall.table()), (std::array<int, 4>{3, 1, 3, 1}));
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Top, 5, hall.ids));
    QCOMPARE(chairsBySide(hall.table()), (std::array<int, 4>{5, 1, 3, 1}));
    TableHall drawn;
    drawn.drawLong({.size = {2000, 800}, .top = 5, .bottom = 3, .left = 1, .right = 1, .rotation = 35'000});
    for (std::size_t i = 0; i < drawn.table().row.seats.size(); ++i)
        QVERIFY(seating::distance(hall.table().row.seats[i].position, drawn.table().row.seats[i].position)
                <= 2);
}

void TableChairsTest::mirroredTablesKeepTheirOrder()
{
    TableHall hall;
    hall.drawLong({.size = {2000, 800}, .top = 2, .bottom = 2});
    QVERIFY(mirror(hall.map, hall.chosen, Axis::Upright));
    QVERIFY(hall.table().row.seats[0].position.x > middle.x);
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Top, 3, hall.ids));
    QCOMPARE(numbersOf(hall.table()), text("1 2 5 3 4"));
    QVERIFY(hall.table().row.seats[0].position.x > hall.table().row.seats[1].position.x);
    QVERIFY(hall.table().row.seats[1].position.x > hall.table().row.seats[2].position.x);
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Left, 1, hall.ids));
    QCOMPARE(numbersOf(hall.table()), text("1 2 5 6 3 4"));
}

void TableChairsTest::bareTablesGetChairs()
{
    TableHall hall;
    hall.drawRound(4);
    hall.table().row.seats.clear();
    QVERIFY(setChairs(hall.map, hall.chosen, 4, hall.ids));
    QCOMPARE(numbersOf(hall.table()), text("1 2 3 4"));
    QVERIFY(hall.table().row.seats[0].position == middle - (Point{0, 750 + chairGap + 200}));
    verifyRound(hall.table());
    hall.drawLong({.size = {2000, 800}, .top = 1, .bottom = 0});
    hall.table().row.seats.clear();
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Bottom, 2, hall.ids));
    QCOMPARE(chairsBySide(hall.table()), (std::array<int, 4>{0, 0, 2, 0}));
}

void TableChairsTest::chairsFollowTheirTablesSize()
{
    TableHall hall;
    hall.drawRound(6);
    QVERIFY(setSize(hall.map, hall.chosen, {2500, 2500}));
    for (const seating::Seat &seat : hall.table().row.seats)
        QVERIFY(std::abs(seating::distance(seat.position, middle) - (1250 + chairGap + 200)) <= 2);
    verifyRound(hall.table());
    QCOMPARE(subjectOf(setSize(hall.map, hall.chosen, {seating::largestCoordinate, 1})), text("done"));
    hall.drawLong({.size = {2000, 800}, .top = 3, .bottom = 2, .right = 1, .rotation = 90'000});
    QVERIFY(setSize(hall.map, hall.chosen, {3000, 1000}));
    TableHall drawn;
    drawn.drawLong({.size = {3000, 1000}, .top = 3, .bottom = 2, .right = 1, .rotation = 90'000});
    for (std::size_t i = 0; i < 6; ++i)
        QVERIFY(seating::distance(hall.table().row.seats[i].position, drawn.table().row.seats[i].position)
                <= 2);
    QCOMPARE(chairsBySide(hall.table()), (std::array<int, 4>{3, 1, 2, 0}));
}

void TableChairsTest::placesGoOn()
{
    TableHall hall;
    hall.drawRound(3);
    for (std::size_t i = 0; i < 3; ++i)
        hall.table().row.seats[i].place = int(i) * 2;
    QVERIFY(setChairs(hall.map, hall.chosen, 5, hall.ids));
    QCOMPARE(hall.table().row.seats[3].place, std::optional<int>(5));
    QCOMPARE(hall.table().row.seats[4].place, std::optional<int>(6));
}

void TableChairsTest::severalTablesAtOnce()
{
    TableHall hall;
    hall.drawRound(4);
    Selection both = hall.chosen;
    hall.drawRound(6);
    both = united(both, hall.chosen);
    hall.drawLong({.top = 2, .bottom = 2});
    QVERIFY(setChairs(hall.map, united(both, hall.chosen), 5, hall.ids));
    const std::vector<Table> &tables = hall.map.sections[0].tables;
    QCOMPARE(tables[0].row.seats.size(), 5U);
    QCOMPARE(tables[1].row.seats.size(), 5U);
    QCOMPARE(tables[2].row.seats.size(), 4U);
}

void TableChairsTest::oneStepThatIsUndone()
{
    TableHall hall;
    hall.drawRound(8);
    History history(hall.map);
    history.select(hall.chosen);
    for (const int count : {10, 3})
        QVERIFY(history.apply({StepKind::TableChairs, {}, 1},
                              [&](SeatMap &map) { return setChairs(map, hall.chosen, count, hall.ids); }));
    QCOMPARE(history.undoSteps().size(), 2U);
    QCOMPARE(history.undoStep()->kind, StepKind::TableChairs);
    const QByteArray after = test::bytesOf(history.map());
    history.undo();
    history.undo();
    QVERIFY(history.map() == hall.map);
    QVERIFY(history.selection() == hall.chosen);
    history.redo();
    history.redo();
    QCOMPARE(test::bytesOf(history.map()), after);
}

void TableChairsTest::propertiesCountThem()
{
    TableHall hall;
    hall.drawRound(8);
    const Selection round = hall.chosen;
    QCOMPARE(propertiesOf(hall.map, round).chairs, (Common<int>{1, 8}));
    QCOMPARE(propertiesOf(hall.map, round).sideChairs[0].count, 0U);
    hall.drawRound(6);
    QVERIFY(propertiesOf(hall.map, united(round, hall.chosen)).chairs.isMixed());
    hall.drawLong({.top = 4, .bottom = 3, .right = 1});
    const Properties bench = propertiesOf(hall.map, united(round, hall.chosen));
    QCOMPARE(bench.chairs, (Common<int>{1, 8}));
    QCOMPARE(bench.sideChairs[std::size_t(TableSide::Top)], (Common<int>{1, 4}));
    QCOMPARE(bench.sideChairs[std::size_t(TableSide::Right)], (Common<int>{1, 1}));
    QCOMPARE(bench.sideChairs[std::size_t(TableSide::Bottom)], (Common<int>{1, 3}));
    QCOMPARE(bench.sideChairs[std::size_t(TableSide::Left)], (Common<int>{1, 0}));
}

void TableChairsTest::refusals()
{
    TableHall hall;
    hall.drawRound(8);
    for (const int count : {0, -1, 201})
        QCOMPARE(subjectOf(setChairs(hall.map, hall.chosen, count, hall.ids)), text("seats"));
    QCOMPARE(subjectOf(setSideChairs(hall.map, hall.chosen, TableSide::Top, 3, hall.ids)), text("selection"));
    QCOMPARE(subjectOf(setChairs(hall.map, test::rowsNamed(hall.map, {text("r1")}), 3, hall.ids)),
             text("selection"));
    hall.drawLong({.top = 2, .bottom = 0});
    QCOMPARE(subjectOf(setChairs(hall.map, hall.chosen, 3, hall.ids)), text("selection"));
    QCOMPARE(subjectOf(setSideChairs(hall.map, hall.chosen, TableSide::Top, -1, hall.ids)), text("seats"));
    SeatMap map = hall.map;
    QCOMPARE(subjectOf(setSideChairs(map, hall.chosen, TableSide::Top, 0, hall.ids)), text("seats"));
    map = hall.map;
    QCOMPARE(subjectOf(setSideChairs(map, hall.chosen, TableSide::Bottom, 199, hall.ids)), text("seats"));
    QVERIFY(setSideChairs(hall.map, hall.chosen, TableSide::Bottom, 198, hall.ids));
}

QTEST_GUILESS_MAIN(TableChairsTest)
#include "tst_tablechairs.moc"
