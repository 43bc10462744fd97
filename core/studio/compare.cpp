// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/compare.h"

#include <algorithm>
#include <map>
#include <QSet>

namespace foyer::studio {

namespace {

using Kind = ChangedThing::Kind;
using seating::Millimetres;
using seating::Point;

QHash<QString, QString> levelNames(const seating::SeatMap &map)
{
    QHash<QString, QString> names;
    for (const seating::Level &level : map.levels)
        names.insert(level.id, level.name);
    return names;
}

/// The commonest way from a seat's old position to its new one, if most of those that both have went it.
Point commonShift(const std::vector<SeatFacts> &before, const QHash<QString, SeatFacts> &after)
{
    std::map<std::pair<Millimetres, Millimetres>, std::size_t> ways;
    std::size_t shared = 0;
    for (const SeatFacts &seat : before) {
        const auto found = after.constFind(seat.id);
        if (found == after.constEnd())
            continue;
        const Point way = found->position - seat.position;
        ++ways[{way.x, way.y}];
        ++shared;
    }
    const auto commonest = std::max_element(ways.begin(), ways.end(),
                                            [](const auto &a, const auto &b) { return a.second < b.second; });
    if (commonest == ways.end() || commonest->second * 2 <= shared)
        return {};
    return {commonest->first.first, commonest->first.second};
}

ChangedSeat changeOf(const SeatFacts &before, const SeatFacts &after, Point shift)
{
    ChangedSeat seat{before, after};
    seat.moved = after.position != before.position + shift || after.level != before.level;
    seat.renamed = after.section != before.section || after.row != before.row || after.number != before.number
                   || after.text != before.text;
    seat.recategorized = after.category != before.category;
    seat.access = after.accessible != before.accessible || after.companion != before.companion
                  || after.restrictedView != before.restrictedView;
    return seat;
}

bool isChange(const ChangedSeat &seat)
{
    return seat.moved || seat.renamed || seat.recategorized || seat.access;
}

/// A thing without what stands in it: what is compared beside its seats.
struct Outline
{
    Kind kind = Kind::Section;
    QString id;
    QString name;
    seating::Section section; ///< with one thing in it, or none; positions without the common shift
};

void moveFigure(seating::Figure &figure, Point offset)
{
    figure.position = figure.position + offset;
}

void listThings(const seating::Section &section, Point offset, std::vector<Outline> &things)
{
    things.push_back({Kind::Section,
                      section.id,
                      section.name,
                      {.id = section.id,
                       .name = section.name,
                       .level = section.level,
                       .rank = section.rank,
                       .unknown = section.unknown}});
    const auto bare = [](const seating::Row &row) {
        return seating::Row{.id = row.id,
                            .name = row.name,
                            .label = row.label,
                            .seatLabel = row.seatLabel,
                            .nameSide = row.nameSide,
                            .rank = row.rank,
                            .unknown = row.unknown};
    };
    for (const seating::Row &row : section.rows)
        things.push_back({Kind::Row, row.id, row.name, {.rows = {bare(row)}}});
    for (const seating::Table &table : section.tables) {
        things.push_back(
            {Kind::Table, table.row.id, table.row.name, {.tables = {{bare(table.row), table.figure}}}});
        moveFigure(things.back().section.tables[0].figure, offset);
    }
    for (const seating::StandingArea &area : section.standing) {
        things.push_back({Kind::Standing, area.id, area.name, {.standing = {area}}});
        moveFigure(things.back().section.standing[0].figure, offset);
    }
    for (const seating::Shape &shape : section.shapes) {
        things.push_back(
            {Kind::Shape, shape.id, shape.text ? shape.text->text : QString{}, {.shapes = {shape}}});
        moveFigure(things.back().section.shapes[0].figure, offset);
    }
}

std::vector<Outline> thingsOf(const seating::SeatMap &map, Point offset)
{
    std::vector<Outline> things;
    for (const seating::Section &section : map.sections)
        listThings(section, offset, things);
    return things;
}

void compareThings(const std::vector<Outline> &before, const std::vector<Outline> &after,
                   std::vector<ChangedThing> &changed)
{
    QHash<QString, const Outline *> later;
    for (const Outline &thing : after)
        later.insert(thing.id, &thing);
    QSet<QString> earlier;
    for (const Outline &thing : before) {
        earlier.insert(thing.id);
        const Outline *now = later.value(thing.id);
        if (now == nullptr)
            changed.push_back({thing.kind, thing.id, thing.name, {}, false, true});
        else if (now->kind != thing.kind || !(now->section == thing.section))
            changed.push_back({now->kind, thing.id, thing.name, now->name, false, false});
    }
    for (const Outline &thing : after) {
        if (!earlier.contains(thing.id))
            changed.push_back({thing.kind, thing.id, {}, thing.name, true, false});
    }
}

bool hasOtherFrame(const seating::SeatMap &before, const seating::SeatMap &after, Point shift)
{
    std::optional<seating::Background> background = before.background;
    if (background)
        background->position = background->position + shift;
    return before.name != after.name || before.canvas != after.canvas
           || before.millimetresPerPixel != after.millimetresPerPixel || background != after.background
           || before.categories != after.categories || before.levels != after.levels
           || before.unknown != after.unknown;
}

std::size_t countSeats(const std::vector<ChangedSeat> &seats, bool ChangedSeat::*what)
{
    return std::size_t(
        std::count_if(seats.begin(), seats.end(), [what](const ChangedSeat &seat) { return seat.*what; }));
}

} // namespace

std::vector<SeatFacts> listSeatFacts(const seating::SeatMap &map)
{
    const QHash<QString, QString> levels = levelNames(map);
    QSet<QString> seen;
    std::vector<SeatFacts> list;
    seating::forEachSeat(
        map, [&](const seating::Section &section, const seating::Row &row, const seating::Seat &seat) {
            if (seen.contains(seat.id))
                return;
            seen.insert(seat.id);
            list.push_back({seat.id, section.name, row.name, seat.number, seating::seatText(row, seat),
                            levels.value(section.level, section.level), seat.category, seat.position,
                            seat.radius, seat.accessible, seat.companion, seat.restrictedView});
        });
    return list;
}

QHash<QString, SeatFacts> seatFacts(const seating::SeatMap &map)
{
    QHash<QString, SeatFacts> facts;
    for (SeatFacts &seat : listSeatFacts(map))
        facts.insert(seat.id, seat);
    return facts;
}

MapDifference compareMaps(const seating::SeatMap &before, const seating::SeatMap &after)
{
    const std::vector<SeatFacts> earlier = listSeatFacts(before);
    QHash<QString, SeatFacts> earlierById;
    for (const SeatFacts &seat : earlier)
        earlierById.insert(seat.id, seat);
    const QHash<QString, SeatFacts> later = seatFacts(after);
    MapDifference difference;
    difference.shift = commonShift(earlier, later);
    for (const SeatFacts &seat : earlier) {
        if (!later.contains(seat.id))
            difference.gone.push_back(seat);
    }
    for (const SeatFacts &seat : listSeatFacts(after)) {
        const auto old = earlierById.constFind(seat.id);
        if (old == earlierById.constEnd())
            difference.added.push_back(seat);
        else if (const ChangedSeat change = changeOf(*old, seat, difference.shift); isChange(change))
            difference.changed.push_back(change);
    }
    difference.frame = hasOtherFrame(before, after, difference.shift);
    compareThings(thingsOf(before, difference.shift), thingsOf(after, {}), difference.things);
    return difference;
}

std::size_t MapDifference::moved() const
{
    return countSeats(changed, &ChangedSeat::moved);
}

std::size_t MapDifference::renamed() const
{
    return countSeats(changed, &ChangedSeat::renamed);
}

std::size_t MapDifference::recategorized() const
{
    return countSeats(changed, &ChangedSeat::recategorized);
}

std::size_t MapDifference::accessChanged() const
{
    return countSeats(changed, &ChangedSeat::access);
}

} // namespace foyer::studio
