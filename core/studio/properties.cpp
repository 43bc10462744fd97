// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/properties.h"

#include "core/seating/houselayout.h"
#include "core/seating/naturalorder.h"
#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/placement.h"
#include "core/studio/rowmeasures.h"
#include "core/studio/tablechairs.h"

#include <cmath>

namespace foyer::studio {

namespace {

constexpr Millidegrees sameAngle = 500; ///< of rows: half a degree

void readSeat(Properties &properties, const seating::Seat &seat)
{
    properties.category.add(seat.category);
    properties.seatRank.add(seat.rank);
    properties.seatRadius.add(seat.radius);
    const auto share = [](Share &share, bool has) {
        share.with += has ? 1 : 0;
        ++share.of;
    };
    share(properties.accessible, seat.accessible);
    share(properties.companion, seat.companion);
    share(properties.restrictedView, seat.restrictedView);
    if (seat.number.isEmpty())
        return;
    if (properties.firstNumber.isEmpty() || seating::naturalLess(seat.number, properties.firstNumber))
        properties.firstNumber = seat.number;
    if (properties.lastNumber.isEmpty() || seating::naturalLess(properties.lastNumber, seat.number))
        properties.lastNumber = seat.number;
}

void readRow(Properties &properties, const seating::Row &row)
{
    if (!properties.rowNames.contains(row.name))
        properties.rowNames.append(row.name);
    properties.rowLabel.add(row.label);
    properties.seatLabel.add(row.seatLabel);
    properties.nameSide.add(row.nameSide);
    properties.rowRank.add(row.rank);
}

/// `sections` are those that something is chosen of.
void readRanks(Properties &properties, const SeatMap &map, const std::vector<int> &sections,
               const Selection &chosen)
{
    IdCursor cursor(chosen.seats);
    const auto read = [&](const seating::Row &row, bool whole, int rowRank) {
        for (const seating::Seat &seat : row.seats) {
            if (!whole && !cursor.has(seat.id))
                continue;
            const int rank = seat.rank.value_or(rowRank);
            properties.bestRank = std::min(properties.bestRank.value_or(rank), rank);
            properties.worstRank = std::max(properties.worstRank.value_or(rank), rank);
        }
    };
    for (const int index : sections) {
        const seating::Section &section = map.sections[std::size_t(index)];
        const std::vector<int> ranks = seating::rankRows(section);
        for (std::size_t i = 0; i < section.rows.size(); ++i)
            read(section.rows[i], false, ranks[i]);
        for (std::size_t i = 0; i < section.tables.size(); ++i) {
            const seating::Row &row = section.tables[i].row;
            read(row, chosen.hasThing(row.id), ranks[section.rows.size() + i]);
        }
    }
}

void readFigure(Properties &properties, const seating::Figure &figure)
{
    properties.figure.add(figure.kind);
    if (figure.kind != seating::FigureKind::Polygon && figure.kind != seating::FigureKind::Text)
        properties.size.add(figure.size);
}

void readThing(Properties &properties, const seating::Table &table)
{
    properties.name.add(table.row.name);
    if (!hasSides(table))
        return properties.chairs.add(int(table.row.seats.size()));
    const std::array<int, 4> chairs = chairsBySide(table);
    for (std::size_t side = 0; side < chairs.size(); ++side)
        properties.sideChairs[side].add(chairs[side]);
}

void readThing(Properties &properties, const seating::StandingArea &area)
{
    properties.name.add(area.name);
    properties.capacity.add(area.capacity);
    properties.category.add(area.category);
}

void readThing(Properties &properties, const seating::Shape &shape)
{
    properties.fill.add(shape.fill);
    properties.border.add(shape.border);
    properties.role.add(shape.role);
    properties.text.add(shape.text ? shape.text->text : QString());
    if (shape.text)
        properties.textSize.add(shape.text->size);
}

/// Of the line through a row's ends; level is 0, never more than a right angle either way.
Millidegrees angleOf(const BlockRow &row)
{
    const Vec way = Vec(row.points.back()) - Vec(row.points.front());
    double degrees = std::atan2(way.y, way.x) / std::numbers::pi * 180;
    if (degrees > 90)
        degrees -= 180;
    if (degrees <= -90)
        degrees += 180;
    return Millidegrees(std::lround(degrees * 1000));
}

std::optional<Millidegrees> rowAngle(const RowBlock &block)
{
    std::optional<Millidegrees> first;
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (const BlockRow &row : block.rows()) {
        if (row.points.size() < 2)
            continue;
        const Millidegrees angle = angleOf(row);
        if (std::abs(angle - first.value_or(angle)) > sameAngle)
            return std::nullopt;
        first = first.value_or(angle);
        sum += angle;
        ++count;
    }
    return count > 0 ? std::optional(Millidegrees(sum / count)) : std::nullopt;
}

std::optional<Millidegrees> figureAngle(const SeatMap &map, const Selection &chosen)
{
    Common<Millidegrees> angle;
    forEachChosenThing(map, chosen,
                       [&](const auto &, const auto &thing) { angle.add(thing.figure.rotation); });
    return angle.value;
}

/// `part` is what of the map the rows are in.
void readRows(Properties &properties, const SeatMap &map, const SeatMap &part, const Selection &chosen)
{
    const RowBlock block = RowBlock::of(part, chosen);
    properties.angle = block.rows().empty() ? figureAngle(part, chosen) : rowAngle(block);
    if (block.rows().empty())
        return;
    properties.rowDistance = rowDistanceOf(block);
    properties.seatDistance = seatDistanceOf(block);
    properties.bendRadius = bendRadiusOf(block);
    properties.aisle = aisleOf(map, part, chosen, block);
}

/// The rows and tables that something is chosen of, and all other things, in sections with the same indices:
/// walking over these costs next to nothing in a house of 100,000 seats.
SeatMap partOf(const SeatMap &map, const Selection &chosen)
{
    SeatMap part;
    for (const seating::Section &section : map.sections) {
        seating::Section &copy = part.sections.emplace_back();
        copy.id = section.id;
        copy.level = section.level;
        copy.standing = section.standing;
        copy.shapes = section.shapes;
        copy.tables = section.tables;
    }
    for (const ElementRef &ref : rowsOf(map, chosen)) {
        if (ref.kind == ElementKind::Row)
            part.sections[std::size_t(ref.section)].rows.push_back(rowAt(map, ref));
    }
    return part;
}

} // namespace

Properties propertiesOf(const SeatMap &map, const Selection &chosen)
{
    const SeatMap part = partOf(map, chosen);
    Properties properties;
    properties.count = countOf(part, chosen);
    if (const std::optional<Box> bounds = boundsOf(part, chosen)) {
        properties.position = middleOf(*bounds);
        properties.extent = extentOf(*bounds);
    }
    forEachChosenRow(part, chosen, [&](const auto &section, const auto &row, const auto &seats) {
        if (!chosen.hasThing(row.id))
            readRow(properties, row);
        for (const std::size_t seat : seats) {
            readSeat(properties, row.seats[seat]);
            properties.section.add(section.id);
        }
    });
    forEachChosenThing(part, chosen, [&](const auto &section, const auto &thing) {
        readFigure(properties, thing.figure);
        readThing(properties, thing);
        properties.section.add(section.id);
    });
    readRanks(properties, map, sectionsOf(part, chosen), chosen);
    readRows(properties, map, part, chosen);
    return properties;
}

} // namespace foyer::studio
