// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/hallparts.h"

#include <array>

namespace foyer::seating::hall {

namespace {

constexpr Millimetres margin = 2000;

const std::array<QLatin1StringView, 6> colors{QLatin1StringView{"#4c78a8"}, QLatin1StringView{"#f58518"},
                                              QLatin1StringView{"#54a24b"}, QLatin1StringView{"#e45756"},
                                              QLatin1StringView{"#72b7b2"}, QLatin1StringView{"#b279a2"}};

} // namespace

Result<void> within(const char *field, std::int64_t value, std::int64_t min, std::int64_t max)
{
    if (value >= min && value <= max)
        return {};
    return failure(ErrorCode::InvalidArgument, QStringLiteral("must be between %1 and %2").arg(min).arg(max),
                   QString::fromLatin1(field));
}

Result<void> firstFault(std::initializer_list<Result<void>> checks)
{
    for (const Result<void> &check : checks) {
        if (!check)
            return check;
    }
    return {};
}

QString newId(IdFactory &ids)
{
    return QString::fromLatin1(ids.next().toText());
}

void addLevel(SeatMap &map, const QString &name, IdFactory &ids)
{
    map.categories.push_back({name, {}, colors[map.categories.size() % colors.size()], {}});
    map.levels.push_back({newId(ids), name, {}});
}

Section newSection(const SeatMap &map, const QString &name, IdFactory &ids)
{
    Section section;
    section.id = newId(ids);
    section.name = name;
    section.level = map.levels.back().id;
    return section;
}

Row newRow(const SeatMap &map, const std::vector<Point> &positions, IdFactory &ids)
{
    Row row;
    row.id = newId(ids);
    row.nameSide = NameSide::Both;
    for (const Point &position : positions)
        row.seats.push_back({.id = newId(ids), .position = position, .category = map.categories.back().key});
    return row;
}

void numberSection(Section &section, RowNames style)
{
    std::vector<Row *> rows;
    for (Row &row : section.rows)
        rows.push_back(&row);
    renumber(rows, {.style = style}, {});
}

Shape stage(const QString &text, Point topLeft, Size size, IdFactory &ids)
{
    Shape shape;
    shape.id = newId(ids);
    shape.role = ShapeRole::Stage;
    shape.figure.position = topLeft;
    shape.figure.size = size;
    shape.fill = QStringLiteral("#dddddd");
    shape.text = ShapeText{text, {size.width / 2, size.height / 2}, 900, {}, {}};
    return shape;
}

void fitCanvas(SeatMap &map)
{
    const std::optional<Box> bounds = contentBounds(map);
    if (!bounds)
        return;
    moveContent(map, Point{margin, margin} - bounds->topLeft);
    map.canvas = {bounds->bottomRight.x - bounds->topLeft.x + 2 * margin,
                  bounds->bottomRight.y - bounds->topLeft.y + 2 * margin};
}

} // namespace foyer::seating::hall
