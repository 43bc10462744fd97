// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/batchqueue.h"

#include <algorithm>

namespace foyer::booking {

namespace {

Haste hasteOfOne(const Command &command) noexcept
{
    if (const TakeHold *take = std::get_if<TakeHold>(&command))
        return take->hold.channel == Channel::Public ? Haste::Beginning : Haste::Buying;
    const bool isBuying =
        std::holds_alternative<StartPaying>(command) || std::holds_alternative<TryAgain>(command)
        || std::holds_alternative<ExtendHold>(command) || std::holds_alternative<TakeForHouse>(command);
    return isBuying ? Haste::Buying : Haste::Settling;
}

} // namespace

Haste hasteOf(const std::vector<Command> &commands) noexcept
{
    Haste least = Haste::Settling;
    for (const Command &command : commands)
        least = std::max(least, hasteOfOne(command));
    return least;
}

std::size_t BatchQueue::size() const noexcept
{
    std::size_t count = 0;
    for (const std::deque<BatchItem> &line : m_lines)
        count += line.size();
    return count;
}

bool BatchQueue::isFullFor(Haste haste) const noexcept
{
    return size() >= (haste == Haste::Beginning ? m_limits.waiting / 2 : m_limits.waiting);
}

bool BatchQueue::isBehind(SteadyInstant now) const noexcept
{
    const auto limit = patienceOf(Haste::Beginning);
    const auto isLate = [now, limit](const std::deque<BatchItem> &line) {
        return !line.empty() && now - line.front().since > limit;
    };
    return isFullFor(Haste::Beginning) || std::ranges::any_of(m_lines, isLate);
}

bool BatchQueue::isOverdue(const BatchItem &item, SteadyInstant now) const noexcept
{
    return now - item.since > patienceOf(hasteOf(item.commands));
}

void BatchQueue::append(BatchItem item)
{
    m_lines.at(std::size_t(hasteOf(item.commands))).push_back(std::move(item));
}

BatchQueue::Items BatchQueue::takeBatch()
{
    Items batch;
    for (std::deque<BatchItem> &line : m_lines) {
        while (!line.empty() && batch.size() < m_limits.commands) {
            batch.push_back(std::move(line.front()));
            line.pop_front();
        }
    }
    return batch;
}

BatchQueue::Items BatchQueue::takeOverdue(SteadyInstant now)
{
    Items overdue;
    for (std::size_t haste = 0; haste < hastes; ++haste) {
        std::deque<BatchItem> &line = m_lines.at(haste);
        while (!line.empty() && now - line.front().since > patienceOf(Haste(haste))) {
            overdue.push_back(std::move(line.front()));
            line.pop_front();
        }
    }
    return overdue;
}

std::chrono::milliseconds BatchQueue::patienceOf(Haste haste) const noexcept
{
    switch (haste) {
    case Haste::Settling: return 3 * m_limits.patience;
    case Haste::Buying: return m_limits.patience;
    case Haste::Beginning: return m_limits.patience / 3;
    }
    return m_limits.patience;
}

} // namespace foyer::booking
