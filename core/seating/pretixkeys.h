// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonreader.h"
#include "core/seating/seatmap.h"

namespace foyer::seating::pretix {

constexpr QLatin1StringView key(const char *text)
{
    return QLatin1StringView{text};
}

/// Where an element of the document keeps what an import found and the document has no place for.
inline constexpr QLatin1StringView keptKey = key("pretix");

inline constexpr std::array figureKinds{
    JsonName<FigureKind>{key("rectangle"), FigureKind::Rectangle},
    JsonName<FigureKind>{key("circle"), FigureKind::Circle},
    JsonName<FigureKind>{key("ellipse"), FigureKind::Ellipse},
    JsonName<FigureKind>{key("polygon"), FigureKind::Polygon},
    JsonName<FigureKind>{key("text"), FigureKind::Text},
};

inline constexpr std::array nameSides{
    JsonName<NameSide>{key("start"), NameSide::Start},
    JsonName<NameSide>{key("end"), NameSide::End},
    JsonName<NameSide>{key("both"), NameSide::Both},
};

inline constexpr int defaultSeatRadius = 10; ///< pixels
inline constexpr int defaultTextSize = 16;   ///< pixels
inline constexpr int largestPlanBytes = 128 * 1024 * 1024;

/// The section that standing places of a plan lie in, which have no zone.
inline constexpr QLatin1StringView standingSection = key("standing");

} // namespace foyer::seating::pretix
