// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <QtGlobal>

namespace foyer::http {

/// A count that one thread writes and any thread reads: a plain load and store, no locked instruction.
class StatsCounter
{
public:
    void add(quint64 amount = 1) noexcept
    {
        m_value.store(m_value.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
    }

    void subtract(quint64 amount) noexcept
    {
        m_value.store(m_value.load(std::memory_order_relaxed) - amount, std::memory_order_relaxed);
    }

    [[nodiscard]] quint64 value() const noexcept { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value{0};
};

/// What one worker's edge has done since it began; the gauges say how things are now.
struct ServerStats
{
    StatsCounter connectionsAccepted;
    StatsCounter connectionsOpen;    ///< gauge; WebSockets are not among them
    StatsCounter acceptErrors;       ///< out of descriptors, mostly
    StatsCounter acceptPauses;       ///< times that the connection limit was reached
    StatsCounter tlsFailures;        ///< handshakes that failed or took too long
    StatsCounter requests;           ///< complete ones
    StatsCounter requestsInProgress; ///< gauge
    StatsCounter answers2xx;
    StatsCounter answers3xx;
    StatsCounter answers4xx;
    StatsCounter answers5xx;
    StatsCounter refused;     ///< of the answers, those that the edge gave by itself for a Fault
    StatsCounter clientsGone; ///< requests whose client went before the answer was there
    StatsCounter handlerTimeouts;
    StatsCounter headTimeouts;
    StatsCounter bodyTimeouts;
    StatsCounter readersCut; ///< connections cut because the client did not read
    StatsCounter upgrades;
    StatsCounter cutByDrain; ///< connections still open when the drain limit was reached
    StatsCounter bytesReceived;
    StatsCounter bytesSent;
    StatsCounter bodyBytesHeld; ///< gauge: bodies being received
};

} // namespace foyer::http
