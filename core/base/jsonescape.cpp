// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonescape.h"

namespace foyer {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

bool isPlain(char c) noexcept
{
    return quint8(c) >= 0x20 && c != '"' && c != '\\';
}

void appendEscape(QByteArray &out, char c)
{
    if (c == '"' || c == '\\')
        out.append('\\').append(c);
    else if (c == '\n')
        out.append("\\n");
    else
        out.append("\\u00").append(hexDigits[quint8(c) >> 4U]).append(hexDigits[quint8(c) & 0x0FU]);
}

} // namespace

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    out.append('"');
    while (!utf8.isEmpty()) {
        qsizetype plain = 0;
        while (plain < utf8.size() && isPlain(utf8[plain]))
            ++plain;
        out.append(utf8.first(plain));
        if (plain < utf8.size())
            appendEscape(out, utf8[plain++]);
        utf8 = utf8.sliced(plain);
    }
    out.append('"');
}

} // namespace foyer
