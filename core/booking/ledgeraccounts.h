// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/order.h"

namespace foyer::booking {

/// Accounts of an organization's ledger. Money comes in from a tender's account and is spread over what it
/// was for; a refund gathers it in `refunding` and sends it back, less what is retained.
namespace accounts {

inline const QByteArray sales = "sales";
inline const QByteArray tax = "tax";
inline const QByteArray fees = "fees";
inline const QByteArray refunding = "refunding";
inline const QByteArray retained = "retained";
inline const QByteArray receivable = "receivable";

/// "tender/cash" and so on; `receivable` for what is sold on account.
[[nodiscard]] QByteArray ofTender(Tender tender);

} // namespace accounts

/// What a line's price is made of: the fee, the tax that the rest includes, and what is left.
struct PriceParts
{
    qint64 net = 0;
    qint64 tax = 0;
    qint64 fee = 0;
};

/// Tax is included in the price: tax = (price − fee) · rate / (1 + rate), rounded half up to the minor unit.
[[nodiscard]] PriceParts partsOf(const OrderLine &line) noexcept;

} // namespace foyer::booking
