// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QString>

namespace foyer {

/// A moment in UTC, in microseconds: PostgreSQL's resolution.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// A moment on a clock that never jumps, for deadlines and durations; only differences mean anything.
using SteadyInstant = std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;

/// Time comes in through constructors, never from a global, so that a test can hold it still. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual SteadyInstant steadyNow() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] SteadyInstant steadyNow() const override;
};

/// RFC 3339 in UTC with milliseconds: 2026-11-21T13:37:00.250Z.
[[nodiscard]] QString toRfc3339(Instant instant);

} // namespace foyer
