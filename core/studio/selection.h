// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/problem.h"
#include "core/seating/seatmap.h"

#include <functional>

namespace foyer::studio {

using seating::Box;
using seating::ElementKind;
using seating::ElementRef;
using seating::Millimetres;
using seating::Point;
using seating::SeatMap;
using seating::Size;

/// What is chosen on the canvas, by id: it survives every edit that keeps ids, and undoing too. Both lists
/// ascend and name nothing twice; make one with of() where ids come in any order.
struct Selection
{
    std::vector<QString> seats;
    std::vector<QString> things; ///< tables, standing areas, shapes
    [[nodiscard]] bool operator==(const Selection &) const = default;

    [[nodiscard]] static Selection of(std::vector<QString> seats, std::vector<QString> things = {});

    [[nodiscard]] bool isEmpty() const noexcept { return seats.empty() && things.empty(); }

    [[nodiscard]] std::size_t size() const noexcept { return seats.size() + things.size(); }

    [[nodiscard]] bool hasSeat(const QString &id) const;
    [[nodiscard]] bool hasThing(const QString &id) const;
    /// All of `other` is chosen here too.
    [[nodiscard]] bool contains(const Selection &other) const;
};

/// What either has.
[[nodiscard]] Selection united(const Selection &a, const Selection &b);
/// What `a` has and `b` has not.
[[nodiscard]] Selection without(const Selection &a, const Selection &b);
/// What both have.
[[nodiscard]] Selection common(const Selection &a, const Selection &b);
/// A click with the control key: what is in `b` goes where all of it was in `a`, and comes where it was not.
[[nodiscard]] Selection toggled(const Selection &a, const Selection &b);
/// What of it the document has still.
[[nodiscard]] Selection existing(const SeatMap &map, const Selection &selection);

/// A table that is chosen takes its seats with it: they move, turn and are painted as it is. This is the
/// selection with them named.
[[nodiscard]] Selection withTableSeats(const SeatMap &map, const Selection &selection);

/// Rows (Row) and tables (Table) of which some seat is chosen, or that are chosen themselves, in document
/// order.
[[nodiscard]] std::vector<ElementRef> rowsOf(const SeatMap &map, const Selection &selection);
/// Indices of the sections that something chosen belongs to, ascending.
[[nodiscard]] std::vector<int> sectionsOf(const SeatMap &map, const Selection &selection);
/// Around all of it, seats with their radius.
[[nodiscard]] std::optional<Box> boundsOf(const SeatMap &map, const Selection &selection);
/// The middle of boundsOf(): what it turns about.
[[nodiscard]] std::optional<Point> centreOf(const SeatMap &map, const Selection &selection);

/// How many of what: "32 seats in 4 rows".
struct SelectionCount
{
    std::size_t seats = 0; ///< those of chosen tables included
    std::size_t rows = 0;  ///< that these seats sit in; tables are none
    std::size_t tables = 0;
    std::size_t standing = 0;
    std::size_t shapes = 0;
    [[nodiscard]] bool operator==(const SelectionCount &) const = default;
};

[[nodiscard]] SelectionCount countOf(const SeatMap &map, const Selection &selection);

/// Where things stand in the document; a linear search.
[[nodiscard]] std::optional<ElementRef> findSeat(const SeatMap &map, const QString &seat);
[[nodiscard]] std::optional<ElementRef> findThing(const SeatMap &map, const QString &thing);
[[nodiscard]] const seating::Section *findSection(const SeatMap &map, const QString &section);
[[nodiscard]] seating::Section *findSection(SeatMap &map, const QString &section);
/// The row, or the table's row, that a Row, Table, Seat or TableSeat names.
[[nodiscard]] const seating::Row &rowAt(const SeatMap &map, const ElementRef &element);
[[nodiscard]] seating::Row &rowAt(SeatMap &map, const ElementRef &element);
/// What an element (a finding, for one) is to whoever wants to choose it: its seats for a row, a table's
/// thing for a table, everything in it for a section; empty for map, categories and what is not there.
[[nodiscard]] Selection selectionOf(const SeatMap &map, const ElementRef &element);

/// Changes a document and says what is chosen afterwards; an error leaves it as it was (History sees to that
/// for every edit, whatever it did before it failed). All edits of this folder have the form
/// `Result<Selection> edit(SeatMap &map, const Selection &chosen, …)` and never change an id.
using Edit = std::function<Result<Selection>(SeatMap &map)>;

} // namespace foyer::studio
