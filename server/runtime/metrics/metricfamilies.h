// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <prometheus/metric_family.h>
#include <string>

namespace foyer::runtime {

/// A family of one series without labels.
[[nodiscard]] prometheus::MetricFamily gaugeFamily(std::string name, std::string help, double value);
[[nodiscard]] prometheus::MetricFamily counterFamily(std::string name, std::string help, double value);

} // namespace foyer::runtime
