// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/socketio/socketrig.h"

#include "server/redis/settings.h"
#include "server/redis/target.h"
#include "server/socketio/socketroutes.h"

namespace foyer::test {

struct SocketWorker::Parts
{
    redis::Dialer dialer;
    std::unique_ptr<redis::Client> client = {};
    StandInRoom room = {};
    std::unique_ptr<socketio::SocketHub> hub = {};
};

SocketWorker::SocketWorker(const QString &redisSocket, const socketio::SocketLimits &limits)
{
    WorkerSetup http;
    http.config.cors = http::Cors::build({.origins = {"https://shop.example"}}).value();
    http.routes = [&](http::RouteTable &table) { build(redisSocket, limits, table); };
    m_worker = std::make_unique<HttpWorker>(std::move(http));
}

SocketWorker::~SocketWorker()
{
    m_worker->stopServer();
    m_worker->run([this] { m_parts.reset(); });
}

void SocketWorker::build(const QString &redisSocket, const socketio::SocketLimits &limits,
                         http::RouteTable &table)
{
    m_parts.reset(new Parts{redis::Dialer::prepare(redis::Target::local(redisSocket)).value()});
    m_parts->client = redis::makeClient(m_parts->dialer, redis::Settings{}, m_clock, m_random);
    m_parts->client->open();
    m_parts->hub = std::make_unique<socketio::SocketHub>(
        socketio::SocketHub::Parts{*m_parts->client, m_parts->dialer, m_parts->room, m_clock, m_random},
        limits);
    socketio::addSocketRoutes(table, *m_parts->hub);
}

void SocketWorker::withRoom(const std::function<void(StandInRoom &)> &work)
{
    m_worker->run([&] { work(m_parts->room); });
}

void SocketWorker::withHub(const std::function<void(socketio::SocketHub &)> &work)
{
    m_worker->run([&] { work(*m_parts->hub); });
}

socketio::SocketFigures SocketWorker::figures()
{
    socketio::SocketFigures figures;
    withHub([&](const socketio::SocketHub &hub) { figures = hub.figures(); });
    return figures;
}

int SocketWorker::guests()
{
    int count = 0;
    withRoom([&](const StandInRoom &room) { count = int(room.count()); });
    return count;
}

} // namespace foyer::test
