// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

namespace foyer::studio {

/// How far rows are from where people look: from the stage of their level, where that has none from the
/// map's stages, without any from the top of the canvas.
class RowFront
{
public:
    explicit RowFront(const SeatMap &map);

    /// Of the row's nearest seat; rows without seats are farthest.
    [[nodiscard]] std::int64_t distanceOf(const seating::Section &section, const seating::Row &row) const;

    /// The same rows (Row, Table) in order: sections as in the document, in each from the front to the back.
    [[nodiscard]] std::vector<ElementRef> sorted(std::vector<ElementRef> rows) const;

private:
    struct Stage
    {
        QString level;
        Box box;
    };

    [[nodiscard]] std::int64_t distanceOf(const QString &level, Point point) const;

    const SeatMap &m_map;
    std::vector<Stage> m_stages;
};

} // namespace foyer::studio
