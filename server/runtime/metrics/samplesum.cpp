// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/samplesum.h"

#include "core/base/log.h"

#include <algorithm>
#include <limits>

namespace foyer::runtime {

namespace {

Q_LOGGING_CATEGORY(lcMetrics, "foyer.metrics", QtInfoMsg)

void mergeInto(MetricSample &sum, const MetricSample &sample)
{
    bool alike = sum.kind == sample.kind;
    if (alike && sample.kind == MetricKind::Histogram)
        alike = sum.histogram.merge(sample.histogram);
    else if (alike && sample.kind == MetricKind::Gauge && sample.merge == GaugeMerge::Max)
        sum.value = std::max(sum.value, sample.value);
    else if (alike)
        sum.value += sample.value;
    if (!alike)
        LogEvent(LogLevel::Error, lcMetrics(), QStringLiteral("Two workers use one metric name differently."))
            .field("metric", QByteArrayView(sample.name.name));
}

prometheus::ClientMetric::Histogram cumulative(const Histogram::Snapshot &snapshot)
{
    prometheus::ClientMetric::Histogram histogram;
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < snapshot.upperBounds.size(); ++i) {
        below += snapshot.counts[i];
        histogram.bucket.push_back({below, snapshot.upperBounds[i]});
    }
    histogram.bucket.push_back({snapshot.total(), std::numeric_limits<double>::infinity()});
    histogram.sample_count = snapshot.total();
    histogram.sample_sum = snapshot.sum;
    return histogram;
}

prometheus::ClientMetric clientMetric(const MetricSample &sample)
{
    prometheus::ClientMetric metric;
    for (const MetricLabel &label : sample.labels)
        metric.label.push_back({label.name, label.value});
    switch (sample.kind) {
    case MetricKind::Counter: metric.counter.value = sample.value; break;
    case MetricKind::Gauge: metric.gauge.value = sample.value; break;
    case MetricKind::Histogram: metric.histogram = cumulative(sample.histogram); break;
    }
    return metric;
}

prometheus::MetricType metricType(MetricKind kind) noexcept
{
    switch (kind) {
    case MetricKind::Counter: return prometheus::MetricType::Counter;
    case MetricKind::Gauge: return prometheus::MetricType::Gauge;
    case MetricKind::Histogram: return prometheus::MetricType::Histogram;
    }
    return prometheus::MetricType::Untyped;
}

} // namespace

void SampleSum::add(MetricSample sample)
{
    const auto place = m_sums.find({sample.name.name, sample.labels});
    if (place != m_sums.end())
        mergeInto(place->second, sample);
    else
        m_sums.emplace(std::pair(sample.name.name, sample.labels), std::move(sample));
}

std::vector<prometheus::MetricFamily> SampleSum::families() const
{
    std::vector<prometheus::MetricFamily> all;
    for (const auto &[key, sample] : m_sums) {
        if (all.empty() || all.back().name != key.first)
            all.push_back({key.first, sample.name.help, metricType(sample.kind), {}});
        all.back().metric.push_back(clientMetric(sample));
    }
    return all;
}

} // namespace foyer::runtime
