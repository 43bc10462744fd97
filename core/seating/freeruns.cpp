// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/freeruns.h"

#include <algorithm>

namespace foyer::seating {

void FreeRuns::open(Slot slot)
{
    const auto next = std::lower_bound(m_runs.begin(), m_runs.end(), slot,
                                       [](const Run &run, Slot place) { return run.first < place; });
    const bool meetsNext = next != m_runs.end() && next->first == slot + 1;
    const bool meetsPrevious = next != m_runs.begin() && std::prev(next)->end == slot;
    if (meetsPrevious && meetsNext) {
        std::prev(next)->end = next->end;
        m_runs.erase(next);
    } else if (meetsPrevious) {
        std::prev(next)->end = slot + 1;
    } else if (meetsNext) {
        next->first = slot;
    } else {
        m_runs.insert(next, Run{slot, slot + 1});
    }
}

void FreeRuns::close(Slot slot)
{
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), slot,
                                        [](Slot place, const Run &run) { return place < run.first; });
    const auto run = std::prev(after);
    const Run right{slot + 1, run->end};
    run->end = slot;
    if (run->length() > 0 && right.length() > 0)
        m_runs.insert(after, right);
    else if (right.length() > 0)
        *run = right;
    else if (run->length() == 0)
        m_runs.erase(run);
}

} // namespace foyer::seating
