// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/systemroutes.h"

#include "core/wire/jsonwriter.h"
#include "server/runtime/metrics/metricspage.h"
#include "server/runtime/shutdown/readiness.h"
#include "server/runtime/worker/liveness.h"

#include <qcoro/qcorofuture.h>
#include <QtConcurrentRun>

namespace foyer::app {

namespace {

http::RouteSpec get(QByteArray path, QByteArray name, http::Handler handler)
{
    http::RouteSpec spec;
    spec.path = std::move(path);
    spec.name = std::move(name);
    spec.handler = std::move(handler);
    return spec;
}

http::Response answer(wire::JsonWriter &writer, bool isGood)
{
    return http::Response::json(writer.take(), isGood ? http::Status::Ok : http::Status::ServiceUnavailable);
}

http::Response live(const runtime::Liveness &liveness)
{
    const std::vector<runtime::Liveness::Stalled> stalled = liveness.stalled();
    wire::JsonWriter writer;
    writer.beginObject();
    writer.key(QLatin1StringView{"status"});
    writer.ascii(stalled.empty() ? "live" : "stalled");
    writer.key(QLatin1StringView{"stalled"});
    writer.beginArray();
    for (const runtime::Liveness::Stalled &loop : stalled)
        writer.text(loop.name);
    writer.endArray();
    writer.endObject();
    return answer(writer, stalled.empty());
}

http::Response ready(const runtime::Readiness &readiness)
{
    const runtime::ReadinessReport report = readiness.report();
    wire::JsonWriter writer;
    writer.beginObject();
    writer.key(QLatin1StringView{"status"});
    writer.ascii(report.isReady ? "ready" : "not_ready");
    writer.key(QLatin1StringView{"reasons"});
    writer.beginArray();
    for (const runtime::ReadinessItem &item : report.items) {
        if (!item.isReady)
            writer.text(item.name + QStringLiteral(": ") + item.reason);
    }
    writer.endArray();
    writer.endObject();
    return answer(writer, report.isReady);
}

// A page takes a millisecond or more: a pool renders it while the worker goes on.
[[nodiscard]] Task<http::Response> metrics(http::RequestPtr, const runtime::MetricsPage *page)
{
    QFuture<QByteArray> rendering = QtConcurrent::run([page] { return page->render(); });
    QByteArray text = co_await rendering;
    co_return http::Response::content(std::move(text), runtime::MetricsPage::contentType);
}

} // namespace

void addSystemRoutes(http::RouteTable &table, const SystemParts &parts)
{
    const runtime::Liveness *liveness = &parts.liveness;
    const runtime::Readiness *readiness = &parts.readiness;
    const runtime::MetricsPage *page = &parts.metrics;
    table.add(get("/health/live", "health.live",
                  http::SyncHandler([liveness](http::Request &) { return live(*liveness); })));
    table.add(get("/health/ready", "health.ready",
                  http::SyncHandler([readiness](http::Request &) { return ready(*readiness); })));
    table.add(get("/metrics", "metrics", http::AsyncHandler([page](http::RequestPtr request) {
                      return metrics(std::move(request), page);
                  })));
}

} // namespace foyer::app
