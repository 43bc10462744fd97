// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/hallparts.h"

#include "core/seating/categorycolors.h"

namespace foyer::seating::hall {

namespace {

constexpr Millimetres margin = 2000;

/// The seats beside the aisles, and for each its neighbour towards the middle of its group.
std::vector<std::pair<std::size_t, std::size_t>> aislePairs(const std::vector<int> &groups)
{
    constexpr int roomForTwoPairs = 4;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::size_t first = 0;
    for (const int group : groups) {
        const std::size_t last = first + std::size_t(group) - 1;
        if (group >= roomForTwoPairs) {
            pairs.emplace_back(first, first + 1);
            pairs.emplace_back(last, last - 1);
        }
        first += std::size_t(group);
    }
    return pairs;
}

/// Up to the next whole pixel.
Millimetres roundedUp(Millimetres length)
{
    return wholePixels(std::int64_t{length} + defaultMillimetresPerPixel - 1);
}

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

void addCategory(SeatMap &map, const QString &key)
{
    map.categories.push_back({key, {}, freshCategoryColor(map), {}});
}

void addLevel(SeatMap &map, const QString &name, IdFactory &ids)
{
    addCategory(map, name);
    addFloor(map, name, ids);
}

void addFloor(SeatMap &map, const QString &name, IdFactory &ids)
{
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

std::vector<int> groupsOf(int seats, int aisles)
{
    std::vector<int> groups(std::size_t(aisles) + 1, seats / (aisles + 1));
    const auto left = std::size_t(seats % (aisles + 1));
    groups[groups.size() / 2] += int(left % 2);
    for (std::size_t i = 0; i < left / 2; ++i) {
        ++groups[i];
        ++groups[groups.size() - 1 - i];
    }
    return groups;
}

std::vector<double> alongRow(const std::vector<int> &groups, Millimetres pitch, Millimetres aisle)
{
    std::vector<double> along;
    double at = 0;
    for (const int group : groups) {
        for (int i = 0; i < group; ++i, at += pitch)
            along.push_back(at);
        at += group > 0 ? aisle : 0;
    }
    const double middle = along.back() / 2;
    for (double &place : along)
        place -= middle;
    return along;
}

void keepAccessible(Row &row, const std::vector<int> &groups, int count)
{
    const auto pairs = aislePairs(groups);
    for (std::size_t i = 0; i < std::min(pairs.size(), std::size_t(count)); ++i) {
        row.seats[pairs[i].first].accessible = true;
        row.seats[pairs[i].second].companion = true;
    }
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
    shape.figure.size = {wholePixels(size.width), wholePixels(size.height)};
    shape.fill = QStringLiteral("#dddddd");
    shape.text = ShapeText{text, {size.width / 2, size.height / 2}, 900, {}, {}};
    return shape;
}

Shape drawn(const QString &text, Point topLeft, Size size, IdFactory &ids)
{
    Shape shape = stage(text, topLeft, size, ids);
    shape.role = ShapeRole::Plain;
    if (text.isEmpty())
        shape.text.reset();
    else
        shape.text->size = 400;
    return shape;
}

void fitCanvas(SeatMap &map)
{
    const std::optional<Box> bounds = contentBounds(map);
    if (!bounds)
        return;
    moveContent(map, Point{margin, margin} - bounds->topLeft);
    map.canvas = {roundedUp(bounds->bottomRight.x - bounds->topLeft.x + 2 * margin),
                  roundedUp(bounds->bottomRight.y - bounds->topLeft.y + 2 * margin)};
}

} // namespace foyer::seating::hall
