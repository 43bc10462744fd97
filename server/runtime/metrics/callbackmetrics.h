// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metricset.h"

#include <functional>
#include <prometheus/collectable.h>
#include <vector>

namespace foyer::runtime {

/// Figures that live elsewhere and are asked for at each scrape: a driver's own counters, the age of
/// something. Put together at start-up; the functions are called from whatever thread scrapes and must be
/// safe there, and what they refer to must outlive this.
class CallbackMetrics final : public prometheus::Collectable
{
public:
    /// Functions of one name and the same labels are added up: one per worker, say.
    void addCounter(MetricName name, MetricLabels labels, std::function<double()> value);
    void addGauge(MetricName name, MetricLabels labels, std::function<double()> value);

    [[nodiscard]] std::vector<prometheus::MetricFamily> Collect() const override;

private:
    struct Entry
    {
        MetricName name;
        MetricKind kind;
        MetricLabels labels;
        std::function<double()> value;
    };

    void add(MetricName name, MetricKind kind, MetricLabels labels, std::function<double()> value);

    std::vector<Entry> m_entries;
};

} // namespace foyer::runtime
