// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <prometheus/collectable.h>
#include <vector>

namespace foyer::runtime {

/// What /proc says about this process, under the names every Prometheus client uses:
/// process_cpu_seconds_total, process_resident_memory_bytes, process_virtual_memory_bytes, process_open_fds,
/// process_max_fds, process_threads, process_start_time_seconds. A figure that cannot be read is left out.
class ProcessMetrics final : public prometheus::Collectable
{
public:
    [[nodiscard]] std::vector<prometheus::MetricFamily> Collect() const override;
};

} // namespace foyer::runtime
