// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/client.h"
#include "server/redis/dialer.h"
#include "server/socketio/sockethub.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/socketio/standinroom.h"
#include "tests/support/redischild.h"

namespace foyer::test {

/// One worker with `/socket.io/` and a StandInRoom; the pages of shop.example may use it.
class SocketWorker
{
public:
    explicit SocketWorker(const QString &redisSocket, const socketio::SocketLimits &limits = {});
    ~SocketWorker();
    Q_DISABLE_COPY_MOVE(SocketWorker)

    [[nodiscard]] quint16 port() const { return m_worker->port(); }

    /// Does something with the room, or the hub, on the worker's thread.
    void withRoom(const std::function<void(StandInRoom &)> &work);
    void withHub(const std::function<void(socketio::SocketHub &)> &work);

    [[nodiscard]] socketio::SocketFigures figures();
    [[nodiscard]] int guests(); ///< who are welcome and there

private:
    struct Parts;
    void build(const QString &redisSocket, const socketio::SocketLimits &limits, http::RouteTable &table);

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Parts> m_parts; ///< live on the worker's thread
    std::unique_ptr<HttpWorker> m_worker;
};

} // namespace foyer::test
