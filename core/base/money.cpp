// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace foyer {

namespace {

/// Wide enough for a product of two amounts. A compiler extension, so marked as one.
__extension__ using Wide = __int128;

tl::unexpected<Error> overflow()
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral("the amount is too large"),
                   QStringLiteral("amount"));
}

Result<std::int64_t> narrow(Wide value)
{
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        return overflow();
    return std::int64_t(value);
}

Wide magnitude(Wide value)
{
    return value < 0 ? -value : value;
}

Wide divideRounded(Wide value, Wide divisor, Rounding rounding)
{
    const Wide whole = value / divisor;
    const Wide twice = magnitude(value % divisor) * 2;
    const Wide away = value < 0 ? -1 : 1;
    switch (rounding) {
    case Rounding::HalfAwayFromZero: return twice >= divisor ? whole + away : whole;
    case Rounding::HalfEven:
        return twice > divisor || (twice == divisor && whole % 2 != 0) ? whole + away : whole;
    case Rounding::TowardsZero: return whole;
    }
    return whole;
}

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// Gives one unit each to the `left` parts with the largest remainders.
void giveLeftOver(std::vector<Wide> &parts, const std::vector<Wide> &remainders, Wide left, Wide unit)
{
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; Wide(i) < left; ++i)
        parts[order[i]] += unit;
}

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Result<void> Money::sameCurrency(const Money &other) const
{
    if (m_currency == other.m_currency)
        return {};
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("%1 and %2 do not mix").arg(m_currency.code(), other.m_currency.code()),
                   QStringLiteral("currency"));
}

Result<Money> Money::plus(const Money &other) const
{
    if (const Result<void> same = sameCurrency(other); !same)
        return failure(same.error());
    const Result<std::int64_t> total = narrow(Wide(m_minor) + other.m_minor);
    if (!total)
        return failure(total.error());
    return Money(*total, m_currency);
}

Result<Money> Money::minus(const Money &other) const
{
    if (const Result<void> same = sameCurrency(other); !same)
        return failure(same.error());
    const Result<std::int64_t> rest = narrow(Wide(m_minor) - other.m_minor);
    if (!rest)
        return failure(rest.error());
    return Money(*rest, m_currency);
}

Result<Money> Money::times(std::int64_t factor) const
{
    const Result<std::int64_t> product = narrow(Wide(m_minor) * factor);
    if (!product)
        return failure(product.error());
    return Money(*product, m_currency);
}

Result<std::strong_ordering> Money::compare(const Money &other) const
{
    if (const Result<void> same = sameCurrency(other); !same)
        return failure(same.error());
    return m_minor <=> other.m_minor;
}

Result<Money> Money::percentage(BasisPoints share, Rounding rounding) const
{
    const Result<std::int64_t> part = narrow(divideRounded(Wide(m_minor) * share.value, 10'000, rounding));
    if (!part)
        return failure(part.error());
    return Money(*part, m_currency);
}

Result<std::vector<Money>> Money::allocate(std::span<const std::int64_t> weights) const
{
    Wide total = 0;
    for (const std::int64_t weight : weights)
        total += weight;
    const bool negative = std::any_of(weights.begin(), weights.end(), [](std::int64_t w) { return w < 0; });
    if (negative || total == 0)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the weights must be positive"),
                       QStringLiteral("weights"));
    std::vector<Wide> parts;
    std::vector<Wide> remainders;
    Wide left = magnitude(m_minor);
    for (const std::int64_t weight : weights) {
        const Wide exact = Wide(m_minor) * weight;
        parts.push_back(exact / total);
        remainders.push_back(magnitude(exact % total));
        left -= magnitude(parts.back());
    }
    giveLeftOver(parts, remainders, left, m_minor < 0 ? -1 : 1);
    std::vector<Money> result;
    std::transform(parts.begin(), parts.end(), std::back_inserter(result),
                   [this](Wide part) { return Money(std::int64_t(part), m_currency); });
    return result;
}

Result<std::vector<Money>> Money::split(std::size_t parts) const
{
    return allocate(std::vector<std::int64_t>(parts, 1));
}

QString Money::toDecimal() const
{
    QString digits = QString::number(m_minor);
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    const int places = m_currency.exponent();
    digits = digits.rightJustified(places + 1, u'0');
    if (places > 0)
        digits.insert(digits.size() - places, u'.');
    return negative ? u'-' + digits : digits;
}

Result<Money> Money::fromDecimal(QStringView text, Currency currency)
{
    const bool negative = text.startsWith(u'-');
    const QStringView digits = negative ? text.sliced(1) : text;
    const qsizetype point = digits.indexOf(u'.');
    const QStringView whole = point < 0 ? digits : digits.first(point);
    const QStringView fraction = point < 0 ? QStringView{} : digits.sliced(point + 1);
    const bool shaped = !whole.isEmpty() && isDigits(whole) && isDigits(fraction)
                        && fraction.size() <= currency.exponent() && (point < 0 || !fraction.isEmpty());
    if (!shaped)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("is no amount with at most %1 decimal places").arg(currency.exponent()),
                       QStringLiteral("amount"));
    if (whole.size() + currency.exponent() > 25)
        return overflow();
    Wide value = 0;
    for (const QChar c : whole.toString() + fraction.toString())
        value = value * 10 + (c.unicode() - u'0');
    value *= powerOfTen(currency.exponent() - int(fraction.size()));
    const Result<std::int64_t> minor = narrow(negative ? -value : value);
    if (!minor)
        return failure(minor.error());
    return Money(*minor, currency);
}

Result<Money> sum(std::span<const Money> amounts, Currency currency)
{
    Result<Money> total = Money(0, currency);
    for (const Money &amount : amounts) {
        total = total->plus(amount);
        if (!total)
            return total;
    }
    return total;
}

} // namespace foyer
