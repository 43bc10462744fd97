// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/metricset.h"

#include <algorithm>
#include <functional>
#include <qlogging.h>

namespace foyer {

namespace {

bool isLetter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isName(const std::string &text) noexcept
{
    const auto follows = [](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
    return !text.empty() && isLetter(text.front()) && std::all_of(text.begin(), text.end(), follows);
}

void refuse(const std::string &name, const char *why)
{
    qFatal("The metric \"%s\" %s.", name.c_str(), why);
}

void checkLabels(const std::string &name, const MetricLabels &labels)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!isName(labels[i].name) || labels[i].name.starts_with("__") || labels[i].name == "le")
            refuse(name, "has a label name that Prometheus does not allow");
        if (i > 0 && labels[i].name == labels[i - 1].name)
            refuse(name, "has a label twice");
    }
}

} // namespace

struct MetricSet::Series
{
    Counter counter;
    Gauge gauge;
    std::optional<Histogram> histogram;
};

struct MetricSet::Family
{
    MetricName name;
    MetricKind kind = MetricKind::Counter;
    GaugeMerge merge = GaugeMerge::Sum;
    std::map<MetricLabels, std::unique_ptr<Series>> series;
};

MetricSet::MetricSet() = default;
MetricSet::~MetricSet() = default;

Counter &MetricSet::counter(const MetricName &name, MetricLabels labels)
{
    const std::lock_guard lock(m_mutex);
    return series(family(name, MetricKind::Counter, GaugeMerge::Sum), std::move(labels)).counter;
}

Gauge &MetricSet::gauge(const MetricName &name, MetricLabels labels, GaugeMerge merge)
{
    const std::lock_guard lock(m_mutex);
    return series(family(name, MetricKind::Gauge, merge), std::move(labels)).gauge;
}

Histogram &MetricSet::histogram(const MetricName &name, MetricLabels labels,
                                std::span<const double> upperBounds)
{
    const std::lock_guard lock(m_mutex);
    Series &found = series(family(name, MetricKind::Histogram, GaugeMerge::Sum), std::move(labels));
    if (std::ranges::adjacent_find(upperBounds, std::greater_equal<>{}) != upperBounds.end())
        refuse(name.name, "has bucket bounds that do not ascend");
    if (!found.histogram)
        found.histogram.emplace(upperBounds);
    if (!std::ranges::equal(found.histogram->upperBounds(), upperBounds))
        refuse(name.name, "is used with two rows of bucket bounds");
    return *found.histogram;
}

MetricSet::Family &MetricSet::family(const MetricName &name, MetricKind kind, GaugeMerge merge)
{
    const auto [place, isNew] = m_families.try_emplace(name.name);
    Family &family = place->second;
    if (isNew) {
        if (!isName(name.name))
            refuse(name.name, "has a name that Prometheus does not allow");
        family.name = name;
        family.kind = kind;
        family.merge = merge;
    }
    if (family.kind != kind || family.merge != merge)
        refuse(name.name, "is used as two kinds of metric");
    return family;
}

MetricSet::Series &MetricSet::series(Family &family, MetricLabels labels)
{
    std::sort(labels.begin(), labels.end());
    checkLabels(family.name.name, labels);
    if (family.series.size() >= maxSeriesPerName && !family.series.contains(labels)) {
        for (MetricLabel &label : labels)
            label.value = "other";
    }
    std::unique_ptr<Series> &series = family.series[std::move(labels)];
    if (!series)
        series = std::make_unique<Series>();
    return *series;
}

std::vector<MetricSample> MetricSet::collect() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<MetricSample> samples;
    for (const auto &[name, family] : m_families) {
        for (const auto &[labels, series] : family.series) {
            MetricSample &sample = samples.emplace_back();
            sample.name = family.name;
            sample.kind = family.kind;
            sample.merge = family.merge;
            sample.labels = labels;
            switch (family.kind) {
            case MetricKind::Counter: sample.value = double(series->counter.value()); break;
            case MetricKind::Gauge: sample.value = series->gauge.value(); break;
            case MetricKind::Histogram: sample.histogram = series->histogram->snapshot(); break;
            }
        }
    }
    return samples;
}

} // namespace foyer
