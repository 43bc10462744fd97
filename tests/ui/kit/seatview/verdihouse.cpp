// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/seatview/verdihouse.h"

#include <cmath>
#include <map>

namespace foyer::test {

using namespace seating;
using seatview::SeatIndex;
using seatview::SeatLook;
using seatview::SeatModel;
using seatview::SeatState;

namespace {

/// The hall was drawn in units of which 24 lie between two seats.
constexpr double unit = 500.0 / 24;
constexpr double centreY = -1000;
constexpr double aisle = 30;

Point at(double x, double y)
{
    return {Millimetres(std::lround(x * unit)), Millimetres(std::lround(y * unit))};
}

const QString premium = QStringLiteral("premium");
const QString first = QStringLiteral("first");
const QString second = QStringLiteral("second");
const QString third = QStringLiteral("third");

QString stallsCategory(const QString &row, int block)
{
    if (QStringLiteral("CDEFGH").contains(row) && block == 1)
        return premium;
    return QStringLiteral("ABCDEFGHJKLM").contains(row) ? first : second;
}

template <typename CategoryOf>
Row arcRow(const QString &section, const QString &name, double middle, std::array<int, 3> blocks,
           CategoryOf &&categoryOf)
{
    const double radius = middle - centreY;
    Row row;
    row.id = section + u'/' + name;
    row.name = name;
    double along = -((blocks[0] + blocks[1] + blocks[2]) * 24 + 2 * aisle) / 2;
    int number = 1;
    for (int block = 0; block < 3; ++block) {
        for (int i = 0; i < blocks[std::size_t(block)]; ++i, ++number, along += 24) {
            const double turn = (along + 12) / radius;
            Seat seat;
            seat.number = QString::number(number);
            seat.id = row.id + u'/' + seat.number;
            seat.position = at(radius * std::sin(turn), centreY + radius * std::cos(turn));
            seat.category = categoryOf(block);
            row.seats.push_back(seat);
        }
        along += aisle;
    }
    return row;
}

Section stalls()
{
    constexpr std::array<int, 17> sides{4, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 7};
    Section section;
    section.id = section.name = QStringLiteral("Stalls");
    section.level = QStringLiteral("stalls");
    const QString names = QStringLiteral("ABCDEFGHJKLMNOPQR");
    for (int i = 0; i < 17; ++i) {
        const QString name = names[i];
        const int side = sides[std::size_t(i)];
        section.rows.push_back(arcRow(section.id, name, 64 + i * 27, {side, 12, side},
                                      [&](int block) { return stallsCategory(name, block); }));
    }
    return section;
}

Section balcony()
{
    constexpr std::array<int, 5> sides{6, 6, 7, 7, 7};
    Section section;
    section.id = section.name = QStringLiteral("Balcony");
    section.level = QStringLiteral("balcony");
    for (int i = 0; i < 5; ++i) {
        const int side = sides[std::size_t(i)];
        section.rows.push_back(arcRow(section.id, QString(QChar(u'A' + i)), 64 + 17 * 27 + 44 + i * 27,
                                      {side, 12, side}, [&](int) { return i < 2 ? second : third; }));
    }
    return section;
}

Section box(int number)
{
    const bool left = number <= 5;
    const double x = left ? -418 : 418;
    const double y = 96 + (left ? number - 1 : number - 6) * 80;
    constexpr std::array<std::array<double, 2>, 5> places{{{-1, -24}, {-1, 0}, {-1, 24}, {1, -12}, {1, 12}}};
    Section section;
    section.id = section.name = QStringLiteral("Box %1").arg(number);
    section.level = QStringLiteral("boxes");
    Row row;
    row.id = section.id;
    for (int i = 0; i < 5; ++i) {
        Seat seat;
        seat.number = QString::number(i + 1);
        seat.id = QStringLiteral("%1//%2").arg(section.id).arg(i + 1);
        const auto &[across, along] = places[std::size_t(i)];
        seat.position = at(x + (left ? 12 : -12) * across, y + along);
        seat.category = i < 3 ? second : third;
        row.seats.push_back(seat);
    }
    section.rows.push_back(row);
    Shape frame;
    frame.id = section.id + u'f';
    frame.figure.position = at(x - 29, y - 39);
    frame.figure.size = {Millimetres(58 * unit), Millimetres(78 * unit)};
    section.shapes.push_back(frame);
    Shape label;
    label.id = section.id + u't';
    label.figure.kind = FigureKind::Text;
    label.figure.position = at(x + (left ? -37 : 37), y);
    label.text = ShapeText{QString::number(number), {}, 250, {}, {}};
    section.shapes.push_back(label);
    return section;
}

Shape stage()
{
    Shape shape;
    shape.id = QStringLiteral("stage");
    shape.role = ShapeRole::Stage;
    shape.figure.kind = FigureKind::Polygon;
    shape.figure.points = {at(-214, -34), at(214, -34), at(204, 8), at(102, 21),
                           at(0, 26),     at(-102, 21), at(-204, 8)};
    shape.text = ShapeText{QStringLiteral("Stage"), at(0, -3), 270, {}, {}};
    return shape;
}

/// The generator that the drawing's states were made with.
class Chance
{
public:
    explicit Chance(std::uint32_t seed) : m_state(seed) {}

    double next()
    {
        m_state += 0x6D2B79F5U;
        std::uint32_t t = (m_state ^ (m_state >> 15)) * (1U | m_state);
        t = (t + ((t ^ (t >> 7)) * (61U | t))) ^ t;
        return double(t ^ (t >> 14)) / 4294967296.0;
    }

private:
    std::uint32_t m_state;
};

/// How likely a seat is sold.
double demand(const SeatModel &model, SeatIndex seat, int block)
{
    static constexpr std::array<double, 4> base{0.93, 0.76, 0.5, 0.34};
    const seatview::PlanSection &section = model.plan()->sectionOf(seat);
    const QString row = model.plan()->rowOf(seat).name;
    const int rank = model.categoryRank(seat);
    const std::map<QString, double> late{{QStringLiteral("N"), 0.66},
                                         {QStringLiteral("O"), 0.6},
                                         {QStringLiteral("P"), 0.5},
                                         {QStringLiteral("Q"), 0.36},
                                         {QStringLiteral("R"), 0.25}};
    const auto found = late.find(row);
    const bool lateRow = section.name == QStringLiteral("Stalls") && found != late.end() && rank == 2;
    const double chance = (lateRow ? found->second : base[std::size_t(rank)]) + (block == 1 ? 0.06 : 0);
    return std::min(0.97, chance);
}

/// 0 left, 1 middle, 2 right, 3 a box.
int blockOf(const SeatModel &model, SeatIndex seat)
{
    const seatview::PlanRow &row = model.plan()->rowOf(seat);
    const int seats = int(row.end - row.first);
    if (seats == 5)
        return 3;
    const int side = (seats - 12) / 2;
    const int number = int(seat - row.first);
    return number < side ? 0 : number < side + 12 ? 1 : 2;
}

std::vector<SeatLook> soldByChance(const SeatModel &model)
{
    constexpr std::array<int, 9> parties{1, 2, 2, 2, 2, 3, 4, 4, 5};
    std::vector<SeatLook> looks(model.plan()->seats().size());
    // The blocks in the order in which the stalls, the balcony and the boxes were drawn.
    std::vector<std::vector<SeatIndex>> groups;
    for (SeatIndex seat = 0; seat < looks.size(); ++seat) {
        const bool same =
            !groups.empty()
            && model.plan()->seats()[groups.back().back()].row == model.plan()->seats()[seat].row
            && blockOf(model, groups.back().back()) == blockOf(model, seat);
        if (!same)
            groups.emplace_back();
        groups.back().push_back(seat);
    }
    Chance chance(29);
    for (const std::vector<SeatIndex> &group : groups) {
        for (std::size_t i = 0; i < group.size();) {
            const int party = parties[std::size_t(std::floor(chance.next() * 9))];
            const bool sold = chance.next() < demand(model, group[i], blockOf(model, group[i]));
            for (int j = 0; j < party && i < group.size(); ++j, ++i) {
                if (sold)
                    looks[group[i]].state = SeatState::Sold;
            }
        }
    }
    return looks;
}

/// Some seats of a row.
void put(const SeatModel &model, std::vector<SeatLook> &looks, const QString &row, int from, int to,
         SeatState state)
{
    for (int number = from; number <= to; ++number)
        looks[verdiSeat(model, QStringLiteral("%1/%2").arg(row).arg(number))].state = state;
}

void reserveAccess(SeatMap &map)
{
    const auto mark = [&map](const QString &row, std::initializer_list<int> accessible,
                             std::initializer_list<int> companion) {
        for (Row &each : map.sections.front().rows) {
            if (each.name != row)
                continue;
            for (const int number : accessible)
                each.seats[std::size_t(number) - 1].accessible = true;
            for (const int number : companion)
                each.seats[std::size_t(number) - 1].companion = true;
        }
    };
    mark(QStringLiteral("A"), {1, 20}, {2, 19});
    mark(QStringLiteral("R"), {2, 4, 23, 25}, {1, 3, 24, 26});
}

} // namespace

SeatMap verdiMap()
{
    SeatMap map;
    map.name = QStringLiteral("Teatro Verdi");
    for (const QString &key : {premium, first, second, third})
        map.categories.push_back({key, {}, {}, {}});
    map.levels = {{QStringLiteral("stalls"), QStringLiteral("Stalls"), {}},
                  {QStringLiteral("boxes"), QStringLiteral("Boxes"), {}},
                  {QStringLiteral("balcony"), QStringLiteral("Balcony"), {}}};
    map.sections.push_back(stalls());
    map.sections.push_back(balcony());
    for (int number = 1; number <= 10; ++number)
        map.sections.push_back(box(number));
    map.sections.front().shapes.push_back(stage());
    reserveAccess(map);
    return map;
}

std::vector<seatview::CategoryStyle> verdiCategories()
{
    return {{premium, QStringLiteral("Premium"), QStringLiteral("€68.00")},
            {first, QStringLiteral("First"), QStringLiteral("€52.00")},
            {second, QStringLiteral("Second"), QStringLiteral("€38.00")},
            {third, QStringLiteral("Third"), QStringLiteral("€24.00")}};
}

SeatIndex verdiSeat(const SeatModel &model, const QString &place)
{
    const SeatIndex seat = model.plan()->find(place);
    if (seat == seatview::noSeat)
        qFatal("no seat %s", qPrintable(place));
    return seat;
}

void openVerdi(SeatModel &model)
{
    model.setMap(verdiMap());
    model.setCategories(verdiCategories());
    std::vector<SeatLook> looks = soldByChance(model);
    put(model, looks, QStringLiteral("Stalls/A"), 10, 13, SeatState::HouseHold);
    put(model, looks, QStringLiteral("Box 1/"), 1, 5, SeatState::HouseHold);
    put(model, looks, QStringLiteral("Stalls/F"), 11, 18, SeatState::Free);
    put(model, looks, QStringLiteral("Stalls/F"), 9, 10, SeatState::Sold);
    put(model, looks, QStringLiteral("Stalls/K"), 7, 8, SeatState::Held);
    put(model, looks, QStringLiteral("Stalls/M"), 18, 20, SeatState::Held);
    put(model, looks, QStringLiteral("Balcony/B"), 14, 15, SeatState::Held);
    for (const auto &[row, number] : std::initializer_list<std::pair<const char *, int>>{{"R", 1},
                                                                                         {"R", 3},
                                                                                         {"R", 4},
                                                                                         {"R", 23},
                                                                                         {"R", 24},
                                                                                         {"R", 26},
                                                                                         {"A", 1},
                                                                                         {"A", 2},
                                                                                         {"A", 19},
                                                                                         {"A", 20}})
        put(model, looks, QStringLiteral("Stalls/%1").arg(QLatin1StringView{row}), number, number,
            SeatState::Free);
    put(model, looks, QStringLiteral("Stalls/Q"), 8, 8, SeatState::Blocked);
    put(model, looks, QStringLiteral("Stalls/Q"), 21, 21, SeatState::Blocked);
    model.setLooks(std::move(looks));
    std::vector<SeatIndex> yours;
    for (int number = 11; number <= 14; ++number)
        yours.push_back(verdiSeat(model, QStringLiteral("Stalls/F/%1").arg(number)));
    model.setYours(std::move(yours));
}

} // namespace foyer::test
