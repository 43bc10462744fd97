// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <QLatin1StringView>
#include <QStringView>

namespace foyer {

/// An ISO 4217 currency that money can be paid in. Made only from a code on the list, so one that exists
/// is valid; metals, funds, test and "no currency" codes are not on it.
class Currency
{
public:
    /// Three upper-case letters on the list; else empty.
    [[nodiscard]] static std::optional<Currency> fromCode(QStringView code) noexcept;

    [[nodiscard]] QLatin1StringView code() const noexcept
    {
        return {m_code.data(), qsizetype(m_code.size())};
    }

    /// Decimal places of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD, 4 for CLF.
    [[nodiscard]] int exponent() const noexcept { return m_exponent; }

    [[nodiscard]] bool operator==(const Currency &) const noexcept = default;

private:
    Currency(std::array<char, 3> code, int exponent) noexcept : m_code(code), m_exponent(exponent) {}

    std::array<char, 3> m_code;
    int m_exponent;
};

} // namespace foyer
