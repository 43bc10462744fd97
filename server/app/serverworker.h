// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "server/app/boxoffice.h"
#include "server/app/requestlogger.h"
#include "server/app/serversettings.h"
#include "server/app/systemroutes.h"
#include "server/app/tlsidentity.h"
#include "server/app/workerfigures.h"
#include "server/http/httpserver.h"
#include "server/pg/pool.h"
#include "server/redis/client.h"
#include "server/redis/dialer.h"
#include "server/runtime/shutdown/readiness.h"
#include "server/runtime/worker/workerservice.h"

#include <QTimer>

namespace foyer::app {

/// What all workers share; read-only or thread-safe, and outlives them.
struct WorkerParts
{
    const ServerSettings &settings;
    pg::ConnInfo postgres;
    redis::Dialer redis;
    const Clock &clock;
    runtime::Readiness &readiness;
    const TlsIdentity &identity; ///< empty without HTTPS
    const InstallationKeys &keys;
    SystemParts system;
};

/// The sockets of one worker.
struct WorkerListeners
{
    std::vector<http::ListeningSocket> plain;
    std::vector<http::ListeningSocket> tls;
};

/// One worker's share of the server: its database pipelines, its Redis connection, its routes and its HTTP
/// edge. Made, used and destroyed on the worker's thread.
class ServerWorker final : public QObject, public runtime::WorkerService
{
    Q_OBJECT

public:
    ServerWorker(const WorkerParts &parts, WorkerListeners listeners, const runtime::WorkerContext &context);
    ~ServerWorker() override;

    [[nodiscard]] Task<Result<void>> start() override;
    void beginDrain(std::function<void()> drained) override;
    void stop() override;

private:
    [[nodiscard]] Result<void> serve();
    [[nodiscard]] Result<http::Router> buildRouter();
    void look();
    void takeIdentity();
    void tellPostgres(bool isReachable);

    const WorkerParts m_parts;
    WorkerListeners m_listeners;
    std::shared_ptr<MetricSet> m_metrics;
    SystemRandom m_random;
    UuidV7Factory m_ids;
    http::RequestSources m_sources;
    RequestLogger m_logger;
    WorkerFigures m_figures;
    std::unique_ptr<runtime::ReadinessCheck> m_check;
    std::unique_ptr<pg::Pool> m_pool; ///< goes before the box office: what waits for it is answered there
    std::unique_ptr<redis::Client> m_redis;
    std::unique_ptr<BoxOffice> m_boxOffice;
    std::unique_ptr<http::HttpServer> m_server;
    QTimer m_look;
    quint64 m_identityVersion = 0;
};

} // namespace foyer::app
