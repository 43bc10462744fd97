// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/figures.h"

namespace foyer::dashboard {

/// A row of the latest orders: tickets bought, or given back.
struct Deal
{
    Uuid id; ///< of the order, or of the refund
    Uuid order;
    Instant at;
    QString code;
    qint64 performance = 0; ///< number
    QString customer;       ///< empty: not known, or not for this person
    std::vector<qint32> seats;
    qint64 tickets = 0;
    QString channel;
    QString clerk;
    wire::Amount amount; ///< of a refund: below 0
    bool isRefund = false;
};

/// Orders that were paid and refunds, newest first.
[[nodiscard]] std::vector<Deal> latestDeals(const wire::Figures &figures);

/// "Luca Bianchi", "Walk-up", "Refund, S. Lenz".
[[nodiscard]] QString customerWords(const Deal &deal);

/// "Web", or who sold it.
[[nodiscard]] QString sellerWords(const Deal &deal);

} // namespace foyer::dashboard
