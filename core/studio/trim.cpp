// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/trim.h"

#include "core/studio/boxing.h"
#include "core/studio/chosen.h"

namespace foyer::studio {

Result<Selection> trimCanvas(SeatMap &map, const Selection &chosen, Millimetres margin)
{
    const std::optional<Box> bounds = seating::contentBounds(map);
    if (!bounds)
        return refuse("map", QStringLiteral("there is nothing drawn"));
    const Size drawn = extentOf(*bounds);
    const Result<Selection> sized =
        setCanvas(map, chosen, {drawn.width + 2 * margin, drawn.height + 2 * margin});
    if (!sized)
        return sized;
    seating::moveContent(map, Point{margin, margin} - bounds->topLeft);
    return map.background && !isInRange(map.background->position) ? farOut("background") : sized;
}

Result<Selection> setCanvas(SeatMap &map, const Selection &chosen, Size canvas)
{
    if (canvas.width <= 0 || canvas.height <= 0 || canvas.width > seating::largestCoordinate
        || canvas.height > seating::largestCoordinate)
        return refuse("canvas", QStringLiteral("must be from 1 mm to 10 km in each direction"));
    map.canvas = canvas;
    return chosen;
}

} // namespace foyer::studio
