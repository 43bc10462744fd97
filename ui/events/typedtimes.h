// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"

#include <set>

namespace foyer::events {

/// Which dates have doors and ends that somebody has typed here: those stay where they are when the start
/// moves, all others go with it.
class TypedTimes
{
public:
    void noteDoors(catalog::PerformanceId date) { m_doors.insert(date); }

    void noteEnd(catalog::PerformanceId date) { m_ends.insert(date); }

    [[nodiscard]] bool hasDoors(catalog::PerformanceId date) const { return m_doors.contains(date); }

    [[nodiscard]] bool hasEnd(catalog::PerformanceId date) const { return m_ends.contains(date); }

private:
    std::set<catalog::PerformanceId> m_doors;
    std::set<catalog::PerformanceId> m_ends;
};

} // namespace foyer::events
