// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/shape.h"

#include <optional>
#include <QString>
#include <vector>

namespace foyer::wire {

struct TheatreTier
{
    QString name;
    qint32 rows = 20;
    qint32 seats = 30;
    std::optional<qint32> seatsMore;
};

/// A theatre from a few numbers; what is absent is as usual. See core/seating/theatregenerator.h.
struct Theatre
{
    std::vector<TheatreTier> tiers;
    std::optional<qint32> aisles;
    std::optional<qint32> seatPitch;
    std::optional<qint32> rowPitch;
    std::optional<qint32> aisleWidth;
    std::optional<qint32> curve;
    std::optional<qint32> accessible;
};

/// A round stadium; see core/seating/bowlgenerator.h.
struct Bowl
{
    std::optional<qint32> tiers;
    std::optional<qint32> blocks;
    std::optional<qint32> rows;
    std::optional<qint32> innerRadius;
    std::optional<qint32> seatPitch;
    std::optional<qint32> rowPitch;
    std::optional<qint32> stairs;
    std::optional<qint32> walkway;
};

template <>
struct Shape<TheatreTier>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"TheatreTier"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("name", &TheatreTier::name, text(100)),
                          field("rows", &TheatreTier::rows, Range{1, 200}),
                          field("seats", &TheatreTier::seats, Range{1, 200}, "in the first row"),
                          field("seats_more", &TheatreTier::seatsMore, Range{0, 5}, "from row to row")};
    }
};

template <>
struct Shape<Theatre>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Theatre"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("tiers", &Theatre::tiers, List<>{ListRule{6, 1}, {}}),
                          field("aisles", &Theatre::aisles, Range{0, 10}),
                          field("seat_pitch", &Theatre::seatPitch, Range{300, 5000}, "millimetres"),
                          field("row_pitch", &Theatre::rowPitch, Range{300, 5000}, "millimetres"),
                          field("aisle_width", &Theatre::aisleWidth, Range{300, 10'000}, "millimetres"),
                          field("curve", &Theatre::curve, Range{0, 1'000'000},
                                "radius of the first row in millimetres; 0: straight"),
                          field("accessible", &Theatre::accessible, Range{0, 200})};
    }
};

template <>
struct Shape<Bowl>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Bowl"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("tiers", &Bowl::tiers, Range{1, 6}),
                          field("blocks", &Bowl::blocks, Range{1, 99}, "per tier"),
                          field("rows", &Bowl::rows, Range{1, 100}, "per block"),
                          field("inner_radius", &Bowl::innerRadius, Range{5'000, 500'000}, "millimetres"),
                          field("seat_pitch", &Bowl::seatPitch, Range{300, 5000}, "millimetres"),
                          field("row_pitch", &Bowl::rowPitch, Range{300, 5000}, "millimetres"),
                          field("stairs", &Bowl::stairs, Range{0, 20'000}, "millimetres"),
                          field("walkway", &Bowl::walkway, Range{0, 50'000}, "millimetres")};
    }
};

} // namespace foyer::wire
