// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/buildinfometrics.h"

#include "server/runtime/metrics/metricfamilies.h"

#include <QtGlobal>

namespace foyer::runtime {

BuildInfoMetrics::BuildInfoMetrics(std::string version, std::string revision)
    : m_version(std::move(version))
    , m_revision(std::move(revision))
{}

std::vector<prometheus::MetricFamily> BuildInfoMetrics::Collect() const
{
    prometheus::MetricFamily family =
        gaugeFamily("foyer_build_info", "What this process was built from.", 1.0);
    family.metric.front().label = {{"version", m_version}, {"revision", m_revision}, {"qt", qVersion()}};
    return {std::move(family)};
}

} // namespace foyer::runtime
