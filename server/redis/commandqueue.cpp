// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/commandqueue.h"

#include <algorithm>
#include <iterator>

namespace foyer::redis {

namespace {

constexpr qsizetype keptCapacity = 1 << 20;

} // namespace

void CommandQueue::push(Entry entry, std::initializer_list<const Command *> wire)
{
    const qsizetype before = m_bytes.size();
    for (const Command *command : wire)
        command->appendTo(m_bytes);
    entry.bytes = m_bytes.size() - before;
    entry.preludes = int(wire.size()) - 1;
    m_entries.push_back(std::move(entry));
}

QByteArrayView CommandQueue::takeUnsent(qsizetype most)
{
    dropSentBytes();
    qsizetype size = 0;
    m_lastTaken = 0;
    while (m_sent < m_entries.size()) {
        const qsizetype next = m_entries[m_sent].bytes;
        if (m_lastTaken > 0 && size + next > most)
            break;
        size += next;
        ++m_sent;
        ++m_lastTaken;
    }
    const QByteArrayView taken = QByteArrayView(m_bytes).sliced(m_bytesStart, size);
    m_bytesStart += size;
    return taken;
}

// Deferred to the next use, because the view that takeUnsent() gave out shows these bytes.
void CommandQueue::dropSentBytes()
{
    if (m_bytesStart == 0)
        return;
    if (m_bytesStart < m_bytes.size() && m_bytesStart < keptCapacity)
        return;
    m_bytes.remove(0, m_bytesStart);
    m_bytesStart = 0;
    if (m_bytes.isEmpty() && m_bytes.capacity() > keptCapacity)
        m_bytes = QByteArray{};
}

bool CommandQueue::consumePrelude()
{
    Entry &entry = m_entries.front();
    if (entry.preludes == 0)
        return false;
    --entry.preludes;
    return true;
}

CommandQueue::Entry CommandQueue::takeAnswered()
{
    Entry entry = std::move(m_entries.front());
    m_entries.pop_front();
    --m_sent;
    if (!entry.completer.isPending())
        --m_late;
    return entry;
}

std::vector<CommandQueue::Expired> CommandQueue::expire(SteadyInstant now)
{
    std::vector<Expired> expired;
    bool anyUnsent = false;
    m_earliest = SteadyInstant::max();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        if (!entry.completer.isPending())
            continue;
        if (entry.deadline > now) {
            m_earliest = std::min(m_earliest, entry.deadline);
            continue;
        }
        const bool wasSent = i < m_sent;
        m_late += wasSent ? 1 : 0;
        anyUnsent = anyUnsent || !wasSent;
        expired.push_back(Expired{std::move(entry.completer), wasSent});
    }
    if (anyUnsent)
        eraseExpiredUnsent();
    return expired;
}

void CommandQueue::eraseExpiredUnsent()
{
    QByteArray kept;
    qsizetype place = m_bytesStart;
    for (std::size_t i = m_sent; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if (entry.completer.isPending())
            kept.append(QByteArrayView(m_bytes).sliced(place, entry.bytes));
        place += entry.bytes;
    }
    m_bytes = std::move(kept);
    m_bytesStart = 0;
    const auto firstUnsent = std::next(m_entries.begin(), std::ptrdiff_t(m_sent));
    const auto isExpired = [](const Entry &entry) { return !entry.completer.isPending(); };
    m_entries.erase(std::remove_if(firstUnsent, m_entries.end(), isExpired), m_entries.end());
}

std::vector<Completer<Reply>> CommandQueue::removeSent()
{
    std::vector<Completer<Reply>> removed;
    for (; m_sent > 0; --m_sent) {
        if (m_entries.front().completer.isPending())
            removed.push_back(std::move(m_entries.front().completer));
        m_entries.pop_front();
    }
    m_late = 0;
    return removed;
}

std::vector<Completer<Reply>> CommandQueue::removeUnsent()
{
    std::vector<Completer<Reply>> removed;
    const auto firstUnsent = std::next(m_entries.begin(), std::ptrdiff_t(m_sent));
    for (auto entry = firstUnsent; entry != m_entries.end(); ++entry)
        removed.push_back(std::move(entry->completer));
    m_entries.erase(firstUnsent, m_entries.end());
    m_bytes.clear();
    m_bytesStart = 0;
    return removed;
}

} // namespace foyer::redis
