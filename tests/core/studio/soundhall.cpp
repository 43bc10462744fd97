// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/studio/soundhall.h"

namespace foyer::test {

using namespace seating;

namespace {

Row straightRow(const QString &id, const QString &name, Point first, int left, int right,
                const QString &category)
{
    Row row{.id = id, .name = name};
    for (int i = 0; i < left + right; ++i) {
        const Millimetres aisle = i < left ? 0 : 1000;
        row.seats.push_back({.id = QStringLiteral("%1-%2").arg(id).arg(i + 1),
                             .number = QString::number(i + 1),
                             .position = first + Point{i * 500 + aisle, 0},
                             .category = category});
    }
    return row;
}

Table roundTable(const QString &id, Point centre)
{
    Table table{{.id = id, .name = id}, {FigureKind::Circle, centre, 0, {800, 800}, {}}};
    const std::vector<Point> places{{0, -700}, {700, 0}, {0, 700}, {-700, 0}};
    for (std::size_t i = 0; i < places.size(); ++i)
        table.row.seats.push_back({.id = QStringLiteral("%1-%2").arg(id).arg(i + 1),
                                   .number = QString::number(i + 1),
                                   .position = centre + places[i],
                                   .category = QStringLiteral("Table")});
    return table;
}

Section stalls()
{
    Section section{.id = latin("stalls"), .name = latin("Stalls"), .level = latin("ground")};
    for (int i = 0; i < 4; ++i) {
        const QString name{QChar(u'A' + i)};
        section.rows.push_back(
            straightRow(latin("s") + name, name, {2000, 4000 + i * 1000}, 4, 6, latin("First")));
    }
    std::vector<Seat> &last = section.rows[3].seats;
    last[0].accessible = true;
    last[1].companion = true;
    Shape stage{.id = latin("stage"), .role = ShapeRole::Stage};
    stage.figure.position = {2000, 1000};
    stage.figure.size = {6000, 1000};
    section.shapes.push_back(stage);
    return section;
}

Section balcony()
{
    Section section{.id = latin("balcony"), .name = latin("Balcony left"), .level = latin("upper")};
    for (int i = 0; i < 2; ++i) {
        const QString name{QChar(u'A' + i)};
        section.rows.push_back(
            straightRow(latin("b") + name, name, {2000, 9000 + i * 1000}, 3, 3, latin("Second")));
    }
    return section;
}

Section club()
{
    Section section{.id = latin("club"), .name = latin("Club"), .level = latin("ground")};
    section.tables.push_back(roundTable(latin("T1"), {12'000, 4000}));
    section.tables.push_back(roundTable(latin("T2"), {12'000, 7000}));
    StandingArea pit{latin("pit"), latin("Pit"), latin("Second"), 80, {}, {}};
    pit.figure.position = {10'000, 9000};
    pit.figure.size = {4000, 2000};
    section.standing.push_back(pit);
    return section;
}

} // namespace

SeatMap soundHall()
{
    SeatMap map;
    map.name = latin("House");
    map.canvas = {16'000, 14'000};
    map.categories = {{latin("First"), latin("Premium"), latin("#123456"), {}},
                      {latin("Second"), {}, {}, {}},
                      {latin("Table"), {}, {}, {}}};
    map.levels = {{latin("ground"), latin("Ground"), {}}, {latin("upper"), latin("Upper"), {}}};
    map.sections = {stalls(), balcony(), club()};
    return map;
}

Seat &seatIn(SeatMap &map, std::size_t section, std::size_t row, std::size_t seat)
{
    return map.sections[section].rows[row].seats[seat];
}

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace foyer::test
