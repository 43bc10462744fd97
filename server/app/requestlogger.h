// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metricset.h"
#include "server/app/serversettings.h"
#include "server/http/requestobserver.h"

#include <unordered_map>

namespace foyer::http {
struct Route;
}

namespace foyer::app {

/// Counts and times every request by its route, and logs those that the settings ask for. One per worker.
class RequestLogger final : public http::RequestObserver
{
public:
    RequestLogger(RequestLog what, MetricSet &metrics) : m_what(what), m_metrics(metrics) {}

    void requestFinished(const http::FinishedRequest &finished) override;

private:
    [[nodiscard]] Histogram &durations(const http::Route *route);
    [[nodiscard]] bool isWanted(const http::FinishedRequest &finished) const;
    static void log(const http::FinishedRequest &finished);

    RequestLog m_what;
    MetricSet &m_metrics;
    std::unordered_map<const http::Route *, Histogram *> m_durations; ///< found once for each route
};

} // namespace foyer::app
