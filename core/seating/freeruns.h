// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/houselayout.h"

#include <span>
#include <vector>

namespace foyer::seating {

/// Free slots next to one another: [first, end).
struct Run
{
    Slot first = 0;
    Slot end = 0;

    [[nodiscard]] constexpr Slot length() const noexcept { return end - first; }

    [[nodiscard]] constexpr bool operator==(const Run &) const noexcept = default;
};

/// The free runs of one row: ascending, and never touching one another. A change costs one search among
/// the row's runs; the seats themselves are not looked at.
class FreeRuns
{
public:
    /// `slot` was in no run.
    void open(Slot slot);

    /// `slot` was in a run.
    void close(Slot slot);

    [[nodiscard]] std::span<const Run> runs() const noexcept { return m_runs; }

private:
    std::vector<Run> m_runs;
};

} // namespace foyer::seating
