// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"

#include <memory>
#include <QString>
#include <vector>

namespace foyer::seating {
struct SeatMap;
}

namespace foyer::seatmap {

/// A word on the map in a box of its own: what a row is going to be called.
struct PreviewTag
{
    seating::Point at;
    QString text;
    bool isTrouble = false; ///< in red
    [[nodiscard]] bool operator==(const PreviewTag &) const = default;
};

/// What an act would make of the map, drawn in its place and applied by nobody: numbers, a generated hall,
/// another version.
struct StudioPreview
{
    std::shared_ptr<const seating::SeatMap> map; ///< drawn instead of the document; null: the document itself
    std::vector<QString> changed;                ///< ids of seats with a ring in accent
    std::vector<QString> troubled;               ///< with a ring in red
    std::vector<PreviewTag> tags;
    std::vector<seating::Point> arrow; ///< a line through these, with a head at its end: the way of numbers
};

} // namespace foyer::seatmap
