// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/line/control.h"
#include "core/wire/line/figures.h"
#include "core/wire/line/joining.h"
#include "server/line/linememory.h"

namespace foyer::line {

/// How somebody stands to a line.
struct Standing
{
    wire::PlaceStatus status = wire::PlaceStatus::Free;
    LineState state = LineState::Off;
    std::optional<Place> place = {};
    std::optional<Uuid> drawnWith = {}; ///< whose score it is, if it was drawn; told when the place is bound
    qint64 ahead = 0;
    qint64 waiting = 0;
    std::optional<std::chrono::seconds> wait = {};
    std::optional<Instant> admittedUntil = {};
    QString message = {};
    bool isNew = false; ///< they were not in the line before
};

[[nodiscard]] wire::PublicLine shownPublic(const LineRow &line, const Pulse &pulse, Instant now);

/// Of a performance that has no line.
[[nodiscard]] wire::PublicLine noLine(qint32 performance, Instant now);

[[nodiscard]] wire::LineControl shownControl(const LineRow &line);
[[nodiscard]] wire::PlaceShown shownPlace(const Standing &standing, const TokenSeal &seal);
[[nodiscard]] wire::LineMinute shownMinute(const MinuteRow &row);

} // namespace foyer::line
