// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <cstring>

namespace foyer {

namespace {

constexpr bool isHyphenPlace(std::size_t index) noexcept
{
    return index == 8 || index == 13 || index == 18 || index == 23;
}

constexpr int hexValue(char c) noexcept
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

QByteArray Uuid::toText() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray text(36, '-');
    char *out = text.data();
    std::size_t place = 0;
    for (const std::uint8_t byte : bytes) {
        if (isHyphenPlace(place))
            ++place;
        out[place++] = digits[byte >> 4U];
        out[place++] = digits[byte & 0x0FU];
    }
    return text;
}

std::optional<Uuid> Uuid::fromText(QByteArrayView text) noexcept
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid uuid;
    std::size_t nibble = 0;
    for (std::size_t place = 0; place < 36; ++place) {
        const char c = text[qsizetype(place)];
        if (isHyphenPlace(place)) {
            if (c != '-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(c);
        if (value < 0)
            return std::nullopt;
        std::uint8_t &byte = uuid.bytes[nibble / 2];
        byte = std::uint8_t(unsigned{byte} << 4U | unsigned(value));
        ++nibble;
    }
    return uuid;
}

} // namespace foyer

std::size_t std::hash<foyer::Uuid>::operator()(const foyer::Uuid &uuid) const noexcept
{
    // The last eight bytes of a version 7 value are random enough by themselves.
    std::size_t value = 0;
    std::memcpy(&value, uuid.bytes.data() + 8, sizeof value);
    return value;
}
