// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/log/logrecord.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace foyer::runtime {

struct LogQueueLimits
{
    std::size_t records = 32'768;
    qsizetype bytes = 16 * 1024 * 1024;
};

/// Lines between the threads that write them and the one that puts them out. Bounded: when it is full a line
/// is dropped and counted; debug and info lines already when it is three quarters full, so that a flood of
/// them does not cost the warning that explains it. Thread-safe; no call but take() and waitWritten() waits.
class LogQueue
{
public:
    explicit LogQueue(LogQueueLimits limits = {});

    /// False when the line was dropped. A fatal line is always taken.
    bool push(LogRecord record);

    struct Batch
    {
        std::vector<LogRecord> records;
        quint64 dropped = 0; ///< since the last batch
        quint64 last = 0;    ///< number of the last line in it
        bool isLast = false; ///< close() was called and the queue is empty behind this
    };

    /// Waits until there is something, or `atMost`, and takes all of it. Debug and info lines may wait up to
    /// 5 ms for company, so that a busy server wakes the writing end 200 times a second and not once a line;
    /// severe lines, a queue that fills, and whoever waits for its lines end that at once. `emptied` is the
    /// last batch's list, cleared: its memory is used again.
    [[nodiscard]] Batch take(std::chrono::milliseconds atMost, std::vector<LogRecord> emptied = {});

    /// No line is taken after this.
    void close();

    /// The writing end says that it is done with a batch.
    void setWritten(const Batch &batch);

    /// Waits until everything pushed before this call is written, and after close() until the last batch is,
    /// with what the writing end adds to it. False when that took longer than `atMost`.
    bool waitWritten(std::chrono::milliseconds atMost);

    [[nodiscard]] quint64 droppedInAll() const;
    [[nodiscard]] quint64 writtenInAll() const;

private:
    [[nodiscard]] bool hasRoom(const LogRecord &record, qsizetype size) const;
    void hurry();

    LogQueueLimits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable m_progress;
    std::vector<LogRecord> m_records;
    qsizetype m_bytes = 0;
    quint64 m_pushed = 0;
    quint64 m_written = 0;
    quint64 m_dropped = 0;
    quint64 m_droppedInAll = 0;
    bool m_hurry = false; ///< do not wait for company
    bool m_closed = false;
    bool m_finished = false;
};

} // namespace foyer::runtime
