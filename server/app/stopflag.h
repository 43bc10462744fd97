// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <csignal>

namespace foyer::app {

/// While it lives, SIGTERM and SIGINT raise a flag instead of ending the process: for the blocking steps of a
/// start, which look at it, and where no event loop turns that a runtime::SignalPipe could use. One at a
/// time.
class StopFlag
{
public:
    StopFlag();
    ~StopFlag();
    StopFlag(const StopFlag &) = delete;
    StopFlag &operator=(const StopFlag &) = delete;

    [[nodiscard]] const std::atomic_bool *flag() const noexcept;

private:
    struct sigaction m_term = {};
    struct sigaction m_interrupt = {};
};

} // namespace foyer::app
