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

private:
    void tick();

    using SteadyClock = std::chrono::steady_clock;
    QTimer m_timer;
    SteadyClock::time_point m_last = SteadyClock::now();
    SteadyClock::duration m_longest{};
    int m_ticks = 0;
};

} // namespace foyer::test
