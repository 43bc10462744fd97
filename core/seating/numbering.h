// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/roworder.h"
#include "core/seating/seatmap.h"

#include <QStringList>
#include <span>

namespace foyer::seating {

enum class RowNames : std::uint8_t
{
    Numbers,     ///< 1, 2, 3
    Letters,     ///< A … Z, AA … AZ, BA
    LettersNoIO, ///< the same without I and O, which look like 1 and 0
    List,        ///< as given
    Keep         ///< the rows' names stay
};

/// Names for rows from front to back.
struct RowNaming
{
    RowNames style = RowNames::Letters;
    int start = 1; ///< the first number, or the first letter's place in the alphabet
    int step = 1;
    bool reversed = false; ///< the last row gets the first name
    QStringList list;      ///< for RowNames::List; rows beyond it get no name
    /// What no row is called: a single letter leaves the alphabet (no "I", "AJ" behind "AH"), anything else
    /// is passed over ("13").
    QStringList skipped;
};

enum class SeatDirection : std::uint8_t
{
    LeftToRight,
    RightToLeft,
    OutFromMiddle ///< odd numbers to the left, even ones to the right, 1 and 2 in the middle
};

enum class SeatScheme : std::uint8_t
{
    All,
    Odd, ///< the start is brought up to an odd number and the step doubled
    Even
};

enum class AisleRule : std::uint8_t
{
    GoOn,
    Restart ///< each part of a row between two aisles is numbered as if it were a row
};

struct SeatNumbering
{
    int start = 1;
    int step = 1; ///< 2 for halls with odd and even sides
    SeatDirection direction = SeatDirection::LeftToRight;
    bool continued = false; ///< each row goes on where the last one ended, instead of starting anew
    QString label;          ///< template for the text on the ticket, see labelOf(); empty: leave as it is
    SeatScheme scheme = SeatScheme::All;
    AisleRule aisle = AisleRule::GoOn;
    bool kept = false; ///< the seats' numbers stay
};

/// `count` names, for rows that stand in this order. RowNames::Keep gives empty ones.
[[nodiscard]] QStringList rowNames(const RowNaming &naming, qsizetype count);

/// "I, O" and "IO" are two letters, "13 I" a number and a letter: as people type it into one field.
[[nodiscard]] QStringList skippedNames(QStringView text);

/// The start of a naming as people type it: the place of "A" or "AC" in the naming's own alphabet, the value
/// of "12". Nothing for what is no such name.
[[nodiscard]] std::optional<int> startFromText(const RowNaming &naming, QStringView text);

/// A template with its names filled in, as a row keeps it (Row::seatLabel): `{section}` and `{row}` become
/// the names, `{seat}` and `%s` stay as the `%s` that seatText() fills in. "{section} {row}{seat}" is
/// "Stalls F%s".
[[nodiscard]] QString labelOf(const QString &label, const QString &section, const QString &row);

/// A row that is to be numbered, in the order of the list.
struct RowToNumber
{
    const Row *row = nullptr;
    QString section;    ///< its name, for the label
    bool table = false; ///< its seats go round as listed
};

/// What a row would be called.
struct NumberedRow
{
    QString name;
    QString seatLabel;
    QStringList numbers; ///< by place in Row::seats
    RowOrder order;
};

/// What renumbering would give; nothing is changed.
[[nodiscard]] std::vector<NumberedRow> numberRows(std::span<const RowToNumber> rows, const RowNaming &naming,
                                                  const SeatNumbering &numbering);

/// Names rows (front to back) and numbers their seats. What is left and right follows from positions and
/// places (orderRow). Ids are never touched.
void renumber(std::span<Row *const> rows, const RowNaming &naming, const SeatNumbering &numbering);

} // namespace foyer::seating
