// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/importreport.h"

namespace foyer::seating {

QLatin1StringView repairName(RepairKind kind) noexcept
{
    switch (kind) {
    case RepairKind::IdMade: return QLatin1StringView{"id_made"};
    case RepairKind::IdReplaced: return QLatin1StringView{"id_replaced"};
    case RepairKind::UuidDropped: return QLatin1StringView{"uuid_dropped"};
    case RepairKind::NameMade: return QLatin1StringView{"name_made"};
    case RepairKind::TextFromNumber: return QLatin1StringView{"text_from_number"};
    case RepairKind::NumberFromText: return QLatin1StringView{"number_from_text"};
    case RepairKind::TextCleaned: return QLatin1StringView{"text_cleaned"};
    case RepairKind::SizeRounded: return QLatin1StringView{"size_rounded"};
    case RepairKind::PositionMade: return QLatin1StringView{"position_made"};
    case RepairKind::ListMade: return QLatin1StringView{"list_made"};
    case RepairKind::CategoryAdded: return QLatin1StringView{"category_added"};
    case RepairKind::CategoryRenamed: return QLatin1StringView{"category_renamed"};
    case RepairKind::CanvasMade: return QLatin1StringView{"canvas_made"};
    case RepairKind::CanvasGrown: return QLatin1StringView{"canvas_grown"};
    case RepairKind::ContentMoved: return QLatin1StringView{"content_moved"};
    case RepairKind::OldSchema: return QLatin1StringView{"old_schema"};
    case RepairKind::ShapeKept: return QLatin1StringView{"shape_kept"};
    case RepairKind::FieldKept: return QLatin1StringView{"field_kept"};
    }
    return {};
}

} // namespace foyer::seating
