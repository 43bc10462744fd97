// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/catalog/ids.h"

#include <map>

namespace foyer::catalog {

/// What a ticket of one category and type costs, fees aside. Tax is included.
struct Price
{
    std::int64_t amount = 0; ///< minor units of the event's currency
    BasisPoints tax = {};
};

/// What an event adds to every ticket that costs anything: a share of the price and a fixed part.
struct FeeRule
{
    BasisPoints share = {};
    std::int64_t perTicket = 0;
    [[nodiscard]] bool operator==(const FeeRule &) const noexcept = default;
};

/// What a buyer pays for one ticket; `fee` is part of `total`.
struct Quote
{
    std::int64_t total = 0;
    std::int64_t fee = 0;
    BasisPoints tax = {};
};

/// The prices of an event. A price may be for one sale phase, or for all phases that have none of their own.
class PriceList
{
public:
    explicit PriceList(Currency currency, FeeRule fee = {}) : m_currency(currency), m_fee(fee) {}

    /// A null phase means every phase. A second price for the same place replaces the first.
    void set(CategoryId category, TicketTypeId type, PhaseId phase, Price price);

    /// Errors: NotFound when this category is not sold as this type; a place without a price is never free.
    [[nodiscard]] Result<Quote> quote(CategoryId category, TicketTypeId type, PhaseId phase) const;

    [[nodiscard]] const Currency &currency() const noexcept { return m_currency; }

    [[nodiscard]] bool isEmpty() const noexcept { return m_prices.empty(); }

    /// True when some type is sold in this category.
    [[nodiscard]] bool hasCategory(CategoryId category) const;

private:
    struct Place
    {
        CategoryId category;
        TicketTypeId type;
        PhaseId phase;
        [[nodiscard]] auto operator<=>(const Place &) const noexcept = default;
    };

    Currency m_currency;
    FeeRule m_fee;
    std::map<Place, Price> m_prices;
};

} // namespace foyer::catalog
