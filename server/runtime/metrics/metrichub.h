// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metricset.h"

#include <memory>
#include <mutex>
#include <prometheus/collectable.h>
#include <vector>

namespace foyer::runtime {

/// All workers' instruments as one: series of the same name and labels are added up (gauges perhaps taken at
/// their largest). Thread-safe; collecting reads while the workers write.
class MetricHub final : public prometheus::Collectable
{
public:
    MetricHub();
    ~MetricHub() override;
    MetricHub(const MetricHub &) = delete;
    MetricHub &operator=(const MetricHub &) = delete;

    /// A set for one worker. The hub keeps it when the worker is gone: a total never goes down.
    [[nodiscard]] std::shared_ptr<MetricSet> makeSet();

    [[nodiscard]] std::vector<prometheus::MetricFamily> Collect() const override;

private:
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<MetricSet>> m_sets;
};

} // namespace foyer::runtime
