// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/categorycolors.h"
#include "core/studio/bend.h"
#include "core/studio/draw.h"
#include "core/studio/history.h"
#include "core/studio/paint.h"
#include "core/studio/picking.h"
#include "core/studio/properties.h"
#include "core/studio/statistics.h"
#include "core/studio/structure.h"
#include "tests/core/studio/edithalls.h"
#include "tests/support/deterministicids.h"

#include <QTest>

using namespace foyer;
using namespace foyer::studio;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

QString subjectOf(const Result<Selection> &result)
{
    return result ? QStringLiteral("done") : result.error().subject;
}

} // namespace

class PropertiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRowsAndSeats();
    void readsThings();
    void readsNothingOfNothing();
    void setsPlaceAndAngle();
    void setsSeats();
    void setsRows();
    void setsThings();
    void resizes();
    void paints();
    void editsCategories();
    void categoriesKeepTheirColours();
    void editsLevelsAndSections();
};

void PropertiesTest::readsRowsAndSeats()
{
    SeatMap map = test::blockHall({.rows = 4, .seats = 16, .aislesAfter = {12}});
    Selection chosen;
    for (int r = 1; r <= 4; ++r) {
        for (int s = 13; s <= 16; ++s)
            chosen.seats.push_back(text("r%1-%2").arg(r).arg(s));
    }
    map.sections[0].rows[0].seats[12].restrictedView = true;
    map.sections[0].rows[1].seats[12].restrictedView = true;
    map.sections[0].rows[2].seats[15].category = QString();
    const Properties properties = propertiesOf(map, Selection::of(chosen.seats));
    QCOMPARE(properties.count.seats, 16U);
    QCOMPARE(properties.count.rows, 4U);
    QCOMPARE(properties.rowDistance, 945);
    QCOMPARE(properties.seatDistance, 550);
    QCOMPARE(properties.bendRadius, 0);
    QCOMPARE(properties.angle, 0);
    QCOMPARE(properties.aisle->width, 1350);
    QCOMPARE(properties.rowNames, (QStringList{text("A"), text("B"), text("C"), text("D")}));
    QCOMPARE(properties.restrictedView, (Share{2, 16}));
    QCOMPARE(properties.accessible, (Share{0, 16}));
    QVERIFY(properties.category.isMixed());
    QCOMPARE(properties.section.value, text("s"));
    QCOMPARE(properties.firstNumber, text("13"));
    QCOMPARE(properties.lastNumber, text("16"));
    QCOMPARE(properties.bestRank, 1);
    QCOMPARE(properties.worstRank, 4);
    QCOMPARE(properties.seatRadius.value, 200);

    QVERIFY(std::abs(properties.position->y - 11'417) <= 1);
    QVERIFY(!properties.name.value && properties.name.count == 0);
}

void PropertiesTest::readsThings()
{
    const SeatMap map = test::colourfulHall();
    const Properties pit = propertiesOf(map, Selection::of({}, {text("pit")}));
    QCOMPARE(pit.name.value, text("Pit"));
    QCOMPARE(pit.capacity.value, 80);
    QCOMPARE(pit.category.value, text("A"));
    QCOMPARE(pit.angle, 12'345);
    QCOMPARE(pit.size.value, (Size{4000, 2500}));
    QVERIFY(!pit.rowDistance && !pit.aisle && !pit.bendRadius);
    const Properties shapes = propertiesOf(map, Selection::of({}, {text("stage"), text("wedge")}));
    QCOMPARE(shapes.count.shapes, 2U);
    QVERIFY(shapes.role.isMixed() && shapes.text.isMixed() && shapes.figure.isMixed());
    QCOMPARE(shapes.size.count, 1U);
    QCOMPARE(shapes.textSize.value, 500);
    QVERIFY(!shapes.angle);
    const Properties table = propertiesOf(map, Selection::of({}, {text("t")}));
    QCOMPARE(table.count.seats, 2U);
    QCOMPARE(table.name.value, text("T1"));
    QCOMPARE(table.category.value, text("A"));
    QVERIFY(table.rowNames.isEmpty());
}

void PropertiesTest::readsNothingOfNothing()
{
    const Properties properties = propertiesOf(test::colourfulHall(), {});
    QCOMPARE(properties.count, SelectionCount{});
    QVERIFY(!properties.position && !properties.angle && !properties.bestRank);
    QCOMPARE(properties.category.count, 0U);
}

void PropertiesTest::setsPlaceAndAngle()
{
    SeatMap map = test::blockHall();
    const Selection chosen = all(map);
    QVERIFY(setPosition(map, chosen, {20'000, 15'000}));
    QCOMPARE(propertiesOf(map, chosen).position, (Point{20'000, 15'000}));
    QVERIFY(setAngle(map, chosen, -10'700));
    QVERIFY(std::abs(*propertiesOf(map, chosen).angle + 10'700) <= 20);
    QVERIFY(setAngle(map, chosen, 0));
    QVERIFY(std::abs(*propertiesOf(map, chosen).angle) <= 20);
    QVERIFY(bend(map, chosen, 20'000));
    QVERIFY(std::abs(*propertiesOf(map, chosen).angle) <= 40);
    QCOMPARE(subjectOf(setPosition(map, {}, {})), text("selection"));
    QCOMPARE(subjectOf(setPosition(map, chosen, {2'000'000'000, 0})), text("position"));
    SeatMap odd = test::colourfulHall();
    QCOMPARE(subjectOf(setAngle(odd, Selection::of({}, {text("pit"), text("wedge")}), 0)), text("angle"));
}

void PropertiesTest::setsSeats()
{
    SeatMap map = test::colourfulHall();
    const Selection seat = Selection::of({text("r2-3")});
    const auto changed = [&]() -> const seating::Seat & { return map.sections[0].rows[1].seats[2]; };
    QVERIFY(setSeatRank(map, seat, 12));
    QCOMPARE(changed().rank, std::optional<int>(12));
    QVERIFY(setSeatRank(map, seat, {}));
    QVERIFY(!changed().rank);
    QVERIFY(setSeatRadius(map, seat, 230));
    QVERIFY(setSeatNumber(map, seat, text("3a")));
    QCOMPARE(changed().radius, 230);
    QCOMPARE(changed().number, text("3a"));
    QCOMPARE(changed().id, text("r2-3"));
    QCOMPARE(subjectOf(setSeatRank(map, seat, 0)), text("rank"));
    QCOMPARE(subjectOf(setSeatRank(map, seat, 10'000)), text("rank"));
    QCOMPARE(subjectOf(setSeatRadius(map, seat, 0)), text("seat_radius"));
    QCOMPARE(subjectOf(setSeatNumber(map, seat, text("\n"))), text("number"));
    QCOMPARE(subjectOf(setSeatNumber(map, Selection::of({}, {text("pit")}), text("1"))), text("selection"));
}

void PropertiesTest::setsRows()
{
    SeatMap map = test::colourfulHall();
    const Selection rows = test::rowsNamed(map, {text("r1"), text("r2")});
    QVERIFY(setRowNames(map, rows, {text("X"), text("Y")}));
    QCOMPARE(map.sections[0].rows[1].name, text("Y"));
    QVERIFY(setRowLabel(map, rows, text("Row X")));
    QVERIFY(setSeatLabel(map, rows, text("X%s")));
    QVERIFY(setNameSide(map, rows, seating::NameSide::End));
    QVERIFY(setRowRank(map, rows, 3));
    const Properties properties = propertiesOf(map, rows);
    QCOMPARE(properties.rowLabel.value, text("Row X"));
    QCOMPARE(properties.seatLabel.value, text("X%s"));
    QCOMPARE(properties.nameSide.value, seating::NameSide::End);
    QCOMPARE(properties.rowRank.value, std::optional<int>(3));
    QCOMPARE(subjectOf(setRowNames(map, rows, {text("X")})), text("name"));
    QCOMPARE(subjectOf(setRowNames(map, rows, {text("X"), QString(300, u'x')})), text("name"));
    QCOMPARE(subjectOf(setRowNames(map, Selection::of({}, {text("t")}), {})), text("selection"));
    QCOMPARE(subjectOf(setRowRank(map, rows, -4)), text("rank"));
}

void PropertiesTest::setsThings()
{
    SeatMap map = test::colourfulHall();
    const Selection stage = Selection::of({}, {text("stage")});
    const Selection pit = Selection::of({}, {text("pit")});
    QVERIFY(setName(map, Selection::of({}, {text("pit"), text("t")}), text("P")));
    QCOMPARE(map.sections[1].standing[0].name, text("P"));
    QCOMPARE(map.sections[1].tables[0].row.name, text("P"));
    QVERIFY(setCapacity(map, pit, 120));
    QCOMPARE(map.sections[1].standing[0].capacity, 120);
    QVERIFY(setFill(map, stage, text("#eee")) && setBorder(map, stage, text("#000")));
    QVERIFY(setText(map, stage, text("Bühne")) && setTextSize(map, stage, 700));
    QCOMPARE(map.sections[1].shapes[0].text->text, text("Bühne"));
    QCOMPARE(map.sections[1].shapes[0].text->unknown.value(text("x_mark")).toString(), text("text"));
    QVERIFY(setText(map, stage, QString()));
    QVERIFY(!map.sections[1].shapes[0].text);
    QCOMPARE(subjectOf(setTextSize(map, stage, 500)), text("selection"));
    const Box before = map.sections[1].standing[0].figure.bounds();
    QVERIFY(setSize(map, pit, {2000, 1000}));
    const Box after = map.sections[1].standing[0].figure.bounds();
    QVERIFY(std::abs(before.topLeft.x + before.bottomRight.x - after.topLeft.x - after.bottomRight.x) <= 3);
    QVERIFY(setSize(map, Selection::of({}, {text("t")}), {900, 500}));
    QCOMPARE(map.sections[1].tables[0].figure.size, (Size{900, 900}));
    QCOMPARE(subjectOf(setSize(map, pit, {0, 1})), text("size"));
    QCOMPARE(subjectOf(setSize(map, Selection::of({}, {text("wedge")}), {5, 5})), text("selection"));
    QCOMPARE(subjectOf(setName(map, stage, text("x"))), text("selection"));
    QCOMPARE(subjectOf(setCapacity(map, pit, -1)), text("capacity"));
    QCOMPARE(subjectOf(setText(map, stage, text("\x02"))), text("text"));
    QVERIFY(!test::bytesOf(map).isEmpty());
}

void PropertiesTest::resizes()
{
    SeatMap map = test::colourfulHall();
    const Selection chosen =
        united(test::rowsNamed(map, {text("r1")}), Selection::of({}, {text("stage"), text("wedge")}));
    const Box from = *boundsOf(map, chosen);
    const Box to{from.topLeft, from.topLeft
                                   + Point{2 * (from.bottomRight.x - from.topLeft.x),
                                           (from.bottomRight.y - from.topLeft.y) / 2}};
    QVERIFY(resize(map, chosen, from, to));
    QCOMPARE(map.sections[1].shapes[0].figure.size, (Size{12'002, 1500}));
    QCOMPARE(map.sections[0].rows[0].seats[0].radius, 200);
    QVERIFY(!test::bytesOf(map).isEmpty());
    QCOMPARE(subjectOf(resize(map, chosen, from, {{0, 0}, {0, 9}})), text("size"));
    QCOMPARE(subjectOf(resize(map, {}, from, to)), text("selection"));
    for (const int width : {7'000'000, 8'589'934, 10'000'000}) {
        SeatMap torn = map;
        QCOMPARE(subjectOf(resize(torn, Selection::of({}, {text("stage")}), {{0, 0}, {1, 1}},
                                  {{0, 0}, {width, width}})),
                 text("size"));
    }
    QCOMPARE(subjectOf(resize(map, chosen, {{0, 0}, {1, 1}}, {{0, 0}, {9'000'000, 9'000'000}})),
             text("size"));
}

void PropertiesTest::paints()
{
    SeatMap map = test::colourfulHall();
    const Selection chosen = united(test::rowsNamed(map, {text("r1")}),
                                    Selection::of({}, {text("pit"), text("t"), text("stage")}));
    QVERIFY(paintCategory(map, chosen, text("B")));
    QCOMPARE(map.sections[0].rows[0].seats[7].category, text("B"));
    QCOMPARE(map.sections[1].standing[0].category, text("B"));
    QCOMPARE(map.sections[1].tables[0].row.seats[1].category, text("B"));
    QCOMPARE(map.sections[0].rows[1].seats[0].category, text("A"));
    QVERIFY(paintCategory(map, chosen, QString()));
    QVERIFY(map.sections[0].rows[0].seats[7].category.isEmpty());
    QCOMPARE(subjectOf(paintCategory(map, chosen, text("Z"))), text("category"));
    QCOMPARE(subjectOf(paintCategory(map, Selection::of({}, {text("stage")}), text("B"))), text("selection"));
    const Selection seat = Selection::of({text("r1-1")});
    const auto painted = [&]() -> const seating::Seat & { return map.sections[0].rows[0].seats[0]; };
    QVERIFY(paintAccess(map, seat, Access::Companion));
    QVERIFY(paintAccess(map, seat, Access::RestrictedView));
    QVERIFY(painted().companion && painted().restrictedView);
    QVERIFY(paintAccess(map, seat, Access::Accessible));
    QVERIFY(painted().accessible && !painted().companion);
    QVERIFY(paintAccess(map, seat, Access::None) && paintAccess(map, seat, Access::FullView));
    QVERIFY(!painted().accessible && !painted().companion && !painted().restrictedView);
    QCOMPARE(subjectOf(paintAccess(map, Selection::of({}, {text("pit")}), Access::None)), text("selection"));
}

void PropertiesTest::editsCategories()
{
    SeatMap map = test::colourfulHall();
    const Selection chosen = Selection::of({text("r1-1")});
    QVERIFY(addCategory(map, chosen, {text("C"), text("Third"), text("#fff"), {}}).value() == chosen);
    QCOMPARE(subjectOf(addCategory(map, chosen, {text("C"), {}, {}, {}})), text("category"));
    QCOMPARE(subjectOf(addCategory(map, chosen, {text(" "), {}, {}, {}})), text("name"));
    QVERIFY(moveCategory(map, chosen, text("C"), 0));
    QCOMPARE(map.categories[0].key, text("C"));
    QVERIFY(moveCategory(map, chosen, text("C"), 99));
    QCOMPARE(map.categories[2].key, text("C"));
    QVERIFY(editCategory(map, chosen, text("B"), text("Zwei"), text("#111")));
    QCOMPARE(map.categories[1].label, text("Zwei"));
    QCOMPARE(map.categories[1].unknown.value(text("x_mark")).toString(), text("category"));
    QCOMPARE(removeCategory(map, chosen, text("A")).error().code, ErrorCode::Conflict);
    QVERIFY(removeCategory(map, chosen, text("C")));
    QCOMPARE(map.categories.size(), 2U);
    QCOMPARE(removeCategory(map, chosen, text("C")).error().code, ErrorCode::NotFound);
    for (int i = 0; i < 253; ++i)
        QVERIFY(addCategory(map, chosen, {QString::number(i), {}, {}, {}}));
    QCOMPARE(addCategory(map, chosen, {text("more"), {}, {}, {}}).error().code, ErrorCode::Conflict);
}

void PropertiesTest::categoriesKeepTheirColours()
{
    test::DeterministicIds ids;
    SeatMap map = blankMap({text("Hall"), text("Ground"), text("A"), {30'000, 20'000}}, ids);
    map.categories.front().color.clear(); // as older documents have it
    const auto palette = seating::categoryPalette();
    for (const char *key : {"B", "C", "D"})
        QVERIFY(addCategory(map, {}, {text(key), {}, {}, {}}));
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(seating::categoryColor(map, i), QString{palette[i]});
        QCOMPARE(statisticsOf(map).categories[i].color, QString{palette[i]});
    }
    const auto shown = [&](const char *key) {
        for (std::size_t i = 0; i < map.categories.size(); ++i) {
            if (map.categories[i].key == text(key))
                return seating::paletteIndex(seating::categoryColor(map, i));
        }
        return -2;
    };
    QVERIFY(moveCategory(map, {}, text("A"), 3));
    QCOMPARE(map.categories.back().key, text("A"));
    QVERIFY(removeCategory(map, {}, text("C")));
    QCOMPARE(shown("A"), 0);
    QCOMPARE(shown("B"), 1);
    QCOMPARE(shown("D"), 3);
    QVERIFY(addCategory(map, {}, {text("E"), {}, {}, {}}));
    QCOMPARE(shown("E"), 2); // what nobody has any more
    History history(map);
    QVERIFY(history.apply({StepKind::ColourCategory, text("B"), 1}, [](SeatMap &edited) {
        return setCategoryColor(edited, {}, text("B"), text("#A1B2C3"));
    }));
    QCOMPARE(history.map().categories[0].color, text("#a1b2c3"));
    history.undo();
    QVERIFY(history.map() == map);
    for (const char *bad : {"", "red", "#fff", "#12345g", "1234567", "#1234567"})
        QCOMPARE(subjectOf(setCategoryColor(map, {}, text("B"), text(bad))), text("color"));
    QCOMPARE(setCategoryColor(map, {}, text("C"), text("#123456")).error().code, ErrorCode::NotFound);
    for (int i = 0; i < 12; ++i)
        QVERIFY(addCategory(map, {}, {QString::number(i), {}, {}, {}}));
    for (const seating::Category &category : map.categories)
        QVERIFY(seating::paletteIndex(category.color) >= 0);
}

void PropertiesTest::editsLevelsAndSections()
{
    test::DeterministicIds ids;
    SeatMap map = test::colourfulHall();
    QVERIFY(addLevel(map, {}, text("Upper"), ids));
    const QString upper = map.levels.back().id;
    QVERIFY(setSectionLevel(map, {}, text("odd"), upper));
    QCOMPARE(removeLevel(map, {}, upper).error().code, ErrorCode::Conflict);
    QVERIFY(moveLevel(map, {}, upper, 0));
    QCOMPARE(map.levels.front().id, upper);
    QVERIFY(renameLevel(map, {}, upper, text("Balcony")));
    QVERIFY(setSectionLevel(map, {}, text("odd"), text("l")));
    QVERIFY(removeLevel(map, {}, upper));
    QVERIFY(addSection(map, {}, text("Boxes"), text("l"), ids));
    QVERIFY(renameSection(map, {}, text("odd"), text("Even")));
    QVERIFY(setSectionRank(map, {}, text("odd"), 0));
    QCOMPARE(map.sections[1].rank, std::optional<int>(0));
    const Selection chosen = Selection::of({text("r1-1")}, {text("pit")});
    QVERIFY(removeSection(map, chosen, text("odd")).value() == Selection::of({text("r1-1")}));
    QCOMPARE(map.sections.size(), 2U);
    QVERIFY(renameMap(map, {}, text("House")));
    QCOMPARE(subjectOf(renameMap(map, {}, QString())), text("name"));
    QCOMPARE(subjectOf(renameSection(map, {}, text("gone"), text("x"))), text("section"));
    QCOMPARE(subjectOf(renameSection(map, {}, text("s"), QString())), text("name"));
    QCOMPARE(subjectOf(setSectionLevel(map, {}, text("s"), text("gone"))), text("level"));
    QCOMPARE(subjectOf(setSectionRank(map, {}, text("s"), -1)), text("rank"));
    QCOMPARE(subjectOf(addSection(map, {}, text("x"), text("gone"), ids)), text("level"));
    QCOMPARE(subjectOf(removeSection(map, {}, text("gone"))), text("section"));
    QCOMPARE(subjectOf(addLevel(map, {}, text(" "), ids)), text("name"));
}

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
