// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/serverworker.h"
#include "server/app/servingnote.h"
#include "server/app/stores.h"
#include "server/runtime/listen/listensocket.h"
#include "server/runtime/metrics/metrichub.h"
#include "server/runtime/metrics/metricspage.h"
#include "server/runtime/shutdown/shutdownsequence.h"
#include "server/runtime/shutdown/signalpipe.h"
#include "server/runtime/worker/liveness.h"
#include "server/runtime/worker/workergroup.h"

namespace foyer::app {

/// The running server: databases, workers, and the way out. Lives in the main thread. Start-up order is
/// written once, in open() and start(); shut-down is its mirror, in shutdownActions().
class Server final : public QObject
{
    Q_OBJECT

public:
    /// Blocks until databases answer and addresses are listened on. Errors are for the person who started it.
    [[nodiscard]] static Result<std::unique_ptr<Server>> open(const ServerSettings &settings,
                                                              const Clock &clock,
                                                              const runtime::LogSystem &log,
                                                              const privatedb::WaitLimit &limit);
    ~Server() override;

    /// Takes over the signals and starts the workers; finished() follows, at the latest after a signal to
    /// stop.
    [[nodiscard]] Result<void> start();

Q_SIGNALS:
    /// With the process' exit status. `mustEndNow`: a thread is stuck; end without destroying anything.
    void finished(int status, bool mustEndNow);

private:
    using SocketsOfWorkers = std::vector<std::vector<runtime::ListenSocket>>;

    Server(const ServerSettings &settings, const Clock &clock, Stores stores, InstallationKeys keys);

    [[nodiscard]] Result<void> listen();
    [[nodiscard]] Result<SocketsOfWorkers> listenOn(const runtime::SocketAddresses &addresses) const;
    void fillMetricsPage(const runtime::LogSystem &log);
    void followInstallation();
    void announce() const;
    void leaveNote() const;
    void announce(const char *scheme, const std::vector<runtime::ListenSocket> &sockets) const;
    void reload();
    Task<> startWorkers();
    Task<> drainWorkers(std::function<void()> done);
    Task<> stopWorkers(std::function<void()> done);
    [[nodiscard]] std::unique_ptr<runtime::WorkerService> makeWorker(const runtime::WorkerContext &context);
    [[nodiscard]] WorkerListeners takeListeners(int worker);
    [[nodiscard]] runtime::ShutdownSequence::Actions shutdownActions();
    void fail(const Error &error);
    void end();
    [[nodiscard]] std::optional<ServingNote> note() const; ///< of an installation that is ours

    const ServerSettings m_settings;
    const Clock &m_clock;
    Stores m_stores;
    InstallationKeys m_keys;
    TlsIdentity m_identity;
    SocketsOfWorkers m_plain; ///< by worker
    SocketsOfWorkers m_tls;
    std::unique_ptr<runtime::SignalPipe> m_signals;
    runtime::Liveness m_liveness;
    runtime::Readiness m_readiness;
    std::unique_ptr<runtime::ReadinessCheck> m_startedCheck;
    std::shared_ptr<runtime::MetricHub> m_metrics;
    runtime::MetricsPage m_page;
    WorkerParts m_parts;
    runtime::WorkerGroup m_workers;
    runtime::ShutdownSequence m_shutdown;
    int m_status = 0;
};

} // namespace foyer::app
