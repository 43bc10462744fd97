// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

#include <QString>

namespace foyer::seatmap {

/// Which map lies on the desk.
struct MapPlace
{
    Uuid map;
    Uuid venue;
    QString name;           ///< the server's; publishing gives it the document's
    QString venueName = {}; ///< empty where nobody said
    int version = 0;        ///< the server's that it began at; 0: the server has none yet
    [[nodiscard]] bool operator==(const MapPlace &) const = default;
};

} // namespace foyer::seatmap
