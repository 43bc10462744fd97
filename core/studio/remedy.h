// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/problem.h"

namespace foyer::studio {

/// What one click can do about a finding.
enum class RemedyKind : std::uint8_t
{
    NewId,          ///< DuplicateId
    RenumberSeat,   ///< DuplicateName, MissingNumber; `value`: the new number
    RenameRow,      ///< DuplicateName of a whole row; `value`: its new name
    PaintCategory,  ///< NoCategory; `value`: the category's key
    DefineCategory, ///< UnknownCategory; `value`: the key
    RemoveCategory, ///< DuplicateCategory, UnusedCategory, UnreachableCategory; `value`: the key
    DefineLevel,    ///< UnknownLevel; `value`: the new level's name
    MoveToLevel,    ///< UnknownLevel of a section that names none; `value`: the first level's name
    RemoveLevel,    ///< DuplicateLevel: sections keep the first of that id
    RemoveRow,      ///< EmptyRow
    TurnIntoShape,  ///< EmptyRow that is a table: it stays as a drawn shape
    RemoveSection,  ///< EmptySection
    MoveApart,      ///< Overlap
    GrowCanvas,     ///< OutsideCanvas
    ClearPlaces,    ///< PartialPlaces, DuplicatePlace: positions decide
    MakeAccessible, ///< LonelyCompanion; `value`: the number of the seat beside it
    DropCompanion,  ///< LonelyCompanion without a neighbour, AccessConflict, UnreachableCategory
    DropRank,       ///< RestrictedRank
    GrowOutline     ///< SeatOutsideSection
};

/// Stable name for tests, in lower case with underscores.
[[nodiscard]] QLatin1StringView remedyName(RemedyKind kind) noexcept;

struct Remedy
{
    RemedyKind kind = RemedyKind::NewId;
    QString value; ///< see RemedyKind
    [[nodiscard]] bool operator==(const Remedy &) const = default;
};

/// One thing that a repair did.
struct Mended
{
    seating::ProblemCode code = seating::ProblemCode::DuplicateId;
    RemedyKind kind = RemedyKind::NewId;
    seating::Point at;
    QString where; ///< "Stalls, K, 21": section, row and number as far as there are such, as they were before
    QString id;    ///< of the element, as it was before
    QString before; ///< id, name, number, category, position …: what the remedy changed
    QString after;
    [[nodiscard]] bool operator==(const Mended &) const = default;
};

} // namespace foyer::studio
