// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/houselayout.h"
#include "core/seating/naturalorder.h"
#include "core/seating/pretix.h"
#include "core/seating/roworder.h"
#include "core/seating/seatorder.h"
#include "core/seating/seatordinals.h"
#include "tests/core/seating/plans.h"
#include "tests/support/testresult.h"

#include <cmath>
#include <QJsonArray>
#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::seating;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

std::vector<Seat> seatsAt(const std::vector<Point> &positions)
{
    std::vector<Seat> seats;
    for (const Point &position : positions)
        seats.push_back({.id = QString::number(seats.size()), .position = position});
    return seats;
}

/// Left to right, `|` wherever two are no neighbours.
QString describe(const RowOrder &order)
{
    QString description;
    for (std::size_t i = 0; i < order.seats.size(); ++i) {
        if (i > 0)
            description += order.joined[i - 1] != 0 ? u' ' : u'|';
        description += QString::number(order.seats[i]);
    }
    return description;
}

} // namespace

class HouseLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsAreCounted();
    void namesComeInNaturalOrder();
    void naturalOrderIsAnOrder();
    void rowsFollowTheirPositions_data();
    void rowsFollowTheirPositions();
    void placesWin();
    void arcsKeepTheirOrderHoweverListed();
    void ranksAreDerivedOrGiven();
    void betterSectionsComeFirst();
    void slotsKeepNeighboursTogether();
    void badMapsAreErrors();
    void realPlansHaveAisles();
};

void HouseLayoutTest::namesComeInNaturalOrder()
{
    const QStringList ordered{text(""),   text("2"),  text("10"),    text("10a"),    text("010b"),
                              text("A"),  text("a2"), text("A10"),   text("B1"),     text("Z"),
                              text("AA"), text("AB"), text("Row 2"), text("Row 10"), text("-")};
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        for (qsizetype j = 0; j < ordered.size(); ++j)
            QVERIFY2((naturalCompare(ordered[i], ordered[j]) <=> 0) == (i <=> j),
                     qPrintable(ordered[i] + u'/' + ordered[j]));
    }
    QVERIFY(naturalLess(text("02"), text("2")) != naturalLess(text("2"), text("02")));
    QVERIFY(naturalLess(text("9999999999999999999998"), text("9999999999999999999999")));
}

void HouseLayoutTest::naturalOrderIsAnOrder()
{
    std::mt19937 random(3);
    std::vector<QString> names;
    for (int i = 0; i < 120; ++i) {
        QString name;
        for (int length = int(random() % 5); length > 0; --length)
            name += text("019aAbZ- \xC3\xA4")[qsizetype(random() % 10)];
        names.push_back(name);
    }
    for (const QString &a : names) {
        for (const QString &b : names) {
            QVERIFY((naturalCompare(a, b) <=> 0) == (0 <=> naturalCompare(b, a)));
            QVERIFY((naturalCompare(a, b) == 0) == (a == b));
            for (const QString &c : names)
                QVERIFY(!(naturalLess(a, b) && naturalLess(b, c)) || naturalLess(a, c));
        }
    }
}

void HouseLayoutTest::rowsFollowTheirPositions_data()
{
    QTest::addColumn<std::vector<Point>>("positions");
    QTest::addColumn<QString>("order");
    const auto add = [](const char *name, const std::vector<Point> &positions, const char *order) {
        QTest::newRow(name) << positions << text(order);
    };
    add("none", {}, "");
    add("one", {{5, 5}}, "0");
    add("as listed", {{0, 0}, {500, 0}, {1000, 0}}, "0 1 2");
    add("from the right", {{1000, 0}, {500, 0}, {0, 0}}, "2 1 0");
    add("shuffled", {{500, 0}, {1500, 0}, {0, 0}, {1000, 0}}, "2 0 3 1");
    add("aisle of two pitches", {{0, 0}, {500, 0}, {1500, 0}, {2000, 0}}, "0 1|2 3");
    add("a wider seat is no aisle", {{0, 0}, {500, 0}, {1250, 0}, {1750, 0}}, "0 1 2 3");
    add("pairs", {{0, 0}, {500, 0}, {1500, 0}, {2000, 0}, {3000, 0}, {3500, 0}}, "0 1|2 3|4 5");
    add("upright, from the bottom", {{0, 1000}, {3, 500}, {-2, 0}}, "2 1 0");
    add("slanted upwards", {{0, 1000}, {500, 700}, {1000, 400}}, "0 1 2");
    add("round a corner", {{0, 0}, {0, 500}, {0, 1000}, {500, 1000}, {1000, 1000}, {1000, 500}, {1000, 0}},
        "0 1 2 3 4 5 6");
    add("one on the other", {{0, 0}, {0, 0}, {500, 0}, {1000, 0}}, "0 1 2 3");
}

void HouseLayoutTest::rowsFollowTheirPositions()
{
    QFETCH(std::vector<Point>, positions);
    QTEST(describe(orderRow(seatsAt(positions))), "order");
}

void HouseLayoutTest::placesWin()
{
    std::vector<Seat> seats = seatsAt({{0, 0}, {500, 0}, {1000, 0}, {9000, 0}});
    const std::vector<int> places{5, 3, 4, 6};
    for (std::size_t i = 0; i < seats.size(); ++i)
        seats[i].place = places[i];
    QCOMPARE(describe(orderRow(seats)), text("1 2 0 3"));
    seats[3].place = 8;
    QCOMPARE(describe(orderRow(seats)), text("1 2 0|3"));
    seats[2].place = 5;
    QCOMPARE(describe(orderRow(seats)), text("1|0|2|3"));
    seats[0].place.reset();
    QCOMPARE(describe(orderRow(seats)), text("0 1 2|3"));
    QCOMPARE(describe(orderAsListed(seats)), text("0 1 2 3"));
}

void HouseLayoutTest::arcsKeepTheirOrderHoweverListed()
{
    std::mt19937 random(9);
    for (int degrees = 10; degrees <= 170; degrees += 20) {
        std::vector<std::pair<double, int>> seats;
        for (int i = 0; i < 24; ++i)
            seats.emplace_back((i - 11.5) / 23.0 * degrees / 180.0 * 3.14159265, i);
        std::shuffle(seats.begin(), seats.end(), random);
        const double radius = 24 * 500 / (degrees / 180.0 * 3.14159265);
        std::vector<Point> positions;
        for (const auto &[angle, number] : seats)
            positions.push_back(
                {int(std::lround(radius * std::sin(angle))), int(std::lround(radius * std::cos(angle)))});
        const RowOrder order = orderRow(seatsAt(positions));
        for (std::size_t i = 0; i < seats.size(); ++i)
            QCOMPARE(seats[order.seats[i]].second, int(i));
        QVERIFY(
            std::all_of(order.joined.begin(), order.joined.end(), [](auto joined) { return joined != 0; }));
    }
}

void HouseLayoutTest::ranksAreDerivedOrGiven()
{
    Section section;
    for (const char *name : {"10", "2", "AA", "Z", "2"})
        section.rows.push_back({.name = text(name)});
    section.tables.push_back({{.name = text("1")}, {}});
    QCOMPARE(rankRows(section), (std::vector<int>{3, 2, 5, 4, 2, 1}));
    section.rows[0].rank = 77;
    QCOMPARE(rankRows(section), (std::vector<int>{77, 2, 5, 4, 2, 1}));
}

void HouseLayoutTest::betterSectionsComeFirst()
{
    SeatMap map;
    map.levels = {{text("ground"), {}, {}}, {text("up"), {}, {}}};
    const auto add = [&map](const char *level, std::optional<int> rank, const char *row) {
        Section section{.level = text(level), .rank = rank};
        section.rows.push_back({.name = text(row)});
        section.rows.back().seats.push_back({.id = QString::number(map.sections.size())});
        map.sections.push_back(section);
    };
    add("up", {}, "1");
    add("ground", {}, "9");
    add("up", 0, "1");
    const HouseLayout house = HouseLayout::build(map).value();
    std::vector<SeatIndex> order;
    for (const HouseLayout::Line &line : house.lines())
        order.push_back(house.place(line.first).seat);
    QCOMPARE(order, (std::vector<SeatIndex>{1, 2, 0}));
    QCOMPARE(house.lines()[0].rank, house.lines()[1].rank);
    QVERIFY(house.lines()[1].rank < house.lines()[2].rank);
}

void HouseLayoutTest::slotsKeepNeighboursTogether()
{
    SeatMap map;
    map.categories.push_back({text("K"), {}, {}, {}});
    Section section;
    section.rows.push_back({.seats = seatsAt({{0, 0}, {500, 0}, {1500, 0}})});
    section.rows.push_back({.seats = seatsAt({{0, 900}, {500, 900}})});
    int id = 100;
    for (Seat &seat : section.rows[1].seats)
        seat.id = QString::number(id++);
    section.rows[0].seats[1].category = text("K");
    map.sections.push_back(section);
    const HouseLayout house = HouseLayout::build(map).value();
    QCOMPARE(house.seatCount(), 5U);
    QCOMPARE(house.slotOf(1), house.slotOf(0) + 1);
    QCOMPARE(house.slotOf(2), house.slotOf(1) + 2);
    QCOMPARE(house.place(house.slotOf(1) + 1).seat, wall);
    QVERIFY(house.slotOf(3) > house.slotOf(2) + 1);
    for (SeatIndex seat = 0; seat < 5; ++seat) {
        QCOMPARE(house.place(house.slotOf(seat)).seat, seat);
        QCOMPARE(house.find(house.seatId(seat)), std::optional(seat));
    }
    QVERIFY(!house.find(text("nobody")));
    QCOMPARE(house.categories(), (std::vector<QString>{text("K"), text("")}));
    QCOMPARE(house.lines()[0].categories.count(), 2U);
    QVERIFY(house.slotOf(4) + 2 < house.slotCount() && house.slotOf(0) >= 2);
}

void HouseLayoutTest::badMapsAreErrors()
{
    SeatMap map;
    map.sections.emplace_back().rows.push_back({.seats = seatsAt({{0, 0}, {500, 0}})});
    map.sections.front().rows.front().seats[1].id = text("0");
    COMPARE_ERROR(HouseLayout::build(map), ErrorCode::InvalidArgument);
    QCOMPARE(HouseLayout::build(map).error().subject, text("0"));
    map = {};
    for (int i = 0; i < 257; ++i)
        map.categories.push_back({QString::number(i), {}, {}, {}});
    COMPARE_ERROR(HouseLayout::build(map), ErrorCode::Unsupported);
    map.categories.pop_back();
    VERIFY_RESULT(HouseLayout::build(map));
}

/// The demo hall's first row has gaps after seats 3, 14 and so on: counted by hand from the plan.
void HouseLayoutTest::realPlansHaveAisles()
{
    const SeatMap map = importPretix(test::planFile("pretix-main-hall.en.json")).value().map;
    const Row &first = map.sections.front().rows.front();
    const RowOrder order = orderRow(first.seats);
    QCOMPARE(order.joined[2], std::uint8_t{0});
    QCOMPARE(order.joined[0], std::uint8_t{1});
    const SeatMap dance = importPretix(test::planFile("ticketland-dance-hall.pretix.json")).value().map;
    const HouseLayout house = HouseLayout::build(dance).value();
    std::size_t neighbours = 0;
    for (Slot slot = 1; slot < house.slotCount(); ++slot)
        neighbours += house.place(slot).seat != wall && house.place(slot - 1).seat != wall ? 1 : 0;
    // 39 rows: at most 1115 - 39 pairs; aisles and corners cost some, not many.
    QVERIFY(neighbours > 1000 && neighbours <= 1115 - 39);
}

/// By two bytes, and in time that does not grow with the square of their number.
void HouseLayoutTest::sectionsAreCounted()
{
    SeatMap map;
    for (int i = 0; i < 32'768; ++i)
        map.sections.push_back({.id = QString::number(i)});
    SeatOrder order = documentOrder(map);
    std::reverse(order.sections.begin(), order.sections.end());
    const auto ordinals = sectionOrdinals(map, order);
    VERIFY_RESULT(ordinals);
    QCOMPARE(ordinals->front(), qint16(32'767));
    QCOMPARE(ordinals->back(), qint16(0));
    const QJsonObject answer{{text("sections"), encodeSeatOrder(order).value(text("sections"))}};
    const std::vector<std::int32_t> places = sectionPlacesIn(answer, map);
    QCOMPARE(places.size(), map.sections.size());
    QCOMPARE(places.front(), 32'767);
    map.sections.push_back({.id = text("one more")});
    COMPARE_ERROR(sectionOrdinals(map, order), ErrorCode::Corrupt);
    order.sections.push_back(text("one more"));
    COMPARE_ERROR(sectionOrdinals(map, order), ErrorCode::Corrupt);
    QCOMPARE(sectionPlacesIn({{text("sections"), QJsonArray{text("gone"), text("7")}}}, map),
             (std::vector<std::int32_t>{-1, 7}));
    QCOMPARE(sectionPlacesIn({}, map).size(), map.sections.size());
}

QTEST_GUILESS_MAIN(HouseLayoutTest)
#include "tst_houselayout.moc"
