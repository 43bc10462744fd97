// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/numbering.h"
#include "core/seating/problem.h"
#include "core/studio/selection.h"

namespace foyer::studio {

enum class RowSequence : std::uint8_t
{
    FromStage, ///< by their distance to the stage of their level, else of the map; without one from the top
    AsListed   ///< as the document lists them
};

enum class SectionRule : std::uint8_t
{
    Each,    ///< names and numbers begin anew in each section
    Together ///< they go on from one section to the next
};

/// What the numbering wizard asks for.
struct NumberRequest
{
    seating::RowNaming rows;
    seating::SeatNumbering seats; ///< its label is a template: see seating::labelOf()
    RowSequence sequence = RowSequence::FromStage;
    SectionRule sections = SectionRule::Each;
};

/// How a row reads: "1 to 28, 21 twice".
struct NumberRange
{
    QString first; ///< of the leftmost seat
    QString last;
    QStringList twice; ///< numbers that another seat of the same row name has too, in natural order
    [[nodiscard]] bool operator==(const NumberRange &) const = default;
};

struct PlannedSeat
{
    QString id;
    seating::Point position;
    QString before; ///< number
    QString after;
    bool twice = false; ///< another seat of the level will have the same section, row and number
    [[nodiscard]] bool operator==(const PlannedSeat &) const = default;
};

/// One row, seats from left to right as they are numbered.
struct PlannedRow
{
    seating::ElementRef element;
    QString id;
    QString section; ///< name
    QString before;  ///< name
    QString after;
    QString labelBefore; ///< template of the seats' text
    QString labelAfter;
    NumberRange was;
    NumberRange becomes;
    std::vector<PlannedSeat> seats;

    [[nodiscard]] bool changes() const;
    [[nodiscard]] bool operator==(const PlannedRow &) const = default;
};

/// What numbering would do: was → becomes for each row, in the order in which they get their names.
struct NumberPlan
{
    std::vector<PlannedRow> rows;
    std::size_t seats = 0;         ///< in all
    std::size_t labelsChanged = 0; ///< seats whose row, number or text will read otherwise
    std::size_t twice = 0;         ///< seats that will have the name of another
    /// The first row's seats the way the numbers run, to draw an arrow along; from the middle to the right
    /// end where they run both ways.
    std::vector<seating::Point> way;
    QString sample; ///< how the first seat's ticket will read

    [[nodiscard]] bool changes() const { return labelsChanged > 0; }
};

/// For all rows and tables of which something is selected; for all of the map where the selection is empty.
/// NotFound when nothing selected has a row; InvalidArgument, `subject` label, for a template without the
/// seat's number, for one too long, and for names that hold a `%s` of their own; `subject` rows for a name
/// that no document holds.
[[nodiscard]] Result<NumberPlan> planNumbers(const seating::SeatMap &map, const Selection &selection,
                                             const NumberRequest &request);

/// Carries the plan out; ids stay. The seats of its rows are chosen then. Conflict where the document
/// no longer has the plan's rows and seats.
[[nodiscard]] Result<Selection> applyNumbers(seating::SeatMap &map, const NumberPlan &plan);

} // namespace foyer::studio
