// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headername.h"

#include <array>

namespace foyer::http {

namespace {

constexpr std::array<QByteArrayView, headerNameCount> texts{
    "",
    "Accept",
    "Accept-Language",
    "Access-Control-Request-Headers",
    "Access-Control-Request-Method",
    "Authorization",
    "Connection",
    "Content-Length",
    "Content-Type",
    "Cookie",
    "Expect",
    "Host",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "Origin",
    "Sec-WebSocket-Key",
    "Sec-WebSocket-Protocol",
    "Sec-WebSocket-Version",
    "traceparent",
    "tracestate",
    "Transfer-Encoding",
    "Upgrade",
    "User-Agent",
    "X-Forwarded-For",
    "X-Forwarded-Proto",
    "X-Request-Id",
};

constexpr std::size_t maxLength = 30; // Access-Control-Request-Headers
constexpr std::size_t perLength = 4;

using Bucket = std::array<quint8, perLength>;

// Names by length: at most four share one, so a lookup compares four texts at the worst.
constexpr std::array<Bucket, maxLength + 1> makeBuckets()
{
    std::array<Bucket, maxLength + 1> buckets{};
    for (std::size_t name = 1; name < texts.size(); ++name) {
        Bucket &bucket = buckets[std::size_t(texts[name].size())];
        std::size_t place = 0;
        while (bucket[place] != 0)
            ++place;
        bucket[place] = quint8(name);
    }
    return buckets;
}

constexpr std::array<Bucket, maxLength + 1> buckets = makeBuckets();

// Folding by one bit is enough: no token has a character that differs from a letter or a hyphen of ours in
// that bit alone. Without a way out of the loop it is done many characters at a time.
bool isName(QByteArrayView name, QByteArrayView text) noexcept
{
    constexpr unsigned caseBit = 0x20;
    unsigned difference = unsigned(quint8(name[0]) ^ quint8(text[0]));
    if ((difference & ~caseBit) != 0)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i)
        difference |= unsigned(quint8(name[i]) ^ quint8(text[i]));
    return (difference & ~caseBit) == 0;
}

} // namespace

HeaderName headerNameOf(QByteArrayView name) noexcept
{
    if (name.size() > qsizetype(maxLength))
        return HeaderName::Other;
    for (const quint8 candidate : buckets[std::size_t(name.size())]) {
        if (candidate == 0)
            break;
        if (isName(name, texts[candidate]))
            return HeaderName(candidate);
    }
    return HeaderName::Other;
}

QByteArrayView headerText(HeaderName name) noexcept
{
    return texts[std::size_t(name)];
}

bool isSingleton(HeaderName name) noexcept
{
    switch (name) {
    case HeaderName::AccessControlRequestMethod:
    case HeaderName::Authorization:
    case HeaderName::ContentLength:
    case HeaderName::ContentType:
    case HeaderName::Expect:
    case HeaderName::Host:
    case HeaderName::IdempotencyKey:
    case HeaderName::Origin:
    case HeaderName::SecWebSocketKey:
    case HeaderName::SecWebSocketVersion:
    case HeaderName::TransferEncoding: return true;
    case HeaderName::Other:
    case HeaderName::Accept:
    case HeaderName::AcceptLanguage:
    case HeaderName::AccessControlRequestHeaders:
    case HeaderName::Connection:
    case HeaderName::Cookie:
    case HeaderName::IfMatch:
    case HeaderName::IfNoneMatch:
    case HeaderName::SecWebSocketProtocol:
    case HeaderName::TraceParent:
    case HeaderName::TraceState:
    case HeaderName::Upgrade:
    case HeaderName::UserAgent:
    case HeaderName::XForwardedFor:
    case HeaderName::XForwardedProto:
    case HeaderName::XRequestId: return false;
    }
    return false;
}

} // namespace foyer::http
