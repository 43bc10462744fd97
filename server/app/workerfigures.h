// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metricset.h"

#include <functional>
#include <vector>

namespace foyer::http {
struct ServerStats;
}

namespace foyer::live {
struct LiveFigures;
}

namespace foyer::pg {
struct PoolStatistics;
}

namespace foyer::redis {
struct Statistics;
}

namespace foyer::socketio {
struct SocketFigures;
}

namespace foyer::app {

/// Copies what a worker's edge and drivers count into its metrics. They count for themselves and know no
/// metrics; this is where the two meet.
class WorkerFigures
{
public:
    explicit WorkerFigures(MetricSet &metrics);

    /// Call a few times a second, on the worker's thread.
    void update(const http::ServerStats &edge, const pg::PoolStatistics &pool, const redis::Statistics &redis,
                int redisPending);
    void update(const live::LiveFigures &live, const socketio::SocketFigures &sockets);

private:
    /// A counter of ours that follows a total of theirs.
    struct Follower
    {
        Counter *counter;

        void follow(std::uint64_t total) { counter->add(total - counter->value()); }
    };

    void updateEdge(const http::ServerStats &edge);
    void updatePool(const pg::PoolStatistics &pool);
    void updateRedis(const redis::Statistics &redis, int pending);
    [[nodiscard]] Follower follower(const char *name, const char *help, MetricLabels labels = {});

    MetricSet &m_metrics;
    Gauge &m_connections;
    Gauge &m_requests;
    Gauge &m_poolReady;
    Gauge &m_poolWaiting;
    Gauge &m_redisPending;
    Gauge &m_liveSessions;
    Gauge &m_liveTopics;
    Gauge &m_socketSessions;
    std::vector<Follower> m_edge;
    std::vector<Follower> m_pool;
    std::vector<Follower> m_redis;
    std::vector<Follower> m_live;
    std::vector<Follower> m_sockets;
};

} // namespace foyer::app
