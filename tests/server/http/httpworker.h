// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/idfactory.h"
#include "server/http/httpserver.h"
#include "server/http/router.h"

#include <functional>
#include <memory>
#include <optional>
#include <QThread>

namespace foyer::test {

/// What a test wants of its server beside the usual.
struct WorkerSetup
{
    http::ServerConfig config = {};
    std::function<void(http::RouteTable &)> routes = {};
    http::RequestGuard *guard = nullptr;
    http::RequestObserver *observer = nullptr;
    std::optional<QSslConfiguration> tls = {}; ///< listens with TLS instead
};

/// Limits that let a test see them act: fast sweeps, everything else as usual.
[[nodiscard]] http::ServerConfig quickConfig();

/// An HttpServer in a thread of its own, on the server's own event dispatcher and a free port of the
/// loopback, so that a test may block on its sockets. Stopped with the object.
class HttpWorker
{
public:
    explicit HttpWorker(WorkerSetup setup);
    ~HttpWorker();
    Q_DISABLE_COPY_MOVE(HttpWorker)

    [[nodiscard]] quint16 port() const { return m_port; }

    [[nodiscard]] const http::ServerStats &stats() const { return m_server->stats(); }

    /// Runs something on the server's thread and waits for it.
    void run(const std::function<void()> &work);

    [[nodiscard]] http::HttpServer &server() { return *m_server; } ///< only inside run()

    [[nodiscard]] QObject *context() { return m_context.get(); }

    void stopServer(); ///< without draining; the thread goes on
    void beginDrain();

    [[nodiscard]] bool hasDrained() const { return m_hasDrained; }

private:
    void start(WorkerSetup setup);

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives in the thread
    std::unique_ptr<http::HttpServer> m_server;
    quint16 m_port = 0;
    std::atomic<bool> m_hasDrained{false};
};

} // namespace foyer::test
