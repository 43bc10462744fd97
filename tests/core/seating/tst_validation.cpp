// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/idrepair.h"
#include "core/seating/overlaps.h"
#include "core/seating/pretix.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/sectionoutline.h"
#include "core/seating/theatregenerator.h"
#include "core/seating/validation.h"
#include "tests/core/seating/plans.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

#include <QSet>
#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::seating;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

/// A hall with nothing to complain about: a row of five, a table of two, a pit.
SeatMap soundMap()
{
    SeatMap map;
    map.canvas = {10'000, 10'000};
    map.levels.push_back({text("l"), {}, {}});
    map.categories.push_back({text("K"), {}, {}, {}});
    Section section{.id = text("s"), .name = text("Stalls"), .level = text("l")};
    section.rows.push_back({.id = text("r"), .name = text("A")});
    for (int i = 0; i < 5; ++i)
        section.rows[0].seats.push_back({.id = QString::number(i),
                                         .number = QString::number(i + 1),
                                         .position = {1000 + i * 500, 1000},
                                         .category = text("K"),
                                         .accessible = i == 0,
                                         .companion = i == 1});
    section.tables.push_back(
        {{.id = text("t"), .name = text("T")}, {FigureKind::Circle, {2000, 5000}, 0, {900, 900}, {}}});
    for (int i = 0; i < 2; ++i)
        section.tables[0].row.seats.push_back({.id = QString::number(10 + i),
                                               .number = QString::number(i + 1),
                                               .position = {1300 + i * 1400, 5000},
                                               .category = text("K")});
    section.standing.push_back(
        {text("p"), text("Pit"), text("K"), 80, {FigureKind::Rectangle, {0, 8000}, 0, {500, 500}, {}}, {}});
    map.sections.push_back(section);
    return map;
}

QStringList describe(const std::vector<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.element.path() + u' ' + problemName(problem.code)
                     + (problem.value.isEmpty() ? QString{} : u' ' + problem.value));
    return lines;
}

using Spoil = std::function<void(SeatMap &)>;

/// What each rule is about, and where it must find it.
struct Planted
{
    ProblemCode code;
    Spoil spoil;
    const char *finding;
};

Seat &seat(SeatMap &map, std::size_t index)
{
    return map.sections[0].rows[0].seats[index];
}

Shape outline(std::vector<Point> corners)
{
    Shape shape{.id = text("border"), .role = ShapeRole::Outline};
    shape.figure.kind = FigureKind::Polygon;
    shape.figure.points = std::move(corners);
    return shape;
}

const std::vector<Planted> &planted()
{
    static const std::vector<Planted> all{
        {ProblemCode::NothingToSell,
         [](SeatMap &map) {
             map.sections.clear();
             map.categories.clear();
         },
         "$ nothing_to_sell"},
        {ProblemCode::DuplicateId, [](SeatMap &map) { seat(map, 3).id = text("2"); },
         "sections[0].rows[0].seats[3] duplicate_id 2"},
        {ProblemCode::DuplicateName, [](SeatMap &map) { seat(map, 4).number = text("3"); },
         "sections[0].rows[0].seats[4] duplicate_name Stalls, A, 3"},
        {ProblemCode::NoCategory, [](SeatMap &map) { map.sections[0].standing[0].category.clear(); },
         "sections[0].standing[0] no_category"},
        {ProblemCode::UnknownCategory,
         [](SeatMap &map) { map.sections[0].tables[0].row.seats[1].category = text("Q"); },
         "sections[0].tables[0].seats[1] unknown_category Q"},
        {ProblemCode::DuplicateCategory, [](SeatMap &map) { map.categories.push_back(map.categories[0]); },
         "categories[1] duplicate_category K"},
        {ProblemCode::TooManyCategories,
         [](SeatMap &map) {
             Section section{.id = text("many"), .level = text("l")};
             for (int i = 0; i < 256; ++i) {
                 map.categories.push_back({QString::number(i), {}, {}, {}});
                 section.standing.push_back(
                     {text("m%1").arg(i), {}, QString::number(i), 1, {FigureKind::Text, {}, 0, {}, {}}, {}});
             }
             map.sections.push_back(section);
         },
         "$ too_many_categories"},
        {ProblemCode::UnknownLevel, [](SeatMap &map) { map.sections[0].level = text("attic"); },
         "sections[0] unknown_level attic"},
        {ProblemCode::NoCapacity, [](SeatMap &map) { map.sections[0].standing[0].capacity = 0; },
         "sections[0].standing[0] no_capacity"},
        {ProblemCode::MissingNumber, [](SeatMap &map) { seat(map, 2).number.clear(); },
         "sections[0].rows[0].seats[2] missing_number"},
        {ProblemCode::Overlap,
         [](SeatMap &map) {
             seat(map, 4).position = {2700, 1100};
         },
         "sections[0].rows[0].seats[4] overlap 3"},
        {ProblemCode::OutsideCanvas,
         [](SeatMap &map) {
             map.sections[0].tables[0].figure.position = {400, 5000};
         },
         "sections[0].tables[0] outside_canvas"},
        {ProblemCode::EmptyRow, [](SeatMap &map) { map.sections[0].rows.push_back({.id = text("r2")}); },
         "sections[0].rows[1] empty_row"},
        {ProblemCode::EmptySection,
         [](SeatMap &map) { map.sections.push_back({.id = text("s2"), .level = text("l")}); },
         "sections[1] empty_section"},
        {ProblemCode::UnusedCategory,
         [](SeatMap &map) {
             map.categories.push_back({text("L"), {}, {}, {}});
         },
         "categories[1] unused_category L"},
        {ProblemCode::PartialPlaces, [](SeatMap &map) { seat(map, 2).place = 3; },
         "sections[0].rows[0] partial_places"},
        {ProblemCode::DuplicatePlace,
         [](SeatMap &map) {
             for (std::size_t i = 0; i < 5; ++i)
                 seat(map, i).place = int(i) - (i == 4 ? 1 : 0);
         },
         "sections[0].rows[0].seats[4] duplicate_place"},
        {ProblemCode::LonelyCompanion, [](SeatMap &map) { seat(map, 4).companion = true; },
         "sections[0].rows[0].seats[4] lonely_companion"},
        {ProblemCode::AccessConflict,
         [](SeatMap &map) {
             seat(map, 2).accessible = true;
             seat(map, 3).accessible = true;
             seat(map, 3).companion = true;
         },
         "sections[0].rows[0].seats[3] access_conflict"},
        {ProblemCode::UnreachableCategory, [](SeatMap &map) { map.categories.push_back({}); },
         "categories[1] unreachable_category"},
        {ProblemCode::RestrictedRank,
         [](SeatMap &map) {
             map.sections[0].rows[0].rank = 5;
             seat(map, 2).restrictedView = true;
             seat(map, 2).rank = 4;
             seat(map, 3).restrictedView = true;
             seat(map, 3).rank = 5;
             seat(map, 4).rank = 4;
         },
         "sections[0].rows[0].seats[2] restricted_rank 4"},
        {ProblemCode::SeatOutsideSection,
         [](SeatMap &map) {
             // The last seat of the row is beyond the slope, all others are within or on the border.
             map.sections[0].shapes.push_back(outline({{1000, 0}, {2600, 0}, {2800, 6000}, {1000, 6000}}));
         },
         "sections[0].rows[0].seats[4] seat_outside_section"},
        {ProblemCode::DuplicateLevel, [](SeatMap &map) { map.levels.push_back(map.levels[0]); },
         "$ duplicate_level l"},
    };
    return all;
}

} // namespace

class ValidationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundMapsHaveNoProblems();
    void everyRuleFindsWhatIsPlanted();
    void problemsHavePlaces();
    void overlapsAreFoundInLargeCrowds();
    void overlapsAreWithTheFirstOfAll();
    void levelsMayLieOverOneAnother();
    void stadiumHasItsKnownProblems();
    void categoryOfLonelyCompanionsIsUnreachable();
    void outlinesOfEveryKind();
    void insideIsExact();
    void repairedIdsDiffer();
    void repairedIdsLeaveLaterOnesAlone();
    void repairedIdsAreNotTooLong();
    void seatsKeepTheirIds();
};

void ValidationTest::soundMapsHaveNoProblems()
{
    QCOMPARE(describe(validate(soundMap())), QStringList{});
    test::DeterministicIds ids;
    const SeatMap theatre =
        generateTheatre({.tiers = {{text("Stalls")}, {text("Balcony"), 6, 40}}}, ids).value();
    QCOMPARE(describe(validate(theatre)), QStringList{});
}

void ValidationTest::everyRuleFindsWhatIsPlanted()
{
    QSet<int> covered;
    for (const Planted &plant : planted()) {
        SeatMap map = soundMap();
        plant.spoil(map);
        const std::vector<Problem> problems = validate(map);
        QCOMPARE(describe(problems), QStringList{text(plant.finding)});
        const auto rules = validationRules();
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const ValidationRule &r) { return r.code == plant.code; });
        QVERIFY(rule != rules.end());
        QCOMPARE(problems.front().severity, rule->severity);
        QCOMPARE(hasErrors(problems), rule->severity == Severity::Error);
        covered.insert(int(plant.code));
    }
    QCOMPARE(std::size_t(covered.size()), validationRules().size());
}

void ValidationTest::problemsHavePlaces()
{
    SeatMap map = soundMap();
    seat(map, 3).category.clear();
    QVERIFY(validate(map).front().at == (Point{2500, 1000}));
    QVERIFY(validate(map).front().element == (ElementRef{ElementKind::Seat, 0, 0, 3}));
}

void ValidationTest::overlapsAreFoundInLargeCrowds()
{
    SeatMap map = soundMap();
    map.canvas = {2'000'000, 2'000'000};
    Row crowd{.id = text("crowd"), .name = text("B")};
    for (int i = 0; i < 20'000; ++i)
        crowd.seats.push_back({.id = text("c%1").arg(i),
                               .number = QString::number(i),
                               .position = {500'000, 500'000},
                               .category = text("K")});
    map.sections[0].rows.push_back(crowd);
    const std::vector<Problem> problems = validate(map);
    QCOMPARE(problems.size(), 19'999U);
    QVERIFY(std::all_of(problems.begin(), problems.end(),
                        [](const Problem &p) { return p.code == ProblemCode::Overlap; }));
}

/// Against looking at every pair, whatever sizes stand beside each other.
void ValidationTest::overlapsAreWithTheFirstOfAll()
{
    std::mt19937 random(5);
    const auto pick = [&random](int below) { return int(random() % unsigned(below)); };
    const std::array<Millimetres, 6> radii{0, 1, 50, 200, 900, 2000};
    std::size_t found = 0;
    for (int run = 0; run < 60; ++run) {
        SeatMap map = soundMap();
        std::vector<Seat> &seats = map.sections[0].rows[0].seats;
        for (int i = 5; i < 60; ++i)
            seats.push_back({.id = text("x%1").arg(i),
                             .position = {pick(6000) - 3000, pick(3000) - 3000},
                             .radius = radii[std::size_t(pick(run % 2 == 0 ? 6 : 4))]});
        QStringList expected;
        for (std::size_t i = 0; i < seats.size(); ++i) {
            const auto below = std::find_if(seats.begin(), seats.begin() + std::ptrdiff_t(i),
                                            [&](const Seat &other) { return isOverlap(seats[i], other); });
            if (below != seats.begin() + std::ptrdiff_t(i))
                expected.append(seats[i].id + u' ' + below->id);
        }
        QStringList actual;
        for (const Problem &problem : validate(map)) {
            if (problem.code == ProblemCode::Overlap && problem.element.kind == ElementKind::Seat)
                actual.append(seats[std::size_t(problem.element.seat)].id + u' ' + problem.value);
        }
        QCOMPARE(actual, expected);
        found += std::size_t(actual.size());
    }
    QVERIFY(found > 500);
    // Points cover one another never, however many they are.
    SeatMap points = soundMap();
    for (int i = 0; i < 100'000; ++i)
        points.sections[0].rows[0].seats.push_back(
            {.id = text("p%1").arg(i), .position = {6000, 6000}, .radius = 0});
    std::vector<Problem> none;
    ProblemSink sink(none, ProblemCode::Overlap, Severity::Warning);
    findOverlaps(points, sink);
    QVERIFY(none.empty());
}

void ValidationTest::levelsMayLieOverOneAnother()
{
    SeatMap map = soundMap();
    Section above = map.sections[0];
    above.id = text("above");
    above.level = text("l2");
    above.tables.clear();
    above.standing.clear();
    above.rows[0].id = text("r above");
    for (Seat &s : above.rows[0].seats)
        s.id.prepend(u'u');
    map.levels.push_back({text("l2"), {}, {}});
    map.sections.push_back(above);
    QCOMPARE(describe(validate(map)), QStringList{});
    map.sections[1].level = text("l");
    QCOMPARE(validate(map).size(), 10U); // five names, five overlaps
}

void ValidationTest::stadiumHasItsKnownProblems()
{
    const SeatMap map = importPretix(test::planFile("seatmap-canvas-stadium.json")).value().map;
    const std::vector<Problem> problems = validate(map);
    const auto names = std::count_if(problems.begin(), problems.end(),
                                     [](const Problem &p) { return p.code == ProblemCode::DuplicateName; });
    QCOMPARE(names, 420);
    QVERIFY(hasErrors(problems));
}

void ValidationTest::categoryOfLonelyCompanionsIsUnreachable()
{
    SeatMap map = soundMap();
    map.categories.push_back({text("Guide"), {}, {}, {}});
    seat(map, 4).category = text("Guide");
    seat(map, 4).companion = true;
    QCOMPARE(describe(validate(map)), (QStringList{text("sections[0].rows[0].seats[4] lonely_companion"),
                                                   text("categories[1] unreachable_category Guide")}));
    // One seat of it that can be sold is enough.
    map.sections[0].tables[0].row.seats[0].category = text("Guide");
    QCOMPARE(validate(map).size(), 1U);
}

void ValidationTest::outlinesOfEveryKind()
{
    const auto outsiders = [](const Figure &figure) {
        SeatMap map = soundMap();
        map.sections[0].shapes.push_back({.id = text("o"), .role = ShapeRole::Outline, .figure = figure});
        const std::vector<Problem> problems = validate(map);
        return std::count_if(problems.begin(), problems.end(),
                             [](const Problem &p) { return p.code == ProblemCode::SeatOutsideSection; });
    };
    Figure figure{FigureKind::Rectangle, {500, 500}, 0, {3000, 5000}, {}};
    QCOMPARE(outsiders(figure), 0);
    figure.size = {3000, 4000}; // the table's seats stand lower
    QCOMPARE(outsiders(figure), 2);
    figure = {FigureKind::Ellipse, {2000, 3000}, 0, {2000, 6000}, {}};
    QVERIFY(outsiders(figure) > 0);
    figure = {FigureKind::Circle, {2000, 3000}, 0, {6000, 6000}, {}};
    QCOMPARE(outsiders(figure), 0);
    // Turned by a quarter about its corner it lies to the left of the canvas' upper right part.
    figure = {FigureKind::Rectangle, {3500, 500}, 90'000, {5000, 3000}, {}};
    QCOMPARE(outsiders(figure), 0);
    figure.rotation = 0;
    QVERIFY(outsiders(figure) > 0);
    figure.kind = FigureKind::Text;
    QCOMPARE(outsiders(figure), 0);
}

void ValidationTest::insideIsExact()
{
    const std::vector<Point> arrow{{0, 0}, {10, 5}, {0, 10}, {4, 5}};
    QVERIFY(isInside({5, 5}, arrow));
    QVERIFY(isInside({4, 5}, arrow)); // the notch itself
    QVERIFY(isInside({10, 5}, arrow));
    QVERIFY(isInside({6, 3}, arrow));  // on an edge
    QVERIFY(!isInside({3, 5}, arrow)); // in the notch
    QVERIFY(!isInside({11, 5}, arrow));
    QVERIFY(!isInside({-1, 0}, arrow));
    QVERIFY(!isInside({0, 5}, {}));
    const std::vector<Point> large{
        {-10'000'000, -10'000'000}, {10'000'000, -10'000'000}, {10'000'000, 10'000'000}};
    QVERIFY(isInside({5'000'000, 4'999'999}, large));
    QVERIFY(!isInside({5'000'000, 5'000'001}, large));
}

void ValidationTest::repairedIdsDiffer()
{
    SeatMap map = soundMap();
    map.sections.push_back(map.sections[0]);
    map.sections[1].rows[0].seats[2].id.clear();
    const std::vector<IdChange> changes = repairIds(map);
    QCOMPARE(changes.size(), 11U);
    QCOMPARE(changes[0].after, text("section-2"));
    QCOMPARE(changes[1].after, text("section-2/row-1"));
    QCOMPARE(changes[2].after, text("0~2"));
    QVERIFY(changes[2].element == (ElementRef{ElementKind::Seat, 1, 0, 0}));
    QCOMPARE(changes[4].after, text("section-2/row-1/3"));
    QVERIFY(repairIds(map).empty());
    QVERIFY(map.sections[0] == soundMap().sections[0]);
}

void ValidationTest::repairedIdsLeaveLaterOnesAlone()
{
    SeatMap map = soundMap();
    seat(map, 1).id = text("0");
    seat(map, 3).id = text("0~2");
    seat(map, 4).id = text("section-2");
    map.sections.push_back({.level = text("l")});
    const std::vector<IdChange> changes = repairIds(map);
    QCOMPARE(changes.size(), 2U);
    QCOMPARE(seat(map, 1).id, text("0~3"));
    QCOMPARE(seat(map, 3).id, text("0~2"));
    QCOMPARE(seat(map, 4).id, text("section-2"));
    QCOMPARE(map.sections[1].id, text("section-2~2"));
    // A missing id, too, keeps away from one that stands further on.
    map.sections[0].rows[0].id.clear();
    seat(map, 2).id = text("s/row-1");
    QCOMPARE(repairIds(map).size(), 1U);
    QCOMPARE(map.sections[0].rows[0].id, text("s/row-1~2"));
}

/// However long what they are made of is, a file can hold them.
void ValidationTest::repairedIdsAreNotTooLong()
{
    SeatMap map = soundMap();
    const QString longest(200, u'x');
    seat(map, 0).id = seat(map, 1).id = seat(map, 2).id = longest;
    seat(map, 3).id = seat(map, 4).id =
        QString(179, u'y') + QString::fromUcs4(U"\U0001F3AD") + QString(19, u'y');
    map.sections[0].id = QString(195, u's');
    map.sections[0].rows[0].id.clear();
    const std::vector<IdChange> changes = repairIds(map);
    QCOMPARE(changes.size(), 4U);
    QCOMPARE(seat(map, 0).id, longest);
    for (const IdChange &change : changes)
        QVERIFY(change.after.size() <= 190 && change.after != change.before);
    VERIFY_RESULT(writeSeatMap(map));
    QVERIFY(repairIds(map).empty());
}

void ValidationTest::seatsKeepTheirIds()
{
    SeatMap map = soundMap();
    map.sections[0].id = text("3");
    map.sections[0].rows[0].id = text("4");
    map.sections[0].standing[0].id = text("10");
    const std::vector<IdChange> changes = repairIds(map);
    QCOMPARE(changes.size(), 3U);
    QCOMPARE(map.sections[0].id, text("section-1"));
    QCOMPARE(map.sections[0].rows[0].id, text("section-1/row-1"));
    QCOMPARE(map.sections[0].standing[0].id, text("section-1/standing-1"));
    QVERIFY(map.sections[0].rows[0].seats == soundMap().sections[0].rows[0].seats);
    QCOMPARE(describe(validate(map)), QStringList{});
}

QTEST_GUILESS_MAIN(ValidationTest)
#include "tst_validation.moc"
