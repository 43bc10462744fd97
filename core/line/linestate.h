// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <QLatin1StringView>

namespace foyer::line {

/// How a performance's line stands.
enum class LineState : quint8
{
    Off,       ///< there is none: whoever comes may buy
    Gathering, ///< before the opening: people come, nobody is let in, and the draw will order them
    Open,      ///< people are let in
    Paused,    ///< people come, nobody is let in
    Draining,  ///< nobody more may come; those who wait are let in, then the line is off
    Closed,    ///< nobody may come and nobody is let in; who has been let in finishes
};

/// What an organizer does to a line.
enum class LineAction : quint8
{
    Gather, ///< begins a new line with a new draw
    Open,
    Pause,
    Resume,
    Drain,
    Close,
    SwitchOff, ///< sends nobody away: everybody may buy
};

inline constexpr std::array<LineState, 6> allLineStates{LineState::Off,      LineState::Gathering,
                                                        LineState::Open,     LineState::Paused,
                                                        LineState::Draining, LineState::Closed};

/// The state behind an action; empty: it makes no sense now.
[[nodiscard]] std::optional<LineState> after(LineState state, LineAction action) noexcept;

/// It begins a new line: another seed, another epoch, nobody in it.
[[nodiscard]] bool beginsAnew(LineState state, LineAction action) noexcept;

[[nodiscard]] constexpr bool takesArrivals(LineState state) noexcept
{
    return state == LineState::Gathering || state == LineState::Open || state == LineState::Paused;
}

[[nodiscard]] constexpr bool letsIn(LineState state) noexcept
{
    return state == LineState::Open || state == LineState::Draining;
}

/// Buying takes an admission.
[[nodiscard]] constexpr bool isGuarded(LineState state) noexcept
{
    return state != LineState::Off;
}

[[nodiscard]] QLatin1StringView lineStateName(LineState state) noexcept;
[[nodiscard]] std::optional<LineState> lineStateFromName(QStringView name) noexcept;

} // namespace foyer::line
