// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <QString>
#include <span>
#include <vector>

namespace foyer {

/// A share in hundredths of a percent: 1900 is 19 %. May be negative or above 10,000.
struct BasisPoints
{
    std::int32_t value = 0;
    [[nodiscard]] constexpr auto operator<=>(const BasisPoints &) const noexcept = default;
};

/// What becomes of the part of a minor unit that a percentage leaves.
enum class Rounding : quint8
{
    HalfAwayFromZero, ///< 0.5 → 1, −0.5 → −1: what tax offices and tills do
    HalfEven,         ///< 0.5 → 0, 1.5 → 2: for sums over many lines
    TowardsZero,      ///< never more than the exact share: fees that must not exceed their rate
};

/// An amount in integer minor units of one currency. Arithmetic is checked: overflow and mixed currencies
/// are errors (InvalidArgument), never wrap and never convert. Amounts of two currencies are not equal and
/// have no order.
class Money
{
public:
    Money(std::int64_t minor, Currency currency) noexcept : m_minor(minor), m_currency(currency) {}

    [[nodiscard]] std::int64_t minor() const noexcept { return m_minor; }

    [[nodiscard]] const Currency &currency() const noexcept { return m_currency; }

    [[nodiscard]] bool isZero() const noexcept { return m_minor == 0; }

    [[nodiscard]] bool isNegative() const noexcept { return m_minor < 0; }

    [[nodiscard]] bool operator==(const Money &) const noexcept = default;

    [[nodiscard]] Result<Money> plus(const Money &other) const;
    [[nodiscard]] Result<Money> minus(const Money &other) const;
    [[nodiscard]] Result<Money> times(std::int64_t factor) const;

    [[nodiscard]] Result<Money> negated() const { return times(-1); }

    /// Order within one currency.
    [[nodiscard]] Result<std::strong_ordering> compare(const Money &other) const;

    /// `share` of this amount, rounded once, at the end, to a minor unit.
    [[nodiscard]] Result<Money> percentage(BasisPoints share,
                                           Rounding rounding = Rounding::HalfAwayFromZero) const;

    /// Splits by weights so that the parts add up to exactly this amount: each part is cut towards zero,
    /// then the left-over minor units go one each to the largest remainders, the earlier part first among
    /// equals. Weights must not be negative, and not all zero.
    [[nodiscard]] Result<std::vector<Money>> allocate(std::span<const std::int64_t> weights) const;

    /// Splits into `parts` ≥ 1 equal parts; where that is impossible the earlier ones get one unit more.
    [[nodiscard]] Result<std::vector<Money>> split(std::size_t parts) const;

    /// "1250.00", "-3.50", "500" (JPY): a point, all places, no grouping, for machines.
    [[nodiscard]] QString toDecimal() const;

    /// Reads what toDecimal() writes; fewer places are allowed, more are not, nor is a sign other than "-".
    [[nodiscard]] static Result<Money> fromDecimal(QStringView text, Currency currency);

private:
    [[nodiscard]] Result<void> sameCurrency(const Money &other) const;

    std::int64_t m_minor;
    Currency m_currency;
};

/// The sum of no, one or many amounts; all must be of `currency`.
[[nodiscard]] Result<Money> sum(std::span<const Money> amounts, Currency currency);

} // namespace foyer
