// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

namespace foyer::bench {

/// How long things took, to be asked for percentiles.
class Latencies
{
public:
    void add(std::chrono::nanoseconds time) { m_times.push_back(time); }

    void add(const Latencies &others);

    [[nodiscard]] std::size_t count() const noexcept { return m_times.size(); }

    /// Milliseconds; 0 when there were none.
    [[nodiscard]] double percentileMs(double percent) const;

private:
    std::vector<std::chrono::nanoseconds> m_times;
};

} // namespace foyer::bench
