// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server.h"

#include "core/base/log.h"
#include "core/base/version.h"
#include "server/epoll/epolldispatcher.h"
#include "server/http/tlsidentity.h"
#include "server/runtime/listen/systemlimits.h"
#include "server/runtime/metrics/buildinfometrics.h"
#include "server/runtime/metrics/logmetrics.h"
#include "server/runtime/metrics/processmetrics.h"

namespace foyer::app {

namespace {

Q_LOGGING_CATEGORY(lcServer, "foyer.server")

using namespace std::chrono_literals;
using runtime::ShutdownStep;

constexpr auto stallLimit = 10s; // an event loop that stands still for so long is not alive
constexpr auto startLimit = 30s; // of all workers together
constexpr auto stopLimit = 5s;
constexpr auto childrenLimit = 45s; // PostgreSQL writes its last checkpoint
constexpr auto hurriedLimit = 1s;

std::unique_ptr<QAbstractEventDispatcher> makeDispatcher()
{
    Result<std::unique_ptr<epoll::EpollDispatcher>> dispatcher = epoll::EpollDispatcher::create();
    if (!dispatcher)
        return nullptr;
    return std::move(*dispatcher);
}

} // namespace

Server::Server(const ServerSettings &settings, const Clock &clock, Stores stores, InstallationKeys keys)
    : m_settings(settings)
    , m_clock(clock)
    , m_stores(std::move(stores))
    , m_keys(std::move(keys))
    , m_liveness(clock, stallLimit)
    , m_startedCheck(m_readiness.add(QStringLiteral("server")))
    , m_metrics(std::make_shared<runtime::MetricHub>())
    , m_parts{m_settings,       m_stores.postgres(),
              m_stores.redis(), clock,
              m_readiness,      m_identity,
              m_keys,           SystemParts{m_liveness, m_readiness, m_page}}
    , m_workers(runtime::WorkerGroupSettings{settings.workers,
                                             [this](const runtime::WorkerContext &context) {
                                                 return makeWorker(context);
                                             },
                                             &makeDispatcher},
                m_liveness, *m_metrics)
    , m_shutdown(shutdownActions(), clock)
{}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(const ServerSettings &settings, const Clock &clock,
                                             const runtime::LogSystem &log, const privatedb::WaitLimit &limit)
{
    runtime::raiseAndReportLimits();
    Result<Stores> stores = Stores::open(settings.stores, clock, limit);
    if (!stores)
        return failure(std::move(stores.error()));
    SystemRandom random;
    Result<InstallationKeys> keys = InstallationKeys::loadOrCreate(
        settings.keysDirectory.isEmpty() ? stores->keysDirectory() : settings.keysDirectory, random);
    if (!keys)
        return failure(std::move(keys.error()));
    std::unique_ptr<Server> server(new Server(settings, clock, std::move(*stores), std::move(*keys)));
    if (Result<void> listening = server->listen(); !listening)
        return failure(std::move(listening.error()));
    server->fillMetricsPage(log);
    return server;
}

Result<void> Server::listen()
{
    if (!m_settings.listenTls.isEmpty()) {
        if (Result<void> loaded = m_identity.load(m_settings.tls, m_clock.now()); !loaded)
            return loaded;
    }
    Result<SocketsOfWorkers> plain = listenOn(m_settings.listen);
    if (!plain)
        return failure(std::move(plain.error()));
    Result<SocketsOfWorkers> tls = listenOn(m_settings.listenTls);
    if (!tls)
        return failure(std::move(tls.error()));
    m_plain = std::move(*plain);
    m_tls = std::move(*tls);
    return {};
}

Result<Server::SocketsOfWorkers> Server::listenOn(const runtime::SocketAddresses &addresses) const
{
    // Further workers of a running installation share its port; anybody else's is refused.
    const bool joins = m_settings.stores.kind == StoreKind::Attached;
    const auto sharing = joins ? runtime::PortSharing::OtherProcesses : runtime::PortSharing::ThisProcess;
    SocketsOfWorkers byWorker(std::size_t(m_settings.workers));
    for (const runtime::SocketAddress &address : addresses) {
        Result<std::vector<runtime::ListenSocket>> sockets =
            runtime::ListenSocket::open(address, m_settings.workers, sharing);
        if (!sockets)
            return failure(std::move(sockets.error()));
        for (std::size_t worker = 0; worker < byWorker.size(); ++worker)
            byWorker[worker].push_back(std::move((*sockets)[worker]));
    }
    return byWorker;
}

void Server::fillMetricsPage(const runtime::LogSystem &log)
{
    m_page.add(m_metrics);
    m_page.add(std::make_shared<runtime::ProcessMetrics>());
    m_page.add(std::make_shared<runtime::LogMetrics>(log));
    m_page.add(
        std::make_shared<runtime::BuildInfoMetrics>(Version::ofThisBuild().toText().toStdString(), ""));
}

Result<void> Server::start()
{
    Result<std::unique_ptr<runtime::SignalPipe>> signalPipe = runtime::SignalPipe::open();
    if (!signalPipe)
        return failure(std::move(signalPipe.error()));
    m_signals = std::move(*signalPipe);
    connect(m_signals.get(), &runtime::SignalPipe::stopAsked, &m_shutdown, &runtime::ShutdownSequence::ask);
    connect(m_signals.get(), &runtime::SignalPipe::reloadAsked, this, &Server::reload);
    connect(&m_shutdown, &runtime::ShutdownSequence::finished, this, &Server::end);
    followInstallation();
    startWorkers();
    return {};
}

void Server::followInstallation()
{
    privatedb::PrivateInstallation *installation = m_stores.installation();
    if (!installation)
        return;
    connect(installation, &privatedb::PrivateInstallation::failed, this, &Server::fail);
}

Task<> Server::startWorkers()
{
    Result<void> started = co_await m_workers.start(startLimit, stopLimit);
    if (!started) {
        fail(started.error());
        co_return;
    }
    if (m_shutdown.isRunning())
        co_return;
    m_startedCheck->setReady();
    announce();
    leaveNote();
}

// A certificate that cannot be read does not end the service that runs on the old one.
void Server::reload()
{
    if (m_settings.listenTls.isEmpty())
        return;
    if (Result<void> loaded = m_identity.load(m_settings.tls, m_clock.now()); !loaded)
        LogEvent(LogLevel::Error, lcServer(), QStringLiteral("The certificate was not renewed."))
            .error(loaded.error());
    else
        qCInfo(lcServer) << "The certificate was read again.";
}

void Server::announce() const
{
    announce("http", m_plain.front());
    announce("https", m_tls.front());
}

void Server::announce(const char *scheme, const std::vector<runtime::ListenSocket> &sockets) const
{
    for (const runtime::ListenSocket &socket : sockets)
        LogEvent(LogLevel::Info, lcServer(), QStringLiteral("Serving."))
            .field("scheme", QByteArray(scheme))
            .field("address", socket.address().toText())
            .field("workers", m_settings.workers)
            .field("version", Version::ofThisBuild().toText());
}

std::optional<ServingNote> Server::note() const
{
    const bool isOurs = m_settings.stores.kind == StoreKind::Private;
    return isOurs ? std::optional(ServingNote(m_settings.stores.installation.dataDirectory)) : std::nullopt;
}

// Serving goes on without the note: clients on this computer then have to be told the address.
void Server::leaveNote() const
{
    const std::optional<ServingNote> served = note();
    if (!served)
        return;
    QStringList addresses;
    for (const runtime::ListenSocket &socket : m_plain.front())
        addresses.append(QStringLiteral("http://") + socket.address().toText());
    for (const runtime::ListenSocket &socket : m_tls.front())
        addresses.append(QStringLiteral("https://") + socket.address().toText());
    if (const Result<void> written = served->write(addresses); !written)
        LogEvent(LogLevel::Warning, lcServer(), QStringLiteral("The note for clients was not written."))
            .error(written.error());
}

std::unique_ptr<runtime::WorkerService> Server::makeWorker(const runtime::WorkerContext &context)
{
    return std::make_unique<ServerWorker>(m_parts, takeListeners(context.index), context);
}

// Each worker takes its own entry, once, so no lock is needed although it is the worker's thread that asks.
WorkerListeners Server::takeListeners(int worker)
{
    WorkerListeners listeners;
    for (runtime::ListenSocket &socket : m_plain.at(std::size_t(worker)))
        listeners.plain.emplace_back(socket.release());
    for (runtime::ListenSocket &socket : m_tls.at(std::size_t(worker)))
        listeners.tls.emplace_back(socket.release());
    return listeners;
}

runtime::ShutdownSequence::Actions Server::shutdownActions()
{
    using runtime::ShutdownAction;
    runtime::ShutdownSequence::Actions actions;
    const auto at = [&actions](ShutdownStep step) -> ShutdownAction & { return actions[std::size_t(step)]; };
    at(ShutdownStep::NotReady) =
        ShutdownAction{[this](const std::function<void()> &done) {
                           m_startedCheck->setNotReady(QStringLiteral("The server is stopping."));
                           done();
                       },
                       1s, hurriedLimit};
    at(ShutdownStep::BalancerWait) = ShutdownAction{{}, m_settings.balancerInterval, 0s};
    at(ShutdownStep::FinishRequests) =
        ShutdownAction{[this](std::function<void()> done) { drainWorkers(std::move(done)); },
                       m_settings.drain + stopLimit, hurriedLimit};
    at(ShutdownStep::CloseConnections) = ShutdownAction{
        [this](std::function<void()> done) { stopWorkers(std::move(done)); }, stopLimit + 1s, stopLimit};
    at(ShutdownStep::StopChildren) =
        ShutdownAction{[this](const std::function<void()> &done) {
                           if (privatedb::PrivateInstallation *installation = m_stores.installation()) {
                               if (Result<void> stopped = installation->stop(); !stopped)
                                   fail(stopped.error());
                           }
                           done();
                       },
                       childrenLimit, childrenLimit};
    return actions;
}

Task<> Server::drainWorkers(std::function<void()> done)
{
    m_workers.beginDrain();
    Result<void> drained = co_await m_workers.whenDrained(m_settings.drain + stopLimit);
    if (!drained)
        qCWarning(lcServer).noquote() << drained.error().toLogText();
    done();
}

Task<> Server::stopWorkers(std::function<void()> done)
{
    Result<void> stopped = co_await m_workers.stop(stopLimit);
    if (!stopped)
        qCWarning(lcServer).noquote() << stopped.error().toLogText();
    done();
}

void Server::fail(const Error &error)
{
    LogEvent(LogLevel::Error, lcServer(), QStringLiteral("The server cannot go on.")).error(error);
    m_status = 1;
    if (!m_shutdown.isRunning())
        m_shutdown.ask();
}

void Server::end()
{
    if (const std::optional<ServingNote> served = note())
        served->remove();
    Q_EMIT finished(m_status, m_workers.hasAbandoned());
}

} // namespace foyer::app
