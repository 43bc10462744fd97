// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace foyer::test {

/// The machine's clocks, moved on by as much as a test says. Thread-safe.
class MovedClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_machine.now() + moved(); }

    [[nodiscard]] SteadyInstant steadyNow() const override { return m_machine.steadyNow() + moved(); }

    void advance(std::chrono::seconds step) { m_seconds += step.count(); }

private:
    [[nodiscard]] std::chrono::seconds moved() const { return std::chrono::seconds{m_seconds.load()}; }

    SystemClock m_machine;
    std::atomic<qint64> m_seconds = 0;
};

} // namespace foyer::test
