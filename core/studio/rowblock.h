// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/rowcurve.h"
#include "core/studio/selection.h"

namespace foyer::studio {

/// What is chosen of one row, from left to right.
struct BlockRow
{
    ElementRef ref;
    std::vector<std::size_t> seats;   ///< indices into the row's
    std::vector<std::uint8_t> joined; ///< [i]: seat i + 1 is the neighbour of seat i
    std::vector<Point> points;
    RowCurve curve;
    std::vector<double> along; ///< of each seat, from where the axis crosses the row
    double depth = 0;          ///< of that crossing, away from the stage
};

/// Chosen rows seen from their own axis, which runs through their middle and away from the stage. Rows on
/// arcs about one centre are unrolled about it, others each along its own curve. Tables are no rows.
class RowBlock
{
public:
    /// Nothing chosen of a row: empty.
    [[nodiscard]] static RowBlock of(const SeatMap &map, const Selection &chosen);

    [[nodiscard]] const std::vector<BlockRow> &rows() const noexcept { return m_rows; }

    [[nodiscard]] std::vector<BlockRow> &rows() noexcept { return m_rows; }

    /// The row with the least depth, which is 0.
    [[nodiscard]] const BlockRow &front() const;

    [[nodiscard]] bool isConcentric() const noexcept { return m_centre.has_value(); }

    /// All rows are straight.
    [[nodiscard]] bool isStraight() const;

    /// The front row's, positive where the centre is towards the stage; only where concentric.
    [[nodiscard]] double radius() const;

    /// How far seats are off, in the mean square, if the front row's radius were this one.
    [[nodiscard]] double misfitAt(double radius) const;

    /// Along the front row at the axis, to the right when seen from behind the rows towards the stage.
    [[nodiscard]] Vec direction() const noexcept { return m_direction; }

    /// Away from the stage.
    [[nodiscard]] Vec backwards() const noexcept { return m_direction.turned(); }

    /// Where a seat comes to stand, `along` its row and `depth` as in the rows, when the front row's radius
    /// is `radius`; 0: straight.
    [[nodiscard]] Point rolled(double along, double depth, double radius) const;

private:
    void addRow(const seating::Row &row, const ElementRef &ref, const std::vector<std::size_t> &seats);
    void layAbout(Vec centre, const std::vector<Vec> &stages);
    void layAlong(const std::vector<Vec> &stages);
    void face(Vec direction, const std::vector<Vec> &stages);
    void turnRows();
    void crossAxis(BlockRow &row) const;
    [[nodiscard]] Vec middle() const;

    std::vector<BlockRow> m_rows;
    std::optional<Vec> m_centre;
    Vec m_origin;    ///< on the axis, at depth 0
    Vec m_direction; ///< of length 1
};

/// Puts the rows' seats where they are now to be; false, with nothing changed, where a row's order or
/// neighbours would not be what they were, or a seat would leave the range of coordinates.
[[nodiscard]] bool putRows(SeatMap &map, const RowBlock &block,
                           const std::vector<std::vector<Point>> &places);

} // namespace foyer::studio
