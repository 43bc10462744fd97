// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

#include <QStringList>
#include <span>

namespace foyer::seating {

enum class RowNames : std::uint8_t
{
    Numbers,     ///< 1, 2, 3
    Letters,     ///< A … Z, AA … AZ, BA
    LettersNoIO, ///< the same without I and O, which look like 1 and 0
    List         ///< as given
};

/// Names for rows from front to back.
struct RowNaming
{
    RowNames style = RowNames::Letters;
    int start = 1; ///< the first number, or the first letter's place in the alphabet
    int step = 1;
    bool reversed = false; ///< the last row gets the first name
    QStringList list;      ///< for RowNames::List; rows beyond it get no name
};

enum class SeatDirection : std::uint8_t
{
    LeftToRight,
    RightToLeft,
    OutFromMiddle ///< odd numbers to the left, even ones to the right, 1 and 2 in the middle
};

struct SeatNumbering
{
    int start = 1;
    int step = 1; ///< 2 for halls with odd and even sides
    SeatDirection direction = SeatDirection::LeftToRight;
    bool continued = false; ///< each row goes on where the last one ended, instead of starting anew
    QString label; ///< template for the text on the ticket, `%s` is the number; empty: leave as it is
};

/// `count` names, for rows that stand in this order.
[[nodiscard]] QStringList rowNames(const RowNaming &naming, qsizetype count);

/// Names rows (front to back) and numbers their seats. What is left and right follows from positions and
/// places (orderRow). Ids are never touched.
void renumber(std::span<Row *const> rows, const RowNaming &naming, const SeatNumbering &numbering);

} // namespace foyer::seating
