// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"

#include <algorithm>
#include <string_view>

namespace foyer {

namespace {

struct Group
{
    int exponent;
    std::string_view codes;
};

/// ISO 4217 list one, by exponent. Codes stand in blocks of four, so one can be found by its place.
constexpr std::array<Group, 4> groups{{
    {0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF "},
    {3, "BHD IQD JOD KWD LYD OMR TND "},
    {4, "CLF UYW "},
    {2, "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF "
        "CHF "
        "CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG "
        "HUF "
        "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR "
        "MVR "
        "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK "
        "SGD "
        "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD "
        "XCG "
        "YER ZAR ZMW ZWG "},
}};

bool holds(std::string_view codes, std::string_view code)
{
    const std::size_t place = codes.find(code);
    return place != std::string_view::npos && place % 4 == 0;
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code) noexcept
{
    if (code.size() != 3
        || !std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; }))
        return std::nullopt;
    std::array<char, 3> letters{};
    std::transform(code.begin(), code.end(), letters.begin(), [](QChar c) { return c.toLatin1(); });
    for (const Group &group : groups) {
        if (holds(group.codes, {letters.data(), letters.size()}))
            return Currency(letters, group.exponent);
    }
    return std::nullopt;
}

} // namespace foyer
