// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accountservices.h"
#include "server/accounts/accountsroutes.h"
#include "server/api/apibuilder.h"
#include "server/app/installationkeys.h"
#include "server/app/livegatekeeper.h"
#include "server/booking/bookingroutes.h"
#include "server/booking/bookingservices.h"
#include "server/buyerapi/buyerapiroutes.h"
#include "server/buyerapi/queuelive.h"
#include "server/catalog/catalogroutes.h"
#include "server/checkin/checkinroutes.h"
#include "server/customers/customerroutes.h"
#include "server/line/lineservices.h"
#include "server/live/livehub.h"
#include "server/live/livepublisher.h"
#include "server/live/liveroutes.h"
#include "server/live/outboxreader.h"
#include "server/payments/paymentlane.h"
#include "server/payments/simulatedprovider.h"
#include "server/reports/figuresroutes.h"
#include "server/reports/rollupkeeper.h"
#include "server/seatchange/seatchangeroutes.h"
#include "server/seating/seatingroutes.h"
#include "server/socketio/sockethub.h"
#include "server/tickets/keyring.h"
#include "server/tickets/ticketroutes.h"

#include <QTimer>

namespace foyer::app {

/// What a worker's capabilities are made from; all of it outlives them.
struct BoxOfficeParts
{
    pg::Pool &pool;
    pg::ConnectionSettings connection; ///< for connections that only listen
    redis::Client &redis;
    const redis::Dialer &dialer; ///< for connections that only read streams
    const Clock &clock;
    IdFactory &ids;
    RandomSource &random;
    const InstallationKeys &keys;
    accounts::AccountsSettings accounts;
    payments::SimulationSettings simulation;
    payments::LaneSettings lane = {};
    booking::BookingSettings booking = {};
    line::LineSettings line = {};
};

/// Every capability of one worker, wired up: who asks whom is written here and nowhere else. Made on the
/// worker's thread before its HTTP server, destroyed after it.
class BoxOffice
{
public:
    explicit BoxOffice(const BoxOfficeParts &parts);
    Q_DISABLE_COPY_MOVE(BoxOffice)
    ~BoxOffice();

    /// Registers every operation, and the API's description of itself.
    void addTo(api::ApiBuilder &api);

    /// Connections that listen are opened, and what works in the background begins.
    void open();

    /// The server is about to stop: who listens is told to go elsewhere.
    void beginDrain();

    [[nodiscard]] http::RequestGuard &guard() noexcept { return m_accounts.guard(); }

    [[nodiscard]] const live::LiveFigures &liveFigures() const noexcept { return m_hub.figures(); }

    [[nodiscard]] const socketio::SocketFigures &socketFigures() const noexcept
    {
        return m_sockets.figures();
    }

private:
    [[nodiscard]] booking::BookingServices::Parts saleParts(const BoxOfficeParts &parts);
    void wakeReaders();
    void startHousekeeping();

    QTimer m_housekeeping;
    api::WorkPool m_work;
    pg::Listener m_listener;
    accounts::AccountServices m_accounts;
    accounts::AccountsRoutes m_accountsRoutes;
    seating::SeatingRoutes m_seating;
    catalog::CatalogRoutes m_catalog;
    live::OutboxReader m_outbox;
    reports::RollupKeeper m_rollups;
    live::LivePublisher m_publisher;
    LiveGatekeeper m_gatekeeper;
    live::LiveHub m_hub;
    live::LiveRoutes m_liveRoutes;
    payments::SimulatedProvider m_simulation;
    payments::PaymentLane m_simulatedLane;
    booking::HoldHabits m_habits;
    line::LineServices m_line;
    booking::BookingServices m_booking;
    booking::BookingRoutes m_bookingRoutes;
    seatchange::SeatChangeRoutes m_seatChange;
    buyerapi::BuyerApiRoutes m_buyerApi;
    LiveGatekeeper m_queueGatekeeper;
    buyerapi::QueueLive m_queueLive;
    socketio::SocketHub m_sockets;
    reports::FiguresRoutes m_figures;
    tickets::KeyRing m_keyRing;
    tickets::TicketRoutes m_tickets;
    checkin::CheckinRoutes m_checkin;
    customers::CustomerRoutes m_customers;
};

} // namespace foyer::app
