// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/boxoffice.h"

#include "core/base/version.h"
#include "server/api/openapi.h"
#include "server/socketio/socketroutes.h"

#include <QJsonDocument>

namespace foyer::app {

namespace {

constexpr std::chrono::hours housekeepingInterval{1};

booking::HabitLimits habitLimits(const accounts::RateLimits &rates)
{
    booking::HabitLimits limits;
    limits.isOn = rates.isOn;
    limits.free *= rates.scale;
    return limits;
}

/// Made once: it never changes while the server runs.
void addDescription(api::ApiBuilder &api)
{
    api::Operation operation;
    operation.path = "/api/openapi.json";
    operation.name = "api.describe";
    operation.summary = "This description.";
    operation.signIn = api::SignIn::NotNeeded;
    operation.answerType = "application/json";
    const auto description = std::make_shared<http::Response>();
    api.addRaw(std::move(operation),
               http::SyncHandler([description](http::Request &) { return *description; }));
    const QJsonObject document = api::describeApi(api, Version::ofThisBuild().toText());
    *description = http::Response::json(QJsonDocument(document).toJson(QJsonDocument::Compact));
    description->setCacheControl("public, max-age=300");
}

} // namespace

BoxOffice::BoxOffice(const BoxOfficeParts &parts)
    : m_listener(parts.connection, parts.clock, parts.random)
    , m_accounts(accounts::AccountsParts{parts.pool, parts.redis, parts.clock, parts.ids, parts.random,
                                         parts.keys.tokens, parts.connection, parts.accounts})
    , m_accountsRoutes(m_accounts)
    , m_seating(parts.pool, m_work, parts.ids)
    , m_catalog(parts.pool, parts.clock, parts.ids)
    , m_outbox(parts.pool, parts.redis, parts.clock)
    , m_rollups(parts.pool, parts.clock)
    , m_publisher(parts.redis, parts.clock, [this] { wakeReaders(); })
    , m_gatekeeper(m_accounts.access(), m_accounts.news(), m_catalog.sheets())
    , m_hub(parts.redis, parts.dialer, m_gatekeeper, parts.clock, parts.random)
    , m_liveRoutes(m_hub)
    , m_simulation(parts.simulation)
    , m_simulatedLane(m_simulation, parts.clock, parts.lane)
    , m_habits(parts.redis, parts.clock, habitLimits(parts.accounts.rates))
    , m_line({parts.pool, parts.redis, m_catalog.sheets(), parts.clock, parts.random, parts.keys.line},
             parts.line)
    , m_booking(saleParts(parts), parts.booking)
    , m_bookingRoutes(m_booking)
    , m_seatChange({parts.pool, m_catalog.events(), m_catalog.plans(), m_catalog.sheets(), m_booking,
                    m_publisher, parts.ids, m_work})
    , m_buyerApi({parts.pool, m_accounts, m_booking, parts.ids, parts.clock, parts.accounts.signIn, &m_line})
    , m_queueGatekeeper(m_accounts.access(), m_accounts.news(), m_catalog.sheets())
    , m_queueLive({m_queueGatekeeper, m_catalog.sheets(), m_line, parts.clock})
    , m_sockets({parts.redis, parts.dialer, m_queueLive, parts.clock, parts.random})
    , m_figures(parts.pool, parts.clock)
    , m_keyRing(parts.pool, parts.keys.installation, parts.clock, parts.random)
    , m_tickets(parts.pool, m_catalog.sheets(), m_keyRing, m_work)
    , m_checkin(parts.pool, m_catalog.sheets(), m_keyRing, m_publisher, parts.clock)
    , m_customers(parts.pool, parts.clock)
{
    m_catalog.sheets().follow(m_listener);
    m_accounts.setGuests(m_line.guests());
    m_booking.setLane(booking::Tender::Simulated, m_simulatedLane);
    QObject::connect(&m_simulation, &payments::SimulatedProvider::repeated, &m_simulatedLane,
                     &payments::PaymentLane::hear);
}

BoxOffice::~BoxOffice() = default;

booking::BookingServices::Parts BoxOffice::saleParts(const BoxOfficeParts &parts)
{
    booking::BookingServices::Parts sale{parts.pool, m_catalog.sheets(), m_publisher,
                                         parts.ids,  parts.clock,        parts.keys.holds};
    sale.habits = &m_habits;
    sale.gate = &m_line.gate();
    sale.redis = &parts.redis;
    return sale;
}

void BoxOffice::addTo(api::ApiBuilder &api)
{
    m_accountsRoutes.addTo(api);
    m_seating.addTo(api);
    m_catalog.addTo(api);
    m_line.addTo(api);
    m_bookingRoutes.addTo(api);
    m_seatChange.addTo(api);
    m_figures.addTo(api);
    m_liveRoutes.addTo(api);
    m_tickets.addTo(api);
    m_checkin.addTo(api);
    m_customers.addTo(api);
    m_buyerApi.addTo(api);
    socketio::addSocketRoutes(api.routes(), m_sockets);
    addDescription(api);
}

void BoxOffice::open()
{
    m_listener.open();
    m_accounts.open();
    m_booking.startSweeping();
    m_line.start();
    m_outbox.start();
    m_rollups.start();
    startHousekeeping();
}

void BoxOffice::startHousekeeping()
{
    QObject::connect(&m_housekeeping, &QTimer::timeout, &m_housekeeping,
                     [this] { static_cast<void>(m_accounts.housekeeper().sweep()); });
    m_housekeeping.start(housekeepingInterval);
}

void BoxOffice::beginDrain()
{
    m_hub.close();
    m_sockets.close();
}

void BoxOffice::wakeReaders()
{
    m_outbox.wake();
    m_rollups.wake();
}

} // namespace foyer::app
