// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/rowfront.h"

#include <limits>

namespace foyer::studio {

namespace {

/// Squared, to the nearest point of the box.
std::int64_t squaredDistanceTo(const Box &box, Point point)
{
    const Point nearest{std::clamp(point.x, box.topLeft.x, box.bottomRight.x),
                        std::clamp(point.y, box.topLeft.y, box.bottomRight.y)};
    return seating::squaredDistance(nearest, point);
}

} // namespace

RowFront::RowFront(const SeatMap &map) : m_map(map)
{
    for (const seating::Section &section : map.sections) {
        for (const seating::Shape &shape : section.shapes) {
            if (shape.role == seating::ShapeRole::Stage)
                m_stages.push_back({section.level, shape.figure.bounds()});
        }
    }
}

std::int64_t RowFront::distanceOf(const QString &level, Point point) const
{
    if (m_stages.empty())
        return point.y;
    const auto own = [&](const Stage &stage) { return stage.level == level; };
    const bool any = std::none_of(m_stages.begin(), m_stages.end(), own);
    std::int64_t nearest = std::numeric_limits<std::int64_t>::max();
    for (const Stage &stage : m_stages) {
        if (any || own(stage))
            nearest = std::min(nearest, squaredDistanceTo(stage.box, point));
    }
    return nearest;
}

std::int64_t RowFront::distanceOf(const seating::Section &section, const seating::Row &row) const
{
    std::int64_t nearest = std::numeric_limits<std::int64_t>::max();
    for (const seating::Seat &seat : row.seats)
        nearest = std::min(nearest, distanceOf(section.level, seat.position));
    return nearest;
}

std::vector<ElementRef> RowFront::sorted(std::vector<ElementRef> rows) const
{
    struct Placed
    {
        ElementRef row;
        std::int64_t distance = 0;
    };

    std::vector<Placed> placed;
    for (const ElementRef &row : rows)
        placed.push_back({row, distanceOf(m_map.sections[std::size_t(row.section)], rowAt(m_map, row))});
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        return std::pair(a.row.section, a.distance) < std::pair(b.row.section, b.distance);
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = placed[i].row;
    return rows;
}

} // namespace foyer::studio
