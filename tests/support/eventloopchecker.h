// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QObject>
#include <QTimer>

namespace foyer::test {

/// Proves that waiting does not block: counts ticks of this thread's event loop while it lives, and the
/// longest time between two of them.
class EventLoopChecker final : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopChecker(std::chrono::milliseconds interval = std::chrono::milliseconds{2});

    [[nodiscard]] int ticks() const { return m_ticks; }

    /// Includes the time since the last tick.
    [[nodiscard]] std::chrono::milliseconds longestGap() const;

    /// The most that this thread has worked between two ticks, by its own clock: however busy the machine is
    /// with something else, that does not count.
    [[nodiscard]] std::chrono::milliseconds longestWork() const;

private:
    using SteadyClock = std::chrono::steady_clock;

    void tick();
    [[nodiscard]] static std::chrono::nanoseconds worked();

    QTimer m_timer;
    SteadyClock::time_point m_last = SteadyClock::now();
    SteadyClock::duration m_longest{};
    std::chrono::nanoseconds m_workedBefore = worked();
    std::chrono::nanoseconds m_longestWork{};
    int m_ticks = 0;
};

} // namespace foyer::test
