// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/http/principal.h"
#include "server/http/traceparent.h"

#include <memory>
#include <optional>
#include <QByteArray>

namespace foyer {
class IdFactory;
class RandomSource;
} // namespace foyer

namespace foyer::http {

struct RequestMessage;

/// Where a worker's requests take time and identity from. What it refers to outlives every request.
struct RequestSources
{
    const Clock &clock;
    IdFactory &ids;
    RandomSource &random;
};

/// What is known about a request beside what it says: when, under which names, for whom, until when. Belongs
/// to the worker's thread.
class RequestContext
{
public:
    RequestContext(const RequestMessage &message, const RequestSources &sources, Instant arrival,
                   SteadyInstant arrivalSteady);
    Q_DISABLE_COPY_MOVE(RequestContext)

    /// The client's X-Request-Id when it is sane (1–64 letters, digits, `-._~`), else one made at first use.
    [[nodiscard]] const QByteArray &requestId();

    /// True when the client gave one or somebody asked for it: then it is worth telling the client.
    [[nodiscard]] bool hasRequestId() const noexcept { return !m_requestId.isEmpty(); }

    /// Our own span in the caller's trace, or in a new one; made at first use.
    [[nodiscard]] const TraceParent &trace();

    /// When the request's last byte was read.
    [[nodiscard]] Instant arrivedAt() const noexcept { return m_arrival; }

    [[nodiscard]] SteadyInstant arrivedSteady() const noexcept { return m_arrivalSteady; }

    /// When the edge answers in the handler's place. Pass it on to whatever the handler waits for.
    [[nodiscard]] SteadyInstant deadline() const noexcept { return m_deadline; }

    void setDeadline(SteadyInstant deadline) noexcept { m_deadline = deadline; }

    /// True when nobody waits for the answer any more: the client is gone or the deadline has passed. Work
    /// that has no effect yet may stop; look after each await.
    [[nodiscard]] bool isCancelled() const noexcept { return m_isCancelled; }

    void cancel() noexcept { m_isCancelled = true; }

    /// Set by the guard; null on public routes.
    [[nodiscard]] const Principal *principal() const noexcept { return m_principal.get(); }

    [[nodiscard]] std::shared_ptr<const Principal> sharedPrincipal() const noexcept { return m_principal; }

    void setPrincipal(std::shared_ptr<const Principal> principal) { m_principal = std::move(principal); }

    /// Value of Idempotency-Key without its quotation marks. The edge has refused malformed ones.
    [[nodiscard]] std::optional<QByteArray> idempotencyKey() const;

    /// False when Idempotency-Key is there but is not 1–255 visible ASCII characters.
    [[nodiscard]] bool hasSaneIdempotencyKey() const;

    /// Goes out with whatever answer is given: rate limits, for one. Same rules as Response::addHeader().
    void addResponseHeader(QByteArrayView name, QByteArrayView value);

    [[nodiscard]] const QByteArray &responseHeaders() const noexcept { return m_responseHeaders; }

private:
    [[nodiscard]] QByteArrayView clientRequestId() const;

    const RequestMessage &m_message;
    const RequestSources &m_sources;
    QByteArray m_requestId;
    QByteArray m_responseHeaders;
    std::optional<TraceParent> m_trace;
    std::shared_ptr<const Principal> m_principal;
    Instant m_arrival;
    SteadyInstant m_arrivalSteady;
    SteadyInstant m_deadline = SteadyInstant::max();
    bool m_isCancelled = false;
};

} // namespace foyer::http
