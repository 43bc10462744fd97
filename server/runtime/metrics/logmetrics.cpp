// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/metrics/logmetrics.h"

#include "server/runtime/log/logsystem.h"
#include "server/runtime/metrics/metricfamilies.h"

namespace foyer::runtime {

std::vector<prometheus::MetricFamily> LogMetrics::Collect() const
{
    const LogStatistics log = m_log.statistics();
    return {counterFamily("foyer_log_lines_total", "Log lines written.", double(log.written)),
            counterFamily("foyer_log_dropped_total", "Log lines dropped because the queue was full.",
                          double(log.dropped)),
            counterFamily("foyer_log_suppressed_total",
                          "Log lines held back because they repeated themselves.", double(log.suppressed)),
            counterFamily("foyer_log_lost_bytes_total", "Bytes of log that nobody took.", double(log.lost))};
}

} // namespace foyer::runtime
