// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/roworder.h"
#include "core/studio/bend.h"
#include "core/studio/draw.h"
#include "core/studio/spacing.h"
#include "tests/core/studio/edithalls.h"
#include "tests/support/deterministicids.h"

#include <cmath>
#include <numeric>
#include <QTest>

using namespace foyer;
using namespace foyer::studio;
using test::blockHall;
using test::BlockSpec;
using test::rowNamed;

namespace {

using Engine = std::mt19937_64;

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

int chance(Engine &random, int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(random);
}

Selection allSeats(const SeatMap &map)
{
    QStringList rows;
    for (const seating::Row &row : map.sections.front().rows)
        rows.append(row.id);
    return test::rowsNamed(map, rows);
}

/// Distances along a circle of this radius from seat to seat, as listed; straight with radius 0.
std::vector<double> arcGaps(const seating::Row &row, double radius)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < row.seats.size(); ++i) {
        const double chord =
            std::sqrt(double(squaredDistance(row.seats[i - 1].position, row.seats[i].position)));
        gaps.push_back(radius == 0 ? chord
                                   : 2 * std::abs(radius) * std::asin(chord / (2 * std::abs(radius))));
    }
    return gaps;
}

/// Gaps between neighbours and across aisles, of all rows of a block.
struct Spacing
{
    std::vector<double> pitches;
    std::vector<double> aisles;

    void add(const std::vector<double> &gaps, const std::vector<int> &aislesAfter)
    {
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            const bool aisle =
                std::find(aislesAfter.begin(), aislesAfter.end(), int(i) + 1) != aislesAfter.end();
            (aisle ? aisles : pitches).push_back(gaps[i]);
        }
    }

    /// Neighbours within a millimetre of one distance, which is the one before; aisles likewise but for the
    /// rounding they had.
    [[nodiscard]] bool isEven(Millimetres pitch) const
    {
        const double sum = std::accumulate(pitches.begin(), pitches.end(), 0.0);
        const double mean = pitches.empty() ? pitch : sum / double(pitches.size());
        const auto within = [](double meant, double reach) {
            return [=](double gap) { return std::abs(gap - meant) <= reach; };
        };
        return std::abs(mean - pitch) <= 1
               && std::all_of(pitches.begin(), pitches.end(), within(std::round(mean), 1.01))
               && std::all_of(aisles.begin(), aisles.end(), within(pitch + 1200, 3));
    }
};

struct Neighbours
{
    std::vector<QString> seats;
    std::vector<std::uint8_t> joined;
    bool operator==(const Neighbours &) const = default;
};

/// From the first seat of the row on: which end is called left may change where a row lies at 45 degrees.
Neighbours neighboursIn(const seating::Row &row)
{
    const seating::RowOrder order = seating::orderRow(row.seats);
    Neighbours neighbours;
    for (const std::uint32_t seat : order.seats)
        neighbours.seats.push_back(row.seats[seat].id);
    neighbours.joined = order.joined;
    if (neighbours.seats.front() != row.seats.front().id) {
        std::reverse(neighbours.seats.begin(), neighbours.seats.end());
        std::reverse(neighbours.joined.begin(), neighbours.joined.end());
    }
    return neighbours;
}

BlockSpec randomBlock(Engine &random)
{
    BlockSpec spec{.rows = chance(random, 1, 8), .seats = chance(random, 3, 40)};
    spec.pitch = chance(random, 450, 700);
    spec.rowPitch = chance(random, 800, 1200);
    // an aisle between single seats is none
    for (int aisle = 1, aisles = chance(random, 0, std::min(2, spec.seats / 3 - 1)); aisle <= aisles; ++aisle)
        spec.aislesAfter.push_back(spec.seats * aisle / (aisles + 1));
    return spec;
}

} // namespace

class BendTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bendsSeveralRowsEvenly();
    void bendingTwiceIsAsGoodAsOnce();
    void straightensAgain();
    void radiusReadsBack();
    void bendsTowardsAndAway();
    void frontIsTowardsTheStage();
    void bendsAPartOfARow();
    void keepsWheelchairGaps();
    void refusesWhatCannotBe();
    void readsNoRadiusOfOddRows();
    void depthSaysRadius();
    void setsSeatDistance();
    void setsRowDistance();
    void measuresAisles();
    void setsAisles();
};

/// Equal distances along the arcs, aisles and row distances kept, neighbours as before: for hundreds of
/// blocks that lie anyhow. What turning a hall did to its distances before (rounding) is not this edit's
/// doing.
void BendTest::bendsSeveralRowsEvenly()
{
    Engine random(20'261'122);
    int bent = 0;
    for (int round = 0; round < 400; ++round) {
        const BlockSpec spec = randomBlock(random);
        SeatMap map = blockHall(spec);
        test::turnHall(map, chance(random, -89, 89), {15'000, 15'000});
        const SeatMap before = map;
        const int radius = chance(random, 5'000, 80'000) * (chance(random, 0, 3) == 0 ? -1 : 1);
        if (!bend(map, allSeats(map), radius))
            continue;
        ++bent;
        Spacing spacing;
        for (std::size_t r = 0; r < map.sections[0].rows.size(); ++r) {
            const seating::Row &row = map.sections[0].rows[r];
            QVERIFY(neighboursIn(row) == neighboursIn(before.sections[0].rows[r]));
            spacing.add(arcGaps(row, radius + double(r) * spec.rowPitch), spec.aislesAfter);
        }
        QVERIFY2(spacing.isEven(spec.pitch), qPrintable(text("round %1").arg(round)));
        const std::optional<Millimetres> distance = rowDistance(map, allSeats(map));
        QCOMPARE(distance.has_value(), spec.rows > 1);
        QVERIFY(!distance || std::abs(*distance - spec.rowPitch) <= 1);
    }
    QVERIFY(bent > 300);
}

void BendTest::bendingTwiceIsAsGoodAsOnce()
{
    Engine random(7);
    for (int round = 0; round < 60; ++round) {
        SeatMap once = blockHall({.rows = 5, .seats = chance(random, 8, 40), .aislesAfter = {4}});
        const Selection chosen = allSeats(once);
        SeatMap twice = once;
        const int radius = chance(random, 15'000, 50'000);
        QVERIFY(bend(once, chosen, radius));
        QVERIFY(bend(twice, chosen, chance(random, 12'000, 60'000)));
        QVERIFY(bend(twice, chosen, radius));
        seating::forEachSeat(once, [&](const auto &, const auto &, const seating::Seat &seat) {
            const Point there = rowAt(twice, *findSeat(twice, seat.id))
                                    .seats[std::size_t(findSeat(twice, seat.id)->seat)]
                                    .position;
            QVERIFY(seating::distance(seat.position, there) <= 3);
        });
    }
}

void BendTest::straightensAgain()
{
    const SeatMap before = blockHall({.rows = 6, .seats = 24, .aislesAfter = {6, 18}});
    SeatMap map = before;
    const Selection chosen = allSeats(map);
    QVERIFY(bend(map, chosen, 18'000));
    QVERIFY(bendRadius(map, chosen) != 0);
    QVERIFY(bend(map, chosen, 0));
    QCOMPARE(bendRadius(map, chosen), 0);
    for (std::size_t r = 0; r < 6; ++r) {
        for (std::size_t s = 0; s < 24; ++s)
            QVERIFY(seating::distance(map.sections[0].rows[r].seats[s].position,
                                      before.sections[0].rows[r].seats[s].position)
                    <= 2);
    }
}

void BendTest::radiusReadsBack()
{
    Engine random(11);
    int same = 0;
    for (int round = 0; round < 200; ++round) {
        SeatMap map = blockHall({.rows = chance(random, 3, 10), .seats = chance(random, 12, 36)});
        test::turnHall(map, chance(random, -40, 40), {15'000, 15'000});
        const Millimetres radius = chance(random, 80, 400) * 100;
        if (!bend(map, allSeats(map), radius))
            continue;
        const std::optional<Millimetres> read = bendRadius(map, allSeats(map));
        QVERIFY(read);
        QVERIFY2(std::abs(*read - radius) <= radius / 100 + 10,
                 qPrintable(text("%1 read as %2").arg(radius).arg(*read)));
        same += *read == radius ? 1 : 0;
    }
    qInfo("%d of 200 radii read back as they were set", same);
    QVERIFY(same >= 150);
    // the block of the picture
    SeatMap map = blockHall({.rows = 4, .seats = 8});
    QVERIFY(bend(map, allSeats(map), 41'200));
    QVERIFY(std::abs(*bendRadius(map, allSeats(map)) - 41'200) <= 500);
}

void BendTest::bendsTowardsAndAway()
{
    for (const int sign : {1, -1}) {
        SeatMap map = blockHall({.rows = 3, .seats = 21});
        QVERIFY(bend(map, allSeats(map), sign * 20'000));
        const std::vector<seating::Seat> &seats = map.sections[0].rows[1].seats;
        const Millimetres depth = seats[10].position.y - seats[0].position.y;
        QVERIFY(depth * sign > 500);
        QVERIFY(*bendRadius(map, allSeats(map)) * sign > 0);
        QCOMPARE(seats[10].position.x, 10'000 + 10 * 550);
        QCOMPARE(seats[10].position.y, 10'945);
        QVERIFY(std::abs(seats[0].position.y - seats[20].position.y) <= 1);
    }
}

/// Rows beside a stage bend round it wherever it is.
void BendTest::frontIsTowardsTheStage()
{
    SeatMap map = blockHall({.rows = 3, .seats = 15});
    seating::Shape stage{.id = text("stage"), .role = seating::ShapeRole::Stage};
    stage.figure = {seating::FigureKind::Rectangle, {12'000, 16'000}, 0, {3000, 2000}, {}};
    map.sections[0].shapes.push_back(stage);
    QVERIFY(bend(map, allSeats(map), 15'000));
    const std::vector<seating::Seat> &seats = map.sections[0].rows[2].seats;
    QVERIFY(seats[0].position.y > seats[7].position.y + 300);
    QCOMPARE(seats[7].position.y, 10'000 + 2 * 945);
    QVERIFY(std::abs(*bendRadius(map, allSeats(map)) - 15'000) <= 150);
}

void BendTest::bendsAPartOfARow()
{
    SeatMap map = blockHall({.rows = 2, .seats = 20});
    std::vector<QString> seats;
    for (int i = 11; i <= 20; ++i)
        seats.push_back(text("r1-%1").arg(i));
    const SeatMap before = map;
    QVERIFY(bend(map, Selection::of(seats), 10'000));
    for (int i = 0; i < 10; ++i)
        QVERIFY(map.sections[0].rows[0].seats[std::size_t(i)]
                == before.sections[0].rows[0].seats[std::size_t(i)]);
    QVERIFY(map.sections[0].rows[1] == before.sections[0].rows[1]);
    QVERIFY(map.sections[0].rows[0].seats[19].position.y < 10'000 - 100);
}

/// A companion beside a wheelchair space stands farther off, and stays a neighbour.
void BendTest::keepsWheelchairGaps()
{
    SeatMap map = blockHall({.rows = 2, .seats = 12});
    for (std::size_t i = 5; i < 12; ++i)
        map.sections[0].rows[0].seats[i].position.x += 250;
    const Neighbours before = neighboursIn(map.sections[0].rows[0]);
    QVERIFY(bend(map, allSeats(map), 12'000));
    QVERIFY(neighboursIn(map.sections[0].rows[0]) == before);
    const std::vector<double> gaps = arcGaps(map.sections[0].rows[0], 12'000);
    for (std::size_t i = 0; i < gaps.size(); ++i)
        QVERIFY(std::abs(gaps[i] - (i == 4 ? 800 : 550)) <= 1.6);
}

void BendTest::refusesWhatCannotBe()
{
    const SeatMap before = blockHall({.rows = 4, .seats = 30});
    const Selection chosen = allSeats(before);
    for (const int radius : {1, -999, 2000, -4000, 20'000'000}) {
        SeatMap map = before;
        const Result<Selection> refused = bend(map, chosen, radius);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().subject, text("radius"));
        QVERIFY(map == before);
    }
    SeatMap map = before;
    QCOMPARE(bend(map, {}, 20'000).error().subject, text("selection"));
    QCOMPARE(bend(map, Selection::of({text("r1-1"), text("r2-1")}), 20'000).error().subject,
             text("selection"));
    QVERIFY(map == before);
}

void BendTest::readsNoRadiusOfOddRows()
{
    SeatMap map = blockHall({.rows = 1, .seats = 9});
    QCOMPARE(bendRadius(map, allSeats(map)), 0);
    QVERIFY(!bendRadius(map, Selection::of({text("r1-1"), text("r1-2")})));
    for (std::size_t i = 0; i < 9; ++i)
        map.sections[0].rows[0].seats[i].position.y += i % 2 == 0 ? 200 : 0;
    QVERIFY(!bendRadius(map, allSeats(map)));
    QVERIFY(!bendRadius(map, {}));
}

void BendTest::depthSaysRadius()
{
    const SeatMap before = blockHall({.rows = 3, .seats = 21});
    const Selection chosen = allSeats(before);
    QCOMPARE(radiusForDepth(before, chosen, 0), 0);
    for (const int depth : {40, 300, 1500, -700}) {
        SeatMap map = before;
        const Millimetres radius = radiusForDepth(map, chosen, depth);
        QCOMPARE(radius > 0, depth > 0);
        QVERIFY(bend(map, chosen, radius));
        const std::vector<seating::Seat> &seats = map.sections[0].rows[0].seats;
        QVERIFY(std::abs(seats[10].position.y - seats[0].position.y - depth) <= 3);
    }
}

void BendTest::setsSeatDistance()
{
    for (const int radius : {0, 16'000}) {
        SeatMap map = blockHall({.rows = 4, .seats = 14, .aislesAfter = {7}});
        const Selection chosen = allSeats(map);
        if (radius != 0)
            QVERIFY(bend(map, chosen, radius));
        QCOMPARE(seatDistance(map, chosen), 550);
        const Neighbours before = neighboursIn(map.sections[0].rows[2]);
        QVERIFY(setSeatDistance(map, chosen, 600));
        QCOMPARE(seatDistance(map, chosen), 600);
        QVERIFY(neighboursIn(map.sections[0].rows[2]) == before);
        for (std::size_t r = 0; r < 4; ++r) {
            const std::vector<double> gaps =
                arcGaps(map.sections[0].rows[r], radius == 0 ? 0 : radius + double(r) * 945);
            for (std::size_t i = 0; i < gaps.size(); ++i)
                QVERIFY(std::abs(gaps[i] - (i == 6 ? 1750 : 600)) <= 1.6);
        }
    }
    SeatMap map = blockHall({.rows = 1, .seats = 14, .aislesAfter = {7}});
    QCOMPARE(setSeatDistance(map, allSeats(map), 1500).error().subject, text("seat_distance"));
    QCOMPARE(setSeatDistance(map, allSeats(map), 20).error().subject, text("seat_distance"));
    QVERIFY(map == blockHall({.rows = 1, .seats = 14, .aislesAfter = {7}}));
}

void BendTest::setsRowDistance()
{
    for (const int radius : {0, 22'000}) {
        SeatMap map = blockHall({.rows = 6, .seats = 16});
        for (std::size_t r = 3; r < 6; ++r) { // a cross aisle
            for (seating::Seat &seat : map.sections[0].rows[r].seats)
                seat.position.y += 1500;
        }
        const Selection chosen = allSeats(map);
        if (radius != 0)
            QVERIFY(bend(map, chosen, radius));
        const Point front = map.sections[0].rows[0].seats[8].position;
        QCOMPARE(rowDistance(map, chosen), 945);
        QVERIFY(setRowDistance(map, chosen, 1010));
        QCOMPARE(rowDistance(map, chosen), 1010);
        QCOMPARE(seatDistance(map, chosen), 550);
        QVERIFY(seating::distance(front, map.sections[0].rows[0].seats[8].position) <= 1);
        const Point third = map.sections[0].rows[2].seats[8].position;
        QVERIFY(std::abs(seating::distance(third, map.sections[0].rows[3].seats[8].position) - 2445) <= 4);
    }
    SeatMap map = blockHall({.rows = 1});
    QCOMPARE(setRowDistance(map, allSeats(map), 900).error().subject, text("selection"));
    QCOMPARE(setRowDistance(map, allSeats(map), 9).error().subject, text("row_distance"));
}

void BendTest::measuresAisles()
{
    // 12 seats of each row, and four more behind an aisle
    const SeatMap map = blockHall({.rows = 4, .seats = 16, .aislesAfter = {12}});
    std::vector<QString> right;
    for (int r = 1; r <= 4; ++r) {
        for (int s = 13; s <= 16; ++s)
            right.push_back(text("r%1-%2").arg(r).arg(s));
    }
    const std::optional<Aisle> aisle = aisleOf(map, Selection::of(right));
    QVERIFY(aisle);
    QCOMPARE(aisle->width, 1750 - 400);
    QVERIFY(aisle->even);
    QVERIFY(aisle->from.x > aisle->to.x);
    QVERIFY(!aisleOf(map, allSeats(map)));
}

void BendTest::setsAisles()
{
    SeatMap map = blockHall({.rows = 4, .seats = 16, .aislesAfter = {12}});
    test::turnHall(map, 23, {15'000, 15'000});
    std::vector<QString> right;
    for (int r = 1; r <= 4; ++r) {
        for (int s = 13; s <= 16; ++s)
            right.push_back(text("r%1-%2").arg(r).arg(s));
    }
    const Selection chosen = Selection::of(right);
    QVERIFY(setAisle(map, chosen, 1260));
    QVERIFY(std::abs(aisleOf(map, chosen)->width - 1260) <= 1);
    QCOMPARE(setAisle(map, chosen, -1).error().subject, text("aisle"));
    QCOMPARE(setAisle(map, allSeats(map), 1000).error().subject, text("aisle"));
}

QTEST_GUILESS_MAIN(BendTest)
#include "tst_bend.moc"
