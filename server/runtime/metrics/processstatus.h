// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace foyer::runtime {

/// Figures of this process from /proc; each is empty when it cannot be read.
struct ProcessStatus
{
    std::optional<double> cpuSeconds; ///< user and system, all threads
    std::optional<double> residentBytes;
    std::optional<double> virtualBytes;
    std::optional<double> threads;
    std::optional<double> startTimeSeconds; ///< since 1970
    std::optional<double> openDescriptors;
    std::optional<double> maxDescriptors; ///< soft limit

    /// Thread-safe; takes some tens of microseconds, and on kernels before 6.2 some more per descriptor.
    [[nodiscard]] static ProcessStatus read();
};

} // namespace foyer::runtime
