// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/workerfigures.h"

#include "server/http/serverstats.h"
#include "server/live/livelimits.h"
#include "server/pg/statistics.h"
#include "server/redis/statistics.h"
#include "server/socketio/socketlimits.h"

#include <array>

namespace foyer::app {

// The order of the followers is the order of the totals in the update functions below.
WorkerFigures::WorkerFigures(MetricSet &metrics)
    : m_metrics(metrics)
    , m_connections(metrics.gauge({"foyer_http_connections", "Open HTTP connections."}))
    , m_requests(metrics.gauge({"foyer_http_requests_in_progress", "Requests that are being answered."}))
    , m_poolReady(metrics.gauge({"foyer_pg_connections_ready", "PostgreSQL connections that can work."}))
    , m_poolWaiting(metrics.gauge({"foyer_pg_calls_waiting", "Calls that wait for a PostgreSQL connection."}))
    , m_redisPending(metrics.gauge({"foyer_redis_commands_pending", "Redis commands not answered yet."}))
    , m_liveSessions(metrics.gauge({"foyer_live_sessions", "WebSockets that follow live topics."}))
    , m_liveTopics(metrics.gauge({"foyer_live_topics", "Topics that are read for them."}))
    , m_socketSessions(
          metrics.gauge({"foyer_socketio_sessions", "Socket.IO sessions, polling or on a WebSocket."}))
{
    const char *answers = "Answers by class of status.";
    m_edge = {follower("foyer_http_connections_total", "Connections accepted."),
              follower("foyer_http_answers_total", answers, {{"class", "2xx"}}),
              follower("foyer_http_answers_total", answers, {{"class", "3xx"}}),
              follower("foyer_http_answers_total", answers, {{"class", "4xx"}}),
              follower("foyer_http_answers_total", answers, {{"class", "5xx"}}),
              follower("foyer_http_refused_total", "Messages that the edge refused by itself."),
              follower("foyer_http_clients_gone_total", "Requests whose client went before the answer."),
              follower("foyer_http_timeouts_total", "Heads, bodies and handlers that took too long."),
              follower("foyer_http_readers_cut_total", "Connections cut because the client did not read."),
              follower("foyer_http_received_bytes_total", "Bytes received."),
              follower("foyer_http_sent_bytes_total", "Bytes sent.")};
    m_pool = {follower("foyer_pg_statements_total", "Statements sent to PostgreSQL."),
              follower("foyer_pg_refused_total", "Segments that PostgreSQL answered with an error."),
              follower("foyer_pg_timeouts_total", "Calls not answered at their deadline."),
              follower("foyer_pg_in_doubt_total", "Calls whose outcome was lost with the connection."),
              follower("foyer_pg_overloaded_total", "Calls refused because too many waited."),
              follower("foyer_pg_connects_total", "Connections made to PostgreSQL.")};
    m_redis = {
        follower("foyer_redis_commands_total", "Commands handed to a socket."),
        follower("foyer_redis_writes_total", "Writes to a socket; commands per write is the batching."),
        follower("foyer_redis_timeouts_total", "Commands not answered at their deadline."),
        follower("foyer_redis_in_doubt_total", "Commands whose outcome was lost with the connection."),
        follower("foyer_redis_refused_total", "Commands never sent."),
        follower("foyer_redis_connects_total", "Connections made to Redis.")};
    m_live = {follower("foyer_live_frames_made_total", "Frames made, each for all who listen."),
              follower("foyer_live_frames_sent_total", "Frames given to connections."),
              follower("foyer_live_frames_left_out_total", "Frames that slow readers did not get."),
              follower("foyer_live_resets_total", "Topics that a client had to read anew."),
              follower("foyer_live_refused_total", "Requests of clients that were refused."),
              follower("foyer_live_cut_off_total", "WebSockets that were ended here.")};
    m_sockets = {follower("foyer_socketio_sessions_total", "Socket.IO sessions opened."),
                 follower("foyer_socketio_relayed_total", "Requests for sessions of other workers."),
                 follower("foyer_socketio_websockets_total", "Sessions that went on by WebSocket."),
                 follower("foyer_socketio_too_slow_total", "Sessions ended because nobody read them.")};
}

WorkerFigures::Follower WorkerFigures::follower(const char *name, const char *help, MetricLabels labels)
{
    return Follower{&m_metrics.counter({name, help}, std::move(labels))};
}

void WorkerFigures::update(const http::ServerStats &edge, const pg::PoolStatistics &pool,
                           const redis::Statistics &redis, int redisPending)
{
    updateEdge(edge);
    updatePool(pool);
    updateRedis(redis, redisPending);
}

void WorkerFigures::update(const live::LiveFigures &live, const socketio::SocketFigures &sockets)
{
    m_liveSessions.set(double(live.sessions));
    m_liveTopics.set(double(live.topics));
    m_socketSessions.set(double(sockets.sessions));
    const std::array<std::uint64_t, 6> told{live.encoded, live.sent,    live.leftOut,
                                            live.resets,  live.refused, live.cutOff};
    for (std::size_t i = 0; i < told.size(); ++i)
        m_live.at(i).follow(told[i]);
    const std::array<std::uint64_t, 4> opened{sockets.opened, sockets.relayed, sockets.transitions,
                                              sockets.tooSlow};
    for (std::size_t i = 0; i < opened.size(); ++i)
        m_sockets.at(i).follow(opened[i]);
}

void WorkerFigures::updateEdge(const http::ServerStats &edge)
{
    m_connections.set(double(edge.connectionsOpen.value()));
    m_requests.set(double(edge.requestsInProgress.value()));
    const std::uint64_t timeouts =
        edge.handlerTimeouts.value() + edge.headTimeouts.value() + edge.bodyTimeouts.value();
    const std::array<std::uint64_t, 11> totals{edge.connectionsAccepted.value(),
                                               edge.answers2xx.value(),
                                               edge.answers3xx.value(),
                                               edge.answers4xx.value(),
                                               edge.answers5xx.value(),
                                               edge.refused.value(),
                                               edge.clientsGone.value(),
                                               timeouts,
                                               edge.readersCut.value(),
                                               edge.bytesReceived.value(),
                                               edge.bytesSent.value()};
    for (std::size_t i = 0; i < totals.size(); ++i)
        m_edge.at(i).follow(totals[i]);
}

void WorkerFigures::updatePool(const pg::PoolStatistics &pool)
{
    m_poolReady.set(pool.ready);
    m_poolWaiting.set(pool.waiting);
    const std::array<std::uint64_t, 6> totals{pool.counters.statements, pool.counters.refused,
                                              pool.counters.timeouts,   pool.counters.inDoubt,
                                              pool.overloaded,          pool.counters.connects};
    for (std::size_t i = 0; i < totals.size(); ++i)
        m_pool.at(i).follow(totals[i]);
}

void WorkerFigures::updateRedis(const redis::Statistics &redis, int pending)
{
    m_redisPending.set(pending);
    const std::array<std::uint64_t, 6> totals{redis.commands.value(), redis.writes.value(),
                                              redis.timeouts.value(), redis.inDoubt.value(),
                                              redis.refused.value(),  redis.connects.value()};
    for (std::size_t i = 0; i < totals.size(); ++i)
        m_redis.at(i).follow(totals[i]);
}

} // namespace foyer::app
