// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/pretix.h"

#include <QSizeF>
#include <stop_token>

namespace foyer::seatmap {

enum class PlanFormat : quint8
{
    Own,            ///< all there is, for this program
    Pretix,         ///< strict: passes the schema
    PretixExtended, ///< with what only lenient readers understand
    Csv,            ///< seats as cells of a spreadsheet
    Pdf,
    Svg,
    Png
};

inline constexpr int planFormatCount = 7;

/// "json", "csv", "pdf" …
[[nodiscard]] QLatin1StringView suffixOf(PlanFormat format) noexcept;

/// Whether it is a picture for people and no document for programs.
[[nodiscard]] bool isPicture(PlanFormat format) noexcept;

/// What shall become of a map outside the program.
struct PlanFileWish
{
    PlanFormat format = PlanFormat::Own;
    QSizeF paper{297, 210}; ///< millimetres as the sheet lies; of PDF and SVG
    int width = 4000;       ///< pixels, of PNG; the height follows from the hall
    QString remark = {};    ///< stands at the top of pictures: version and day
};

inline constexpr double smallestPaper = 50;
inline constexpr double largestPaper = 3000; ///< millimetres
inline constexpr int smallestPicture = 200;
inline constexpr int largestPicture = 20'000; ///< pixels

/// What a PNG of this width takes; a map whose picture is larger than largestPixels is refused.
inline constexpr qint64 largestPixels = 200'000'000;

struct PlanFile
{
    QByteArray bytes;
    std::vector<seating::LeftOut> leftOut; ///< what the format could not hold
};

/// Takes its time: not for the event loop. InvalidArgument names the value at fault ("width", "paper", or the
/// seat that a format cannot hold); Cancelled once `stop` was asked for.
[[nodiscard]] Result<PlanFile> writePlan(const seating::SeatMap &map, const PlanFileWish &wish,
                                         std::stop_token stop = {});

} // namespace foyer::seatmap
