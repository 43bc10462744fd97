// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/requestlogger.h"

#include "core/base/log.h"
#include "server/http/request.h"
#include "server/http/route.h"

namespace foyer::app {

namespace {

Q_LOGGING_CATEGORY(lcRequests, "foyer.requests")

QByteArray outcomeName(http::Outcome outcome)
{
    switch (outcome) {
    case http::Outcome::Answered: return "answered";
    case http::Outcome::Refused: return "refused";
    case http::Outcome::ClientGone: return "client_gone";
    case http::Outcome::Upgraded: return "upgraded";
    }
    return {};
}

bool isFailure(const http::FinishedRequest &finished)
{
    return finished.outcome != http::Outcome::ClientGone && int(finished.status) >= 500;
}

} // namespace

void RequestLogger::requestFinished(const http::FinishedRequest &finished)
{
    const http::Route *route = finished.request ? finished.request->route() : nullptr;
    durations(route).observe(finished.duration);
    if (isWanted(finished))
        log(finished);
}

Histogram &RequestLogger::durations(const http::Route *route)
{
    Histogram *&known = m_durations[route];
    if (!known) {
        const std::string name = route ? route->name.toStdString() : std::string{"none"};
        known = &m_metrics.histogram(
            {"foyer_http_request_duration_seconds", "From a request's last byte to its answer, by route."},
            {{"route", name}});
    }
    return *known;
}

bool RequestLogger::isWanted(const http::FinishedRequest &finished) const
{
    return m_what == RequestLog::All || (m_what == RequestLog::Failed && isFailure(finished));
}

void RequestLogger::log(const http::FinishedRequest &finished)
{
    const LogLevel level = isFailure(finished) ? LogLevel::Warning : LogLevel::Info;
    LogEvent event(level, lcRequests(), QStringLiteral("Request finished."));
    event.field("outcome", outcomeName(finished.outcome))
        .field("status", int(finished.status))
        .duration("duration_ms", finished.duration)
        .field("bytes_in", finished.bytesReceived)
        .field("bytes_out", finished.bytesSent);
    if (!finished.request)
        return;
    http::Request &request = *finished.request;
    event.field("method", http::methodName(request.method()).toByteArray())
        .field("path", request.path().toByteArray())
        .field("remote", request.remoteAddress().toString())
        .requestId(request.context().requestId())
        .traceParent(request.context().trace().toText());
    if (request.route())
        event.field("route", request.route()->name);
}

} // namespace foyer::app
