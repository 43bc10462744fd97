// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

namespace foyer::events {

/// An event's amounts under another currency. They keep the figures that stand there ("72.00" becomes "72",
/// never "7200"). Where a currency lacks the places they are rounded, and come back whole with a currency
/// that has them, as long as nobody has written others meanwhile.
class CurrencyChange
{
public:
    /// Gives it this currency, by code.
    void apply(Setup &setup, const QString &code);

    /// Whether it is of the last one.
    [[nodiscard]] bool concerns(const Setup &setup) const noexcept
    {
        return setup.id == m_made.event && setup.facts.currency == m_made.currency;
    }

    /// How many amounts the last one rounded.
    [[nodiscard]] int rounded() const noexcept { return m_rounded; }

    /// Whether the last one wrote amounts with more or fewer places.
    [[nodiscard]] bool hasOtherPlaces() const noexcept { return m_hasOtherPlaces; }

private:
    struct Amounts
    {
        catalog::EventId event;
        QString currency = {};
        std::int64_t fee = 0;
        std::vector<Price> prices = {};
        [[nodiscard]] bool operator==(const Amounts &) const = default;
    };

    [[nodiscard]] static Amounts amountsOf(const Setup &setup);
    [[nodiscard]] std::int64_t under(std::int64_t minor, int places);

    Amounts m_origin; ///< as they were before the first change
    Amounts m_made;   ///< by the last one
    int m_rounded = 0;
    bool m_hasOtherPlaces = false;
};

} // namespace foyer::events
