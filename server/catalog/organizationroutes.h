// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/organization.h"
#include "server/api/apibuilder.h"
#include "server/catalog/organizationservice.h"

namespace foyer::catalog {

/// Organizations and their tax rates over HTTP.
class OrganizationRoutes
{
public:
    explicit OrganizationRoutes(OrganizationService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    using Nothing = api::Nothing;

    [[nodiscard]] Task<api::Outcome<wire::OrganizationList>> list(api::Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::Organization>> create(api::Call<wire::CreateOrganization> call);
    [[nodiscard]] Task<api::Outcome<wire::Organization>> read(api::Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::Organization>> change(api::Call<wire::ChangeOrganization> call);
    [[nodiscard]] Task<api::Outcome<wire::TaxRateList>> taxRates(api::Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::TaxRate>> createTaxRate(api::Call<wire::CreateTaxRate> call);

    OrganizationService &m_service;
};

} // namespace foyer::catalog
