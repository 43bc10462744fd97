// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QLatin1StringView>

namespace foyer::reports {

/// How wide a bar of a chart over time is.
enum class TimeStep : quint8
{
    Minute,
    Quarter, ///< of an hour
    Hour,
    Day, ///< of UTC
};

/// A span of time, half open.
struct TimeSpan
{
    Instant from;
    Instant to;

    [[nodiscard]] bool operator==(const TimeSpan &) const noexcept = default;
};

[[nodiscard]] std::chrono::seconds widthOf(TimeStep step) noexcept;
[[nodiscard]] QLatin1StringView stepName(TimeStep step) noexcept;

/// The narrowest step that makes at most about 200 bars of a span.
[[nodiscard]] TimeStep stepFor(const TimeSpan &span) noexcept;

/// The span widened to whole steps: what a figure that is counted in steps speaks of.
[[nodiscard]] TimeSpan inWholeSteps(const TimeSpan &span, TimeStep step) noexcept;

} // namespace foyer::reports
