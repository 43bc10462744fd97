// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metricset.h"

#include <map>
#include <prometheus/metric_family.h>
#include <vector>

namespace foyer::runtime {

/// Adds up samples of the same name and labels, as workers give them, into families for Prometheus: counters,
/// histograms and gauges are summed, gauges that ask for it taken at their largest. A name used for two kinds
/// of metric keeps the first and says so in the log.
class SampleSum
{
public:
    void add(MetricSample sample);

    /// In the order of their names.
    [[nodiscard]] std::vector<prometheus::MetricFamily> families() const;

private:
    std::map<std::pair<std::string, MetricLabels>, MetricSample> m_sums;
};

} // namespace foyer::runtime
