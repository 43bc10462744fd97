// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bowlgenerator.h"
#include "core/seating/houselayout.h"
#include "core/seating/numbering.h"
#include "core/seating/pretix.h"
#include "core/seating/roworder.h"
#include "core/seating/theatregenerator.h"
#include "core/seating/validation.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

#include <QSet>
#include <QTest>

using namespace foyer;
using namespace foyer::seating;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

TheatreSpec theatre()
{
    return {.name = text("House"), .tiers = {{text("Stalls"), 4, 20, 2}, {text("Balcony"), 2, 30, 0}}};
}

std::ptrdiff_t aisles(const Row &row)
{
    const RowOrder order = orderRow(row.seats);
    return std::count(order.joined.begin(), order.joined.end(), std::uint8_t{0});
}

/// The numbers from left to right.
QString numbers(const Row &row)
{
    QStringList list;
    for (const std::uint32_t seat : orderRow(row.seats).seats)
        list.append(row.seats[seat].number);
    return list.join(u' ');
}

Row rowOf(int seats)
{
    Row row;
    for (int i = 0; i < seats; ++i)
        row.seats.push_back({.id = QString::number(i), .position = {i * 500, 0}});
    return row;
}

} // namespace

class HallsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theatreHasWhatWasAskedFor();
    void straightAndCurvedRowsAreSymmetrical_data();
    void straightAndCurvedRowsAreSymmetrical();
    void accessibleSeatsHaveCompanions();
    void bowlIsRound();
    void bowlOfAHundredThousand();
    void stadiumGoesThroughPretix();
    void uselessNumbersAreNamed_data();
    void uselessNumbersAreNamed();
    void sameNumbersSameHall();
    void rowNamesOfEveryStyle();
    void seatsAreNumberedInEveryDirection();
    void numberingGoesOnOrStartsAnew();
};

void HallsTest::theatreHasWhatWasAskedFor()
{
    test::DeterministicIds ids;
    const SeatMap map = generateTheatre(theatre(), ids).value();
    QCOMPARE(seatCount(map), std::size_t(20 + 22 + 24 + 26 + 30 + 30));
    QCOMPARE(map.levels.size(), 2U);
    QCOMPARE(map.sections[0].rows[3].name, text("D"));
    QCOMPARE(map.sections[0].rows[3].seats[25].number, text("26"));
    for (const Section &section : map.sections) {
        for (const Row &row : section.rows)
            QCOMPARE(aisles(row), 2);
    }
    QVERIFY(validate(map).empty());
    QCOMPARE(map.sections[0].shapes.front().role, ShapeRole::Stage);
    QVERIFY(map.sections[0].shapes.front().figure.bounds().bottomRight.y
            < map.sections[0].rows[0].seats[10].position.y);
}

void HallsTest::straightAndCurvedRowsAreSymmetrical_data()
{
    QTest::addColumn<int>("curve");
    QTest::newRow("straight") << 0;
    QTest::newRow("curved") << 14'000;
    QTest::newRow("very curved") << 6000;
}

void HallsTest::straightAndCurvedRowsAreSymmetrical()
{
    QFETCH(int, curve);
    test::DeterministicIds ids;
    TheatreSpec spec = theatre();
    spec.curve = curve;
    const SeatMap map = generateTheatre(spec, ids).value();
    for (const Section &section : map.sections) {
        for (const Row &row : section.rows) {
            for (std::size_t i = 0; i < row.seats.size(); ++i) {
                const Point left = row.seats[i].position;
                const Point right = row.seats[row.seats.size() - 1 - i].position;
                QVERIFY(std::abs(left.y - right.y) <= 1);
                QVERIFY(
                    std::abs(left.x + right.x - row.seats.front().position.x - row.seats.back().position.x)
                    <= 2);
            }
            const bool bent = row.seats[row.seats.size() / 2].position.y - row.seats.front().position.y > 200;
            QCOMPARE(bent, curve > 0);
        }
    }
}

void HallsTest::accessibleSeatsHaveCompanions()
{
    test::DeterministicIds ids;
    const SeatMap map = generateTheatre(theatre(), ids).value();
    int accessible = 0;
    int companions = 0;
    forEachSeat(map, [&](const Section &, const Row &row, const Seat &seat) {
        accessible += seat.accessible ? 1 : 0;
        companions += seat.companion ? 1 : 0;
        QVERIFY(!(seat.accessible && seat.companion));
        QVERIFY(row.name == u'D' || !(seat.accessible || seat.companion));
    });
    QCOMPARE(accessible, 4);
    QCOMPARE(companions, 4);
}

void HallsTest::bowlIsRound()
{
    test::DeterministicIds ids;
    const BowlSpec spec{.tiers = 2, .blocks = 8, .rows = 3, .innerRadius = 20'000};
    const SeatMap map = generateBowl(spec, ids).value();
    QCOMPARE(map.sections.size(), 16U);
    QCOMPARE(map.sections[0].name, text("101"));
    QCOMPARE(map.sections[15].name, text("208"));
    QVERIFY(validate(map).empty());
    const Point centre{map.canvas.width / 2, map.canvas.height / 2};
    for (const Section &section : map.sections) {
        for (std::size_t i = 0; i < section.rows.size(); ++i) {
            const Row &row = section.rows[i];
            const int tier = section.name.startsWith(u'1') ? 0 : 1;
            const double radius = 20'000 + double(i) * 800 + tier * (3 * 800 + 3000);
            for (const Seat &seat : row.seats)
                QVERIFY(std::abs(distance(seat.position, centre) - radius) <= 3);
            QCOMPARE(aisles(row), 0);
            QCOMPARE(numbers(row).section(u' ', 0, 0), text("1"));
        }
    }
}

void HallsTest::bowlOfAHundredThousand()
{
    test::DeterministicIds ids;
    const SeatMap map =
        generateBowl({.tiers = 2, .blocks = 60, .rows = 50, .innerRadius = 60'000}, ids).value();
    QVERIFY(seatCount(map) > 100'000 && seatCount(map) < 120'000);
    const auto house = HouseLayout::build(map);
    VERIFY_RESULT(house);
    QCOMPARE(house->lines().size(), 6000U);
}

void HallsTest::stadiumGoesThroughPretix()
{
    test::DeterministicIds ids;
    const SeatMap map =
        generateBowl({.tiers = 2, .blocks = 32, .rows = 18, .innerRadius = 45'000}, ids).value();
    QVERIFY(seatCount(map) > 16'000);
    const auto plan = importPretix(exportPretix(map).text);
    VERIFY_RESULT(plan);
    QVERIFY(plan->report.repairs.empty());
    std::vector<const Seat *> seats;
    forEachSeat(plan->map, [&](const Section &, const Row &, const Seat &seat) { seats.push_back(&seat); });
    QCOMPARE(seats.size(), seatCount(map));
    std::size_t index = 0;
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        const Seat &other = *seats[index++];
        QVERIFY(other.id == seat.id && other.position == seat.position && other.number == seat.number);
    });
}

void HallsTest::uselessNumbersAreNamed_data()
{
    QTest::addColumn<std::function<void(TheatreSpec &, BowlSpec &)>>("spoil");
    QTest::addColumn<QString>("field");
    using Spoil = std::function<void(TheatreSpec &, BowlSpec &)>;
    const auto add = [](const char *field, const Spoil &spoil) {
        QTest::newRow(field) << spoil << text(field);
    };
    add("rows", [](TheatreSpec &theatre, BowlSpec &bowl) { theatre.tiers[1].rows = bowl.rows = 0; });
    add("seat_pitch", [](TheatreSpec &theatre, BowlSpec &bowl) { theatre.seatPitch = bowl.seatPitch = 0; });
    add("row_pitch", [](TheatreSpec &theatre, BowlSpec &bowl) { theatre.rowPitch = bowl.rowPitch = -1; });
    add("tiers", [](TheatreSpec &theatre, BowlSpec &bowl) {
        theatre.tiers.clear();
        bowl.tiers = 7;
    });
}

void HallsTest::uselessNumbersAreNamed()
{
    QFETCH(std::function<void(TheatreSpec &, BowlSpec &)>, spoil);
    QFETCH(QString, field);
    test::DeterministicIds ids;
    TheatreSpec theatreSpec = theatre();
    BowlSpec bowlSpec;
    spoil(theatreSpec, bowlSpec);
    COMPARE_ERROR(generateTheatre(theatreSpec, ids), ErrorCode::InvalidArgument);
    QCOMPARE(generateTheatre(theatreSpec, ids).error().subject, field);
    COMPARE_ERROR(generateBowl(bowlSpec, ids), ErrorCode::InvalidArgument);
    QCOMPARE(generateBowl(bowlSpec, ids).error().subject, field);
    QCOMPARE(generateBowl({.tiers = 6, .blocks = 99, .rows = 200}, ids).error().subject, text("seats"));
    QCOMPARE(generateBowl({.blocks = 99, .innerRadius = 5000, .stairs = 20'000}, ids).error().subject,
             text("seats"));
    QCOMPARE(generateTheatre({.tiers = {{text("A")}, {text("A")}}}, ids).error().subject, text("name"));
}

void HallsTest::sameNumbersSameHall()
{
    test::DeterministicIds first;
    test::DeterministicIds second;
    QVERIFY(generateTheatre(theatre(), first).value() == generateTheatre(theatre(), second).value());
}

void HallsTest::rowNamesOfEveryStyle()
{
    const auto names = [](const RowNaming &naming, int count) { return rowNames(naming, count).join(u' '); };
    QCOMPARE(names({.style = RowNames::Numbers, .start = 5, .step = 2}, 3), text("5 7 9"));
    QCOMPARE(names({.style = RowNames::Numbers, .reversed = true}, 3), text("3 2 1"));
    QCOMPARE(names({.start = 25}, 4), text("Y Z AA AB"));
    QCOMPARE(names({.start = 52}, 2), text("AZ BA"));
    QCOMPARE(names({.start = 702}, 2), text("ZZ AAA"));
    QCOMPARE(names({.style = RowNames::LettersNoIO, .start = 8}, 8), text("H J K L M N P Q"));
    QCOMPARE(names({.style = RowNames::LettersNoIO, .start = 24}, 2), text("Z AA"));
    QCOMPARE(names({.style = RowNames::List, .list = {text("Front"), text("Back")}}, 3), text("Front Back "));
}

void HallsTest::seatsAreNumberedInEveryDirection()
{
    const auto number = [](int seats, const SeatNumbering &numbering) {
        Row row = rowOf(seats);
        std::reverse(row.seats.begin(), row.seats.end());
        const std::vector<Row *> rows{&row};
        renumber(rows, {}, numbering);
        return numbers(row);
    };
    QCOMPARE(number(5, {}), text("1 2 3 4 5"));
    QCOMPARE(number(5, {.start = 101, .step = 2}), text("101 103 105 107 109"));
    QCOMPARE(number(4, {.direction = SeatDirection::RightToLeft}), text("4 3 2 1"));
    QCOMPARE(number(6, {.direction = SeatDirection::OutFromMiddle}), text("5 3 1 2 4 6"));
    QCOMPARE(number(5, {.direction = SeatDirection::OutFromMiddle}), text("5 3 1 2 4"));
}

void HallsTest::numberingGoesOnOrStartsAnew()
{
    Row first = rowOf(3);
    Row second = rowOf(2);
    const std::vector<Row *> rows{&first, &second};
    renumber(rows, {.start = 3}, {.continued = true, .label = text("C%s")});
    QCOMPARE(first.name, text("C"));
    QCOMPARE(second.name, text("D"));
    QCOMPARE(numbers(second), text("4 5"));
    QCOMPARE(seatText(second, second.seats[0]), text("C4"));
    QCOMPARE(second.seats[0].id, text("0"));
    renumber(rows, {}, {});
    QCOMPARE(numbers(second), text("1 2"));
    QCOMPARE(second.seatLabel, text("C%s"));
}

QTEST_GUILESS_MAIN(HallsTest)
#include "tst_halls.moc"
