// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/line/linememory.h"

#include <map>
#include <QObject>

namespace foyer::line {

/// Those who join during one turn of the event loop do so by one script call for each line, in the order in
/// which they came. On the worker's thread; outlives its calls.
class JoinQueue final : public QObject
{
    Q_OBJECT

public:
    /// `memory` must outlive it.
    explicit JoinQueue(LineMemory &memory) : m_memory(memory) {}

    /// Errors as a MemoryFault in the answer: the call itself never fails.
    [[nodiscard]] Completion<Remembered<Joined>> join(LineRowPtr line, Arrival arrival);

private:
    struct Waiting
    {
        Arrival arrival;
        Completer<Remembered<Joined>> completer;
    };

    /// By line and epoch: whoever joins with an old row of it must hear so alone.
    using Key = std::pair<qint32, qint64>;

    struct Batch
    {
        LineRowPtr line = {};
        std::vector<Waiting> waiting = {};
    };

    void flush();
    static Task<> send(LineMemory *memory, LineRowPtr line, std::vector<Waiting> waiting);

    LineMemory &m_memory;
    std::map<Key, Batch> m_batches;
    bool m_isScheduled = false;
};

} // namespace foyer::line
