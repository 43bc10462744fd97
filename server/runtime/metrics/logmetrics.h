// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <prometheus/collectable.h>
#include <vector>

namespace foyer::runtime {

class LogSystem;

/// How the log fares: foyer_log_lines_total, foyer_log_dropped_total, foyer_log_suppressed_total,
/// foyer_log_lost_bytes_total.
class LogMetrics final : public prometheus::Collectable
{
public:
    /// `log` must outlive this.
    explicit LogMetrics(const LogSystem &log) : m_log(log) {}

    [[nodiscard]] std::vector<prometheus::MetricFamily> Collect() const override;

private:
    const LogSystem &m_log;
};

} // namespace foyer::runtime
