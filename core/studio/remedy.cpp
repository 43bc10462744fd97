// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/remedy.h"

namespace foyer::studio {

QLatin1StringView remedyName(RemedyKind kind) noexcept
{
    switch (kind) {
    case RemedyKind::NewId: return QLatin1StringView{"new_id"};
    case RemedyKind::RenumberSeat: return QLatin1StringView{"renumber_seat"};
    case RemedyKind::RenameRow: return QLatin1StringView{"rename_row"};
    case RemedyKind::PaintCategory: return QLatin1StringView{"paint_category"};
    case RemedyKind::DefineCategory: return QLatin1StringView{"define_category"};
    case RemedyKind::RemoveCategory: return QLatin1StringView{"remove_category"};
    case RemedyKind::DefineLevel: return QLatin1StringView{"define_level"};
    case RemedyKind::MoveToLevel: return QLatin1StringView{"move_to_level"};
    case RemedyKind::RemoveLevel: return QLatin1StringView{"remove_level"};
    case RemedyKind::RemoveRow: return QLatin1StringView{"remove_row"};
    case RemedyKind::TurnIntoShape: return QLatin1StringView{"turn_into_shape"};
    case RemedyKind::RemoveSection: return QLatin1StringView{"remove_section"};
    case RemedyKind::MoveApart: return QLatin1StringView{"move_apart"};
    case RemedyKind::GrowCanvas: return QLatin1StringView{"grow_canvas"};
    case RemedyKind::ClearPlaces: return QLatin1StringView{"clear_places"};
    case RemedyKind::MakeAccessible: return QLatin1StringView{"make_accessible"};
    case RemedyKind::DropCompanion: return QLatin1StringView{"drop_companion"};
    case RemedyKind::DropRank: return QLatin1StringView{"drop_rank"};
    case RemedyKind::GrowOutline: return QLatin1StringView{"grow_outline"};
    }
    return {};
}

} // namespace foyer::studio
