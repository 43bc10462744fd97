// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requestcontext.h"

#include "core/base/idfactory.h"
#include "server/http/headergrammar.h"
#include "server/http/requestmessage.h"
#include "server/http/response.h"

#include <algorithm>

namespace foyer::http {

namespace {

constexpr qsizetype maxRequestId = 64;
constexpr qsizetype maxIdempotencyKey = 255;

// The IETF draft has a quoted string; most clients send the bare text.
QByteArrayView withoutQuotes(QByteArrayView value) noexcept
{
    const bool isQuoted = value.size() >= 2 && value.startsWith('"') && value.endsWith('"');
    return isQuoted ? value.sliced(1, value.size() - 2) : value;
}

bool isKeyCharacter(char c) noexcept
{
    return c > ' ' && c < '\x7F' && c != '"' && c != '\\';
}

} // namespace

RequestContext::RequestContext(const RequestMessage &message, const RequestSources &sources, Instant arrival,
                               SteadyInstant arrivalSteady)
    : m_message(message)
    , m_sources(sources)
    , m_requestId(clientRequestId().toByteArray())
    , m_arrival(arrival)
    , m_arrivalSteady(arrivalSteady)
{}

QByteArrayView RequestContext::clientRequestId() const
{
    if (m_message.headers.count(HeaderName::XRequestId) != 1)
        return {};
    const QByteArrayView id = m_message.header(HeaderName::XRequestId);
    return id.size() <= maxRequestId && isUnreserved(id) ? id : QByteArrayView{};
}

const QByteArray &RequestContext::requestId()
{
    if (m_requestId.isEmpty())
        m_requestId = m_sources.ids.next().toText();
    return m_requestId;
}

const TraceParent &RequestContext::trace()
{
    if (!m_trace) {
        std::optional<TraceParent> caller;
        if (m_message.headers.count(HeaderName::TraceParent) == 1)
            caller = TraceParent::fromText(m_message.header(HeaderName::TraceParent));
        m_trace = TraceParent::continued(caller, m_sources.random);
    }
    return *m_trace;
}

std::optional<QByteArray> RequestContext::idempotencyKey() const
{
    if (!m_message.headers.contains(HeaderName::IdempotencyKey))
        return std::nullopt;
    return withoutQuotes(m_message.header(HeaderName::IdempotencyKey)).toByteArray();
}

bool RequestContext::hasSaneIdempotencyKey() const
{
    if (!m_message.headers.contains(HeaderName::IdempotencyKey))
        return true;
    const QByteArrayView key = withoutQuotes(m_message.header(HeaderName::IdempotencyKey));
    return !key.isEmpty() && key.size() <= maxIdempotencyKey
           && std::all_of(key.begin(), key.end(), isKeyCharacter);
}

void RequestContext::addResponseHeader(QByteArrayView name, QByteArrayView value)
{
    m_responseHeaders += Response().addHeader(name, value).headerBlock();
}

} // namespace foyer::http
