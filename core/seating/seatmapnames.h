// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonreader.h"
#include "core/seating/seatmap.h"

namespace foyer::seating::names {

/// Spellings of the file format, shared by reader and writer. A name once written is never reused.

constexpr QLatin1StringView name(const char *text)
{
    return QLatin1StringView{text};
}

inline constexpr QLatin1StringView format = name("format");
inline constexpr QLatin1StringView formatName = name("foyer-seat-map");
inline constexpr QLatin1StringView version = name("version");

inline constexpr std::array figureKinds{
    JsonName<FigureKind>{name("rectangle"), FigureKind::Rectangle},
    JsonName<FigureKind>{name("circle"), FigureKind::Circle},
    JsonName<FigureKind>{name("ellipse"), FigureKind::Ellipse},
    JsonName<FigureKind>{name("polygon"), FigureKind::Polygon},
    JsonName<FigureKind>{name("text"), FigureKind::Text},
};

inline constexpr std::array nameSides{
    JsonName<NameSide>{name("none"), NameSide::None},
    JsonName<NameSide>{name("start"), NameSide::Start},
    JsonName<NameSide>{name("end"), NameSide::End},
    JsonName<NameSide>{name("both"), NameSide::Both},
};

inline constexpr std::array pictureTypes{
    JsonName<PictureType>{name("image/png"), PictureType::Png},
    JsonName<PictureType>{name("image/jpeg"), PictureType::Jpeg},
    JsonName<PictureType>{name("image/webp"), PictureType::Webp},
    JsonName<PictureType>{name("image/svg+xml"), PictureType::Svg},
};

inline constexpr std::array shapeRoles{
    JsonName<ShapeRole>{name("plain"), ShapeRole::Plain},
    JsonName<ShapeRole>{name("stage"), ShapeRole::Stage},
    JsonName<ShapeRole>{name("outline"), ShapeRole::Outline},
};

} // namespace foyer::seating::names
