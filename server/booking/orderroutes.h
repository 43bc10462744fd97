// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/ordering.h"
#include "core/wire/booking/orders.h"
#include "server/api/apibuilder.h"
#include "server/booking/checkoutservice.h"

namespace foyer::booking {

/// The JSON edge of buyers' own orders.
class OrderRoutes
{
public:
    OrderRoutes(CheckoutService &checkout, OrderStore &orders, const Clock &clock)
        : m_checkout(checkout)
        , m_orders(orders)
        , m_clock(clock)
    {}

    void addTo(api::ApiBuilder &api);

private:
    template <typename Body>
    using Call = api::Call<Body>;
    using Shown = Task<api::Outcome<wire::OrderShown>>;

    [[nodiscard]] Shown place(Call<wire::OrderAsked> call);
    [[nodiscard]] Shown find(Call<api::Nothing> call);
    [[nodiscard]] Shown confirm(Call<api::Nothing> call);
    [[nodiscard]] Shown payAgain(Call<wire::PaymentAsked> call);
    [[nodiscard]] Shown cancel(Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::OrdersPage>> list(Call<api::Nothing> call);

    CheckoutService &m_checkout;
    OrderStore &m_orders;
    const Clock &m_clock;
};

/// A page of orders on the wire; `next` when it is full.
[[nodiscard]] wire::OrdersPage toPage(const std::vector<OrderSummary> &orders, int limit);

/// An order on the wire, or why not.
[[nodiscard]] api::Outcome<wire::OrderShown> toReply(const Ruling<ShownOrder> &ruling, Instant now);

} // namespace foyer::booking
