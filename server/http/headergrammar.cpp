// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headergrammar.h"

#include <algorithm>

namespace foyer::http {

namespace {

constexpr bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

constexpr bool isLetter(char c) noexcept
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

constexpr bool isNameCharacter(char c) noexcept
{
    return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

constexpr bool isAddressCharacter(char c) noexcept
{
    return isNameCharacter(c) || c == ':' || c == '%';
}

constexpr char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

constexpr bool isBlank(char c) noexcept
{
    return c == ' ' || c == '\t';
}

bool isPort(QByteArrayView text) noexcept
{
    constexpr qsizetype maxDigits = 5;
    return text.size() <= maxDigits && isDecimal(text);
}

} // namespace

bool isDecimal(QByteArrayView text) noexcept
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b) noexcept
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

bool hasToken(QByteArrayView list, QByteArrayView token) noexcept
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView item = comma < 0 ? list : list.first(comma);
        if (equalsIgnoringCase(trimmed(item), token))
            return true;
        list = comma < 0 ? QByteArrayView{} : list.sliced(comma + 1);
    }
    return false;
}

bool isHostAndPort(QByteArrayView text) noexcept
{
    const bool isBracketed = text.startsWith('[');
    const qsizetype end = isBracketed ? text.indexOf(']') : text.indexOf(':');
    if (isBracketed && end < 0)
        return false;
    const qsizetype hostSize = isBracketed ? end + 1 : end < 0 ? text.size() : end;
    const QByteArrayView host = isBracketed ? text.sliced(1, end - 1) : text.first(hostSize);
    const QByteArrayView rest = text.sliced(hostSize);
    const bool hostIsWell =
        !host.isEmpty()
        && std::all_of(host.begin(), host.end(), isBracketed ? isAddressCharacter : isNameCharacter);
    return hostIsWell && (rest.isEmpty() || (rest.startsWith(':') && isPort(rest.sliced(1))));
}

bool isUnreserved(QByteArrayView text) noexcept
{
    return std::all_of(text.begin(), text.end(), isNameCharacter);
}

bool isHeaderValue(QByteArrayView text) noexcept
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7F'; });
}

QByteArrayView trimmed(QByteArrayView text) noexcept
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text = text.chopped(1);
    return text;
}

} // namespace foyer::http
