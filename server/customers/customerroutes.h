// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/wire/customers/customers.h"
#include "server/api/call.h"
#include "server/customers/customerstore.h"

namespace foyer::api {
class ApiBuilder;
}

namespace foyer::customers {

/// Finds customers, shows what they bought, and forgets who they are when they ask for it.
class CustomerRoutes
{
public:
    /// `pool` and `clock` must outlive it.
    CustomerRoutes(pg::Pool &pool, const Clock &clock) : m_store(pool), m_clock(clock) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::CustomerList>> list(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::CustomerShown>> show(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::CustomerErased>> erase(api::Call<api::Nothing> call);

    CustomerStore m_store;
    const Clock &m_clock;
};

} // namespace foyer::customers
