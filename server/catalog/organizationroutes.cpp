// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/organizationroutes.h"

#include "server/catalog/staffoperation.h"

namespace foyer::catalog {

namespace {

using accounts::Permission;
using http::Method;

wire::Organization toWire(const Organization &organization)
{
    return {organization.id,       organization.name, organization.slug,    organization.currency,
            organization.timeZone, organization.role, organization.revision};
}

wire::TaxRate toWire(const TaxRate &rate)
{
    return {rate.id, rate.name, rate.basisPoints};
}

api::Outcome<wire::Organization> shown(const Answer<Organization> &answer)
{
    if (!answer)
        return problemOf(answer.error());
    return api::Reply<wire::Organization>(toWire(*answer), api::revisionTag(answer->revision));
}

api::Operation accountOperation(Method method, const char *name, const char *summary)
{
    api::Operation operation;
    operation.method = method;
    operation.path = "/api/v1/organizations";
    operation.name = name;
    operation.summary = summary;
    return operation;
}

} // namespace

void OrganizationRoutes::addTo(api::ApiBuilder &api)
{
    using Routes = OrganizationRoutes;
    api.add(accountOperation(Method::Get, "catalog.list_organizations",
                             "The organizations that the caller belongs to."),
            this, &Routes::list);
    api::Operation create = accountOperation(Method::Post, "catalog.create_organization",
                                             "Makes an organization, which the caller owns.");
    create.success = http::Status::Created;
    create.problems = {"id_taken", "slug_taken"};
    api.add(create, this, &Routes::create);
    api.add(
        staffOperation(Method::Get, "", "catalog.read_organization", "An organization.", Permission::None),
        this, &Routes::read);
    api::Operation change = staffOperation(Method::Patch, "", "catalog.change_organization",
                                           "Changes name, currency or time zone; events keep theirs.",
                                           Permission::ManageOrganization);
    change.problems = {"precondition_required", "stale_revision"};
    api.add(change, this, &Routes::change);
    api.add(staffOperation(Method::Get, "/tax-rates", "catalog.list_tax_rates", "The tax rates.",
                           Permission::None),
            this, &Routes::taxRates);
    api::Operation rate = staffOperation(Method::Post, "/tax-rates", "catalog.create_tax_rate",
                                         "Makes a tax rate.", Permission::ManageOrganization);
    rate.success = http::Status::Created;
    rate.problems = {"id_taken"};
    api.add(rate, this, &Routes::createTaxRate);
}

Task<api::Outcome<wire::OrganizationList>> OrganizationRoutes::list(api::Call<Nothing> call)
{
    Answer<std::vector<Organization>> found = co_await m_service.listOf(call.caller().account());
    if (!found)
        co_return problemOf(found.error());
    wire::OrganizationList list;
    for (const Organization &organization : *found)
        list.items.push_back(toWire(organization));
    co_return api::Reply<wire::OrganizationList>(std::move(list));
}

Task<api::Outcome<wire::Organization>> OrganizationRoutes::create(api::Call<wire::CreateOrganization> call)
{
    const Organization wanted{
        call.body.id, call.body.name, call.body.slug, call.body.currency, call.body.timeZone, {}, 1};
    Answer<Organization> made = co_await m_service.create(wanted, call.caller().account());
    co_return shown(made);
}

Task<api::Outcome<wire::Organization>> OrganizationRoutes::read(api::Call<Nothing> call)
{
    Answer<Organization> found = co_await m_service.read(call.organization(), call.caller().account());
    co_return shown(found);
}

Task<api::Outcome<wire::Organization>> OrganizationRoutes::change(api::Call<wire::ChangeOrganization> call)
{
    const tl::expected<qint32, http::Problem> revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    const OrganizationChange change{call.body.name, call.body.currency, call.body.timeZone};
    Answer<Organization> changed =
        co_await m_service.change(call.organization(), *revision, change, call.caller().account());
    co_return shown(changed);
}

Task<api::Outcome<wire::TaxRateList>> OrganizationRoutes::taxRates(api::Call<Nothing> call)
{
    Answer<std::vector<TaxRate>> found = co_await m_service.taxRates(call.organization());
    if (!found)
        co_return problemOf(found.error());
    wire::TaxRateList list;
    for (const TaxRate &rate : *found)
        list.items.push_back(toWire(rate));
    co_return api::Reply<wire::TaxRateList>(std::move(list));
}

Task<api::Outcome<wire::TaxRate>> OrganizationRoutes::createTaxRate(api::Call<wire::CreateTaxRate> call)
{
    const TaxRate wanted{call.body.id, call.body.name, call.body.basisPoints};
    Answer<TaxRate> made = co_await m_service.createTaxRate(call.organization(), wanted);
    if (!made)
        co_return problemOf(made.error());
    co_return api::Reply<wire::TaxRate>(toWire(*made));
}

} // namespace foyer::catalog
