// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/timestep.h"

#include <array>

namespace foyer::reports {

namespace {

using namespace std::chrono_literals;

constexpr int mostBars = 200;

Instant floorTo(Instant instant, std::chrono::seconds width)
{
    const auto since = instant.time_since_epoch();
    const auto rest = since % width;
    return instant - (rest < rest.zero() ? rest + width : rest);
}

} // namespace

std::chrono::seconds widthOf(TimeStep step) noexcept
{
    switch (step) {
    case TimeStep::Minute: return 1min;
    case TimeStep::Quarter: return 15min;
    case TimeStep::Hour: return 1h;
    case TimeStep::Day: return 24h;
    }
    return 24h;
}

QLatin1StringView stepName(TimeStep step) noexcept
{
    switch (step) {
    case TimeStep::Minute: return QLatin1StringView{"minute"};
    case TimeStep::Quarter: return QLatin1StringView{"quarter_hour"};
    case TimeStep::Hour: return QLatin1StringView{"hour"};
    case TimeStep::Day: return QLatin1StringView{"day"};
    }
    return {};
}

TimeStep stepFor(const TimeSpan &span) noexcept
{
    for (const TimeStep step : {TimeStep::Minute, TimeStep::Quarter, TimeStep::Hour}) {
        if (span.to - span.from <= widthOf(step) * mostBars)
            return step;
    }
    return TimeStep::Day;
}

TimeSpan inWholeSteps(const TimeSpan &span, TimeStep step) noexcept
{
    const std::chrono::seconds width = widthOf(step);
    const Instant from = floorTo(span.from, width);
    const Instant to = floorTo(span.to, width);
    return {from, to == span.to ? to : to + width};
}

} // namespace foyer::reports
