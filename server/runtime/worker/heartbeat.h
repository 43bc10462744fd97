// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace foyer::runtime {

/// The last moment at which an event loop turned. One thread beats, any thread looks.
class Heartbeat
{
public:
    explicit Heartbeat(const Clock &clock) : m_clock(clock), m_last(now()) {}

    void beat() noexcept { m_last.store(now(), std::memory_order_relaxed); }

    /// Since the last beat, or since it was made.
    [[nodiscard]] std::chrono::nanoseconds age() const noexcept
    {
        return std::chrono::nanoseconds{now() - m_last.load(std::memory_order_relaxed)};
    }

private:
    [[nodiscard]] std::int64_t now() const noexcept { return m_clock.steadyNow().time_since_epoch().count(); }

    const Clock &m_clock;
    std::atomic<std::int64_t> m_last;
};

} // namespace foyer::runtime
