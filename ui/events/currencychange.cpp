// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/currencychange.h"

#include "core/base/currency.h"

namespace foyer::events {

namespace {

constexpr int usualPlaces = 2;
constexpr std::int64_t mostMinor = 1'000'000'000'000;

int placesOf(const QString &code)
{
    const std::optional<Currency> currency = Currency::fromCode(code);
    return currency ? currency->exponent() : usualPlaces;
}

} // namespace

CurrencyChange::Amounts CurrencyChange::amountsOf(const Setup &setup)
{
    return {setup.id, setup.facts.currency, setup.facts.feePerTicket, setup.prices};
}

// With `places` more of them, or fewer.
std::int64_t CurrencyChange::under(std::int64_t minor, int places)
{
    for (; places > 0 && minor <= mostMinor; --places)
        minor *= 10;
    std::int64_t unit = 1;
    for (; places < 0; ++places)
        unit *= 10;
    const std::int64_t rest = minor % unit;
    m_rounded += rest != 0 ? 1 : 0;
    return minor / unit + (rest * 2 >= unit && unit > 1 ? 1 : 0);
}

void CurrencyChange::apply(Setup &setup, const QString &code)
{
    if (amountsOf(setup) != m_made)
        m_origin = amountsOf(setup);
    const int places = placesOf(code) - placesOf(m_origin.currency);
    m_rounded = 0;
    m_hasOtherPlaces = places != 0;
    setup.facts.currency = code;
    setup.facts.feePerTicket = under(m_origin.fee, places);
    setup.prices = m_origin.prices;
    for (Price &price : setup.prices)
        price.minor = under(price.minor, places);
    m_made = amountsOf(setup);
}

} // namespace foyer::events
