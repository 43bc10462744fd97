// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace foyer::test {

/// A clock that moves when told to. Starts at 2026-06-01T18:00:00Z, an hour before curtain.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_now; }

    [[nodiscard]] SteadyInstant steadyNow() const override { return m_steady; }

    /// Moves both clocks on.
    void advance(std::chrono::microseconds step);

    /// Sets the wall clock alone, backwards too, as an administrator or NTP would.
    void setWallClock(Instant instant) { m_now = instant; }

private:
    Instant m_now = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1} + std::chrono::hours{18};
    SteadyInstant m_steady{};
};

} // namespace foyer::test
