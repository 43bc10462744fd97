// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accountservices.h"
#include "server/accounts/accountsroutes.h"
#include "server/api/apibuilder.h"
#include "server/app/installationkeys.h"
#include "server/catalog/catalogroutes.h"
#include "server/seating/seatingroutes.h"
#include "server/tickets/keyring.h"
#include "server/tickets/ticketroutes.h"

namespace foyer::app {

/// What a worker's capabilities are made from; all of it outlives them.
struct BoxOfficeParts
{
    pg::Pool &pool;
    pg::ConnectionSettings connection; ///< for connections that only listen
    redis::Client &redis;
    const Clock &clock;
    IdFactory &ids;
    RandomSource &random;
    const InstallationKeys &keys;
    accounts::AccountsSettings accounts;
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

    /// Connections that listen are opened.
    void open();

    [[nodiscard]] http::RequestGuard &guard() noexcept { return m_accounts.guard(); }

private:
    api::WorkPool m_work;
    pg::Listener m_listener;
    accounts::AccountServices m_accounts;
    accounts::AccountsRoutes m_accountsRoutes;
    seating::SeatingRoutes m_seating;
    catalog::CatalogRoutes m_catalog;
    tickets::KeyRing m_keyRing;
    tickets::TicketRoutes m_tickets;
};

} // namespace foyer::app
