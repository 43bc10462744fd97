// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/pricingroutes.h"

namespace foyer::catalog {

namespace {

using http::Method;

constexpr const char *categoriesPath = "/events/{event:uuid}/categories";
constexpr const char *categoryPath = "/events/{event:uuid}/categories/{category:uuid}";
constexpr const char *typesPath = "/events/{event:uuid}/ticket-types";
constexpr const char *typePath = "/events/{event:uuid}/ticket-types/{type:uuid}";
constexpr const char *phasesPath = "/events/{event:uuid}/sale-phases";
constexpr const char *phasePath = "/events/{event:uuid}/sale-phases/{phase:uuid}";

api::Operation adding(const char *path, const char *name, const char *summary)
{
    api::Operation operation = editOperation(Method::Post, path, name, summary);
    operation.success = http::Status::Created;
    operation.problems.append({"too_many", "ordinal_taken", "key_taken"});
    return operation;
}

api::Operation removing(const char *path, const char *name, const char *summary)
{
    api::Operation operation = editOperation(Method::Delete, path, name, summary);
    operation.problems.append({"still_priced", "still_used", "has_sales"});
    return operation;
}

std::set<Channel> channelSet(const std::vector<Channel> &channels)
{
    return {channels.begin(), channels.end()};
}

// Prices say their currency, so that a table meant for another event is not taken for cents of this one.
Edited checkCurrency(const Event &event, const std::vector<wire::TicketPrice> &prices)
{
    const QByteArray currency = event.terms.currency.toLatin1();
    for (std::size_t i = 0; i < prices.size(); ++i) {
        if (prices[i].price.currency != currency)
            return refuse(EditRefusal::WrongCurrency, QStringLiteral("prices[%1].price.currency").arg(i));
    }
    return {};
}

} // namespace

void PricingRoutes::addTo(api::ApiBuilder &api)
{
    addCategoryOperations(api);
    addTypeOperations(api);
    addPhaseOperations(api);
    api::Operation prices = editOperation(Method::Put, "/events/{event:uuid}/prices", "catalog.set_prices",
                                          "Replaces the whole price table; holds keep their prices.");
    prices.bodyLimit = 2 * 1024 * 1024;
    prices.problems.append({"unknown_category", "unknown_ticket_type", "unknown_phase", "unknown_tax_rate",
                            "wrong_currency", "price_twice"});
    api.add(prices, this, &PricingRoutes::setPrices);
}

void PricingRoutes::addCategoryOperations(api::ApiBuilder &api)
{
    using Routes = PricingRoutes;
    api.add(adding(categoriesPath, "catalog.add_category", "Adds a price category."), this,
            &Routes::addCategory);
    api::Operation change = editOperation(Method::Patch, categoryPath, "catalog.change_category",
                                          "Changes a price category; its key only in a draft.");
    change.problems.append({"key_taken", "still_used"});
    api.add(change, this, &Routes::changeCategory);
    api.add(removing(categoryPath, "catalog.remove_category", "Removes a draft's price category."), this,
            &Routes::removeCategory);
    api.add(editOperation(Method::Post, "/events/{event:uuid}/categories/from-seat-maps",
                          "catalog.derive_categories",
                          "Adds a price category for whatever the seat maps name and the event lacks."),
            this, &Routes::deriveCategories);
}

void PricingRoutes::addTypeOperations(api::ApiBuilder &api)
{
    using Routes = PricingRoutes;
    api.add(adding(typesPath, "catalog.add_ticket_type", "Adds a ticket type."), this, &Routes::addType);
    api.add(editOperation(Method::Patch, typePath, "catalog.change_ticket_type", "Changes a ticket type."),
            this, &Routes::changeType);
    api.add(
        removing(typePath, "catalog.remove_ticket_type", "Removes a ticket type that nobody has ordered."),
        this, &Routes::removeType);
}

void PricingRoutes::addPhaseOperations(api::ApiBuilder &api)
{
    using Routes = PricingRoutes;
    api.add(adding(phasesPath, "catalog.add_sale_phase", "Adds a sale phase."), this, &Routes::addPhase);
    api.add(editOperation(Method::Patch, phasePath, "catalog.change_sale_phase", "Changes a sale phase."),
            this, &Routes::changePhase);
    api.add(
        removing(phasePath, "catalog.remove_sale_phase", "Removes a sale phase without prices of its own."),
        this, &Routes::removePhase);
}

PricingRoutes::EventOutcome PricingRoutes::added(Edit edit)
{
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(edit));
    co_return answerOf(edited);
}

PricingRoutes::EventOutcome PricingRoutes::revised(tl::expected<Edit, http::Problem> edit,
                                                   std::function<Edited(Event &)> apply)
{
    if (!edit)
        co_return tl::unexpected<http::Problem>(edit.error());
    edit->apply = std::move(apply);
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(*edit));
    co_return answerOf(edited);
}

PricingRoutes::EventOutcome PricingRoutes::addCategory(api::Call<wire::AddPriceCategory> call)
{
    const wire::AddPriceCategory &body = call.body;
    const PriceCategory wanted{body.id, qint16(body.ordinal.value_or(-1)), body.key, body.name,
                               body.color.value_or(QString())};
    Edit edit = addingEdit(call, "category_added");
    edit.apply = [wanted](Event &event) { return catalog::addCategory(event, wanted); };
    return added(std::move(edit));
}

PricingRoutes::EventOutcome PricingRoutes::changeCategory(api::Call<wire::ChangePriceCategory> call)
{
    const CategoryId id(call.request->pathUuid("category"));
    const CategoryChange change{call.body.key, call.body.name, call.body.color};
    return revised(revisedEdit(call, "category_changed"),
                   [id, change](Event &event) { return catalog::changeCategory(event, id, change); });
}

PricingRoutes::EventOutcome PricingRoutes::removeCategory(api::Call<Nothing> call)
{
    const CategoryId id(call.request->pathUuid("category"));
    return revised(revisedEdit(call, "category_removed"),
                   [id](Event &event) { return catalog::removeCategory(event, id); });
}

PricingRoutes::EventOutcome PricingRoutes::deriveCategories(api::Call<Nothing> call)
{
    Edit edit = addingEdit(call, "categories_derived");
    Answer<EditedEvent> edited = co_await m_publication.deriveCategories(std::move(edit));
    co_return answerOf(edited);
}

PricingRoutes::EventOutcome PricingRoutes::addType(api::Call<wire::AddTicketType> call)
{
    const wire::AddTicketType &body = call.body;
    const TicketType wanted{body.id, qint16(body.ordinal.value_or(-1)), body.name,
                            body.isLinkedToHolder.value_or(false), body.checkFirst.value_or(QString())};
    Edit edit = addingEdit(call, "ticket_type_added");
    edit.apply = [wanted](Event &event) { return addTicketType(event, wanted); };
    return added(std::move(edit));
}

PricingRoutes::EventOutcome PricingRoutes::changeType(api::Call<wire::ChangeTicketType> call)
{
    const TicketTypeId id(call.request->pathUuid("type"));
    const TicketTypeChange change{call.body.name, call.body.isLinkedToHolder, call.body.checkFirst};
    return revised(revisedEdit(call, "ticket_type_changed"),
                   [id, change](Event &event) { return changeTicketType(event, id, change); });
}

PricingRoutes::EventOutcome PricingRoutes::removeType(api::Call<Nothing> call)
{
    const TicketTypeId id(call.request->pathUuid("type"));
    return revised(revisedEdit(call, "ticket_type_removed"),
                   [id](Event &event) { return removeTicketType(event, id); });
}

PricingRoutes::EventOutcome PricingRoutes::addPhase(api::Call<wire::AddSalePhase> call)
{
    const wire::AddSalePhase &body = call.body;
    const SalePhase wanted{body.id, body.name, channelSet(body.channels), body.opensAt, body.closesAt};
    Edit edit = addingEdit(call, "sale_phase_added");
    edit.apply = [wanted](Event &event) { return catalog::addPhase(event, wanted); };
    return added(std::move(edit));
}

PricingRoutes::EventOutcome PricingRoutes::changePhase(api::Call<wire::ChangeSalePhase> call)
{
    const PhaseId id(call.request->pathUuid("phase"));
    PhaseChange change{call.body.name, {}, call.body.opensAt, call.body.closesAt};
    if (call.body.channels)
        change.channels = channelSet(*call.body.channels);
    return revised(revisedEdit(call, "sale_phase_changed"),
                   [id, change](Event &event) { return catalog::changePhase(event, id, change); });
}

PricingRoutes::EventOutcome PricingRoutes::removePhase(api::Call<Nothing> call)
{
    const PhaseId id(call.request->pathUuid("phase"));
    return revised(revisedEdit(call, "sale_phase_removed"),
                   [id](Event &event) { return catalog::removePhase(event, id); });
}

PricingRoutes::EventOutcome PricingRoutes::setPrices(api::Call<wire::PriceTable> call)
{
    const std::vector<wire::TicketPrice> told = call.body.prices;
    const std::vector<PriceEntry> prices = pricesFrom(call.body, m_ids);
    return revised(revisedEdit(call, "prices_set"), [told, prices](Event &event) {
        if (Edited good = checkCurrency(event, told); !good)
            return good;
        return catalog::setPrices(event, prices);
    });
}

} // namespace foyer::catalog
