// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <QByteArrayView>

namespace foyer::http {

/// Request headers that the edge or its users read often: found by index, not by searching.
enum class HeaderName : quint8
{
    Other,
    Accept,
    AcceptLanguage,
    AccessControlRequestHeaders,
    AccessControlRequestMethod,
    Authorization,
    Connection,
    ContentLength,
    ContentType,
    Cookie,
    Expect,
    Host,
    IdempotencyKey,
    IfMatch,
    IfNoneMatch,
    Origin,
    SecWebSocketKey,
    SecWebSocketProtocol,
    SecWebSocketVersion,
    TraceParent,
    TraceState,
    TransferEncoding,
    Upgrade,
    UserAgent,
    XForwardedFor,
    XForwardedProto,
    XRequestId,
};

inline constexpr std::size_t headerNameCount = std::size_t(HeaderName::XRequestId) + 1;

/// Case-insensitive; Other for a name that is not in the list.
[[nodiscard]] HeaderName headerNameOf(QByteArrayView name) noexcept;

/// In the usual spelling, for messages and responses; empty for Other.
[[nodiscard]] QByteArrayView headerText(HeaderName name) noexcept;

/// True for headers that mean one thing only: two of them are refused, because two readers on the way
/// could each believe another.
[[nodiscard]] bool isSingleton(HeaderName name) noexcept;

} // namespace foyer::http
