// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/camera.h"
#include "ui/kit/seatview/seatplan.h"

#include <optional>

namespace foyer::seatview {

/// The strip of row names at the map's left edge, for rows that begin further left than one can see.
class RowStrip
{
public:
    static constexpr int width = 24;

    struct Entry
    {
        quint32 row = 0;
        double y = 0; ///< of its middle, in the view
        [[nodiscard]] bool operator==(const Entry &) const noexcept = default;
    };

    /// From top to bottom, none over another. Empty where no row is cut, or rows lie too close to be named.
    [[nodiscard]] static std::vector<Entry> entries(const SeatPlan &plan, const Camera &camera, QSizeF view,
                                                    std::optional<int> level);
};

} // namespace foyer::seatview
