// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/customers/customerroutes.h"

#include "server/api/apibuilder.h"
#include "server/api/page.h"
#include "server/customers/customerwire.h"

namespace foyer::customers {

namespace {

using accounts::Permission;

api::Operation operation(http::Method method, const char *path, const char *name, const char *summary,
                         Permission permission)
{
    api::Operation operation;
    operation.method = method;
    operation.path = QByteArrayLiteral("/api/v1/organizations/{organization:uuid}/customers") + path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::OfMember;
    operation.permission = permission;
    return operation;
}

} // namespace

void CustomerRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation list = operation(http::Method::Get, "", "customers.list",
                                    "Who bought, the last first, by the beginning of a name or address.",
                                    Permission::ViewCustomers);
    list.query = {
        {"q", "beginning of a name or an e-mail address; the newest orders' people when left out", false},
        {"limit", "1 to 200", false}};
    api.add(list, this, &CustomerRoutes::list);
    api::Operation show = operation(http::Method::Get, "/{customer:uuid}", "customers.show",
                                    "A customer and what they bought.", Permission::ViewCustomers);
    show.problems = {"not_found"};
    api.add(show, this, &CustomerRoutes::show);
    api::Operation erase = operation(http::Method::Post, "/{customer:uuid}/erase", "customers.erase",
                                     "Takes name and address from a customer's orders; tickets stay valid.",
                                     Permission::EraseCustomers);
    erase.problems = {"not_found", "has_account"};
    api.add(erase, this, &CustomerRoutes::erase);
}

Task<api::Outcome<wire::CustomerList>> CustomerRoutes::list(api::Call<api::Nothing> call)
{
    const auto page = api::pageOf(*call.request, 200);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    const QString text = QString::fromUtf8(call.request->query().value("q").value_or(QByteArray())).trimmed();
    if (text.size() > 200)
        co_return api::badField("q", "At most 200 characters.");
    Result<CustomerEntries> list = co_await m_store.list(call.organization(), text, page->limit);
    if (!list)
        co_return api::problem(list.error());
    co_return api::Reply<wire::CustomerList>(toWire(std::move(*list)));
}

Task<api::Outcome<wire::CustomerShown>> CustomerRoutes::show(api::Call<api::Nothing> call)
{
    const Uuid customer = call.request->pathUuid("customer");
    Result<CustomerRecord> shown = co_await m_store.show(call.organization(), customer, m_clock.now());
    if (!shown && shown.error().code == ErrorCode::NotFound)
        co_return api::notFound();
    if (!shown)
        co_return api::problem(shown.error());
    co_return api::Reply<wire::CustomerShown>(toWire(std::move(*shown)));
}

// An account belongs to its person and may have bought of other organizations: it is not ours to erase.
Task<api::Outcome<wire::CustomerErased>> CustomerRoutes::erase(api::Call<api::Nothing> call)
{
    const Uuid customer = call.request->pathUuid("customer");
    Result<CustomerRecord> shown = co_await m_store.show(call.organization(), customer, m_clock.now());
    if (!shown && shown.error().code != ErrorCode::NotFound)
        co_return api::problem(shown.error());
    if (shown && shown->hasAccount)
        co_return api::problem(http::Status::Conflict, "has_account",
                               "This person has an account and deletes it there.");
    const Result<int> orders = co_await m_store.erase(call.organization(), customer);
    if (!orders)
        co_return api::problem(orders.error());
    if (*orders == 0)
        co_return api::notFound();
    co_return api::Reply<wire::CustomerErased>(wire::CustomerErased{*orders});
}

} // namespace foyer::customers
