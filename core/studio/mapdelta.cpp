// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/mapdelta.h"

#include <utility>

namespace foyer::studio {

namespace {

using seating::Row;
using seating::Seat;
using seating::Section;
using seating::Shape;
using seating::StandingArea;
using seating::Table;

/// Documents that came from one another share their texts: most comparisons end at the address.
bool sameText(const QString &a, const QString &b) noexcept
{
    return (a.constData() == b.constData() && a.size() == b.size()) || a == b;
}

// The bindings below name every member: one that is added to the document does not compile until it is
// compared here.

bool sameSeat(const Seat &a, const Seat &b)
{
    const auto &[id, number, position, radius, category, accessible, companion, restricted, rank, place,
                 unknown] = a;
    return position == b.position && sameText(number, b.number) && sameText(category, b.category)
           && radius == b.radius && accessible == b.accessible && companion == b.companion
           && restricted == b.restrictedView && rank == b.rank && place == b.place && sameText(id, b.id)
           && unknown == b.unknown;
}

bool sameOwn(const Row &a, const Row &b)
{
    const auto &[id, name, label, seatLabel, nameSide, rank, seats, unknown] = a;
    return sameText(id, b.id) && sameText(name, b.name) && sameText(label, b.label)
           && sameText(seatLabel, b.seatLabel) && nameSide == b.nameSide && rank == b.rank
           && unknown == b.unknown;
}

bool sameOwn(const Section &a, const Section &b)
{
    const auto &[id, name, level, rank, rows, tables, standing, shapes, unknown] = a;
    return sameText(id, b.id) && sameText(name, b.name) && sameText(level, b.level) && rank == b.rank
           && unknown == b.unknown;
}

bool sameOwn(const SeatMap &a, const SeatMap &b)
{
    const auto &[name, canvas, scale, background, categories, levels, sections, unknown] = a;
    return name == b.name && canvas == b.canvas && scale == b.millimetresPerPixel
           && background == b.background && categories == b.categories && levels == b.levels
           && unknown == b.unknown;
}

Row ownOf(const Row &row)
{
    return {row.id, row.name, row.label, row.seatLabel, row.nameSide, row.rank, {}, row.unknown};
}

Section ownOf(const Section &section)
{
    return {section.id, section.name, section.level, section.rank, {}, {}, {}, {}, section.unknown};
}

SeatMap ownOf(const SeatMap &map)
{
    return {map.name, map.canvas, map.millimetresPerPixel, map.background, map.categories, map.levels,
            {},       map.unknown};
}

const QString &keyOf(const Seat &seat)
{
    return seat.id;
}

const QString &keyOf(const Row &row)
{
    return row.id;
}

const QString &keyOf(const Table &table)
{
    return table.row.id;
}

const QString &keyOf(const StandingArea &area)
{
    return area.id;
}

const QString &keyOf(const Shape &shape)
{
    return shape.id;
}

const QString &keyOf(const Section &section)
{
    return section.id;
}

/// `inner(before, after)` says how two elements differ, or nothing if they do not.
template <typename Element, typename Inner, typename Compare>
void diffLists(ListDelta<Element, Inner> &delta, const std::vector<Element> &before,
               const std::vector<Element> &after, Compare &&inner)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    for (; head < shorter && sameText(keyOf(before[head]), keyOf(after[head])); ++head) {
        if (std::optional<Inner> differs = inner(before[head], after[head]))
            delta.head.push_back({head, std::move(*differs)});
    }
    std::size_t tail = 0;
    for (; head + tail < shorter; ++tail) {
        const Element &was = before[before.size() - 1 - tail];
        const Element &is = after[after.size() - 1 - tail];
        if (!sameText(keyOf(was), keyOf(is)))
            break;
        if (std::optional<Inner> differs = inner(was, is))
            delta.tail.push_back({tail, std::move(*differs)});
    }
    delta.first = head;
    delta.there = after.size() - head - tail;
    delta.middle.assign(before.begin() + std::ptrdiff_t(head), before.end() - std::ptrdiff_t(tail));
}

template <typename Element>
std::optional<Whole<Element>> diffWhole(const Element &before, const Element &after)
{
    return before == after ? std::nullopt : std::optional(Whole<Element>{before});
}

std::optional<Whole<Seat>> diffSeat(const Seat &before, const Seat &after)
{
    return sameSeat(before, after) ? std::nullopt : std::optional(Whole<Seat>{before});
}

std::optional<RowDelta> diffRow(const Row &before, const Row &after)
{
    RowDelta delta;
    if (!sameOwn(before, after))
        delta.own = ownOf(before);
    diffLists(delta.seats, before.seats, after.seats, diffSeat);
    return delta.own || !delta.seats.isEmpty() ? std::optional(std::move(delta)) : std::nullopt;
}

std::optional<TableDelta> diffTable(const Table &before, const Table &after)
{
    TableDelta delta;
    if (before.figure != after.figure)
        delta.figure = before.figure;
    std::optional<RowDelta> row = diffRow(before.row, after.row);
    if (!delta.figure && !row)
        return std::nullopt;
    if (row)
        delta.row = std::move(*row);
    return delta;
}

std::optional<SectionDelta> diffSection(const Section &before, const Section &after)
{
    SectionDelta delta;
    if (!sameOwn(before, after))
        delta.own = ownOf(before);
    diffLists(delta.rows, before.rows, after.rows, diffRow);
    diffLists(delta.tables, before.tables, after.tables, diffTable);
    diffLists(delta.standing, before.standing, after.standing, diffWhole<StandingArea>);
    diffLists(delta.shapes, before.shapes, after.shapes, diffWhole<Shape>);
    const bool same = !delta.own && delta.rows.isEmpty() && delta.tables.isEmpty() && delta.standing.isEmpty()
                      && delta.shapes.isEmpty();
    return same ? std::nullopt : std::optional(std::move(delta));
}

template <typename Element>
void exchangeInner(Whole<Element> &other, Element &element)
{
    std::swap(other.element, element);
}

template <typename Element, typename Inner>
void exchangeLists(ListDelta<Element, Inner> &delta, std::vector<Element> &list);

void exchangeInner(RowDelta &delta, Row &row)
{
    if (delta.own) {
        std::swap(*delta.own, row);
        std::swap(delta.own->seats, row.seats);
    }
    exchangeLists(delta.seats, row.seats);
}

void exchangeInner(TableDelta &delta, Table &table)
{
    if (delta.figure)
        std::swap(*delta.figure, table.figure);
    exchangeInner(delta.row, table.row);
}

void exchangeInner(SectionDelta &delta, Section &section)
{
    if (delta.own) {
        std::swap(*delta.own, section);
        std::swap(delta.own->rows, section.rows);
        std::swap(delta.own->tables, section.tables);
        std::swap(delta.own->standing, section.standing);
        std::swap(delta.own->shapes, section.shapes);
    }
    exchangeLists(delta.rows, section.rows);
    exchangeLists(delta.tables, section.tables);
    exchangeLists(delta.standing, section.standing);
    exchangeLists(delta.shapes, section.shapes);
}

template <typename Element, typename Inner>
void exchangeLists(ListDelta<Element, Inner> &delta, std::vector<Element> &list)
{
    for (auto &changed : delta.head)
        exchangeInner(changed.inner, list[changed.place]);
    for (auto &changed : delta.tail)
        exchangeInner(changed.inner, list[list.size() - 1 - changed.place]);
    if (delta.there == 0 && delta.middle.empty())
        return;
    const auto from = list.begin() + std::ptrdiff_t(delta.first);
    const auto to = from + std::ptrdiff_t(delta.there);
    std::vector<Element> taken(std::make_move_iterator(from), std::make_move_iterator(to));
    list.insert(list.erase(from, to), std::make_move_iterator(delta.middle.begin()),
                std::make_move_iterator(delta.middle.end()));
    delta.there = delta.middle.size();
    delta.middle = std::move(taken);
}

std::size_t weightOf(const Seat &)
{
    return 1;
}

std::size_t weightOf(const StandingArea &)
{
    return 1;
}

std::size_t weightOf(const Shape &)
{
    return 1;
}

std::size_t weightOf(const Row &row)
{
    return 1 + row.seats.size();
}

std::size_t weightOf(const Table &table)
{
    return weightOf(table.row);
}

std::size_t weightOf(const Section &section)
{
    std::size_t weight = 1 + section.standing.size() + section.shapes.size();
    for (const Row &row : section.rows)
        weight += weightOf(row);
    for (const Table &table : section.tables)
        weight += weightOf(table);
    return weight;
}

template <typename Element>
std::size_t weightOf(const Whole<Element> &whole)
{
    return weightOf(whole.element);
}

std::size_t weightOf(const RowDelta &delta);
std::size_t weightOf(const TableDelta &delta);
std::size_t weightOf(const SectionDelta &delta);

template <typename Element, typename Inner>
std::size_t weightOf(const ListDelta<Element, Inner> &delta)
{
    std::size_t weight = 0;
    for (const auto &changed : delta.head)
        weight += weightOf(changed.inner);
    for (const auto &changed : delta.tail)
        weight += weightOf(changed.inner);
    for (const Element &element : delta.middle)
        weight += weightOf(element);
    return weight;
}

std::size_t weightOf(const RowDelta &delta)
{
    return 1 + weightOf(delta.seats);
}

std::size_t weightOf(const TableDelta &delta)
{
    return weightOf(delta.row);
}

std::size_t weightOf(const SectionDelta &delta)
{
    return 1 + weightOf(delta.rows) + weightOf(delta.tables) + weightOf(delta.standing)
           + weightOf(delta.shapes);
}

} // namespace

std::size_t MapDelta::weight() const noexcept
{
    return (own ? 1 : 0) + weightOf(sections);
}

MapDelta differenceTo(const SeatMap &before, const SeatMap &after)
{
    MapDelta delta;
    if (!sameOwn(before, after))
        delta.own = ownOf(before);
    diffLists(delta.sections, before.sections, after.sections, diffSection);
    return delta;
}

void exchange(MapDelta &delta, SeatMap &map)
{
    if (delta.own) {
        std::swap(*delta.own, map);
        std::swap(delta.own->sections, map.sections);
    }
    exchangeLists(delta.sections, map.sections);
}

} // namespace foyer::studio
