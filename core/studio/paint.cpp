// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/paint.h"

#include "core/studio/chosen.h"

namespace foyer::studio {

namespace {

void setAccess(seating::Seat &seat, Access access)
{
    switch (access) {
    case Access::None: seat.accessible = seat.companion = false; break;
    case Access::Accessible:
        seat.accessible = true;
        seat.companion = false;
        break;
    case Access::Companion:
        seat.companion = true;
        seat.accessible = false;
        break;
    case Access::RestrictedView: seat.restrictedView = true; break;
    case Access::FullView: seat.restrictedView = false; break;
    }
}

} // namespace

Result<Selection> paintCategory(SeatMap &map, const Selection &chosen, const QString &key)
{
    if (!key.isEmpty() && !hasCategory(map, key))
        return failure(ErrorCode::NotFound, QStringLiteral("there is no such category"),
                       QStringLiteral("category"));
    std::size_t painted = 0;
    const auto paint = [&](QString &category) {
        category = key;
        ++painted;
    };
    forEachChosenSeat(map, chosen, [&](auto &, auto &, seating::Seat &seat) { paint(seat.category); });
    for (seating::Section &section : map.sections) {
        for (seating::StandingArea &area : section.standing) {
            if (chosen.hasThing(area.id))
                paint(area.category);
        }
    }
    if (painted == 0)
        return nothingChosen();
    return chosen;
}

Result<Selection> paintAccess(SeatMap &map, const Selection &chosen, Access access)
{
    std::size_t painted = 0;
    forEachChosenSeat(map, chosen, [&](auto &, auto &, seating::Seat &seat) {
        setAccess(seat, access);
        ++painted;
    });
    if (painted == 0)
        return nothingChosen();
    return chosen;
}

} // namespace foyer::studio
