// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/metrichub.h"

#include "server/runtime/metrics/samplesum.h"

namespace foyer::runtime {

MetricHub::MetricHub() = default;
MetricHub::~MetricHub() = default;

std::shared_ptr<MetricSet> MetricHub::makeSet()
{
    auto set = std::make_shared<MetricSet>();
    const std::lock_guard lock(m_mutex);
    m_sets.push_back(set);
    return set;
}

std::vector<prometheus::MetricFamily> MetricHub::Collect() const
{
    const std::lock_guard lock(m_mutex);
    SampleSum sum;
    for (const std::shared_ptr<MetricSet> &set : m_sets) {
        for (MetricSample &sample : set->collect())
            sum.add(std::move(sample));
    }
    return sum.families();
}

} // namespace foyer::runtime
