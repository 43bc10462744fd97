// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/joinqueue.h"

namespace foyer::line {

namespace {

constexpr std::size_t mostAtOnce = 256; // a longer script would hold up everybody else's

} // namespace

Completion<Remembered<Joined>> JoinQueue::join(LineRowPtr line, Arrival arrival)
{
    CompletionPair<Remembered<Joined>> pair = makeCompletion<Remembered<Joined>>();
    Batch &batch = m_batches[Key(line->performance, line->epoch)];
    batch.line = std::move(line);
    batch.waiting.push_back({arrival, std::move(pair.completer)});
    if (!std::exchange(m_isScheduled, true))
        QMetaObject::invokeMethod(this, &JoinQueue::flush, Qt::QueuedConnection);
    return std::move(pair.completion);
}

void JoinQueue::flush()
{
    m_isScheduled = false;
    std::map<Key, Batch> batches = std::exchange(m_batches, {});
    for (auto &[key, batch] : batches) {
        std::vector<Waiting> part;
        for (Waiting &one : batch.waiting) {
            part.push_back(std::move(one));
            if (part.size() == mostAtOnce)
                static_cast<void>(send(&m_memory, batch.line, std::exchange(part, {})));
        }
        if (!part.empty())
            static_cast<void>(send(&m_memory, batch.line, std::move(part)));
    }
}

Task<> JoinQueue::send(LineMemory *memory, LineRowPtr line, std::vector<Waiting> waiting)
{
    std::vector<Arrival> arrivals;
    arrivals.reserve(waiting.size());
    for (const Waiting &one : waiting)
        arrivals.push_back(one.arrival);
    Remembered<std::vector<Joined>> joined = co_await memory->join(line, std::move(arrivals));
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (joined)
            waiting[i].completer.complete(Remembered<Joined>((*joined)[i]));
        else
            waiting[i].completer.complete(Remembered<Joined>(tl::unexpected<MemoryFault>(joined.error())));
    }
}

} // namespace foyer::line
