// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/repair.h"

#include "core/seating/categorycolors.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/validation.h"
#include "core/studio/history.h"
#include "tests/core/studio/brokenhall.h"
#include "tests/core/studio/soundhall.h"
#include "tests/core/studio/spoilthall.h"
#include "tests/support/testresult.h"

#include <QSet>
#include <QTest>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::studio;
using foyer::test::latin;
using foyer::test::seatIn;
using foyer::test::soundHall;
using foyer::test::SpoiltHall;

namespace {

QString described(const std::optional<Remedy> &remedy)
{
    return remedy ? QString{remedyName(remedy->kind)} + u' ' + remedy->value : QString{};
}

QString described(const Mended &mended)
{
    return mended.where + QStringLiteral(": ") + mended.before + QStringLiteral(" > ") + mended.after;
}

QStringList described(const std::vector<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.element.path() + u' ' + problemName(problem.code) + u' ' + problem.value);
    return lines;
}

std::size_t count(const SeatMap &map, ProblemCode code)
{
    const std::vector<Problem> problems = validate(map);
    return std::size_t(std::count_if(problems.begin(), problems.end(),
                                     [code](const Problem &problem) { return problem.code == code; }));
}

QSet<QString> seatIds(const SeatMap &map)
{
    QSet<QString> ids;
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) { ids.insert(seat.id); });
    return ids;
}

/// Findings that repairAll() should not have left.
QStringList repairable(const SeatMap &map)
{
    const std::vector<Problem> problems = validate(map);
    const std::vector<std::optional<Remedy>> remedies = remediesFor(map, problems);
    QStringList lines;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        if (remedies[i] && !takesAway(problems[i].code, remedies[i]->kind))
            lines.append(problems[i].element.path() + u' ' + problemName(problems[i].code));
    }
    return lines;
}

} // namespace

class RepairTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundHallsStayAsTheyAre();
    void everyFindingHasItsClick();
    void everyCodeIsCovered();
    void copiedRowKeepsItsLabel();
    void crowdsAreMovedApart();
    void outlinesGrowToHoldTheirSeats();
    void contentLeftOfTheCanvasMovesIn();
    void twoCompanionsShareOneGuest();
    void doublesGetNumbersOfTheirOwn();
    void whatIsGoneIsAConflict();
    void severalAreRepairedInOneGo();
    void repairAllIsOneStep();
    void nothingIsTakenAwayUnasked();
    void idsAreReported();
    void brokenHallsAreRepaired();
    void anyFindingIsRepairedAlone();
    void largeHallIsRepairedInTime();
};

void RepairTest::soundHallsStayAsTheyAre()
{
    SeatMap map = soundHall();
    QCOMPARE(described(validate(map)), QStringList{});
    const RepairReport report = repairAll(map);
    QVERIFY(report.mended.empty() && report.left.empty() && report.touched.isEmpty());
    QVERIFY(map == soundHall());
}

void RepairTest::everyFindingHasItsClick()
{
    for (const SpoiltHall &broken : test::spoiltHalls()) {
        SeatMap map = soundHall();
        broken.spoil(map);
        const std::vector<Problem> problems = validate(map);
        const auto problem = std::find_if(problems.begin(), problems.end(),
                                          [&](const Problem &p) { return p.code == broken.code; });
        QVERIFY2(problem != problems.end(), broken.mended);
        QCOMPARE(described(remedyFor(map, *problem)), QString::fromUtf8(broken.remedy));
        if (*broken.remedy == '\0') {
            COMPARE_ERROR(repair(map, *problem), ErrorCode::Unsupported);
            continue;
        }
        const auto report = repair(map, *problem);
        VERIFY_RESULT(report);
        QCOMPARE(described(report->mended.front()), QString::fromUtf8(broken.mended));
        QCOMPARE(report->mended.front().code, broken.code);
        SeatMap again = soundHall();
        broken.spoil(again);
        const bool kept = takesAway(broken.code, report->mended.front().kind);
        QCOMPARE(repairAll(again).left.size(), kept ? 1U : 0U);
        QCOMPARE(validate(again).size(), kept ? 1U : 0U);
    }
}

void RepairTest::everyCodeIsCovered()
{
    QSet<int> covered{int(ProblemCode::NothingToSell), int(ProblemCode::TooManyCategories)};
    for (const SpoiltHall &broken : test::spoiltHalls())
        covered.insert(int(broken.code));
    QCOMPARE(std::size_t(covered.size()), validationRules().size());
    SeatMap empty;
    QVERIFY(!remedyFor(empty, validate(empty).front()));
}

void RepairTest::copiedRowKeepsItsLabel()
{
    SeatMap map = soundHall();
    test::copySecondRow(map, {0, 3500});
    std::ignore = repairAll(map);
    const Row &copy = map.sections[0].rows[4];
    QCOMPARE(copy.name, latin("E"));
    QCOMPARE(copy.seatLabel, latin("Stalls E%s"));
    QCOMPARE(copy.seats[9].number, latin("10"));
}

void RepairTest::crowdsAreMovedApart()
{
    SeatMap map = soundHall();
    Row crowd{.id = latin("crowd"), .name = latin("Z")};
    for (int i = 0; i < 3000; ++i)
        crowd.seats.push_back({.id = latin("c%1").arg(i),
                               .number = QString::number(i + 1),
                               .position = {5000, 12'000},
                               .category = latin("First")});
    map.sections[0].rows.push_back(crowd);
    const RepairReport report = repairAll(map);
    QCOMPARE(described(report.left), QStringList{});
    QCOMPARE(described(validate(map)), QStringList{});
}

void RepairTest::outlinesGrowToHoldTheirSeats()
{
    SeatMap map = soundHall();
    map.sections[0].shapes.push_back(test::border({3000, 2500}));
    map.sections[0].shapes.back().figure.rotation = 10'000;
    QVERIFY(count(map, ProblemCode::SeatOutsideSection) > 10);
    const SeatMap before = map;
    std::ignore = repairAll(map);
    QCOMPARE(described(validate(map)), QStringList{});
    QCOMPARE(map.sections[0].shapes.back().id, latin("border"));
    QCOMPARE(map.sections[0].shapes.back().role, ShapeRole::Outline);
    QVERIFY(map.sections[0].rows == before.sections[0].rows);
}

void RepairTest::contentLeftOfTheCanvasMovesIn()
{
    SeatMap map = soundHall();
    map.background = Background{latin("picture"), {100, 200}, {300, 400}, 50, {}};
    seatIn(map, 0, 0, 0).position = {-5000, 4000};
    std::ignore = repairAll(map);
    QCOMPARE(described(validate(map)), QStringList{});
    QVERIFY(seatIn(map, 0, 0, 0).position == (Point{1200, 4000}));
    QVERIFY(map.background->position == (Point{6300, 200}));
    // What no canvas can hold is for a person to see to.
    seatIn(map, 0, 0, 0).position = {-largestCoordinate, 4000};
    const std::vector<Problem> problems = validate(map);
    QVERIFY(!remedyFor(map, problems.front()));
    const SeatMap before = map;
    QCOMPARE(repairAll(map).left.size(), 1U);
    QVERIFY(map == before);
}

void RepairTest::twoCompanionsShareOneGuest()
{
    SeatMap map = soundHall();
    seatIn(map, 0, 0, 5).companion = true;
    seatIn(map, 0, 0, 7).companion = true;
    const RepairReport report = repairAll(map);
    QCOMPARE(report.mended.size(), 1U);
    QVERIFY(seatIn(map, 0, 0, 6).accessible);
    QVERIFY(!seatIn(map, 0, 0, 8).accessible);
    QVERIFY(report.touched.hasSeat(latin("sA-7")));
}

void RepairTest::doublesGetNumbersOfTheirOwn()
{
    SeatMap doubles = soundHall();
    const QStringList numbers{latin("16"), latin("16"), latin("17"), latin("17")};
    for (int i = 0; i < 4; ++i)
        seatIn(doubles, 1, 0, std::size_t(i)).number = numbers[i];
    QCOMPARE(repairAll(doubles).mended.size(), 2U);
    QCOMPARE(seatIn(doubles, 1, 0, 1).number, latin("18"));
    QCOMPARE(seatIn(doubles, 1, 0, 3).number, latin("19"));
}

void RepairTest::whatIsGoneIsAConflict()
{

    SeatMap map = soundHall();
    seatIn(map, 0, 1, 7).number = latin("7");
    const Problem problem = validate(map).front();
    VERIFY_RESULT(repair(map, problem));
    COMPARE_ERROR(repair(map, problem), ErrorCode::Conflict);
}

void RepairTest::severalAreRepairedInOneGo()
{
    SeatMap map = soundHall();
    for (std::size_t seat = 2; seat < 8; ++seat) {
        seatIn(map, 0, 1, seat).number.clear();
        seatIn(map, 0, 2, seat).position.x = 2000 + int(seat);
    }
    std::vector<Problem> overlaps = validate(map);
    std::erase_if(overlaps, [](const Problem &problem) { return problem.code != ProblemCode::Overlap; });
    QVERIFY(overlaps.size() >= 6);
    SeatMap oneByOne = map;
    for (const Problem &problem : overlaps)
        std::ignore = repair(oneByOne, problem);
    const auto report = repairEach(map, overlaps);
    VERIFY_RESULT(report);
    QVERIFY(map == oneByOne);
    QVERIFY(report->touched.hasSeat(latin("sC-8")));
    QCOMPARE(count(map, ProblemCode::Overlap), 0U);
    QCOMPARE(count(map, ProblemCode::MissingNumber), 6U);
    COMPARE_ERROR(repairEach(map, overlaps), ErrorCode::Conflict);
    // Two categories that nobody has: the later one goes first.
    map.categories.insert(map.categories.begin(), Category{latin("Loge"), {}, {}, {}});
    map.categories.push_back({latin("Stool"), {}, {}, {}});
    std::vector<Problem> unused = validate(map);
    std::erase_if(unused, [](const Problem &problem) { return problem.code != ProblemCode::UnusedCategory; });
    QCOMPARE(unused.size(), 2U);
    VERIFY_RESULT(repairEach(map, unused));
    QCOMPARE(map.categories.size(), 3U);
    QCOMPARE(map.categories[0].key, latin("First"));
}

void RepairTest::repairAllIsOneStep()
{
    SeatMap broken = soundHall();
    seatIn(broken, 0, 1, 7).number = latin("7");
    seatIn(broken, 1, 0, 2).id = latin("sA-1");
    seatIn(broken, 1, 0, 3).category.clear();
    broken.sections.push_back({.id = latin("x"), .name = latin("X"), .level = latin("nowhere")});
    broken.sections.back().shapes = broken.sections[0].shapes;
    broken.sections.back().shapes.front().id = latin("bar");
    History history(broken);
    VERIFY_RESULT(history.apply({.kind = StepKind::RepairAll},
                                [](SeatMap &map) -> Result<Selection> { return repairAll(map).touched; }));
    QCOMPARE(described(validate(history.map())), QStringList{});
    QVERIFY(history.selection().hasSeat(latin("sA-1~2")));
    const SeatMap repaired = history.map();
    history.undo();
    QVERIFY(history.map() == broken);
    history.redo();
    QVERIFY(history.map() == repaired);
}

/// What somebody may have meant to keep goes by its own click only.
void RepairTest::nothingIsTakenAwayUnasked()
{
    SeatMap map = soundHall();
    map.categories.insert(map.categories.begin(), Category{latin("Loge"), latin("Box"), {}, {}});
    map.sections.push_back({.id = latin("x"), .name = latin("X"), .level = latin("upper")});
    map.sections[1].rows.push_back({.id = latin("bare"), .name = latin("C")});
    Table bare = map.sections[2].tables[0];
    bare.row.seats.clear();
    bare.row.id = bare.row.name = latin("T3");
    map.sections[2].tables.push_back(bare);
    const SeatMap before = map;
    const RepairReport report = repairAll(map);
    QVERIFY(map == before);
    QVERIFY(report.mended.empty() && report.touched.isEmpty());
    QCOMPARE(report.left.size(), 4U);
    for (const Problem &problem : report.left) {
        const auto remedy = remedyFor(map, problem);
        QVERIFY(remedy && takesAway(problem.code, remedy->kind));
    }
    const QString first = seating::categoryColor(map, 1);
    const QString second = seating::categoryColor(map, 2);
    for (std::vector<Problem> left = validate(map); !left.empty(); left = validate(map))
        VERIFY_RESULT(repair(map, left.back()));
    QCOMPARE(map.sections.size(), 3U);
    QCOMPARE(map.categories.size(), 3U);
    QCOMPARE(seating::categoryColor(map, 0), first);
    QCOMPARE(seating::categoryColor(map, 1), second);
    QCOMPARE(map.sections[2].shapes.back().id, latin("T3"));
}

void RepairTest::idsAreReported()
{
    SeatMap map = soundHall();
    Section copy = map.sections[1];
    copy.name = latin("Balcony right");
    for (Row &row : copy.rows) {
        for (Seat &seat : row.seats)
            seat.position.x += 5000;
    }
    map.sections.push_back(copy);
    map.canvas.width = 20'000;
    const RepairReport report = repairAll(map);
    QCOMPARE(report.mended.size(), std::size_t(1 + 2 + 12));
    for (const Mended &mended : report.mended) {
        QCOMPARE(mended.code, ProblemCode::DuplicateId);
        QCOMPARE(mended.kind, RemedyKind::NewId);
        QCOMPARE(mended.before, mended.id);
        QVERIFY(mended.after != mended.before);
        QVERIFY(mended.where.startsWith(latin("Balcony right")));
    }
    QVERIFY(map.sections[1] == soundHall().sections[1]);
}

void RepairTest::brokenHallsAreRepaired()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const SeatMap broken = test::drawBrokenHall(seed);
        SeatMap map = broken;
        const RepairReport report = repairAll(map);
        QCOMPARE(repairable(map), QStringList{});
        QCOMPARE(described(report.left), described(validate(map)));
        QCOMPARE(seatCount(map), seatCount(broken));
        QVERIFY(seatIds(map).contains(seatIds(broken)));
        VERIFY_RESULT(writeSeatMap(map));
        SeatMap twice = map;
        QVERIFY(repairAll(twice).mended.empty());
        QVERIFY(twice == map);
        SeatMap same = broken;
        std::ignore = repairAll(same);
        QVERIFY(same == map);
    }
}

void RepairTest::anyFindingIsRepairedAlone()
{
    for (std::uint64_t seed = 1000; seed < 1100; ++seed) {
        const SeatMap broken = test::drawBrokenHall(seed);
        const std::vector<Problem> problems = validate(broken);
        const std::vector<std::optional<Remedy>> remedies = remediesFor(broken, problems);
        for (std::size_t i = 0; i < problems.size(); i += 1 + problems.size() / 12) {
            SeatMap map = broken;
            const auto report = repair(map, problems[i]);
            QCOMPARE(report.has_value(), remedies[i].has_value());
            if (!report)
                continue;
            QVERIFY(!report->mended.empty());
            QVERIFY2(count(map, problems[i].code) < count(broken, problems[i].code),
                     qPrintable(described({problems[i]}).front()));
        }
    }
}

void RepairTest::largeHallIsRepairedInTime()
{
    // Quadratic repairs would take minutes here.
    SeatMap map = soundHall();
    map.canvas = {400'000, 400'000};
    for (int r = 0; r < 60; ++r) {
        Row row{.id = latin("big%1").arg(r), .name = latin("Row")};
        for (int i = 0; i < 100; ++i)
            row.seats.push_back({.id = latin("same"),
                                 .number = latin("1"),
                                 .position = {50'000 + i * 300, 50'000 + r * 900}});
        map.sections[0].rows.push_back(row);
    }
    std::ignore = repairAll(map);
    QCOMPARE(described(validate(map)).mid(0, 3), QStringList{});
}

QTEST_GUILESS_MAIN(RepairTest)
#include "tst_repair.moc"
