// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

namespace foyer::seating {

enum class ElementKind : std::uint8_t
{
    Map,
    Category, ///< `index` in the map's list
    Section,  ///< `section`
    Row,      ///< `section`, `index`
    Table,
    Standing,
    Shape,
    Seat,     ///< `section`, `index` of its row, `seat`
    TableSeat ///< the same with a table
};

/// Where in a document: by position, for ids may be what is wrong.
struct ElementRef
{
    ElementKind kind = ElementKind::Map;
    int section = -1;
    int index = -1;
    int seat = -1;
    [[nodiscard]] bool operator==(const ElementRef &) const noexcept = default;

    /// As the file's reader names places: `sections[2].rows[0].seats[7]`.
    [[nodiscard]] QString path() const;
};

enum class Severity : std::uint8_t
{
    Warning, ///< may be meant so
    Error    ///< cannot go on sale like this
};

enum class ProblemCode : std::uint8_t
{
    DuplicateId,   ///< `value`: the id that an earlier element has too
    DuplicateName, ///< `value`: section, row and number that an earlier seat has too
    MissingNumber,
    NoCategory,
    UnknownCategory,   ///< `value`: the key that no category has
    DuplicateCategory, ///< `value`: the key
    UnusedCategory,    ///< `value`: the key
    TooManyCategories,
    UnknownLevel, ///< `value`: the id that no level has
    EmptyRow,
    EmptySection,
    NothingToSell,
    NoCapacity,
    Overlap, ///< `value`: the id of the seat below
    OutsideCanvas,
    PartialPlaces, ///< some seats of the row have a place and some not: none counts
    DuplicatePlace,
    LonelyCompanion,     ///< no accessible seat beside it
    AccessConflict,      ///< an accessible seat that is a companion's too
    RestrictedRank,      ///< a seat with a restricted view that ranks before its row; `value`: its rank
    SeatOutsideSection,  ///< its section has an outline and the seat's centre is outside
    UnreachableCategory, ///< `value`: the key of a category of which nobody can be sold a place
    DuplicateLevel       ///< `value`: the id; `element` is Map
};

/// One finding, with a place to go to.
struct Problem
{
    ProblemCode code = ProblemCode::DuplicateId;
    Severity severity = Severity::Error;
    ElementRef element;
    Point at;      ///< where to look
    QString value; ///< see ProblemCode
};

/// Stable name of a code for the wire and for tests, in lower case with underscores.
[[nodiscard]] QLatin1StringView problemName(ProblemCode code) noexcept;

} // namespace foyer::seating
