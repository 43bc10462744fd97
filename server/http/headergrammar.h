// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <QByteArrayView>

namespace foyer::http {

/// Place of the first `c` from `from` on; negative when there is none. QByteArrayView's own goes a longer
/// way.
[[nodiscard]] inline qsizetype findChar(QByteArrayView text, char c, qsizetype from = 0) noexcept
{
    if (from >= text.size())
        return -1;
    const void *found = std::memchr(text.data() + from, c, std::size_t(text.size() - from));
    return found == nullptr ? -1 : static_cast<const char *>(found) - text.data();
}

/// One or more ASCII digits, nothing else.
[[nodiscard]] bool isDecimal(QByteArrayView text) noexcept;

/// ASCII letters without regard to case.
[[nodiscard]] bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b) noexcept;

/// Whether a comma-separated list holds this token, without regard to case.
[[nodiscard]] bool hasToken(QByteArrayView list, QByteArrayView token) noexcept;

/// A host name, IPv4 address or bracketed IPv6 address, and perhaps a port. Not empty.
[[nodiscard]] bool isHostAndPort(QByteArrayView text) noexcept;

/// Letters, digits and `-._~`: fit for a URI, a log and a header.
[[nodiscard]] bool isUnreserved(QByteArrayView text) noexcept;

/// Visible ASCII, spaces between: what may stand in a response header without breaking out of it.
[[nodiscard]] bool isHeaderValue(QByteArrayView text) noexcept;

/// Without spaces and tabs at the ends.
[[nodiscard]] QByteArrayView trimmed(QByteArrayView text) noexcept;

} // namespace foyer::http
