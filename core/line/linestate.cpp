// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/linestate.h"

#include <QStringView>

namespace foyer::line {

namespace {

std::optional<LineState> when(bool isAllowed, LineState state)
{
    return isAllowed ? std::optional(state) : std::nullopt;
}

} // namespace

std::optional<LineState> after(LineState state, LineAction action) noexcept
{
    const bool isRunning =
        state == LineState::Gathering || state == LineState::Open || state == LineState::Paused;
    switch (action) {
    case LineAction::Gather: return when(!isRunning && state != LineState::Draining, LineState::Gathering);
    case LineAction::Open: return when(state != LineState::Open, LineState::Open);
    case LineAction::Pause:
        return when(state == LineState::Open || state == LineState::Draining, LineState::Paused);
    case LineAction::Resume: return when(state == LineState::Paused, LineState::Open);
    case LineAction::Drain:
        return when(state == LineState::Open || state == LineState::Paused, LineState::Draining);
    case LineAction::Close: return when(isRunning || state == LineState::Draining, LineState::Closed);
    case LineAction::SwitchOff: return when(state != LineState::Off, LineState::Off);
    }
    return std::nullopt;
}

bool beginsAnew(LineState state, LineAction action) noexcept
{
    return action == LineAction::Gather || (action == LineAction::Open && state == LineState::Off);
}

QLatin1StringView lineStateName(LineState state) noexcept
{
    switch (state) {
    case LineState::Off: return QLatin1StringView{"off"};
    case LineState::Gathering: return QLatin1StringView{"gathering"};
    case LineState::Open: return QLatin1StringView{"open"};
    case LineState::Paused: return QLatin1StringView{"paused"};
    case LineState::Draining: return QLatin1StringView{"draining"};
    case LineState::Closed: return QLatin1StringView{"closed"};
    }
    return {};
}

std::optional<LineState> lineStateFromName(QStringView name) noexcept
{
    for (const LineState state : allLineStates) {
        if (name == lineStateName(state))
            return state;
    }
    return std::nullopt;
}

} // namespace foyer::line
