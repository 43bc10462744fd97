// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/studio/edithalls.h"

#include "core/seating/arc.h"
#include "core/seating/seatmapformat.h"

namespace foyer::test {

using namespace seating;

namespace {

QString named(const QString &before, int number)
{
    return before + QString::number(number);
}

QJsonObject marked(const char *mark)
{
    return {{QStringLiteral("x_mark"), QString::fromLatin1(mark)}};
}

Section oddSection()
{
    Section section{
        .id = QStringLiteral("odd"), .name = QStringLiteral("Odds"), .level = QStringLiteral("l")};
    section.unknown = marked("section");
    Table table;
    table.row = rowAtPlaces(QStringLiteral("t"), {{3000, 20'000}, {4000, 20'000}});
    table.row.name = QStringLiteral("T1");
    table.row.unknown = marked("table");
    table.figure = {FigureKind::Circle, {3500, 20'000}, 0, {700, 700}, {}};
    section.tables.push_back(table);
    section.standing.push_back({QStringLiteral("pit"),
                                QStringLiteral("Pit"),
                                QStringLiteral("A"),
                                80,
                                {FigureKind::Rectangle, {8000, 20'000}, 12'345, {4000, 2500}, {}},
                                marked("pit")});
    Shape stage{.id = QStringLiteral("stage"), .role = ShapeRole::Stage};
    stage.figure = {FigureKind::Rectangle, {9000, 2000}, 0, {6001, 3000}, {}};
    stage.text = ShapeText{QStringLiteral("Stage"), {3000, 1500}, 500, {}, marked("text")};
    stage.unknown = marked("stage");
    section.shapes.push_back(stage);
    Shape wedge{.id = QStringLiteral("wedge")};
    wedge.figure = {FigureKind::Polygon, {20'000, 20'000}, -30'500, {}, {{0, 0}, {1500, 200}, {700, 1801}}};
    section.shapes.push_back(wedge);
    return section;
}

} // namespace

Row rowAtPlaces(const QString &id, const std::vector<Point> &places)
{
    Row row{.id = id};
    for (const Point &place : places) {
        const int number = int(row.seats.size()) + 1;
        row.seats.push_back({.id = named(id + u'-', number),
                             .number = QString::number(number),
                             .position = place,
                             .category = QStringLiteral("A")});
    }
    return row;
}

SeatMap blockHall(const BlockSpec &spec)
{
    SeatMap map;
    map.name = QStringLiteral("Hall");
    map.canvas = {40'000, 40'000};
    map.levels.push_back({QStringLiteral("l"), QStringLiteral("Ground"), {}});
    map.categories.push_back({QStringLiteral("A"), {}, {}, {}});
    Section section{
        .id = QStringLiteral("s"), .name = QStringLiteral("Stalls"), .level = QStringLiteral("l")};
    for (int r = 0; r < spec.rows; ++r) {
        std::vector<Point> places;
        Millimetres x = spec.corner.x;
        for (int seat = 1; seat <= spec.seats; ++seat) {
            places.push_back({x, spec.corner.y + r * spec.rowPitch});
            const auto &aisles = spec.aislesAfter;
            x += spec.pitch + (std::find(aisles.begin(), aisles.end(), seat) != aisles.end() ? 1200 : 0);
        }
        Row row = rowAtPlaces(named(QStringLiteral("r"), r + 1), places);
        row.name = QChar(u'A' + char16_t(r));
        section.rows.push_back(row);
    }
    map.sections.push_back(section);
    return map;
}

SeatMap colourfulHall()
{
    SeatMap map = blockHall({.aislesAfter = {3}});
    map.unknown = marked("map");
    map.categories.push_back(
        {QStringLiteral("B"), QStringLiteral("Second"), QStringLiteral("#123456"), marked("category")});
    map.levels.front().unknown = marked("level");
    map.background = Background{QStringLiteral("plan.png"), {100, 100}, {9000, 8000}, 40, marked("picture")};
    Section &stalls = map.sections.front();
    stalls.rows[1].unknown = marked("row");
    stalls.rows[1].seats[2].unknown = marked("seat");
    stalls.rows[2].rank = 7;
    for (std::size_t i = 0; i < stalls.rows[3].seats.size(); ++i)
        stalls.rows[3].seats[i].place = int(i) + (i > 2 ? 1 : 0);
    map.sections.push_back(oddSection());
    return map;
}

QByteArray bytesOf(const SeatMap &map)
{
    const Result<QByteArray> bytes = writeSeatMap(map);
    return bytes ? *bytes : QByteArray();
}

studio::Selection rowsNamed(const SeatMap &map, const QStringList &rows)
{
    std::vector<QString> seats;
    forEachSeat(map, [&](const Section &, const Row &row, const Seat &seat) {
        if (rows.contains(row.id))
            seats.push_back(seat.id);
    });
    return studio::Selection::of(std::move(seats));
}

const Row &rowNamed(const SeatMap &map, const QString &id)
{
    for (const Section &section : map.sections) {
        for (const Row &row : section.rows) {
            if (row.id == id)
                return row;
        }
    }
    qFatal("no such row");
}

void turnHall(SeatMap &map, double degrees, Point pivot)
{
    const double angle = degrees / 180 * std::numbers::pi;
    const auto turn = [&](Point point) {
        const Point from = point - pivot;
        return pivot
               + Point{roundedMillimetres(from.x * std::cos(angle) - from.y * std::sin(angle)),
                       roundedMillimetres(from.x * std::sin(angle) + from.y * std::cos(angle))};
    };
    forEachSeat(map, [&](Section &, Row &, Seat &seat) { seat.position = turn(seat.position); });
}

} // namespace foyer::test
