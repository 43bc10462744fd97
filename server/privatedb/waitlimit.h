// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <atomic>

namespace foyer::privatedb {

/// How long a blocking step may go on: until its time is up or somebody raises the flag. The flag is an
/// atomic so that a signal handler may raise it; it is looked at every few milliseconds. Thread-safe.
class WaitLimit
{
public:
    /// `stop` may be null; clock and flag must outlive the limit.
    WaitLimit(const Clock &clock, std::chrono::milliseconds most, const std::atomic_bool *stop = nullptr);

    /// The same flag, and at most `most` from now: a step inside a longer piece of work.
    [[nodiscard]] WaitLimit atMost(std::chrono::milliseconds most) const;

    /// Cancelled when the flag is up, Timeout when the time is; `step` completes the sentence "… while
    /// <step>.".
    [[nodiscard]] Result<void> check(const QString &step) const;

    [[nodiscard]] bool isStopped() const { return m_stop != nullptr && m_stop->load(); }

    [[nodiscard]] bool isOver() const { return remaining().count() <= 0; }

    /// What may be slept in one go: never more than `most`, never past the deadline, never negative.
    [[nodiscard]] std::chrono::milliseconds slice(std::chrono::milliseconds most) const;

private:
    [[nodiscard]] std::chrono::milliseconds remaining() const;

    const Clock *m_clock;
    SteadyInstant m_deadline;
    const std::atomic_bool *m_stop;
};

} // namespace foyer::privatedb
