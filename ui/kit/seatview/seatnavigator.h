// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatplan.h"

#include <optional>

namespace foyer::seatview {

enum class Walk : quint8
{
    Left,
    Right,
    Up,
    Down,
    RowStart,
    RowEnd,
    First,
    Last,
};

/// Where the keyboard is: on a seat, or on a standing area.
struct Stop
{
    SeatIndex seat = noSeat;
    PoolIndex pool = -1;
    [[nodiscard]] bool operator==(const Stop &) const noexcept = default;

    [[nodiscard]] bool isNone() const noexcept { return seat == noSeat && pool < 0; }
};

/// Walking from seat to seat by keys. Sideways follows the row and goes on into the block beside it; up and
/// down goes from row to row and keeps to the column that the walk began in.
class SeatNavigator
{
public:
    void setPlan(std::shared_ptr<const SeatPlan> plan);

    void setLevel(std::optional<int> level) { m_level = level; }

    /// Where one comes to; noSeat where there is nothing that way.
    [[nodiscard]] SeatIndex walk(SeatIndex from, Walk way);

    /// From section to section, standing areas among them: the middle of a section's first row, then its
    /// areas one by one. None where that way is no more; the first (step 1) or last stop from nowhere.
    [[nodiscard]] Stop jump(const Stop &from, int step) const;

    /// Where a walk begins: the seat nearest to this place.
    [[nodiscard]] SeatIndex nearest(QPointF plan) const;

    /// Forgets the column.
    void settle() { m_column.reset(); }

private:
    [[nodiscard]] SeatIndex sideways(SeatIndex from, int step) const;
    [[nodiscard]] SeatIndex upOrDown(SeatIndex from, int direction);
    [[nodiscard]] std::vector<Stop> stops() const;
    [[nodiscard]] SeatIndex towards(QPointF from, QPointF way, SeatIndex except) const;
    [[nodiscard]] double widthAt(double ahead, QPointF way, bool sameRow) const;
    [[nodiscard]] SeatIndex endOf(int step) const;
    [[nodiscard]] bool isShown(SeatIndex seat) const;

    std::shared_ptr<const SeatPlan> m_plan;
    std::optional<int> m_level;
    std::optional<double> m_column; ///< x in the plan, while walking up and down
};

} // namespace foyer::seatview
