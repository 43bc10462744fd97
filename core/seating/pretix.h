// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/importreport.h"
#include "core/seating/seatmap.h"

#include <QByteArray>

namespace foyer::seating {

/// The seating plan format of pretix (schema 0.0.1, both generations). Zones are sections on one level,
/// pixels become millimetres, nested offsets absolute positions.

struct ImportedPlan
{
    SeatMap map;
    ImportReport report;
};

/// Reads a plan leniently: what can be mended is mended and reported, members that have no place in the
/// document are kept in it under "pretix". Fields of known dialects are understood: `wheelchair` of a seat,
/// `segment_breaks` of a row, `label` of a category, `standing` of a plan. Ids of seats stay what they were
/// unless two seats have the same. InvalidArgument, naming the field, for what is no seating plan.
[[nodiscard]] Result<ImportedPlan> importPretix(QByteArrayView text,
                                                int millimetresPerPixel = defaultMillimetresPerPixel);

enum class PretixDialect : std::uint8_t
{
    Strict,  ///< passes the schema; what it cannot hold is left out
    Extended ///< with the dialect's fields and all members that an import kept: for programs that read
             ///< leniently
};

/// Something of the document that the written plan does not have.
struct LeftOut
{
    enum class What : std::uint8_t
    {
        Level,         ///< more than one: zones know no level
        Accessibility, ///< accessible, companion or restricted view
        Rank,
        Places,   ///< explicit neighbours
        Table,    ///< written as a row and a drawn area
        Standing, ///< written as a drawn area; name and capacity are lost
        CategoryLabel,
        StageRole, ///< that a shape is a stage or the outline of its section
        Background,
        UnknownMembers ///< kept by an import, or written by another program
    };
    What what = What::Level;
    std::size_t count = 0;
};

struct ExportedPlan
{
    QByteArray text;
    std::vector<LeftOut> leftOut;
};

/// Writes a plan. Positions are exact; sizes are whole pixels, as the schema wants. Importing the result at
/// the map's own scale gives the same document as long as nothing is left out.
[[nodiscard]] ExportedPlan exportPretix(const SeatMap &map, PretixDialect dialect = PretixDialect::Strict);

} // namespace foyer::seating
