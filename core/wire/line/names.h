// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/line/linestate.h"
#include "core/wire/shape.h"

namespace foyer::wire {

template <>
struct WireNames<line::LineState>
{
    using Name = JsonName<line::LineState>;

    static constexpr std::array table{Name{QLatin1StringView{"off"}, line::LineState::Off},
                                      Name{QLatin1StringView{"gathering"}, line::LineState::Gathering},
                                      Name{QLatin1StringView{"open"}, line::LineState::Open},
                                      Name{QLatin1StringView{"paused"}, line::LineState::Paused},
                                      Name{QLatin1StringView{"draining"}, line::LineState::Draining},
                                      Name{QLatin1StringView{"closed"}, line::LineState::Closed}};
};

template <>
struct WireNames<line::LineAction>
{
    using Name = JsonName<line::LineAction>;

    static constexpr std::array table{Name{QLatin1StringView{"gather"}, line::LineAction::Gather},
                                      Name{QLatin1StringView{"open"}, line::LineAction::Open},
                                      Name{QLatin1StringView{"pause"}, line::LineAction::Pause},
                                      Name{QLatin1StringView{"resume"}, line::LineAction::Resume},
                                      Name{QLatin1StringView{"drain"}, line::LineAction::Drain},
                                      Name{QLatin1StringView{"close"}, line::LineAction::Close},
                                      Name{QLatin1StringView{"switch_off"}, line::LineAction::SwitchOff}};
};

/// How somebody stands to a line.
enum class PlaceStatus : quint8
{
    Free,      ///< there is no line: whoever comes may buy
    Drawing,   ///< in the line before the opening; the place is drawn then
    Unclaimed, ///< drawn, and nobody has signed in for it: only then is it told, and the turn may have come
    Waiting,
    Called,   ///< it is their turn, and they have to sign in to be let in
    Admitted, ///< may buy, until the time is over
    Gone,     ///< left, did not come when called, or the time to buy is over; join again
};

template <>
struct WireNames<PlaceStatus>
{
    using Name = JsonName<PlaceStatus>;

    static constexpr std::array table{Name{QLatin1StringView{"free"}, PlaceStatus::Free},
                                      Name{QLatin1StringView{"drawing"}, PlaceStatus::Drawing},
                                      Name{QLatin1StringView{"unclaimed"}, PlaceStatus::Unclaimed},
                                      Name{QLatin1StringView{"waiting"}, PlaceStatus::Waiting},
                                      Name{QLatin1StringView{"called"}, PlaceStatus::Called},
                                      Name{QLatin1StringView{"admitted"}, PlaceStatus::Admitted},
                                      Name{QLatin1StringView{"gone"}, PlaceStatus::Gone}};
};

} // namespace foyer::wire
