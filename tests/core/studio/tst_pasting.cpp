// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapformat.h"
#include "core/studio/paste.h"
#include "core/studio/picking.h"
#include "tests/core/studio/edithalls.h"
#include "tests/support/deterministicids.h"

#include <QSet>
#include <QTest>

using namespace foyer;
using namespace foyer::studio;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

QStringList namesOf(const seating::Section &section)
{
    QStringList names;
    for (const seating::Row &row : section.rows)
        names.append(row.name);
    return names;
}

QSet<QString> idsOf(const SeatMap &map)
{
    QSet<QString> ids;
    for (const seating::Section &section : map.sections) {
        ids.insert(section.id);
        for (const seating::Row &row : section.rows)
            ids.insert(row.id);
    }
    const Selection everything = withTableSeats(map, all(map));
    ids.unite(QSet<QString>(everything.seats.begin(), everything.seats.end()));
    ids.unite(QSet<QString>(everything.things.begin(), everything.things.end()));
    return ids;
}

} // namespace

class PastingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesWhatIsNeeded();
    void pastesWithFreshIdsAndNextNames();
    void unknownMembersCome();
    void pastesIntoAnotherHall();
    void pastesIntoASection();
    void pastingAgainIsAnotherCopy();
    void movesRowsBetweenSections();
    void removes();
    void refusals();
};

void PastingTest::copiesWhatIsNeeded()
{
    const SeatMap map = test::colourfulHall();
    const SeatMap clip = copied(map, Selection::of({text("r1-2"), text("r1-3")}, {text("t")}));
    QCOMPARE(clip.sections.size(), 2U);
    QCOMPARE(clip.sections[0].rows.size(), 1U);
    QCOMPARE(clip.sections[0].rows[0].seats.size(), 2U);
    QCOMPARE(clip.sections[1].tables[0].row.seats.size(), 2U);
    QVERIFY(clip.sections[1].shapes.empty());
    QCOMPARE(clip.categories.size(), 1U);
    const QByteArray file = test::bytesOf(clip);
    QVERIFY(seating::readSeatMap(file).value() == clip);
    QVERIFY(copied(map, {}).sections.empty());
}

void PastingTest::pastesWithFreshIdsAndNextNames()
{
    test::DeterministicIds ids;
    SeatMap map = test::colourfulHall();
    const SeatMap before = map;
    const QSet<QString> known = idsOf(before);
    const Selection chosen =
        united(test::rowsNamed(map, {text("r1"), text("r3")}), Selection::of({}, {text("t"), text("wedge")}));
    const Result<Selection> pasted = duplicate(map, chosen, {100, 5000}, ids);
    QVERIFY(pasted);
    QCOMPARE(namesOf(map.sections[0]),
             (QStringList{text("A"), text("B"), text("C"), text("D"), text("E"), text("F")}));
    QCOMPARE(map.sections[1].tables.back().row.name, text("T2"));
    QCOMPARE(pasted->seats.size(), 16U); // seats of tables are chosen with their table
    QCOMPARE(pasted->things.size(), 2U);
    const seating::Row &row = map.sections[0].rows[4];
    QVERIFY(row.seats[3].position == before.sections[0].rows[0].seats[3].position + Point(Point{100, 5000}));
    QCOMPARE(row.seats[3].number, text("4"));
    QCOMPARE(map.sections[0].rows[5].rank, std::optional<int>(7));
    QSet<QString> fresh = idsOf(map);
    QCOMPARE(fresh.size(), known.size() + 2 + 16 + 2 + 2);
    QVERIFY(fresh.contains(known));
    for (std::size_t r = 0; r < 4; ++r)
        QVERIFY(map.sections[0].rows[r] == before.sections[0].rows[r]);
}

void PastingTest::unknownMembersCome()
{
    test::DeterministicIds ids;
    SeatMap map = test::colourfulHall();
    QVERIFY(duplicate(map,
                      united(test::rowsNamed(map, {text("r2")}),
                             Selection::of({}, {text("pit"), text("stage"), text("t")})),
                      {}, ids));
    const QString mark = text("x_mark");
    QCOMPARE(map.sections[0].rows.back().unknown.value(mark).toString(), text("row"));
    QCOMPARE(map.sections[0].rows.back().seats[2].unknown.value(mark).toString(), text("seat"));
    QCOMPARE(map.sections[1].standing.back().unknown.value(mark).toString(), text("pit"));
    QCOMPARE(map.sections[1].shapes.back().unknown.value(mark).toString(), text("stage"));
    QCOMPARE(map.sections[1].shapes.back().text->unknown.value(mark).toString(), text("text"));
    QCOMPARE(map.sections[1].tables.back().row.unknown.value(mark).toString(), text("table"));
}

void PastingTest::pastesIntoAnotherHall()
{
    test::DeterministicIds ids;
    const SeatMap from = test::colourfulHall();
    SeatMap to;
    to.canvas = {1000, 1000};
    SeatMap clip = copied(from, all(from));
    clip.sections[0].rows[0].seats[0].category = text("B");
    clip.categories = from.categories;
    QVERIFY(paste(to, clip, {}, ids));
    QCOMPARE(to.sections.size(), 2U);
    QCOMPARE(to.sections[0].name, text("Stalls"));
    QCOMPARE(namesOf(to.sections[0]), (QStringList{text("A"), text("B"), text("C"), text("D")}));
    QCOMPARE(to.levels.size(), 1U);
    QCOMPARE(to.levels[0].name, text("Ground"));
    QCOMPARE(to.categories.size(), 2U);
    QVERIFY(!idsOf(to).intersects(idsOf(from)));
    // a hall that has a section of this name on a level of this name
    SeatMap other = from;
    other.sections[0].id = text("elsewhere");
    other.levels[0].id = text("floor");
    for (seating::Section &section : other.sections)
        section.level = text("floor");
    QVERIFY(paste(other, copied(from, test::rowsNamed(from, {text("r1")})), {}, ids));
    QCOMPARE(other.sections.size(), 2U);
    QCOMPARE(other.sections[0].rows.size(), 5U);
}

void PastingTest::pastesIntoASection()
{
    test::DeterministicIds ids;
    SeatMap map = test::colourfulHall();
    const SeatMap clip = copied(map, test::rowsNamed(map, {text("r2"), text("r3")}));
    QVERIFY(paste(map, clip, {{0, 3000}, text("odd")}, ids));
    QCOMPARE(namesOf(map.sections[1]), (QStringList{text("B"), text("C")}));
    QVERIFY(paste(map, clip, {{0, 3000}, text("odd")}, ids));
    QCOMPARE(namesOf(map.sections[1]), (QStringList{text("B"), text("C"), text("D"), text("E")}));
}

void PastingTest::pastingAgainIsAnotherCopy()
{
    test::DeterministicIds ids;
    SeatMap map = test::blockHall();
    const SeatMap clip = copied(map, test::rowsNamed(map, {text("r1")}));
    Selection first = paste(map, clip, {{0, 1000}, {}}, ids).value();
    Selection second = paste(map, clip, {{0, 2000}, {}}, ids).value();
    QVERIFY(common(first, second).isEmpty());
    QCOMPARE(namesOf(map.sections[0]).last(), text("F"));
}

void PastingTest::movesRowsBetweenSections()
{
    test::DeterministicIds ids;
    SeatMap map = test::colourfulHall();
    const QSet<QString> seats = [&] {
        const Selection everything = all(map);
        return QSet<QString>(everything.seats.begin(), everything.seats.end());
    }();
    Selection chosen = test::rowsNamed(map, {text("r2")});
    chosen = united(chosen, Selection::of({text("r1-1"), text("r1-2")}, {text("pit")}));
    const Result<Selection> moved = moveToSection(map, chosen, text("odd"), ids);
    QVERIFY(moved);
    QVERIFY(*moved == chosen);
    QCOMPARE(namesOf(map.sections[0]), (QStringList{text("A"), text("C"), text("D")}));
    QCOMPARE(namesOf(map.sections[1]), (QStringList{text("A"), text("B")}));
    QCOMPARE(map.sections[1].rows[1].id, text("r2")); // a whole row stays itself
    QVERIFY(map.sections[1].rows[0].id != text("r1"));
    QCOMPARE(map.sections[1].rows[0].seats.size(), 2U);
    QCOMPARE(map.sections[0].rows[0].seats.size(), 6U);
    const Selection after = all(map);
    QVERIFY(QSet<QString>(after.seats.begin(), after.seats.end()) == seats);
    QVERIFY(moveToSection(map, Selection::of({}, {text("pit"), text("t")}), text("s"), ids));
    QCOMPARE(map.sections[0].standing.size(), 1U);
    QCOMPARE(map.sections[0].tables.front().row.seats.size(), 2U);
    QVERIFY(map.sections[1].tables.empty());
}

void PastingTest::removes()
{
    SeatMap map = test::colourfulHall();
    Selection chosen = test::rowsNamed(map, {text("r2")});
    chosen = united(chosen, Selection::of({text("r1-1"), text("t-1")}, {text("stage"), text("pit")}));
    map.sections[0].rows.push_back({.id = text("empty")});
    const Result<Selection> removed = removeChosen(map, chosen);
    QVERIFY(removed && removed->isEmpty());
    QCOMPARE(map.sections[0].rows.size(), 4U); // an empty row is not this edit's matter
    QCOMPARE(map.sections[0].rows[0].seats.size(), 7U);
    QVERIFY(map.sections[1].standing.empty());
    QCOMPARE(map.sections[1].shapes.size(), 1U);
    QCOMPARE(map.sections[1].tables.front().row.seats.size(), 1U);
    QVERIFY(removeChosen(map, Selection::of({text("t-2")}, {text("t")})));
    QVERIFY(map.sections[1].tables.empty());
}

void PastingTest::refusals()
{
    test::DeterministicIds ids;
    SeatMap map = test::colourfulHall();
    const SeatMap clip = copied(map, test::rowsNamed(map, {text("r1")}));
    QCOMPARE(paste(map, clip, {{}, text("nowhere")}, ids).error().code, ErrorCode::NotFound);
    QCOMPARE(paste(map, clip, {{9'999'000, 0}, {}}, ids).error().subject, text("position"));
    QCOMPARE(paste(map, clip, {{std::numeric_limits<int>::min(), 0}, {}}, ids).error().subject,
             text("position"));
    QCOMPARE(paste(map, {}, {}, ids).error().subject, text("selection"));
    QCOMPARE(moveToSection(map, {}, text("odd"), ids).error().subject, text("selection"));
    QCOMPARE(moveToSection(map, all(map), text("nowhere"), ids).error().code, ErrorCode::NotFound);
    QCOMPARE(removeChosen(map, {}).error().subject, text("selection"));
}

QTEST_GUILESS_MAIN(PastingTest)
#include "tst_pasting.moc"
