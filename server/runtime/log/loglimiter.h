// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/runtime/log/logrecord.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace foyer::runtime {

struct LogLimiterSettings
{
    std::uint32_t burst = 10;                 ///< identical lines let through per window
    std::chrono::milliseconds window{10'000}; ///< from the first of them
    std::size_t lines = 1024;                 ///< different lines remembered at once
};

/// Stops a line that repeats itself: after `burst` identical ones the rest of the window is only counted,
/// and then told in one line. Fatal lines always pass. Thread-safe.
///
/// Memory is fixed: a table of `lines` places, four of which a line may stand in. Where all four are taken,
/// the one that repeats least makes room, so a crowd of different lines cannot hide one that floods.
class LogLimiter
{
public:
    explicit LogLimiter(LogLimiterSettings settings = {});

    /// False: do not write this record; it was counted.
    [[nodiscard]] bool admit(const LogRecord &record, SteadyInstant now);

    /// One record for each line that was held back in a window now over, with the field `repeated`: how
    /// often. `everything` ends all windows, for the last words of a process.
    [[nodiscard]] std::vector<LogRecord> takeSummaries(SteadyInstant now, Instant wallClock,
                                                       bool everything = false);

    [[nodiscard]] quint64 suppressed() const;

private:
    struct Line
    {
        quint64 identity = 0;
        SteadyInstant since;
        std::uint32_t admitted = 0; ///< 0: the place is free
        qint64 suppressed = 0;
        std::unique_ptr<LogRecord> sample; ///< of the first line held back
    };

    [[nodiscard]] Line &placeFor(quint64 identity, SteadyInstant now);
    void free(Line &line);

    LogLimiterSettings m_settings;
    mutable std::mutex m_mutex;
    std::vector<Line> m_lines;
    std::vector<LogRecord> m_summaries;
    quint64 m_suppressed = 0;
};

} // namespace foyer::runtime
