// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/ledgeraccounts.h"

namespace foyer::booking {

namespace {

constexpr qint64 whole = 10'000; // basis points

} // namespace

QByteArray accounts::ofTender(Tender tender)
{
    switch (tender) {
    case Tender::Cash: return "tender/cash";
    case Tender::Complimentary: return "tender/complimentary";
    case Tender::Simulated: return "tender/simulated";
    case Tender::CardTerminal: return "tender/card_terminal";
    case Tender::GiftCard: return "tender/gift_card";
    case Tender::OnAccount: return receivable;
    }
    return {};
}

PriceParts partsOf(const OrderLine &line) noexcept
{
    const qint64 taxed = line.price - line.fee;
    const qint64 divisor = whole + line.taxBasisPoints;
    // Whole units first, so that the product cannot overflow for any amount that fits the column.
    const qint64 quotient = taxed / divisor;
    const qint64 rest = taxed % divisor;
    const qint64 tax = quotient * line.taxBasisPoints + (rest * line.taxBasisPoints + divisor / 2) / divisor;
    return PriceParts{taxed - tax, tax, line.fee};
}

} // namespace foyer::booking
