// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/pricelist.h"

namespace foyer::catalog {

void PriceList::set(CategoryId category, TicketTypeId type, PhaseId phase, Price price)
{
    m_prices.insert_or_assign(Place{category, type, phase}, price);
}

Result<Quote> PriceList::quote(CategoryId category, TicketTypeId type, PhaseId phase) const
{
    auto it = m_prices.find(Place{category, type, phase});
    if (it == m_prices.end())
        it = m_prices.find(Place{category, type, PhaseId{}});
    if (it == m_prices.end())
        return failure(ErrorCode::NotFound, QStringLiteral("This category is not sold as this ticket type."));
    const Price &price = it->second;
    if (price.amount == 0)
        return Quote{0, 0, price.tax}; // a free ticket carries no fee
    const Money amount(price.amount, m_currency);
    const Result<Money> share = amount.percentage(m_fee.share);
    if (!share)
        return failure(share.error());
    const std::int64_t fee = share->minor() + m_fee.perTicket;
    return Quote{price.amount + fee, fee, price.tax};
}

bool PriceList::hasCategory(CategoryId category) const
{
    const auto it = m_prices.lower_bound(Place{category, TicketTypeId{}, PhaseId{}});
    return it != m_prices.end() && it->first.category == category;
}

} // namespace foyer::catalog
