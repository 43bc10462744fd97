// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomfacts.h"

namespace foyer::line {

// What was measured of buying places that bound the line says nothing of another number of them.
double RoomFacts::wantedPerMinute() const noexcept
{
    if (!hasOtherPace())
        return sight.expectedPerMinute();
    const Pace pace = draft.paceOver(sight.pace());
    const bool isSameBound = pace.mostBuying && pace.mostBuying == sight.pace().mostBuying;
    return isSameBound ? expectedPerMinute(pace, sight.figures.line.perMinute) : pace.perMinute();
}

Outlook RoomFacts::wanted() const noexcept
{
    const bool isOpeningMoved = sight.state() == LineState::Gathering && draft.opensAt;
    const Instant from = isOpeningMoved ? std::max(now, *draft.opensAt) : sight.letsInFrom(now);
    return outlookOf(sight.crowd(), wantedPerMinute(), from);
}

bool RoomFacts::hasOtherPace() const noexcept
{
    return !(draft.paceOver(sight.pace()) == sight.pace());
}

bool RoomFacts::looksAhead() const noexcept
{
    const LineState state = sight.state();
    return letsIn(state) || (state == LineState::Gathering && (sight.control.opensAt || draft.opensAt));
}

} // namespace foyer::line
