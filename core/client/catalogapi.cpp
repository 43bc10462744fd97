// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/catalogapi.h"

#include "core/client/readanswer.h"
#include "core/wire/catalog/names.h"

#include <QJsonDocument>

namespace foyer::client {

using EventTask = CatalogApi::EventTask;

namespace {

template <typename SomeId>
QByteArray below(const char *list, SomeId id, const char *act = "")
{
    return list + id.toText() + act;
}

} // namespace

QByteArray CatalogApi::pathOf(catalog::EventId event, QByteArrayView below) const
{
    return m_client.staffPath("/events/" + event.toText() + below.toByteArray());
}

EventTask CatalogApi::edit(Request request, Repeat repeat)
{
    co_return co_await m_client.call<wire::Event>(std::move(request), repeat);
}

Task<Answer<wire::OrganizationList>> CatalogApi::organizations()
{
    Request request = ApiClient::get("/api/v1/organizations");
    co_return co_await m_client.call<wire::OrganizationList>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Organization>> CatalogApi::createOrganization(wire::CreateOrganization asked)
{
    Request request = ApiClient::send(Method::Post, "/api/v1/organizations", asked);
    co_return co_await m_client.call<wire::Organization>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Organization>> CatalogApi::organization()
{
    Request request = ApiClient::get(m_client.staffPath({}));
    co_return co_await m_client.call<wire::Organization>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Organization>> CatalogApi::changeOrganization(qint32 revision,
                                                                wire::ChangeOrganization change)
{
    Request request =
        ApiClient::from(revision, ApiClient::send(Method::Patch, m_client.staffPath({}), change));
    co_return co_await m_client.call<wire::Organization>(std::move(request), Repeat::Never);
}

Task<Answer<wire::TaxRateList>> CatalogApi::taxRates()
{
    Request request = ApiClient::get(m_client.staffPath("/tax-rates"));
    co_return co_await m_client.call<wire::TaxRateList>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::TaxRate>> CatalogApi::createTaxRate(wire::CreateTaxRate asked)
{
    Request request = ApiClient::send(Method::Post, m_client.staffPath("/tax-rates"), asked);
    co_return co_await m_client.call<wire::TaxRate>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::EventPage>> CatalogApi::events(EventsAsked asked)
{
    Request request = ApiClient::get(m_client.staffPath("/events"));
    asked.page.addTo(request);
    if (asked.state)
        request.query.emplace_back(
            "state", jsonName(wire::WireNames<catalog::EventState>::table, *asked.state).data());
    if (!asked.title.isEmpty())
        request.query.emplace_back("q", asked.title.toUtf8());
    co_return co_await m_client.call<wire::EventPage>(std::move(request), Repeat::Safe);
}

EventTask CatalogApi::event(catalog::EventId event)
{
    return edit(ApiClient::get(pathOf(event)), Repeat::Safe);
}

EventTask CatalogApi::createEvent(wire::CreateEvent asked)
{
    return edit(ApiClient::send(Method::Post, m_client.staffPath("/events"), asked), Repeat::Safe);
}

EventTask CatalogApi::changeEvent(catalog::EventId event, qint32 revision, wire::ChangeEvent change)
{
    return edit(ApiClient::from(revision, ApiClient::send(Method::Patch, pathOf(event), change)),
                Repeat::Never);
}

Task<Answer<wire::EventChangePage>> CatalogApi::changes(catalog::EventId event, PageAsked page)
{
    Request request = ApiClient::get(pathOf(event, "/changes"));
    page.addTo(request);
    co_return co_await m_client.call<wire::EventChangePage>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::EventReadiness>> CatalogApi::readiness(catalog::EventId event)
{
    Request request = ApiClient::get(pathOf(event, "/readiness"));
    co_return co_await m_client.call<wire::EventReadiness>(std::move(request), Repeat::Safe);
}

EventTask CatalogApi::publish(catalog::EventId event)
{
    Request request = ApiClient::post(pathOf(event, "/publish"));
    request.deadline = std::chrono::seconds{60}; // a large hall takes a while
    return edit(std::move(request), Repeat::Safe);
}

EventTask CatalogApi::cancelEvent(catalog::EventId event, QString reason)
{
    const wire::CancelRequest body{std::move(reason)};
    return edit(ApiClient::send(Method::Post, pathOf(event, "/cancel"), body), Repeat::Safe);
}

EventTask CatalogApi::finishEvent(catalog::EventId event)
{
    return edit(ApiClient::post(pathOf(event, "/finish")), Repeat::Safe);
}

EventTask CatalogApi::addPerformance(catalog::EventId event, wire::AddPerformance asked)
{
    return edit(ApiClient::send(Method::Post, pathOf(event, "/performances"), asked), Repeat::Safe);
}

EventTask CatalogApi::changePerformance(catalog::EventId event, catalog::PerformanceId performance,
                                        qint32 revision, wire::ChangePerformance change)
{
    const QByteArray path = pathOf(event, below("/performances/", performance));
    return edit(ApiClient::from(revision, ApiClient::send(Method::Patch, path, change)), Repeat::Never);
}

EventTask CatalogApi::removePerformance(catalog::EventId event, catalog::PerformanceId performance,
                                        qint32 revision)
{
    const QByteArray path = pathOf(event, below("/performances/", performance));
    return edit(ApiClient::from(revision, ApiClient::remove(path)), Repeat::Never);
}

EventTask CatalogApi::cancelPerformance(catalog::EventId event, catalog::PerformanceId performance,
                                        QString reason)
{
    const QByteArray path = pathOf(event, below("/performances/", performance, "/cancel"));
    return edit(ApiClient::send(Method::Post, path, wire::CancelRequest{std::move(reason)}), Repeat::Safe);
}

EventTask CatalogApi::finishPerformance(catalog::EventId event, catalog::PerformanceId performance)
{
    return edit(ApiClient::post(pathOf(event, below("/performances/", performance, "/finish"))),
                Repeat::Safe);
}

Task<Answer<wire::SeatChangeReport>> CatalogApi::checkSeatChange(catalog::EventId event,
                                                                 wire::SeatChangeAsked asked)
{
    Request request = ApiClient::send(Method::Post, pathOf(event, "/seat-change/check"), asked);
    request.deadline = std::chrono::seconds{60}; // a large hall takes a while
    co_return co_await m_client.call<wire::SeatChangeReport>(std::move(request), Repeat::Safe);
}

// Its id lets it be repeated: the second time it says what was done.
Task<Answer<wire::SeatChangeDone>> CatalogApi::changeSeats(catalog::EventId event, qint32 revision,
                                                           wire::SeatChangeOrdered ordered)
{
    Request request =
        ApiClient::from(revision, ApiClient::send(Method::Post, pathOf(event, "/seat-change"), ordered));
    request.deadline = std::chrono::seconds{60};
    co_return co_await m_client.call<wire::SeatChangeDone>(std::move(request), Repeat::Safe);
}

std::vector<wire::SeatFault> CatalogApi::seatFaultsOf(const Refusal &refusal)
{
    const QByteArray json = QJsonDocument(refusal.more).toJson(QJsonDocument::Compact);
    const Answer<wire::SeatFaults> faults = readAnswer<wire::SeatFaults>(json);
    return faults ? faults->faults : std::vector<wire::SeatFault>{};
}

EventTask CatalogApi::addCategory(catalog::EventId event, wire::AddPriceCategory asked)
{
    return edit(ApiClient::send(Method::Post, pathOf(event, "/categories"), asked), Repeat::Safe);
}

EventTask CatalogApi::deriveCategories(catalog::EventId event)
{
    return edit(ApiClient::post(pathOf(event, "/categories/from-seat-maps")), Repeat::Safe);
}

EventTask CatalogApi::changeCategory(catalog::EventId event, catalog::CategoryId category, qint32 revision,
                                     wire::ChangePriceCategory change)
{
    const QByteArray path = pathOf(event, below("/categories/", category));
    return edit(ApiClient::from(revision, ApiClient::send(Method::Patch, path, change)), Repeat::Never);
}

EventTask CatalogApi::removeCategory(catalog::EventId event, catalog::CategoryId category, qint32 revision)
{
    const QByteArray path = pathOf(event, below("/categories/", category));
    return edit(ApiClient::from(revision, ApiClient::remove(path)), Repeat::Never);
}

EventTask CatalogApi::addTicketType(catalog::EventId event, wire::AddTicketType asked)
{
    return edit(ApiClient::send(Method::Post, pathOf(event, "/ticket-types"), asked), Repeat::Safe);
}

EventTask CatalogApi::changeTicketType(catalog::EventId event, catalog::TicketTypeId type, qint32 revision,
                                       wire::ChangeTicketType change)
{
    const QByteArray path = pathOf(event, below("/ticket-types/", type));
    return edit(ApiClient::from(revision, ApiClient::send(Method::Patch, path, change)), Repeat::Never);
}

EventTask CatalogApi::removeTicketType(catalog::EventId event, catalog::TicketTypeId type, qint32 revision)
{
    const QByteArray path = pathOf(event, below("/ticket-types/", type));
    return edit(ApiClient::from(revision, ApiClient::remove(path)), Repeat::Never);
}

EventTask CatalogApi::addSalePhase(catalog::EventId event, wire::AddSalePhase asked)
{
    return edit(ApiClient::send(Method::Post, pathOf(event, "/sale-phases"), asked), Repeat::Safe);
}

EventTask CatalogApi::changeSalePhase(catalog::EventId event, catalog::PhaseId phase, qint32 revision,
                                      wire::ChangeSalePhase change)
{
    const QByteArray path = pathOf(event, below("/sale-phases/", phase));
    return edit(ApiClient::from(revision, ApiClient::send(Method::Patch, path, change)), Repeat::Never);
}

EventTask CatalogApi::removeSalePhase(catalog::EventId event, catalog::PhaseId phase, qint32 revision)
{
    const QByteArray path = pathOf(event, below("/sale-phases/", phase));
    return edit(ApiClient::from(revision, ApiClient::remove(path)), Repeat::Never);
}

EventTask CatalogApi::setPrices(catalog::EventId event, qint32 revision, wire::PriceTable table)
{
    const QByteArray path = pathOf(event, "/prices");
    return edit(ApiClient::from(revision, ApiClient::send(Method::Put, path, table)), Repeat::Never);
}

} // namespace foyer::client
