// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/metricspage.h"

#include <algorithm>
#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

namespace foyer::runtime {

namespace {

// A family may come from several sources, but Prometheus wants to read it in one piece.
std::vector<prometheus::MetricFamily> joined(std::vector<prometheus::MetricFamily> sorted)
{
    std::vector<prometheus::MetricFamily> families;
    for (prometheus::MetricFamily &family : sorted) {
        if (families.empty() || families.back().name != family.name)
            families.push_back(std::move(family));
        else
            std::move(family.metric.begin(), family.metric.end(), std::back_inserter(families.back().metric));
    }
    return families;
}

} // namespace

void MetricsPage::add(std::shared_ptr<const prometheus::Collectable> source)
{
    m_sources.push_back(std::move(source));
}

QByteArray MetricsPage::render() const
{
    std::vector<prometheus::MetricFamily> families;
    for (const auto &source : m_sources) {
        std::vector<prometheus::MetricFamily> some = source->Collect();
        std::move(some.begin(), some.end(), std::back_inserter(families));
    }
    std::stable_sort(families.begin(), families.end(),
                     [](const auto &a, const auto &b) { return a.name < b.name; });
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(joined(std::move(families))));
}

} // namespace foyer::runtime
