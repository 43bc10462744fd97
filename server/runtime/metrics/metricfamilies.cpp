// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/metricfamilies.h"

namespace foyer::runtime {

prometheus::MetricFamily gaugeFamily(std::string name, std::string help, double value)
{
    prometheus::ClientMetric metric;
    metric.gauge.value = value;
    return {std::move(name), std::move(help), prometheus::MetricType::Gauge, {std::move(metric)}};
}

prometheus::MetricFamily counterFamily(std::string name, std::string help, double value)
{
    prometheus::ClientMetric metric;
    metric.counter.value = value;
    return {std::move(name), std::move(help), prometheus::MetricType::Counter, {std::move(metric)}};
}

} // namespace foyer::runtime
