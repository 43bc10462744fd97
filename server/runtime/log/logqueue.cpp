// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/logqueue.h"

namespace foyer::runtime {

namespace {

constexpr std::chrono::milliseconds companyWait{5};
constexpr std::size_t enoughCompany = 1024;
constexpr std::size_t keptCapacity = 8192;

bool isUrgent(QtMsgType type) noexcept
{
    return type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
}

} // namespace

LogQueue::LogQueue(LogQueueLimits limits) : m_limits(limits) {}

bool LogQueue::push(LogRecord record)
{
    const qsizetype size = record.footprint();
    const bool urgent = isUrgent(record.type);
    const std::lock_guard lock(m_mutex);
    if (m_closed || !hasRoom(record, size)) {
        ++m_dropped;
        ++m_droppedInAll;
        return false;
    }
    m_bytes += size;
    ++m_pushed;
    m_records.push_back(std::move(record));
    if (m_records.size() == 1)
        m_filled.notify_one();
    if (urgent || m_records.size() >= enoughCompany)
        hurry();
    return true;
}

void LogQueue::hurry()
{
    if (!std::exchange(m_hurry, true))
        m_filled.notify_one();
}

bool LogQueue::hasRoom(const LogRecord &record, qsizetype size) const
{
    switch (record.type) {
    case QtFatalMsg: return true;
    case QtDebugMsg:
    case QtInfoMsg:
        return m_records.size() < m_limits.records / 4 * 3 && m_bytes + size <= m_limits.bytes / 4 * 3;
    case QtWarningMsg:
    case QtCriticalMsg: break;
    }
    return m_records.size() < m_limits.records && m_bytes + size <= m_limits.bytes;
}

LogQueue::Batch LogQueue::take(std::chrono::milliseconds atMost, std::vector<LogRecord> emptied)
{
    if (emptied.capacity() > keptCapacity)
        emptied = {};
    std::unique_lock lock(m_mutex);
    if (m_filled.wait_for(lock, atMost, [this] { return !m_records.empty() || m_closed; }))
        m_filled.wait_for(lock, companyWait, [this] { return m_hurry || m_closed; });
    Batch batch;
    batch.records = std::exchange(m_records, std::move(emptied));
    batch.dropped = std::exchange(m_dropped, 0);
    batch.last = m_pushed;
    batch.isLast = m_closed;
    m_bytes = 0;
    m_hurry = false;
    return batch;
}

void LogQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_filled.notify_all();
}

void LogQueue::setWritten(const Batch &batch)
{
    const std::lock_guard lock(m_mutex);
    m_written = batch.last;
    m_finished = batch.isLast;
    m_progress.notify_all();
}

bool LogQueue::waitWritten(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    hurry();
    return m_progress.wait_for(
        lock, atMost, [this, target = m_pushed] { return m_written >= target && (!m_closed || m_finished); });
}

quint64 LogQueue::droppedInAll() const
{
    const std::lock_guard lock(m_mutex);
    return m_droppedInAll;
}

quint64 LogQueue::writtenInAll() const
{
    const std::lock_guard lock(m_mutex);
    return m_written;
}

} // namespace foyer::runtime
