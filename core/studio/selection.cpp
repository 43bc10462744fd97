// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/selection.h"

#include "core/seating/seatwalk.h"
#include "core/studio/boxing.h"
#include "core/studio/idcursor.h"

#include <algorithm>
#include <iterator>

namespace foyer::studio {

namespace {

using Ids = std::vector<QString>;

void sortIds(Ids &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Ids are made in ascending order: those of one row lie close together, and most others are told by its
/// ends.
bool isAmong(const Ids &ids, const QString &id)
{
    return !ids.empty() && !(id < ids.front()) && !(ids.back() < id)
           && std::binary_search(ids.begin(), ids.end(), id);
}

Ids unitedIds(const Ids &a, const Ids &b)
{
    Ids ids;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(ids));
    return ids;
}

Ids idsWithout(const Ids &a, const Ids &b)
{
    Ids ids;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(ids));
    return ids;
}

Ids commonIds(const Ids &a, const Ids &b)
{
    Ids ids;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(ids));
    return ids;
}

bool isChosen(const seating::Row &row, IdCursor &chosen)
{
    return std::any_of(row.seats.begin(), row.seats.end(),
                       [&](const seating::Seat &seat) { return chosen.has(seat.id); });
}

Ids seatsIn(const seating::Row &row)
{
    Ids seats;
    for (const seating::Seat &seat : row.seats)
        seats.push_back(seat.id);
    return seats;
}

Ids thingsIn(const seating::Section &section)
{
    Ids things;
    for (const seating::Table &table : section.tables)
        things.push_back(table.row.id);
    for (const seating::StandingArea &area : section.standing)
        things.push_back(area.id);
    for (const seating::Shape &shape : section.shapes)
        things.push_back(shape.id);
    return things;
}

Selection everythingIn(const seating::Section &section)
{
    Ids seats;
    for (const seating::Row &row : section.rows) {
        for (const seating::Seat &seat : row.seats)
            seats.push_back(seat.id);
    }
    return Selection::of(std::move(seats), thingsIn(section));
}

template <typename List>
bool isPlaceIn(int index, const List &list)
{
    return index >= 0 && index < int(list.size());
}

/// The id of a table, standing area or shape; of nothing else.
QString thingId(const seating::Section &section, const ElementRef &element)
{
    const auto idOf = [&](const auto &list, auto id) {
        return isPlaceIn(element.index, list) ? id(list[std::size_t(element.index)]) : QString{};
    };
    if (element.kind == ElementKind::Table)
        return idOf(section.tables, [](const seating::Table &table) { return table.row.id; });
    if (element.kind == ElementKind::Standing)
        return idOf(section.standing, [](const seating::StandingArea &area) { return area.id; });
    if (element.kind == ElementKind::Shape)
        return idOf(section.shapes, [](const seating::Shape &shape) { return shape.id; });
    return {};
}

template <typename Map>
auto &rowIn(Map &map, const ElementRef &element)
{
    auto &section = map.sections[std::size_t(element.section)];
    const bool table = element.kind == ElementKind::Table || element.kind == ElementKind::TableSeat;
    return table ? section.tables[std::size_t(element.index)].row : section.rows[std::size_t(element.index)];
}

template <typename Map>
auto sectionIn(Map &map, const QString &id) -> decltype(map.sections.data())
{
    const auto found = std::find_if(map.sections.begin(), map.sections.end(),
                                    [&](const auto &section) { return section.id == id; });
    return found == map.sections.end() ? nullptr : &*found;
}

} // namespace

Selection Selection::of(std::vector<QString> seats, std::vector<QString> things)
{
    sortIds(seats);
    sortIds(things);
    return {std::move(seats), std::move(things)};
}

bool Selection::hasSeat(const QString &id) const
{
    return isAmong(seats, id);
}

bool Selection::hasThing(const QString &id) const
{
    return isAmong(things, id);
}

bool Selection::contains(const Selection &other) const
{
    return std::includes(seats.begin(), seats.end(), other.seats.begin(), other.seats.end())
           && std::includes(things.begin(), things.end(), other.things.begin(), other.things.end());
}

Selection united(const Selection &a, const Selection &b)
{
    return {unitedIds(a.seats, b.seats), unitedIds(a.things, b.things)};
}

Selection without(const Selection &a, const Selection &b)
{
    return {idsWithout(a.seats, b.seats), idsWithout(a.things, b.things)};
}

Selection common(const Selection &a, const Selection &b)
{
    return {commonIds(a.seats, b.seats), commonIds(a.things, b.things)};
}

Selection toggled(const Selection &a, const Selection &b)
{
    return a.contains(b) ? without(a, b) : united(a, b);
}

Selection existing(const SeatMap &map, const Selection &selection)
{
    Ids seats;
    Ids things;
    if (!selection.seats.empty()) {
        IdCursor chosen(selection.seats);
        seating::forEachSeat(map, [&](const auto &, const auto &, const seating::Seat &seat) {
            if (chosen.has(seat.id))
                seats.push_back(seat.id);
        });
    }
    for (const seating::Section &section : map.sections) {
        for (const QString &thing : thingsIn(section)) {
            if (selection.hasThing(thing))
                things.push_back(thing);
        }
    }
    return Selection::of(std::move(seats), std::move(things));
}

Selection withTableSeats(const SeatMap &map, const Selection &selection)
{
    Ids seats = selection.seats;
    for (const seating::Section &section : map.sections) {
        for (const seating::Table &table : section.tables) {
            for (const seating::Seat &seat : table.row.seats) {
                if (selection.hasThing(table.row.id))
                    seats.push_back(seat.id);
            }
        }
    }
    return Selection::of(std::move(seats), selection.things);
}

std::vector<ElementRef> rowsOf(const SeatMap &map, const Selection &selection)
{
    std::vector<ElementRef> rows;
    IdCursor chosen(selection.seats);
    seating::forEachRowRef(map, [&](const ElementRef &ref, const auto &, const seating::Row &row) {
        const bool table = ref.kind == ElementKind::Table && selection.hasThing(row.id);
        if (table || (!selection.seats.empty() && isChosen(row, chosen)))
            rows.push_back(ref);
    });
    return rows;
}

std::vector<int> sectionsOf(const SeatMap &map, const Selection &selection)
{
    std::vector<int> sections;
    for (const ElementRef &row : rowsOf(map, selection))
        sections.push_back(row.section);
    seating::forEachFigureRef(map, [&](const ElementRef &ref, const seating::Figure &) {
        if (selection.hasThing(thingId(map.sections[std::size_t(ref.section)], ref)))
            sections.push_back(ref.section);
    });
    std::sort(sections.begin(), sections.end());
    sections.erase(std::unique(sections.begin(), sections.end()), sections.end());
    return sections;
}

std::optional<Box> boundsOf(const SeatMap &map, const Selection &selection)
{
    std::optional<Box> bounds;
    IdCursor chosen(selection.seats);
    for (const ElementRef &ref : rowsOf(map, selection)) {
        const seating::Row &row = rowAt(map, ref);
        const bool whole = ref.kind == ElementKind::Table && selection.hasThing(row.id);
        for (const seating::Seat &seat : row.seats) {
            if (whole || chosen.has(seat.id))
                addTo(bounds, boxOf(seat));
        }
    }
    seating::forEachFigureRef(map, [&](const ElementRef &ref, const seating::Figure &figure) {
        if (selection.hasThing(thingId(map.sections[std::size_t(ref.section)], ref)))
            addTo(bounds, figure.bounds());
    });
    return bounds;
}

std::optional<Point> centreOf(const SeatMap &map, const Selection &selection)
{
    const std::optional<Box> bounds = boundsOf(map, selection);
    return bounds ? std::optional(middleOf(*bounds)) : std::nullopt;
}

SelectionCount countOf(const SeatMap &map, const Selection &selection)
{
    SelectionCount count;
    IdCursor seats(selection.seats);
    for (const ElementRef &ref : rowsOf(map, selection)) {
        const seating::Row &row = rowAt(map, ref);
        const bool whole = ref.kind == ElementKind::Table && selection.hasThing(row.id);
        count.rows += ref.kind == ElementKind::Row ? 1 : 0;
        count.tables += whole ? 1 : 0;
        count.seats += std::size_t(std::count_if(row.seats.begin(), row.seats.end(), [&](const auto &seat) {
            return whole || seats.has(seat.id);
        }));
    }
    for (const seating::Section &section : map.sections) {
        const auto chosen = [&](const auto &thing) { return selection.hasThing(thing.id); };
        count.standing +=
            std::size_t(std::count_if(section.standing.begin(), section.standing.end(), chosen));
        count.shapes += std::size_t(std::count_if(section.shapes.begin(), section.shapes.end(), chosen));
    }
    return count;
}

std::optional<ElementRef> findSeat(const SeatMap &map, const QString &seat)
{
    std::optional<ElementRef> found;
    seating::forEachRowRef(map, [&](ElementRef ref, const auto &, const seating::Row &row) {
        for (std::size_t i = 0; i < row.seats.size() && !found; ++i) {
            if (row.seats[i].id != seat)
                continue;
            ref.kind = ref.kind == ElementKind::Row ? ElementKind::Seat : ElementKind::TableSeat;
            ref.seat = int(i);
            found = ref;
        }
    });
    return found;
}

std::optional<ElementRef> findThing(const SeatMap &map, const QString &thing)
{
    std::optional<ElementRef> found;
    seating::forEachFigureRef(map, [&](const ElementRef &ref, const seating::Figure &) {
        if (!found && thingId(map.sections[std::size_t(ref.section)], ref) == thing)
            found = ref;
    });
    return found;
}

const seating::Section *findSection(const SeatMap &map, const QString &section)
{
    return sectionIn(map, section);
}

seating::Section *findSection(SeatMap &map, const QString &section)
{
    return sectionIn(map, section);
}

const seating::Row &rowAt(const SeatMap &map, const ElementRef &element)
{
    return rowIn(map, element);
}

seating::Row &rowAt(SeatMap &map, const ElementRef &element)
{
    return rowIn(map, element);
}

Selection selectionOf(const SeatMap &map, const ElementRef &element)
{
    if (!isPlaceIn(element.section, map.sections))
        return {};
    const seating::Section &section = map.sections[std::size_t(element.section)];
    if (element.kind == ElementKind::Section)
        return everythingIn(section);
    if (const QString thing = thingId(section, element); !thing.isEmpty())
        return Selection::of({}, {thing});
    const bool inTable = element.kind == ElementKind::TableSeat;
    if (!inTable && element.kind != ElementKind::Row && element.kind != ElementKind::Seat)
        return {};
    if (inTable ? !isPlaceIn(element.index, section.tables) : !isPlaceIn(element.index, section.rows))
        return {};
    const seating::Row &row = rowAt(map, element);
    if (element.kind == ElementKind::Row)
        return Selection::of(seatsIn(row));
    return isPlaceIn(element.seat, row.seats) ? Selection::of({row.seats[std::size_t(element.seat)].id})
                                              : Selection{};
}

} // namespace foyer::studio
