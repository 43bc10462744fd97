// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/buyerapiroutes.h"

#include "server/booking/bookingservices.h"
#include "server/buyerapi/answers.h"
#include "server/buyerapi/buyeroperation.h"
#include "server/buyerapi/envelope.h"
#include "server/buyerapi/seatview.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

BuyerApiRoutes::BuyerApiRoutes(const Parts &parts)
    : m_clock(parts.clock)
    , m_startedAt(parts.clock.steadyNow())
    , m_locks(parts.booking, parts.ids)
    , m_desk(parts.booking)
    , m_cashier(parts.booking, m_desk)
    , m_auth(parts.accounts, parts.ids, parts.clock, parts.signIn)
    , m_inventory(parts.pool, parts.booking)
    , m_lockRoutes(parts.booking, m_locks)
    , m_reservations(parts.booking, m_locks, m_desk)
    , m_payments(m_cashier)
{
    if (parts.line != nullptr)
        m_queue.emplace(parts.booking.sheets(), *parts.line, parts.clock);
}

void BuyerApiRoutes::addTo(api::ApiBuilder &api)
{
    for (const char *prefix : {"/api/auth/", "/api/queue/"})
        api.routes().setProblemFormat(prefix, &Envelope::plain);
    for (const char *prefix : {"/api/inventory/", "/api/booking/", "/api/payment/"})
        api.routes().setProblemFormat(prefix, &Envelope::stated);
    m_auth.addTo(api);
    m_inventory.addTo(api);
    m_lockRoutes.addTo(api);
    m_reservations.addTo(api);
    m_payments.addTo(api);
    if (m_queue)
        m_queue->addTo(api);
    api::Operation health = buyerOperation(http::Method::Get, "/health", "health.show",
                                           "That the server answers, and since when.");
    health.signIn = api::SignIn::NotNeeded;
    health.answerSchema = answers::health();
    api.addRaw(health, http::SyncHandler([this](http::Request &) { return this->health(); }));
}

http::Response BuyerApiRoutes::health() const
{
    const std::chrono::duration<double> uptime = m_clock.steadyNow() - m_startedAt;
    http::JsonMembers json;
    json.addText("status", "healthy");
    json.addRaw("timestamp", jsonTime(m_clock.now()));
    json.addRaw("uptime", QByteArray::number(uptime.count(), 'f', 3));
    return http::Response::json(json.take());
}

} // namespace foyer::buyerapi
