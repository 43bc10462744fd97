// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/percent.h"

#include "server/http/headergrammar.h"

#include <QUtf8StringView>

namespace foyer::http {

namespace {

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

// The byte behind a percent sign at `at`; negative when there is none.
int escapedByte(QByteArrayView text, qsizetype at) noexcept
{
    if (at + 2 >= text.size())
        return -1;
    const int high = hexValue(text[at + 1]);
    const int low = hexValue(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

constexpr bool isForbidden(int byte, TargetPart part) noexcept
{
    return byte == 0 || (part == TargetPart::Path && (byte < 0x20 || byte == 0x7F));
}

} // namespace

std::optional<Fault> findPercentFault(QByteArrayView text, TargetPart part)
{
    bool hasHighBytes = false;
    for (qsizetype i = findChar(text, '%'); i >= 0; i = findChar(text, '%', i + 3)) {
        const int byte = escapedByte(text, i);
        if (byte < 0)
            return Fault::BadPercentEscape;
        if (isForbidden(byte, part))
            return Fault::ForbiddenPathCharacter;
        hasHighBytes = hasHighBytes || byte >= 0x80;
    }
    if (hasHighBytes && !QUtf8StringView(percentDecoded(text, PlusSign::Literal)).isValidUtf8())
        return Fault::NotUtf8;
    return std::nullopt;
}

QByteArray percentDecoded(QByteArrayView text, PlusSign plus)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            decoded += char(escapedByte(text, i));
            i += 2;
        } else {
            decoded += c == '+' && plus == PlusSign::Space ? ' ' : c;
        }
    }
    return decoded;
}

} // namespace foyer::http
