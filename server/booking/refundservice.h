// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/checkoutservice.h"

namespace foyer::booking {

struct RefundRequest
{
    /// A line, and how much of it if not what the policy says.
    struct Part
    {
        qint16 line = 0;
        std::optional<qint64> amount = {};
    };

    RefundId id;
    std::vector<Part> parts = {}; ///< empty: every live ticket
    QString reason = {};
};

/// Takes tickets back and gives money back, to the tender it came from. By the event's policy, or freely for
/// whoever may; all of it once the performance is cancelled. Per worker, on its thread.
class RefundService
{
public:
    struct Parts
    {
        Batcher &batcher;
        CheckoutService &orders;
        PaymentDesk &payments;
        const Clock &clock;
    };

    explicit RefundService(const Parts &parts) : m_parts(parts) {}

    /// What would be paid back for each live line now.
    [[nodiscard]] static qint64 payBackNow(const OrderLine &line, const SaleSheet &sheet, Instant now);

    [[nodiscard]] Task<Ruling<ShownOrder>> refund(OrderId order, RefundRequest request, Actor actor);

private:
    [[nodiscard]] Ruling<std::vector<RefundLines::Part>>
    partsOf(const RefundRequest &request, const ShownOrder &shown, const Actor &actor) const;

    Parts m_parts;
};

} // namespace foyer::booking
