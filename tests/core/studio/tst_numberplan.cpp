// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/numberplan.h"

#include "core/seating/bowlgenerator.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"
#include "core/seating/validation.h"
#include "core/studio/seatnames.h"
#include "tests/core/studio/soundhall.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

#include <limits>
#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::studio;
using foyer::test::latin;
using foyer::test::soundHall;

namespace {

QStringList names(const NumberPlan &plan)
{
    QStringList names;
    for (const PlannedRow &row : plan.rows)
        names.append(row.section + u'/' + row.before + u'>' + row.after);
    return names;
}

QString after(const PlannedRow &row)
{
    QStringList numbers;
    for (const PlannedSeat &seat : row.seats)
        numbers.append(seat.after + (seat.twice ? QStringLiteral("!") : QString{}));
    return numbers.join(u' ');
}

QSet<QString> idsOf(const SeatMap &map)
{
    QSet<QString> ids;
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) { ids.insert(seat.id); });
    return ids;
}

NumberPlan planned(const SeatMap &map, const Selection &selection, const NumberRequest &request)
{
    return planNumbers(map, selection, request).value();
}

} // namespace

class NumberPlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChosenIsAll();
    void rowsComeFromTheStage();
    void bowlsAreNumberedOutwards();
    void sectionsBeginAnewOrGoOn();
    void oneSeatIsItsRow();
    void twiceIsSaidBeforeAndAfter();
    void labelsAreWrittenOut();
    void labelsThatCannotBeAreRefused();
    void namesThatCannotBeAreRefused();
    void largeNumbersGoOn();
    void tablesAreNumberedToo();
    void nothingToNumber();
    void wayOfTheNumbers();
    void idsNeverChange();
    void planOfAnotherDocument();
};

void NumberPlanTest::nothingChosenIsAll()
{
    const SeatMap map = soundHall();
    const NumberPlan plan = planned(map, {}, {.rows = {.start = 3}});
    QCOMPARE(names(plan), (QStringList{latin("Stalls/A>C"), latin("Stalls/B>D"), latin("Stalls/C>E"),
                                       latin("Stalls/D>F"), latin("Balcony left/A>C"),
                                       latin("Balcony left/B>D"), latin("Club/T1>C"), latin("Club/T2>D")}));
    QCOMPARE(plan.seats, std::size_t(40 + 12 + 8));
    QCOMPARE(plan.labelsChanged, plan.seats);
    QCOMPARE(plan.twice, 0U);
    QVERIFY(plan.changes());
    const NumberPlan same = planned(map, Selection::of({latin("sA-1"), latin("sB-1")}), {});
    QVERIFY(!same.changes());
    QVERIFY(!same.rows[0].changes());
}

void NumberPlanTest::rowsComeFromTheStage()
{
    SeatMap map = soundHall();
    std::swap(map.sections[0].rows[0], map.sections[0].rows[3]);
    std::swap(map.sections[0].rows[1], map.sections[0].rows[3]);
    const Selection stalls = Selection::of({latin("sA-1"), latin("sB-1"), latin("sC-1"), latin("sD-1")});
    const NumberPlan plan = planned(map, stalls, {.rows = {.style = RowNames::Numbers}});
    QCOMPARE(names(plan), (QStringList{latin("Stalls/A>1"), latin("Stalls/B>2"), latin("Stalls/C>3"),
                                       latin("Stalls/D>4")}));
    const NumberPlan back = planned(map, stalls, {.rows = {.style = RowNames::Numbers, .reversed = true}});
    QCOMPARE(names(back).front(), latin("Stalls/A>4"));
    const NumberPlan listed =
        planned(map, stalls, {.rows = {.style = RowNames::Numbers}, .sequence = RowSequence::AsListed});
    QCOMPARE(names(listed).front(), latin("Stalls/D>1"));
    // The stage behind the rows turns the order round.
    map.sections[0].shapes[0].figure.position = {2000, 12'000};
    QCOMPARE(names(planned(map, stalls, {})).front(), latin("Stalls/D>A"));
    // Who has no stage on the own level looks at the one below.
    const Selection upper = Selection::of({latin("bA-1"), latin("bB-1")});
    QCOMPARE(names(planned(map, upper, {})).front(), latin("Balcony left/B>A"));
    map.sections[0].shapes.clear();
    QCOMPARE(names(planned(map, stalls, {.rows = {.style = RowNames::Numbers}})).front(),
             latin("Stalls/A>1"));
}

void NumberPlanTest::bowlsAreNumberedOutwards()
{
    test::DeterministicIds ids;
    SeatMap map = generateBowl({.tiers = 1, .blocks = 9, .rows = 5, .innerRadius = 30'000}, ids).value();
    for (Section &section : map.sections)
        std::reverse(section.rows.begin(), section.rows.end());
    const NumberPlan plan = planned(map, {}, {.rows = {.style = RowNames::Numbers}});
    for (const PlannedRow &row : plan.rows)
        QCOMPARE(row.after, row.before);
}

void NumberPlanTest::sectionsBeginAnewOrGoOn()
{
    const SeatMap map = soundHall();
    const Selection both = Selection::of({latin("sD-1"), latin("bA-1"), latin("bB-1")});
    QCOMPARE(names(planned(map, both, {})),
             (QStringList{latin("Stalls/D>A"), latin("Balcony left/A>A"), latin("Balcony left/B>B")}));
    const NumberPlan on =
        planned(map, both, {.seats = {.continued = true}, .sections = SectionRule::Together});
    QCOMPARE(names(on),
             (QStringList{latin("Stalls/D>A"), latin("Balcony left/A>B"), latin("Balcony left/B>C")}));
    QCOMPARE(on.rows[1].seats[0].after, latin("11"));
    QCOMPARE(on.rows[2].becomes, (NumberRange{latin("17"), latin("22"), {}}));
}

void NumberPlanTest::oneSeatIsItsRow()
{
    const SeatMap map = soundHall();
    const NumberPlan plan = planned(map, Selection::of({latin("sB-7")}), {.rows = {.start = 5}});
    QCOMPARE(plan.rows.size(), 1U);
    QCOMPARE(plan.seats, 10U);
    QCOMPARE(plan.rows[0].was, (NumberRange{latin("1"), latin("10"), {}}));
}

void NumberPlanTest::twiceIsSaidBeforeAndAfter()
{
    SeatMap map = soundHall();
    test::seatIn(map, 0, 1, 3).number = latin("3");
    test::seatIn(map, 0, 1, 9).number = latin("1");
    const Selection second = Selection::of({latin("sB-1")});
    const NumberPlan mended = planned(map, second, {.rows = {.style = RowNames::Keep}});
    QCOMPARE(mended.rows[0].was, (NumberRange{latin("1"), latin("1"), {latin("1"), latin("3")}}));
    QVERIFY(mended.rows[0].becomes.twice.isEmpty());
    QCOMPARE(mended.labelsChanged, 2U);
    QCOMPARE(mended.twice, 0U);
    // Named like a row that is there, and restarting at the aisle.
    const NumberPlan clash = planned(map, second, {.seats = {.aisle = AisleRule::Restart}});
    QCOMPARE(after(clash.rows[0]), latin("1! 2! 3! 4! 1! 2! 3! 4! 5! 6!"));
    QCOMPARE(clash.twice, 10U);
    const NumberPlan half =
        planned(map, second, {.rows = {.start = 9}, .seats = {.aisle = AisleRule::Restart}});
    QCOMPARE(after(half.rows[0]), latin("1! 2! 3! 4! 1! 2! 3! 4! 5 6"));
    QCOMPARE(half.rows[0].becomes.twice.join(u' '), latin("1 2 3 4"));
}

void NumberPlanTest::labelsAreWrittenOut()
{
    SeatMap map = soundHall();
    const NumberPlan plan =
        planned(map, Selection::of({latin("sA-1")}),
                {.rows = {.start = 6}, .seats = {.start = 12, .label = latin("{section} {row}{seat}")}});
    QCOMPARE(plan.sample, latin("Stalls F12"));
    QCOMPARE(plan.rows[0].labelAfter, latin("Stalls F%s"));
    VERIFY_RESULT(applyNumbers(map, plan));
    QCOMPARE(seatText(map.sections[0].rows[0], map.sections[0].rows[0].seats[1]), latin("Stalls F13"));
    // A label alone is a change, too.
    const NumberPlan label =
        planned(soundHall(), Selection::of({latin("sA-1")}), {.seats = {.label = latin("{row}{seat}")}});
    QCOMPARE(label.labelsChanged, 10U);
}

void NumberPlanTest::labelsThatCannotBeAreRefused()
{
    SeatMap map = soundHall();
    const auto refused = [&map](const QString &label) {
        const auto plan = planNumbers(map, {}, {.seats = {.label = label}});
        return !plan && plan.error().code == ErrorCode::InvalidArgument && plan.error().subject == u"label";
    };
    QVERIFY(refused(latin("{row}")));
    QVERIFY(refused(QString(198, u'x') + latin("{row}{seat}")));
    QVERIFY(!refused(latin("{section}%s")));
    map.sections[0].name = latin("100%s");
    QVERIFY(refused(latin("{section} {seat}")));
    QVERIFY(!refused(latin("{row}{seat}")));
}

void NumberPlanTest::namesThatCannotBeAreRefused()
{
    const auto subject = [](const QString &name) {
        const auto plan = planNumbers(soundHall(), {}, {.rows = {.style = RowNames::List, .list = {name}}});
        return plan ? QString{} : plan.error().subject;
    };
    QCOMPARE(subject(QString(200, u'x')), QString{});
    QCOMPARE(subject(QString(201, u'x')), latin("rows"));
    QCOMPARE(subject(latin("A\tB")), latin("rows"));
}

void NumberPlanTest::largeNumbersGoOn()
{
    const int largest = std::numeric_limits<int>::max();
    const NumberPlan plan = planned(soundHall(), Selection::of({latin("sA-1")}),
                                    {.seats = {.start = largest, .scheme = SeatScheme::Even}});
    QCOMPARE(plan.rows[0].seats[0].after, latin("2147483648"));
    QCOMPARE(plan.rows[0].seats[9].after, latin("2147483666"));
}

void NumberPlanTest::tablesAreNumberedToo()
{
    SeatMap map = soundHall();
    const NumberPlan plan = planned(map, Selection::of({}, {latin("T1"), latin("T2")}),
                                    {.rows = {.style = RowNames::Numbers, .start = 7},
                                     .seats = {.direction = SeatDirection::RightToLeft}});
    QCOMPARE(names(plan), (QStringList{latin("Club/T1>7"), latin("Club/T2>8")}));
    VERIFY_RESULT(applyNumbers(map, plan));
    const Row &table = map.sections[2].tables[0].row;
    QCOMPARE(table.name, latin("7"));
    QCOMPARE(table.seats[0].number, latin("4"));
    QCOMPARE(table.seats[3].number, latin("1"));
}

void NumberPlanTest::nothingToNumber()
{
    COMPARE_ERROR(planNumbers(soundHall(), Selection::of({}, {latin("stage")}), {}), ErrorCode::NotFound);
    COMPARE_ERROR(planNumbers(SeatMap{}, {}, {}), ErrorCode::NotFound);
}

void NumberPlanTest::wayOfTheNumbers()
{
    const SeatMap map = soundHall();
    const Selection row = Selection::of({latin("sA-1")});
    const auto ends = [&](SeatDirection direction) {
        const std::vector<Point> way = planned(map, row, {.seats = {.direction = direction}}).way;
        return std::pair(way.front().x, way.back().x);
    };
    QCOMPARE(ends(SeatDirection::LeftToRight), (std::pair(2000, 7500)));
    QCOMPARE(ends(SeatDirection::RightToLeft), (std::pair(7500, 2000)));
    QCOMPARE(ends(SeatDirection::OutFromMiddle), (std::pair(5500, 7500)));
}

void NumberPlanTest::idsNeverChange()
{
    test::DeterministicIds ids;
    std::mt19937 random(7);
    const auto pick = [&random](int below) { return int(random() % unsigned(below)); };
    SeatMap map =
        generateTheatre({.tiers = {{latin("Stalls"), 9, 20}, {latin("Balcony"), 4, 24}}}, ids).value();
    const QSet<QString> before = idsOf(map);
    for (int run = 0; run < 200; ++run) {
        const NumberRequest request{.rows = {.style = RowNames(pick(3)),
                                             .start = 1 + pick(20),
                                             .step = 1 + pick(3),
                                             .reversed = pick(2) == 0},
                                    .seats = {.start = 1 + pick(30),
                                              .step = 1 + pick(2),
                                              .direction = SeatDirection(pick(3)),
                                              .continued = pick(2) == 0,
                                              .scheme = SeatScheme(pick(3)),
                                              .aisle = AisleRule(pick(2))},
                                    .sequence = RowSequence(pick(2)),
                                    .sections = SectionRule(pick(2))};
        const NumberPlan plan = planned(map, {}, request);
        QCOMPARE(plan.seats, seatCount(map));
        VERIFY_RESULT(applyNumbers(map, plan));
        QCOMPARE(idsOf(map), before);
        // What the plan says of doubles is what validation says; what it did it need not do again.
        const auto count = countSeatNames(map);
        const auto twice = std::accumulate(count.begin(), count.end(), 0,
                                           [](int sum, int seats) { return sum + (seats > 1 ? seats : 0); });
        QCOMPARE(plan.twice, std::size_t(twice));
        const NumberPlan again = planned(map, {}, request);
        QCOMPARE(again.labelsChanged, 0U);
    }
    QVERIFY(writeSeatMap(map).has_value());
}

void NumberPlanTest::planOfAnotherDocument()
{
    SeatMap map = soundHall();
    const NumberPlan plan = planned(map, {}, {});
    SeatMap other = map;
    other.sections[0].rows.erase(other.sections[0].rows.begin());
    COMPARE_ERROR(applyNumbers(other, plan), ErrorCode::Conflict);
    other = map;
    other.sections[0].rows[0].seats[2].id = latin("another");
    COMPARE_ERROR(applyNumbers(other, plan), ErrorCode::Conflict);
    other = map;
    other.sections.pop_back();
    COMPARE_ERROR(applyNumbers(other, plan), ErrorCode::Conflict);
    VERIFY_RESULT(applyNumbers(map, plan));
}

QTEST_GUILESS_MAIN(NumberPlanTest)
#include "tst_numberplan.moc"
