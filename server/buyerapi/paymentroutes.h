// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/buyerapi/cashier.h"

namespace foyer::buyerapi {

/// /api/payment: an intent for a booking, and paying it where payments are simulated.
class PaymentRoutes
{
public:
    explicit PaymentRoutes(Cashier &cashier) : m_cashier(cashier) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<http::Response> createIntent(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> pay(http::RequestPtr request);

    Cashier &m_cashier;
};

} // namespace foyer::buyerapi
