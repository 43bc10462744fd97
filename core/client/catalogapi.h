// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/apiclient.h"
#include "core/client/pageasked.h"
#include "core/wire/catalog/event.h"
#include "core/wire/catalog/listing.h"
#include "core/wire/catalog/organization.h"
#include "core/wire/catalog/seatchange.h"

namespace foyer::client {

/// Which events.
struct EventsAsked
{
    PageAsked page = {};
    std::optional<catalog::EventState> state = {};
    QString title = {}; ///< part of it
};

/// The organization, its taxes and events, and all that belongs to an event. Whatever changes an event
/// answers the whole event as it is then. `revision` is the one of the event that the person was looking at:
/// where it is not the newest any more, the refusal is Stale and nothing has changed. What is added bears an
/// id that the caller made (ApiClient::newId).
class CatalogApi
{
public:
    using EventTask = Task<Answer<wire::Event>>;

    /// `client` must outlive it and the tasks it gives.
    explicit CatalogApi(ApiClient &client) : m_client(client) {}

    /// All organizations that the signed-in person is a member of.
    [[nodiscard]] Task<Answer<wire::OrganizationList>> organizations();
    [[nodiscard]] Task<Answer<wire::Organization>> createOrganization(wire::CreateOrganization asked);
    [[nodiscard]] Task<Answer<wire::Organization>> organization();
    [[nodiscard]] Task<Answer<wire::Organization>> changeOrganization(qint32 revision,
                                                                      wire::ChangeOrganization change);
    [[nodiscard]] Task<Answer<wire::TaxRateList>> taxRates();
    [[nodiscard]] Task<Answer<wire::TaxRate>> createTaxRate(wire::CreateTaxRate asked);

    /// Newest first, with what is sold of each performance.
    [[nodiscard]] Task<Answer<wire::EventPage>> events(EventsAsked asked);
    [[nodiscard]] EventTask event(catalog::EventId event);
    [[nodiscard]] EventTask createEvent(wire::CreateEvent asked);
    [[nodiscard]] EventTask changeEvent(catalog::EventId event, qint32 revision, wire::ChangeEvent change);

    /// Who changed what, latest first.
    [[nodiscard]] Task<Answer<wire::EventChangePage>> changes(catalog::EventId event, PageAsked page);

    /// What it lacks before it can be published.
    [[nodiscard]] Task<Answer<wire::EventReadiness>> readiness(catalog::EventId event);
    [[nodiscard]] EventTask publish(catalog::EventId event);
    [[nodiscard]] EventTask cancelEvent(catalog::EventId event, QString reason);
    [[nodiscard]] EventTask finishEvent(catalog::EventId event);

    [[nodiscard]] EventTask addPerformance(catalog::EventId event, wire::AddPerformance asked);
    [[nodiscard]] EventTask changePerformance(catalog::EventId event, catalog::PerformanceId performance,
                                              qint32 revision, wire::ChangePerformance change);
    [[nodiscard]] EventTask removePerformance(catalog::EventId event, catalog::PerformanceId performance,
                                              qint32 revision);
    [[nodiscard]] EventTask cancelPerformance(catalog::EventId event, catalog::PerformanceId performance,
                                              QString reason);
    [[nodiscard]] EventTask finishPerformance(catalog::EventId event, catalog::PerformanceId performance);

    /// What another version of the map would do to what is sold from it. Changes nothing.
    [[nodiscard]] Task<Answer<wire::SeatChangeReport>> checkSeatChange(catalog::EventId event,
                                                                       wire::SeatChangeAsked asked);

    /// Puts the version in place of the one that is sold from. Where seats are missing the refusal has the
    /// code `seats_missing` and seatFaultsOf() says which; nothing has changed then.
    [[nodiscard]] Task<Answer<wire::SeatChangeDone>> changeSeats(catalog::EventId event, qint32 revision,
                                                                 wire::SeatChangeOrdered ordered);
    [[nodiscard]] static std::vector<wire::SeatFault> seatFaultsOf(const Refusal &refusal);

    [[nodiscard]] EventTask addCategory(catalog::EventId event, wire::AddPriceCategory asked);

    /// One for each category that the performances' halls have and the event has not.
    [[nodiscard]] EventTask deriveCategories(catalog::EventId event);
    [[nodiscard]] EventTask changeCategory(catalog::EventId event, catalog::CategoryId category,
                                           qint32 revision, wire::ChangePriceCategory change);
    [[nodiscard]] EventTask removeCategory(catalog::EventId event, catalog::CategoryId category,
                                           qint32 revision);
    [[nodiscard]] EventTask addTicketType(catalog::EventId event, wire::AddTicketType asked);
    [[nodiscard]] EventTask changeTicketType(catalog::EventId event, catalog::TicketTypeId type,
                                             qint32 revision, wire::ChangeTicketType change);
    [[nodiscard]] EventTask removeTicketType(catalog::EventId event, catalog::TicketTypeId type,
                                             qint32 revision);
    [[nodiscard]] EventTask addSalePhase(catalog::EventId event, wire::AddSalePhase asked);
    [[nodiscard]] EventTask changeSalePhase(catalog::EventId event, catalog::PhaseId phase, qint32 revision,
                                            wire::ChangeSalePhase change);
    [[nodiscard]] EventTask removeSalePhase(catalog::EventId event, catalog::PhaseId phase, qint32 revision);

    /// All prices at once: what is not in the table has no price any more.
    [[nodiscard]] EventTask setPrices(catalog::EventId event, qint32 revision, wire::PriceTable table);

private:
    [[nodiscard]] QByteArray pathOf(catalog::EventId event, QByteArrayView below = {}) const;
    [[nodiscard]] EventTask edit(Request request, Repeat repeat);

    ApiClient &m_client;
};

} // namespace foyer::client
