// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/processmetrics.h"

#include "server/runtime/metrics/metricfamilies.h"
#include "server/runtime/metrics/processstatus.h"

namespace foyer::runtime {

std::vector<prometheus::MetricFamily> ProcessMetrics::Collect() const
{
    const ProcessStatus status = ProcessStatus::read();
    std::vector<prometheus::MetricFamily> families;
    if (status.cpuSeconds)
        families.push_back(counterFamily("process_cpu_seconds_total",
                                         "User and system CPU time of all threads.", *status.cpuSeconds));
    const auto gauge = [&families](const char *name, const char *help, const std::optional<double> &value) {
        if (value)
            families.push_back(gaugeFamily(name, help, *value));
    };
    gauge("process_resident_memory_bytes", "Memory in RAM.", status.residentBytes);
    gauge("process_virtual_memory_bytes", "Address space in use.", status.virtualBytes);
    gauge("process_threads", "Threads of the process.", status.threads);
    gauge("process_open_fds", "Open file descriptors.", status.openDescriptors);
    gauge("process_max_fds", "Limit of open file descriptors.", status.maxDescriptors);
    gauge("process_start_time_seconds", "When the process was started, in seconds since 1970.",
          status.startTimeSeconds);
    return families;
}

} // namespace foyer::runtime
