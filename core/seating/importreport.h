// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <vector>

namespace foyer::seating {

/// What an import changed so that the document became sound.
enum class RepairKind : std::uint8_t
{
    IdMade,          ///< there was none
    IdReplaced,      ///< an earlier element has the same
    UuidDropped,     ///< a seat's second identifier, which something else has too
    NameMade,        ///< there was none
    TextFromNumber,  ///< 5 → "5"
    NumberFromText,  ///< "5" → 5
    TextCleaned,     ///< control characters taken out
    SizeRounded,     ///< to whole pixels
    PositionMade,    ///< there was none
    ListMade,        ///< there was none
    CategoryAdded,   ///< seats refer to it, the plan does not define it
    CategoryRenamed, ///< an earlier one has the same name
    CanvasMade,      ///< the plan has no size
    CanvasGrown,     ///< content lay outside
    ContentMoved,    ///< content lay left of or above the canvas
    OldSchema,       ///< an area of the first schema: flat size, plain text
    ShapeKept,       ///< of a kind that is not drawn here; written again as it was
    FieldKept        ///< of another type than it should be; written again as it was
};

struct Repair
{
    RepairKind kind = RepairKind::IdMade;
    QString path; ///< in the source: `zones[0].rows[3].seats[7].seat_guid`
    QString before;
    QString after;
    [[nodiscard]] bool operator==(const Repair &) const = default;
};

struct ImportReport
{
    std::vector<Repair> repairs;
    int millimetresPerPixel = 0; ///< the scale that was used
};

/// Stable name for the wire and for tests, in lower case with underscores.
[[nodiscard]] QLatin1StringView repairName(RepairKind kind) noexcept;

} // namespace foyer::seating
