// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/planevector.h"

#include <optional>
#include <span>

namespace foyer::studio {

/// The curve that a row's seats stand on: a line, an arc or, where neither fits, the way from seat to seat.
/// Lengths along it begin at the first seat.
class RowCurve
{
public:
    enum class Kind : std::uint8_t
    {
        Line,
        Arc,
        Path
    };

    /// Through seats in their order; one at least.
    [[nodiscard]] static RowCurve through(std::span<const seating::Point> seats);
    /// On an arc about this centre.
    [[nodiscard]] static RowCurve about(Vec centre, std::span<const seating::Point> seats);

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }

    /// Of each seat.
    [[nodiscard]] const std::vector<double> &along() const noexcept { return m_along; }

    [[nodiscard]] double length() const noexcept { return m_along.back(); }

    /// Anywhere along it, beyond its ends too.
    [[nodiscard]] Vec at(double along) const;
    [[nodiscard]] Vec direction(double along) const; ///< of length 1

    /// Of an arc.
    [[nodiscard]] Vec centre() const noexcept { return m_origin; }

    [[nodiscard]] double radius() const noexcept { return m_radius; }

private:
    void measureLine(std::span<const seating::Point> seats, Vec from, Vec direction);
    void measurePath(std::span<const seating::Point> seats);
    [[nodiscard]] std::size_t legAt(double along) const;

    Kind m_kind = Kind::Line;
    Vec m_origin;    ///< a line's point at 0, an arc's centre
    Vec m_direction; ///< of a line
    double m_radius = 0;
    double m_angle = 0; ///< of an arc's first seat
    double m_sense = 1; ///< which way round
    std::vector<double> m_along;
    std::vector<Vec> m_path;
};

/// Seats lie on a straight line but for rounding.
[[nodiscard]] bool isStraight(std::span<const seating::Point> seats);

/// The centre of the arcs that all rows fit, each with a radius of its own; nothing where rows are straight
/// or lie otherwise.
[[nodiscard]] std::optional<Vec> commonCentre(std::span<const std::vector<seating::Point>> rows);

/// How far seats are off arcs about a centre: the worst, and in the mean square.
struct ArcMisfit
{
    double worst = 0;
    double mean = 0;
};

[[nodiscard]] ArcMisfit misfit(std::span<const std::vector<seating::Point>> rows, Vec centre);

} // namespace foyer::studio
