// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"

#include <optional>

namespace foyer::studio {

/// A place that something can line up with, in one direction.
struct SnapLine
{
    enum class Kind : std::uint8_t
    {
        Edge,
        Centre,
        Middle ///< the hall's middle line: centres line up with it
    };
    seating::Millimetres at = 0;   ///< x of an upright, y of a level line
    seating::Millimetres from = 0; ///< its extent in the other direction
    seating::Millimetres to = 0;
    Kind kind = Kind::Edge;
};

/// Of one thing that moves: where it may line up.
struct SnapAnchors
{
    std::vector<SnapLine> upright;
    std::vector<SnapLine> level;
    seating::Box bounds; ///< of seats' centres and things

    void addRow(const std::vector<seating::Point> &seats);
    void addBox(const seating::Box &box);
    void addPoint(seating::Point point);
    [[nodiscard]] SnapAnchors movedBy(seating::Point offset) const;

private:
    void add(const seating::Box &box, bool centre);
    bool m_isEmpty = true;
};

struct SnapMatch
{
    seating::Millimetres shift = 0;
    SnapLine peer;
    SnapLine own;
};

/// Lines of one direction, to be asked for the nearest.
class SnapLines
{
public:
    void add(const SnapLine &line) { m_lines.push_back(line); }

    /// Once, after the last add().
    void sort();

    /// The least shift within `reach` that lines up one of `own` with a line that is not too far away in the
    /// other direction; among equals the nearer line.
    [[nodiscard]] std::optional<SnapMatch> nearest(const std::vector<SnapLine> &own,
                                                   seating::Millimetres reach) const;

private:
    std::vector<SnapLine> m_lines;
};

} // namespace foyer::studio
