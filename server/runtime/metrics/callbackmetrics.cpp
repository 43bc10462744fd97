// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/callbackmetrics.h"

#include "server/runtime/metrics/samplesum.h"

namespace foyer::runtime {

void CallbackMetrics::addCounter(MetricName name, MetricLabels labels, std::function<double()> value)
{
    add(std::move(name), MetricKind::Counter, std::move(labels), std::move(value));
}

void CallbackMetrics::addGauge(MetricName name, MetricLabels labels, std::function<double()> value)
{
    add(std::move(name), MetricKind::Gauge, std::move(labels), std::move(value));
}

void CallbackMetrics::add(MetricName name, MetricKind kind, MetricLabels labels,
                          std::function<double()> value)
{
    m_entries.push_back(Entry{std::move(name), kind, std::move(labels), std::move(value)});
}

std::vector<prometheus::MetricFamily> CallbackMetrics::Collect() const
{
    SampleSum sum;
    for (const Entry &entry : m_entries) {
        MetricSample sample;
        sample.name = entry.name;
        sample.kind = entry.kind;
        sample.labels = entry.labels;
        sample.value = entry.value();
        sum.add(std::move(sample));
    }
    return sum.families();
}

} // namespace foyer::runtime
