// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/playworker.h"

namespace foyer::simulation {

namespace {

/// Whoever is silent is silent for good: that is soon known. The way to the provider is never closed.
payments::LaneSettings laneSettings()
{
    payments::LaneSettings settings;
    settings.timeout = std::chrono::milliseconds{20};
    settings.breaker.failures = 1'000'000'000;
    return settings;
}

/// Deadlines that no busy machine reaches.
booking::BookingSettings bookingSettings()
{
    booking::BookingSettings settings;
    settings.checkout.payWithin = std::chrono::hours{playhouse::payHours};
    settings.sweeps.payouts = std::chrono::milliseconds{0};
    settings.batches.patience = std::chrono::minutes{30};
    settings.batches.transaction = std::chrono::minutes{2};
    return settings;
}

} // namespace

PlayWorker::Parts::Parts(const pg::PoolSettings &settings, PlayWorker &worker)
    : pool(settings, worker.m_clock, worker.m_random)
    , lane(worker.m_provider, worker.m_clock, laneSettings())
    , services({pool, worker.m_sheets, worker.m_silence, worker.m_ids, worker.m_clock,
                Secret(QByteArrayLiteral("a key of thirty-two bytes, truly"))},
               bookingSettings())
    , routes(services)
{
    services.setLane(booking::Tender::Simulated, lane);
    routes.addTo(worker.m_api);
    pool.open();
}

PlayWorker::PlayWorker(const pg::ConnectionSettings &database, Fates &fates) : m_provider(fates)
{
    test::WorkerSetup setup;
    setup.guard = &m_guard;
    setup.routes = [this, &database](http::RouteTable &table) { build(database, table); };
    m_worker = std::make_unique<test::HttpWorker>(std::move(setup));
}

PlayWorker::~PlayWorker()
{
    m_worker->stopServer();
    run([this] { m_parts.reset(); });
}

void PlayWorker::build(const pg::ConnectionSettings &database, http::RouteTable &table)
{
    pg::PoolSettings settings{database};
    settings.connections = 4;
    settings.defaultTimeout = std::chrono::minutes{2};
    m_parts = std::make_unique<Parts>(settings, *this);
    table = std::move(m_api.routes());
}

} // namespace foyer::simulation
