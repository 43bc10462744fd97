// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <prometheus/collectable.h>
#include <string>
#include <vector>

namespace foyer::runtime {

/// foyer_build_info with the labels `version`, `revision` and `qt` (of the library it runs with); the value
/// is always 1.
class BuildInfoMetrics final : public prometheus::Collectable
{
public:
    /// `revision` may be empty.
    BuildInfoMetrics(std::string version, std::string revision);

    [[nodiscard]] std::vector<prometheus::MetricFamily> Collect() const override;

private:
    std::string m_version;
    std::string m_revision;
};

} // namespace foyer::runtime
