// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/ordering.h"
#include "core/wire/booking/orders.h"
#include "server/api/apibuilder.h"
#include "server/booking/refundservice.h"

namespace foyer::booking {

/// The JSON edge of an organization's orders: selling, finding, refunding, looking into.
class StaffOrderRoutes
{
public:
    struct Parts
    {
        CheckoutService &checkout;
        RefundService &refunds;
        OrderStore &orders;
        catalog::SaleSheetSource &sheets;
        const Clock &clock;
    };

    explicit StaffOrderRoutes(const Parts &parts) : m_parts(parts) {}

    void addTo(api::ApiBuilder &api);

private:
    template <typename Body>
    using Call = api::Call<Body>;
    using Nothing = api::Nothing;
    using Shown = Task<api::Outcome<wire::OrderShown>>;

    void addSelling(api::ApiBuilder &api);
    void addLooking(api::ApiBuilder &api);

    [[nodiscard]] Shown place(Call<wire::StaffOrderAsked> call);
    [[nodiscard]] Shown payAgain(Call<wire::StaffPaymentAsked> call);
    [[nodiscard]] Shown cancel(Call<Nothing> call);
    [[nodiscard]] Shown refund(Call<wire::RefundAsked> call);
    [[nodiscard]] Shown find(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::OrdersPage>> list(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::OrderHistoryList>> history(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::OrderLedgerList>> ledger(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::MoneyAtRisk>> atRisk(Call<Nothing> call);

    Parts m_parts;
};

} // namespace foyer::booking
